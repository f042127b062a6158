// The rule for out-of-band buffers.

import { defineRule } from '../../define-rule.ts';

export const takesOutsideBuffer = defineRule({
  id: 'pickle/takes-outside-buffer',
  title: 'The file needs data from outside',
  category: 'malformed',
  severity: 'low',
  stability: 'stable',
  since: '0.1',
  cwe: [502],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['deserialization'],
  message: 'the stream takes {count} buffers that are not in the file',
  why: 'Out-of-band buffers come from whoever loads the file; they were not scanned.',
  fix: ['Store the buffers in the file (protocol 5 in-band)'],
  falsePositives: 'Frameworks that send pickles over shared memory.',
  samples: {
    fires: ['pickle: PROTO 5 | NEXT_BUFFER | STOP'],
    silent: ['pickle: PROTO 2 | GLOBAL collections OrderedDict | EMPTY_TUPLE | REDUCE | STOP'],
  },
});
