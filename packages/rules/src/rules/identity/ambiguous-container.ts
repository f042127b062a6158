// Containers whose last part makes them another container for some readers.

import { defineRule } from '../../define-rule.ts';

export const ambiguousContainer = defineRule({
  id: 'identity/ambiguous-container',
  title: 'Some readers open a part of this file instead of the whole',
  category: 'malformed',
  severity: 'low',
  stability: 'stable',
  since: '0.1',
  cwe: [20],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010'],
  tags: ['polyglot'],
  message: 'The file is {first}, and readers that look at its end take it for {second}',
  why: 'Zip readers search the end of a file. Where the last part of an archive or pickle is itself a zip, they open that part. Both were scanned.',
  fix: ['Open the file with the reader its format asks for'],
  falsePositives: 'An archive whose last member is a zip stored as it is.',
  samples: {
    fires: [
      'zip(model.pkl): {"entries": [{"name": "a.txt", "data": "text"}], "prefix": {"sample": "pickle: PROTO 4 | NONE | STOP"}}',
    ],
    silent: [
      'zip: {"entries": [{"name": "a.txt", "data": "text"}, {"name": "b.txt", "data": "more", "method": 8}, {"name": "c.txt", "data": "streamed", "descriptor": "signed"}]}',
    ],
  },
});
