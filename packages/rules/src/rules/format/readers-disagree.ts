// Structure that readers take differently.

import { defineRule } from '../../define-rule.ts';

export const readersDisagree = defineRule({
  id: 'format/readers-disagree',
  title: 'Loaders of this format read different things from this file',
  category: 'evasion',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [436, 20],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010'],
  tags: ['evasion'],
  message: 'Readers of the {format} file disagree: {detail}. {consequence}',
  why: 'What a reviewer or a scanner sees in such a file is not what another loader uses. Honest writers do not produce it.',
  fix: ['Do not load the file', 'Ask the author for a file written by the framework itself'],
  falsePositives: 'None known.',
  samples: {
    fires: [
      'bytes(model.safetensors): x\'6b00000000000000\' | "{\\"a\\":{\\"dtype\\":\\"F32\\",\\"shape\\":[2],\\"data_offsets\\":[0,8]},\\"a\\":{\\"dtype\\":\\"F32\\",\\"shape\\":[2],\\"data_offsets\\":[0,8]}}" | zeros 8',
    ],
    silent: [
      'bytes(model.safetensors): x\'3600000000000000\' | "{\\"a\\":{\\"dtype\\":\\"F32\\",\\"shape\\":[2],\\"data_offsets\\":[0,8]}}" | zeros 8',
    ],
  },
});
