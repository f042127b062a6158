// Flags that differ between an entry's two headers.

import { defineRule } from '../../define-rule.ts';

export const headerMismatch = defineRule({
  id: 'container/header-mismatch',
  title: 'The two headers of an entry differ in their flags',
  category: 'malformed',
  severity: 'low',
  stability: 'stable',
  since: '0.1',
  cwe: [20],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010'],
  tags: ['archive'],
  message: 'The headers of entry {entry} differ: {detail}',
  why: 'The flags say how a name is encoded and whether content is encrypted; readers that trust different headers may treat the entry differently.',
  fix: ['Repack the archive with a single tool and scan the result'],
  falsePositives: 'Some archive writers set a flag in one header only.',
  samples: {
    fires: ['zip: {"entries": [{"name": "a.txt", "data": "text", "central": {"flags": 1}}]}'],
    silent: [
      'zip: {"entries": [{"name": "a.txt", "data": "text"}, {"name": "b.txt", "data": "more", "method": 8}, {"name": "c.txt", "data": "streamed", "descriptor": "signed"}]}',
    ],
  },
});
