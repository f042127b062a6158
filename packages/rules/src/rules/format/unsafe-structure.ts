// Numbers that lead a loader out of bounds.

import { defineRule } from '../../define-rule.ts';

export const unsafeStructure = defineRule({
  id: 'format/unsafe-structure',
  title: 'A number in this file would lead a native loader out of bounds',
  category: 'malformed',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [125, 787, 190],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010'],
  tags: ['malformed', 'memory-safety'],
  message: 'The {format} file contradicts itself: {detail}. {consequence}',
  why: 'Native loaders compute addresses and sizes from such numbers; those that do not check them read or write memory that is not theirs.',
  fix: [
    'Do not load the file; get it again from its author and compare digests',
    'Use a loader release that checks these numbers',
  ],
  falsePositives: 'Files damaged in transfer.',
  samples: {
    fires: [
      'bytes(model.safetensors): x\'3b00000000000000\' | "{\\"a\\":{\\"dtype\\":\\"F32\\",\\"shape\\":[2],\\"data_offsets\\":[0,800000]}}" | zeros 8',
    ],
    silent: [
      'bytes(model.safetensors): x\'3600000000000000\' | "{\\"a\\":{\\"dtype\\":\\"F32\\",\\"shape\\":[2],\\"data_offsets\\":[0,8]}}" | zeros 8',
    ],
  },
});
