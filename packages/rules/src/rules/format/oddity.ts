// Departures from a format that do no harm.

import { defineRule } from '../../define-rule.ts';

export const oddity = defineRule({
  id: 'format/oddity',
  title: 'This file is written in a way its format forbids',
  category: 'malformed',
  severity: 'low',
  stability: 'stable',
  since: '0.1',
  cwe: [20],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010'],
  tags: ['malformed'],
  message: 'The {format} file departs from its format: {detail}. {consequence}',
  why: 'It was not written by the usual tools. By itself it does no harm.',
  fix: ['Write the file anew with the current release of the framework'],
  falsePositives: 'Old or home-made writers.',
  samples: {
    fires: [
      'bytes(model.safetensors): x\'4d00000000000000\' | "{\\"__metadata__\\":{\\"a\\":1},\\"a\\":{\\"dtype\\":\\"F32\\",\\"shape\\":[2],\\"data_offsets\\":[0,8]}}" | zeros 8',
    ],
    silent: [
      'bytes(model.safetensors): x\'3600000000000000\' | "{\\"a\\":{\\"dtype\\":\\"F32\\",\\"shape\\":[2],\\"data_offsets\\":[0,8]}}" | zeros 8',
    ],
  },
});
