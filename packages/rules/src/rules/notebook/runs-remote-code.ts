// The rule for magics that take code from an address.

import { defineRule } from '../../define-rule.ts';

export const runsRemoteCode = defineRule({
  id: 'notebook/runs-remote-code',
  title: 'A notebook runs or shows code from an address',
  category: 'unsafe-code',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [494, 829],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010', 'AML.T0011.000'],
  tags: ['notebook', 'code-execution'],
  message: '`{command}` {effect}',
  why: 'Whoever holds the address decides what runs in the notebook, today and on the next day.',
  fix: ['Keep the code beside the notebook'],
  falsePositives: 'Addresses of your own.',
  samples: {
    fires: ['notebook: %run https://host.invalid/a.py', 'notebook: %load http://host.invalid/a.py'],
    silent: ['notebook: %run helper.py', 'notebook: %load helper.py'],
  },
});
