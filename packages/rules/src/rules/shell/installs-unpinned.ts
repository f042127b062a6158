// The rule for commands that install whatever release is the newest.

import { defineRule } from '../../define-rule.ts';

export const installsUnpinned = defineRule({
  id: 'shell/installs-unpinned',
  title: 'A command installs packages without a version',
  category: 'unsafe-code',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [829, 1357],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.001'],
  tags: ['shell', 'dependencies'],
  message: '`{command}` {effect}',
  why: 'Whoever publishes the next release of such a package, or takes over its name, runs code in this environment.',
  fix: ['Give a version: name==1.2.3', 'Keep the versions in a requirements file with hashes'],
  falsePositives: 'Notebooks that show how something is installed.',
  samples: {
    fires: [
      'notebook: !pip install torchmetrics',
      'notebook: %pip install -q pandas numpy',
      'notebook: !conda install -y scipy',
    ],
    silent: [
      'notebook: !pip install torchmetrics==1.4.0',
      'notebook: !pip install -r requirements.txt',
      'notebook: !pip install -e .',
      'notebook: !pip list',
    ],
  },
});
