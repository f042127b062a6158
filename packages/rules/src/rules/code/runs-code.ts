// The rule for bytecode that compiles or evaluates further code, or reads a format that runs code.

import { defineRule } from '../../define-rule.ts';

export const runsCode = defineRule({
  id: 'code/runs-code',
  title: 'Code of the model runs further code that it makes or reads',
  category: 'unsafe-code',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [94, 95, 502],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.003', 'AML.T0011.000', 'AML.T0050'],
  tags: ['code-execution', 'bytecode'],
  message: '`{call}` in {where} runs further code',
  why: 'What `eval`, `exec` or an unpickler runs is not part of the code that was reviewed: it is made or fetched at the moment of the call.',
  fix: [
    'Read the code before you load the model; where only bytecode is stored, rebuild it from source you trust',
    'Replace the evaluation by plain code, and pickles by a data format',
  ],
  falsePositives: 'Honest code that evaluates a formula it built itself, and loaders of pickled caches.',
  samples: {
    fires: [
      "pyc: python 3.10 | LOAD_NAME eval | LOAD_CONST '1' | CALL_FUNCTION 1 | POP_TOP | LOAD_CONST None | RETURN_VALUE",
      "pyc: python 3.10 | LOAD_CONST 0 | LOAD_CONST None | IMPORT_NAME pickle | STORE_NAME pickle | LOAD_NAME pickle | LOAD_METHOD loads | LOAD_CONST b'x' | CALL_METHOD 1 | POP_TOP | LOAD_CONST None | RETURN_VALUE",
    ],
    silent: [
      "pyc: python 3.10 | LOAD_NAME len | LOAD_CONST 'id' | CALL_FUNCTION 1 | POP_TOP | LOAD_CONST None | RETURN_VALUE",
      "pyc: python 3.10 | LOAD_CONST 'os.system' | POP_TOP | LOAD_CONST None | RETURN_VALUE",
    ],
  },
});
