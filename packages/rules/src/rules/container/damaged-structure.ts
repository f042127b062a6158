// Containers whose own bookkeeping is wrong.

import { defineRule } from '../../define-rule.ts';

export const damagedStructure = defineRule({
  id: 'container/damaged-structure',
  title: 'The bookkeeping of this archive is wrong',
  category: 'malformed',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [20],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010', 'AML.T0123'],
  tags: ['archive', 'integrity'],
  message: 'The {container} is damaged or was changed: {detail}',
  why: 'Strict readers refuse such an archive, lenient ones read it in their own way, so that they do not agree on what is in it.',
  fix: [
    'Download the file again and compare its digest with the published one',
    'Ask the author for an intact file',
  ],
  falsePositives: 'Files damaged in transfer.',
  samples: {
    fires: ['zip: {"entries": [{"name": "a.txt", "data": "text"}], "end": {"entries": 7}}'],
    silent: [
      'zip: {"entries": [{"name": "a.txt", "data": "text"}, {"name": "b.txt", "data": "more", "method": 8}, {"name": "c.txt", "data": "streamed", "descriptor": "signed"}]}',
    ],
  },
});
