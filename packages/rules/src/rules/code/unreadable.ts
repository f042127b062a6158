// The rule for bytecode that does not decode under any known Python release.

import { defineRule } from '../../define-rule.ts';

export const unreadable = defineRule({
  id: 'code/unreadable',
  title: 'Code of the model cannot be read as any Python version',
  category: 'evasion',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [506],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.003', 'AML.T0074'],
  tags: ['evasion', 'bytecode'],
  message: 'The code of {where} was not followed to its end: {how}',
  why: 'Bytecode that no compiler writes can behave differently from what tools show of it.',
  fix: [
    'Read the code before you load the model; where only bytecode is stored, rebuild it from source you trust',
    'Ask the author for weights without code (safetensors, ONNX) and keep the preprocessing in a reviewed package',
  ],
  falsePositives: 'Bytecode of alternative interpreters and of development versions of Python.',
  samples: {
    fires: ['pyc: python 3.10 | RAW 255 0 | LOAD_CONST None | RETURN_VALUE'],
    silent: [
      "pyc: python 3.10 | LOAD_NAME len | LOAD_CONST 'id' | CALL_FUNCTION 1 | POP_TOP | LOAD_CONST None | RETURN_VALUE",
    ],
  },
});
