// The rule for commands that install from a place other than the registry.

import { defineRule } from '../../define-rule.ts';

export const installsFromElsewhere = defineRule({
  id: 'shell/installs-from-elsewhere',
  title: 'A command installs packages from an unusual place',
  category: 'unsafe-code',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [829, 494, 1357],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.001'],
  tags: ['shell', 'dependencies'],
  message: '`{command}` {effect}',
  why: 'Code from a branch, a plain address or an index of somebody runs as it is installed, and nobody else has seen that code.',
  fix: ['Install a release from the registry', 'Name a commit, or a hash of the archive'],
  falsePositives: 'An index or repository of your own.',
  samples: {
    fires: [
      'notebook: !pip install git+https://github.com/a/b',
      'notebook: !pip install --index-url http://192.0.2.1/simple x==1',
      'notebook: %pip install --trusted-host host.invalid x==1',
    ],
    silent: [
      'notebook: !pip install torch==2.4.0 --index-url https://download.pytorch.org/whl/cpu',
      'notebook: !pip install -r requirements.txt',
    ],
  },
});
