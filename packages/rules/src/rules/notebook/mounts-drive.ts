// The rule for notebooks that mount drives.

import { defineRule } from '../../define-rule.ts';

export const mountsDrive = defineRule({
  id: 'notebook/mounts-drive',
  title: 'A notebook mounts the private files of whoever runs it',
  category: 'unsafe-code',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [200, 829],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0037'],
  tags: ['notebook', 'files'],
  message: '`{call}` in {where} {effect}',
  why: 'Everything in the drive is open to the code of every later cell and of every package that it imports.',
  fix: ['Download or upload the one file that is needed'],
  falsePositives: 'Notebooks that their owner keeps in the same drive.',
  samples: {
    fires: ["notebook: from google.colab import drive\ndrive.mount('/content/drive')"],
    silent: ["notebook: from google.colab import files\nfiles.download('x')"],
  },
});
