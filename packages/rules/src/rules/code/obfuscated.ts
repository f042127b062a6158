// The rule for bytecode that hides what it runs: decoded strings, names found by introspection.

import { defineRule } from '../../define-rule.ts';

export const obfuscated = defineRule({
  id: 'code/obfuscated',
  title: 'Code of the model hides what it runs',
  category: 'evasion',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [506, 94],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.003', 'AML.T0011.000', 'AML.T0074'],
  tags: ['evasion', 'bytecode'],
  message: '`{call}` in {where} runs something that the code hides: {how}',
  why: 'Code that is decoded just before it runs, or a function that is found through `__subclasses__`, is written so that a reader does not see it.',
  fix: [
    'Read the code before you load the model; where only bytecode is stored, rebuild it from source you trust',
    'Ask the author for weights without code (safetensors, ONNX) and keep the preprocessing in a reviewed package',
  ],
  falsePositives: 'Self-extracting installers and a few templating libraries.',
  samples: {
    fires: [
      "pyc: python 3.10 | LOAD_CONST 0 | LOAD_CONST None | IMPORT_NAME base64 | STORE_NAME b | LOAD_NAME exec | LOAD_NAME b | LOAD_METHOD b64decode | LOAD_CONST 'cHJpbnQoMSk=' | CALL_METHOD 1 | CALL_FUNCTION 1 | POP_TOP | LOAD_CONST None | RETURN_VALUE",
    ],
    silent: [
      "pyc: python 3.10 | LOAD_NAME eval | LOAD_CONST '1' | CALL_FUNCTION 1 | POP_TOP | LOAD_CONST None | RETURN_VALUE",
      "pyc: python 3.10 | LOAD_NAME len | LOAD_CONST 'id' | CALL_FUNCTION 1 | POP_TOP | LOAD_CONST None | RETURN_VALUE",
    ],
  },
});
