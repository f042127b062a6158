// Pickles under the names of texts, pictures and tables.

import { defineRule } from '../../define-rule.ts';

export const pickleAsData = defineRule({
  id: 'identity/pickle-as-data',
  title: 'A pickle is named like a text, a picture or a table',
  category: 'evasion',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [434, 502],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0074', 'AML.T0011.000'],
  tags: ['masquerading', 'pickle'],
  message: 'The name {name} says plain data, the content is {content}',
  why: 'Nothing that reads such a name unpickles it, except a program that was written to, out of sight of whoever reviews the files by name.',
  fix: ['Ask the author why a pickle has this name', 'Delete it where nothing needs it'],
  falsePositives: 'A cache or an index that was given a careless name.',
  samples: {
    fires: [
      'pickle(notes.png): PROTO 4 | EMPTY_DICT | STOP',
      'pickle(config.json): PROTO 4 | EMPTY_DICT | STOP',
    ],
    silent: ['text(notes.json): {"a": 1}', 'pickle(cache.dat): PROTO 4 | EMPTY_DICT | STOP'],
  },
});
