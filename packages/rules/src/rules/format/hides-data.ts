// Room that no loader looks into.

import { defineRule } from '../../define-rule.ts';

export const hidesData = defineRule({
  id: 'format/hides-data',
  title: 'Bytes of this file are read by no loader',
  category: 'payload',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [506],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010'],
  tags: ['malformed', 'payload'],
  message: 'The {format} file holds what no loader reads: {detail}. {consequence}',
  why: 'What no loader reads serves no model. It is where a payload waits for other code to pick it up by its offset.',
  fix: ['Ask the author what the bytes are for', 'Write the file anew with the framework and load that'],
  falsePositives: 'Writers that pad or leave room for later.',
  samples: {
    fires: [
      'bytes(model.safetensors): x\'3600000000000000\' | "{\\"a\\":{\\"dtype\\":\\"F32\\",\\"shape\\":[2],\\"data_offsets\\":[0,8]}}" | zeros 8 | "hidden data that no tensor explains"',
    ],
    silent: [
      'bytes(model.safetensors): x\'3600000000000000\' | "{\\"a\\":{\\"dtype\\":\\"F32\\",\\"shape\\":[2],\\"data_offsets\\":[0,8]}}" | zeros 8',
    ],
  },
});
