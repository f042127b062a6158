// Encoded pickles and archives in metadata.

import { defineRule } from '../../define-rule.ts';

export const holdsPayload = defineRule({
  id: 'metadata/holds-payload',
  title: 'The metadata of this model holds a disguised payload',
  category: 'payload',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [506, 502],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010'],
  tags: ['metadata', 'payload'],
  message: '{format} metadata {key} in {place} is {encoding} of {what}',
  why: 'Nobody encodes a pickle or an archive into a description but to carry it past those who look.',
  fix: ['Ask the author what the entry is for', 'Remove the entry; the model does not need it'],
  falsePositives: 'Formats that keep a small pickle of settings as text.',
  samples: {
    fires: [
      'bytes(model.safetensors): x\'7900000000000000\' | "{\\"__metadata__\\":{\\"note\\":\\"gASMBXBvc2l4jAZzeXN0ZW2TjAdlY2hvIGhphVIu\\"},\\"a\\":{\\"dtype\\":\\"F32\\",\\"shape\\":[2],\\"data_offsets\\":[0,8]}}" | zeros 8',
    ],
    silent: [
      'bytes(model.safetensors): x\'c500000000000000\' | "{\\"__metadata__\\":{\\"note\\":\\"AwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1Njc4OTo7PD0+P0BBQkNERUZHSElKS0xNTk9QUVJTVFVWV1hZ\\"},\\"a\\":{\\"dtype\\":\\"F32\\",\\"shape\\":[2],\\"data_offsets\\":[0,8]}}" | zeros 8',
    ],
  },
});
