// Entries whose content does not match their checksum, or that are not there.

import { defineRule } from '../../define-rule.ts';

export const damagedEntry = defineRule({
  id: 'container/damaged-entry',
  title: 'Content of this archive is not what its header says',
  category: 'malformed',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [20],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010', 'AML.T0123'],
  tags: ['archive', 'integrity'],
  message: 'Entry {entry} is damaged or was changed: {detail}',
  why: 'Tools that check the sum refuse the entry and go on, loaders that do not check load it. A wrong sum is how content is kept from scanners.',
  fix: [
    'Download the file again and compare its digest with the published one',
    'Ask the author for an intact file',
  ],
  falsePositives: 'Files damaged in transfer, and checkpoints saved with checksums switched off.',
  references: ['https://pytorch.org/docs/stable/notes/serialization.html'],
  samples: {
    fires: [
      'zip: {"entries": [{"name": "a.txt", "data": "text", "local": {"crc32": 1}, "central": {"crc32": 1}}]}',
    ],
    silent: [
      'zip: {"entries": [{"name": "a.txt", "data": "text"}, {"name": "b.txt", "data": "more", "method": 8}, {"name": "c.txt", "data": "streamed", "descriptor": "signed"}]}',
    ],
  },
});
