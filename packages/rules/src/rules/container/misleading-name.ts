// Names that show as something they are not.

import { defineRule } from '../../define-rule.ts';

export const misleadingName = defineRule({
  id: 'container/misleading-name',
  title: 'An entry is named to look like something else',
  category: 'evasion',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [20],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0074', 'AML.T0123'],
  tags: ['archive', 'masquerading'],
  message: 'The name of entry {entry} does not show as it is: {detail}',
  why: 'Characters that reorder or hide text make a program look like a picture in a listing, and a report about it hard to read.',
  fix: ['Do not open the entry by its displayed name', 'Ask the author why the name holds such characters'],
  falsePositives: 'Names in right-to-left scripts sometimes hold marks of direction.',
  samples: {
    fires: ['zip: {"entries": [{"name": "weights\\u202egnp.exe", "data": "text"}]}'],
    silent: [
      'zip: {"entries": [{"name": "a.txt", "data": "text"}, {"name": "b.txt", "data": "more", "method": 8}, {"name": "c.txt", "data": "streamed", "descriptor": "signed"}]}',
      'zip: {"entries": [{"name": "gr\\u00f6\\u00dfe.txt", "data": "text"}]}',
    ],
  },
});
