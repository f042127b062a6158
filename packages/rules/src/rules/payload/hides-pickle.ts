// Pickles where no format expects any.

import { defineRule } from '../../define-rule.ts';

export const hidesPickle = defineRule({
  id: 'payload/hides-pickle',
  title: 'A pickle is hidden in this file',
  category: 'payload',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [502, 506],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010', 'AML.T0011.000'],
  tags: ['pickle', 'payload'],
  message: '{what} stands at offset {offset}, where data belongs ({where})',
  why: 'A pickle runs what it names when something unpickles it. In unexplained bytes it is out of sight until another part of the system is told its offset.',
  fix: ['Ask the author what the bytes are for', 'Cut them off and load what is left'],
  falsePositives: 'Formats this version does not know may keep pickles.',
  samples: {
    fires: [
      'bytes(photo.gif): "GIF89a" | zeros 64 | x\'80 02 63\' | "os\\nsystem\\n" | x\'58 02 00 00 00\' | "id" | x\'85 52 2e\'',
    ],
    silent: ['bytes(photo.gif): "GIF89a" | zeros 64 | x\'80022e\''],
  },
});
