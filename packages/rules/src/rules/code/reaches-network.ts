// The rule for bytecode that opens a connection or fetches something.

import { defineRule } from '../../define-rule.ts';

export const reachesNetwork = defineRule({
  id: 'code/reaches-network',
  title: 'Code of the model opens a network connection when it runs',
  category: 'network',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [506, 829],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.003', 'AML.T0011.000', 'AML.T0072'],
  tags: ['network', 'bytecode'],
  message: '`{call}` in {where} reaches the network',
  why: 'Code stored in a model has no need of a network; a connection can carry data out or bring a second stage in.',
  fix: [
    'Read the code before you load the model; where only bytecode is stored, rebuild it from source you trust',
    'Run the model in a process without network access',
  ],
  falsePositives: 'Functions that download their own weights or data on first use.',
  samples: {
    fires: [
      "pyc: python 3.10 | LOAD_CONST 0 | LOAD_CONST ('urlopen',) | IMPORT_NAME urllib.request | IMPORT_FROM urlopen | STORE_NAME u | POP_TOP | LOAD_NAME u | LOAD_CONST 'http://192.0.2.1/a' | CALL_FUNCTION 1 | POP_TOP | LOAD_CONST None | RETURN_VALUE",
    ],
    silent: [
      "pyc: python 3.10 | LOAD_NAME len | LOAD_CONST 'id' | CALL_FUNCTION 1 | POP_TOP | LOAD_CONST None | RETURN_VALUE",
      "pyc: python 3.10 | LOAD_CONST 'os.system' | POP_TOP | LOAD_CONST None | RETURN_VALUE",
    ],
  },
});
