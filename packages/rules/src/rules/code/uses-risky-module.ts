// The rule for calls into modules whose purpose is dangerous, by functions that are not listed one by one.

import { defineRule } from '../../define-rule.ts';

export const usesRiskyModule = defineRule({
  id: 'code/uses-risky-module',
  title: 'Code of the model calls into a module that can run code',
  category: 'unsafe-code',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [829],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['unknown', 'bytecode'],
  message: '`{call}` in {where} calls into a module that can run code',
  why: 'Nothing is known of this one function, and the module it belongs to exists to start programs, run code or load native libraries.',
  fix: [
    'Read the code before you load the model; where only bytecode is stored, rebuild it from source you trust',
  ],
  falsePositives: 'Test suites, build scripts and user interfaces.',
  samples: {
    fires: [
      "pyc: python 3.10 | LOAD_CONST 0 | LOAD_CONST None | IMPORT_NAME subprocess | STORE_NAME s | LOAD_NAME s | LOAD_METHOD not_listed | LOAD_CONST 'id' | CALL_METHOD 1 | POP_TOP | LOAD_CONST None | RETURN_VALUE",
    ],
    silent: [
      "pyc: python 3.10 | LOAD_NAME len | LOAD_CONST 'id' | CALL_FUNCTION 1 | POP_TOP | LOAD_CONST None | RETURN_VALUE",
    ],
  },
});
