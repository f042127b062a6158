// Encoded programs in metadata.

import { defineRule } from '../../define-rule.ts';

export const holdsProgram = defineRule({
  id: 'metadata/holds-program',
  title: 'The metadata of this model holds a disguised program',
  category: 'payload',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [506],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010'],
  tags: ['metadata', 'payload'],
  message: '{format} metadata {key} in {place} is {encoding} of {what}',
  why: 'A program in a description has no honest use.',
  fix: ['Do not use the model; report it to whoever hosts it'],
  falsePositives: 'None known.',
  samples: {
    fires: [
      'bytes(model.safetensors): x\'7500000000000000\' | "{\\"__metadata__\\":{\\"note\\":\\"IyEvYmluL3NoCmVjaG8gaW5lcnQgaGVsbG8K\\"},\\"a\\":{\\"dtype\\":\\"F32\\",\\"shape\\":[2],\\"data_offsets\\":[0,8]}}" | zeros 8',
    ],
    silent: [
      'bytes(model.safetensors): x\'c500000000000000\' | "{\\"__metadata__\\":{\\"note\\":\\"AwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1Njc4OTo7PD0+P0BBQkNERUZHSElKS0xNTk9QUVJTVFVWV1hZ\\"},\\"a\\":{\\"dtype\\":\\"F32\\",\\"shape\\":[2],\\"data_offsets\\":[0,8]}}" | zeros 8',
    ],
  },
});
