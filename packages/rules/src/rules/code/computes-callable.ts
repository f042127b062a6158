// The rule for bytecode that calls a function whose name is only known when it runs.

import { defineRule } from '../../define-rule.ts';

export const computesCallable = defineRule({
  id: 'code/computes-callable',
  title: 'Code of the model calls a function whose name it computes',
  category: 'unsafe-code',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [470],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['unknown', 'bytecode'],
  message: '`{call}` in {where} calls something that is only known when it runs',
  why: 'When the name of a module or of its function is computed, any function of the process may be meant.',
  fix: [
    'Read the code before you load the model; where only bytecode is stored, rebuild it from source you trust',
  ],
  falsePositives: 'Plugin registries and compatibility shims that import by a name from a configuration.',
  samples: {
    fires: [
      "pyc: python 3.10 | LOAD_CONST 0 | LOAD_CONST None | IMPORT_NAME os | STORE_NAME os | LOAD_NAME getattr | LOAD_NAME os | LOAD_NAME input | CALL_FUNCTION 0 | CALL_FUNCTION 2 | LOAD_CONST 'id' | CALL_FUNCTION 1 | POP_TOP | LOAD_CONST None | RETURN_VALUE",
    ],
    silent: [
      "pyc: python 3.10 | LOAD_NAME len | LOAD_CONST 'id' | CALL_FUNCTION 1 | POP_TOP | LOAD_CONST None | RETURN_VALUE",
    ],
  },
});
