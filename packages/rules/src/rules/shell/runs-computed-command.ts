// The rule for lines of notebooks whose command is a variable.

import { defineRule } from '../../define-rule.ts';

export const runsComputedCommand = defineRule({
  id: 'shell/runs-computed-command',
  title: 'A notebook gives a shell a command that a variable holds',
  category: 'unsafe-code',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [78],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0050'],
  tags: ['shell'],
  message: '`{command}` {effect}',
  why: 'What the variable holds decides which program runs with all rights of whoever runs the notebook.',
  fix: ['Write the command out, and pass values as quoted arguments'],
  falsePositives: 'Helpers whose variable is set a line above.',
  samples: {
    fires: ['notebook: !{command}', 'notebook: !$cmd'],
    silent: ['notebook: !ls {folder}', 'notebook: !python train.py --lr {lr}'],
  },
});
