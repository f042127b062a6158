// Entries that ask for another user's rights.

import { defineRule } from '../../define-rule.ts';

export const privilegedEntry = defineRule({
  id: 'container/privileged-entry',
  title: "An entry asks to run with its owner's rights",
  category: 'configuration',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [434],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010'],
  tags: ['archive'],
  message: 'Entry {entry} has the set-user-id or set-group-id bit: {detail}',
  why: 'Extracted by root it becomes a program that runs with root rights for every user.',
  fix: ['Do not extract the archive as root', 'Clear the bits after extraction'],
  falsePositives: 'Layers of operating systems hold such programs; folders are not counted.',
  samples: {
    fires: ['zip: {"entries": [{"name": "run", "data": "", "central": {"unixMode": 35309}}]}'],
    silent: [
      'zip: {"entries": [{"name": "a.txt", "data": "text"}, {"name": "b.txt", "data": "more", "method": 8}, {"name": "c.txt", "data": "streamed", "descriptor": "signed"}]}',
    ],
  },
});
