// The rule for commands that fetch what is loaded later without encryption.

import { defineRule } from '../../define-rule.ts';

export const downloadsInClear = defineRule({
  id: 'shell/downloads-in-clear',
  title: 'A command downloads a program or model without encryption',
  category: 'unsafe-code',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [319, 494],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010'],
  tags: ['shell', 'network'],
  message: '`{command}` {effect}',
  why: 'Anyone on the way can put another file in its place, and what arrives is run, loaded or unpacked.',
  fix: ['Use https, and compare a checksum'],
  falsePositives: 'Servers of the local network.',
  samples: {
    fires: ['notebook: !wget http://models.invalid/model.pt'],
    silent: [
      'notebook: !wget https://models.invalid/model.pt',
      'notebook: !curl http://localhost:8000/model.pt',
    ],
  },
});
