// Archives under names that say something else.

import { defineRule } from '../../define-rule.ts';

export const archiveAsData = defineRule({
  id: 'identity/archive-as-data',
  title: 'An archive is named like something else',
  category: 'evasion',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [434],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0074', 'AML.T0123'],
  tags: ['masquerading', 'archive'],
  message: 'The name {name} says something else, the content is {content}',
  why: 'Filters that go by name let a text or a picture pass and never look inside.',
  fix: ['Ask the author why an archive has this name', 'Rename it and look inside before use'],
  falsePositives: 'A download that was saved under the wrong name.',
  samples: {
    fires: ['zip(notes.json): {"entries": [{"name": "a.txt", "data": "text"}]}', 'bytes(photo.png): head 7z'],
    silent: [
      'zip: {"entries": [{"name": "a.txt", "data": "text"}, {"name": "b.txt", "data": "more", "method": 8}, {"name": "c.txt", "data": "streamed", "descriptor": "signed"}]}',
      'zip(model.pt): {"entries": [{"name": "a.txt", "data": "text"}]}',
      'zip(model.bin): {"entries": [{"name": "a.txt", "data": "text"}]}',
    ],
  },
});
