// Entries that share bytes.

import { defineRule } from '../../define-rule.ts';

export const overlappingEntries = defineRule({
  id: 'container/overlapping-entries',
  title: 'Entries of this archive lie on top of each other',
  category: 'malformed',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [20],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010'],
  tags: ['archive', 'denial-of-service'],
  message: 'Entry {entry} lies on top of another one: {detail}',
  why: 'Overlapping entries let a small file unpack to an enormous one, and let the same bytes be two different things to two readers.',
  fix: ['Do not extract the archive; ask its author for one written by a common tool'],
  falsePositives: 'None known: no archive writer makes entries overlap.',
  references: ['https://www.bamsoftware.com/hacks/zipbomb/'],
  samples: {
    fires: [
      'zip: {"entries": [{"name": "a.txt", "data": "text"}, {"name": "b.txt", "data": "more", "local": false, "central": {"localOffset": 0}}]}',
    ],
    silent: [
      'zip: {"entries": [{"name": "a.txt", "data": "text"}, {"name": "b.txt", "data": "more", "method": 8}, {"name": "c.txt", "data": "streamed", "descriptor": "signed"}]}',
    ],
  },
});
