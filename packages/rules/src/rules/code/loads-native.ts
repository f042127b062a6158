// The rule for bytecode that loads native libraries or touches raw memory.

import { defineRule } from '../../define-rule.ts';

export const loadsNative = defineRule({
  id: 'code/loads-native',
  title: 'Code of the model loads native code or touches raw memory',
  category: 'unsafe-code',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [829, 506],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['native', 'bytecode'],
  message: '`{call}` in {where} loads native code or touches raw memory',
  why: 'A native library, and memory that is written through pointers, are outside all checks of Python.',
  fix: [
    'Read the code before you load the model; where only bytecode is stored, rebuild it from source you trust',
    'Load the model in a sandbox',
  ],
  falsePositives: 'Bindings to a library that comes with a reviewed package.',
  samples: {
    fires: [
      "pyc: python 3.10 | LOAD_CONST 0 | LOAD_CONST None | IMPORT_NAME ctypes | STORE_NAME ctypes | LOAD_NAME ctypes | LOAD_METHOD CDLL | LOAD_CONST 'libc.so.6' | CALL_METHOD 1 | POP_TOP | LOAD_CONST None | RETURN_VALUE",
    ],
    silent: [
      "pyc: python 3.10 | LOAD_NAME len | LOAD_CONST 'id' | CALL_FUNCTION 1 | POP_TOP | LOAD_CONST None | RETURN_VALUE",
    ],
  },
});
