// Two entries of one name, where a loader takes one of them for its program or configuration.

import { defineRule } from '../../define-rule.ts';

export const duplicateProgram = defineRule({
  id: 'container/duplicate-program',
  title: 'A part that decides what is loaded is in this archive twice',
  category: 'evasion',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [20],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010', 'AML.T0123'],
  tags: ['archive', 'evasion'],
  message: 'The archive holds more than one {entry}: {detail}',
  why: 'Python reads the last entry of a name, other readers the first. A scanner that reads the other one does not see what is loaded.',
  fix: [
    'Do not load the file; ask its author for one written by the framework itself',
    'Remove the duplicate and scan what is left',
  ],
  falsePositives:
    'Archives that were appended to instead of written anew; the loader still reads only one of the two.',
  samples: {
    fires: [
      'zip: {"entries": [{"name": "m/data.pkl", "data": {"sample": "pickle: NONE | STOP"}}, {"name": "m/data.pkl", "data": {"sample": "pickle: EMPTY_DICT | STOP"}}]}',
    ],
    silent: [
      'zip: {"entries": [{"name": "a.txt", "data": "text"}, {"name": "b.txt", "data": "more", "method": 8}, {"name": "c.txt", "data": "streamed", "descriptor": "signed"}]}',
      'zip: {"entries": [{"name": "a.txt", "data": "text"}, {"name": "a.txt", "data": "text"}]}',
    ],
  },
});
