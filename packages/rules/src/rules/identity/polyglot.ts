// Files that are two things at once.

import { defineRule } from '../../define-rule.ts';

export const polyglot = defineRule({
  id: 'identity/polyglot',
  title: 'This file is two kinds of file at once',
  category: 'evasion',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [434, 20],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0074', 'AML.T0123'],
  tags: ['polyglot', 'evasion'],
  message: 'The file is {first} and {second} at once',
  why: 'Which of the two it is depends on who opens it. A scanner or a reviewer sees a picture or a table, the loader an archive or a program.',
  fix: ['Do not load the file; ask its author for one that is one thing only'],
  falsePositives: 'Self-extracting archives, and pictures with an archive appended by hand.',
  samples: {
    fires: [
      'zip(photo.gif): {"entries": [{"name": "a.txt", "data": "text"}], "prefix": "GIF89a.................."}',
    ],
    silent: [
      'zip: {"entries": [{"name": "a.txt", "data": "text"}, {"name": "b.txt", "data": "more", "method": 8}, {"name": "c.txt", "data": "streamed", "descriptor": "signed"}]}',
      'bytes(photo.gif): "GIF89a" | zeros 16',
    ],
  },
});
