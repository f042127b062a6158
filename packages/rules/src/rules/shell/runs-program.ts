// The rule for notebooks that run scripts and programs of which nothing is known.

import { defineRule } from '../../define-rule.ts';

export const runsProgram = defineRule({
  id: 'shell/runs-program',
  title: 'A notebook runs a program or script',
  category: 'unsafe-code',
  severity: 'low',
  stability: 'stable',
  since: '0.1',
  cwe: [78],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0050'],
  tags: ['shell'],
  message: '`{command}` {effect}',
  why: 'The program has all rights of whoever runs the notebook.',
  fix: ['Look at the program before the notebook is run'],
  falsePositives: 'Programs that belong to the notebook.',
  samples: {
    fires: ['notebook: !bash setup.sh', 'notebook: !./run --all'],
    silent: ['notebook: !ls', 'notebook: !nvidia-smi', 'notebook: !python --version'],
  },
});
