// The rule for bytecode that starts a program or a shell line; not for calls that a pickle itself makes.

import { defineRule } from '../../define-rule.ts';

export const runsProcess = defineRule({
  id: 'code/runs-process',
  title: 'Code of the model starts a program when it runs',
  category: 'unsafe-code',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [78, 506],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.003', 'AML.T0011.000', 'AML.T0050'],
  tags: ['code-execution', 'bytecode'],
  message: '`{call}` in {where} starts a program',
  why: 'The code is part of the model: whoever loads, imports or calls it runs the program with all rights of the process.',
  fix: [
    'Read the code before you load the model; where only bytecode is stored, rebuild it from source you trust',
    'Ask the author for weights without code (safetensors, ONNX) and keep the preprocessing in a reviewed package',
  ],
  falsePositives:
    'Honest functions that call a compiler or an external tool; read the arguments that the finding shows.',
  samples: {
    fires: [
      "pyc: python 3.10 | LOAD_CONST 0 | LOAD_CONST None | IMPORT_NAME os | STORE_NAME os | LOAD_NAME os | LOAD_METHOD system | LOAD_CONST 'id' | CALL_METHOD 1 | POP_TOP | LOAD_CONST None | RETURN_VALUE",
      "pyc: python 3.12 | LOAD_CONST 0 | LOAD_CONST None | IMPORT_NAME subprocess | STORE_NAME s | PUSH_NULL | LOAD_NAME s | LOAD_ATTR Popen | LOAD_CONST 'id' | CALL 1 | POP_TOP | RETURN_CONST None",
    ],
    silent: [
      "pyc: python 3.10 | LOAD_NAME len | LOAD_CONST 'id' | CALL_FUNCTION 1 | POP_TOP | LOAD_CONST None | RETURN_VALUE",
      "pyc: python 3.10 | LOAD_CONST 'os.system' | POP_TOP | LOAD_CONST None | RETURN_VALUE",
    ],
  },
});
