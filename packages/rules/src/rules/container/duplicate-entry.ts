// Two entries of one name.

import { defineRule } from '../../define-rule.ts';

export const duplicateEntry = defineRule({
  id: 'container/duplicate-entry',
  title: 'Two entries of this archive have the same name',
  category: 'evasion',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [20],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010', 'AML.T0123'],
  tags: ['archive'],
  message: 'The archive holds more than one {entry}: {detail}',
  why: 'Which of the two a reader sees depends on the reader, so what was reviewed may not be what is used.',
  fix: ['Ask the author for an archive that was written anew', 'Compare the entries and remove all but one'],
  falsePositives: 'Archives that were appended to instead of written anew.',
  samples: {
    fires: ['zip: {"entries": [{"name": "a.txt", "data": "text"}, {"name": "a.txt", "data": "other"}]}'],
    silent: [
      'zip: {"entries": [{"name": "a.txt", "data": "text"}, {"name": "b.txt", "data": "more", "method": 8}, {"name": "c.txt", "data": "streamed", "descriptor": "signed"}]}',
    ],
  },
});
