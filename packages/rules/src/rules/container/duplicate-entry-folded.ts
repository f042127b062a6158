// Names that become one where case or accents do not count.

import { defineRule } from '../../define-rule.ts';

export const duplicateEntryFolded = defineRule({
  id: 'container/duplicate-entry-folded',
  title: 'Two entries become one on some file systems',
  category: 'malformed',
  severity: 'low',
  stability: 'stable',
  since: '0.1',
  cwe: [20],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010'],
  tags: ['archive'],
  message: 'Entry {entry} meets another one where case or accents do not count: {detail}',
  why: 'On Windows and macOS the second one extracted replaces the first, so that the same archive gives different files there.',
  fix: ['Rename one of the entries', 'Extract the archive on a case-sensitive file system'],
  falsePositives: 'Source trees from Linux hold such names now and then.',
  samples: {
    fires: [
      'zip: {"entries": [{"name": "Model.txt", "data": "text"}, {"name": "model.txt", "data": "text"}]}',
    ],
    silent: [
      'zip: {"entries": [{"name": "a.txt", "data": "text"}, {"name": "b.txt", "data": "more", "method": 8}, {"name": "c.txt", "data": "streamed", "descriptor": "signed"}]}',
    ],
  },
});
