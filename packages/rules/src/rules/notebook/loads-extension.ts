// The rule for notebooks that load extensions.

import { defineRule } from '../../define-rule.ts';

export const loadsExtension = defineRule({
  id: 'notebook/loads-extension',
  title: 'A notebook loads an extension of which nothing is known',
  category: 'unsafe-code',
  severity: 'low',
  stability: 'stable',
  since: '0.1',
  cwe: [829],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.001'],
  tags: ['notebook'],
  message: '`{command}` {effect}',
  why: 'An extension is a Python module that runs in the notebook and can change what every later cell does.',
  fix: ['Look at the module, and give its version where it is installed'],
  falsePositives: 'Extensions of your own.',
  samples: {
    fires: ['notebook: %load_ext somebody_s_module'],
    silent: ['notebook: %load_ext autoreload', 'notebook: %load_ext tensorboard'],
  },
});
