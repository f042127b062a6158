// Compressed arrays that unpack to far more than they weigh: zeros, as a rule.

import { defineRule } from '../../define-rule.ts';

export const inflatesArray = defineRule({
  id: 'container/inflates-array',
  title: 'Loading this compressed array takes far more memory than the file',
  category: 'malformed',
  severity: 'low',
  stability: 'stable',
  since: '0.1',
  cwe: [1284],
  owasp: ['ML06:2023', 'LLM10:2025'],
  atlas: ['AML.T0010', 'AML.T0011.000'],
  tags: ['archive', 'denial-of-service'],
  message: 'Entry {entry} unpacks to far more than it weighs: {detail}',
  why: 'A few kilobytes that unpack to gigabytes exhaust whoever loads them. What lies beyond the limit was not scanned.',
  fix: ['Unpack only with limits on size and time', 'Ask the author for the file without this compression'],
  falsePositives: 'Usual for sparse data saved as dense arrays.',
  samples: {
    fires: [
      'zip: {"entries": [{"name": "zeros.npy", "data": {"sample": "bytes: zeros 150994944"}, "method": 8}]}',
    ],
    silent: [
      'zip: {"entries": [{"name": "a.txt", "data": "text"}, {"name": "b.txt", "data": "more", "method": 8}, {"name": "c.txt", "data": "streamed", "descriptor": "signed"}]}',
      'zip: {"entries": [{"name": "small.bin", "data": {"sample": "bytes: zeros 65536"}, "method": 8}]}',
    ],
  },
});
