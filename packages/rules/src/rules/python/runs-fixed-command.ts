// The rule for source that runs a constant command through a shell.

import { defineRule } from '../../define-rule.ts';

export const runsFixedCommand = defineRule({
  id: 'python/runs-fixed-command',
  title: 'Source runs a fixed shell command',
  category: 'unsafe-code',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [78],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0011.000', 'AML.T0050'],
  tags: ['source', 'shell'],
  message: '`{call}` in {where} {effect}',
  why: 'The command runs with all rights of whoever starts this source, and a shell decides which program each name in it means.',
  fix: ['Use the functions of the standard library (shutil, pathlib) or a list of arguments without a shell'],
  falsePositives: 'Scripts whose commands are fixed and known.',
  samples: {
    fires: [
      "python: import os\nos.system('ls -la')",
      "python: import subprocess\nsubprocess.call('make install', shell=True)",
    ],
    silent: [
      "python: import os\nos.system('rm ' + name)",
      "python: import subprocess\nsubprocess.run(['make', 'install'])",
    ],
  },
});
