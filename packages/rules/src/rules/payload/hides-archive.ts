// Archives where no format expects any.

import { defineRule } from '../../define-rule.ts';

export const hidesArchive = defineRule({
  id: 'payload/hides-archive',
  title: 'An archive is hidden in this file',
  category: 'payload',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [506],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010', 'AML.T0123'],
  tags: ['archive', 'payload'],
  message: '{what} stands at offset {offset}, where data belongs ({where})',
  why: 'What no format explains is read by no honest loader. An archive there carries something past whoever looks only at the model.',
  fix: ['Ask the author what the bytes are for', 'Cut them off and load what is left'],
  falsePositives: 'Formats this version does not know may keep archives.',
  samples: {
    fires: ['bytes: zeros 64 | head 7z', 'bytes: zeros 64 | head rar'],
    silent: [
      "bytes: x'504b0304' | zeros 64",
      'zip: {"entries": [{"name": "a.txt", "data": "text"}, {"name": "b.txt", "data": "more", "method": 8}, {"name": "c.txt", "data": "streamed", "descriptor": "signed"}]}',
    ],
  },
});
