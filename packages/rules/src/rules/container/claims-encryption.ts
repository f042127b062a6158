// Entries marked as encrypted that are plain.

import { defineRule } from '../../define-rule.ts';

export const claimsEncryption = defineRule({
  id: 'container/claims-encryption',
  title: 'An entry claims to be encrypted and is not',
  category: 'evasion',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [20],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010', 'AML.T0123'],
  tags: ['archive', 'evasion'],
  message: 'Entry {entry} is marked as encrypted and can be read without a key: {detail}',
  why: 'Scanners skip entries they believe to be encrypted. Some loaders, PyTorch among them, never look at the mark and load the content.',
  fix: ['Do not load the file; ask its author for one written by the framework itself'],
  falsePositives: 'None known: no archive writer sets the mark on plain content.',
  samples: {
    fires: ['zip: {"entries": [{"name": "a.txt", "data": "text", "flags": 1}]}'],
    silent: [
      'zip: {"entries": [{"name": "a.txt", "data": "text"}, {"name": "b.txt", "data": "more", "method": 8}, {"name": "c.txt", "data": "streamed", "descriptor": "signed"}]}',
    ],
  },
});
