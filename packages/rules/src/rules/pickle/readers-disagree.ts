// The rule for streams that the readers of CPython take in different ways.

import { defineRule } from '../../define-rule.ts';

export const readersDisagree = defineRule({
  id: 'pickle/readers-disagree',
  title: 'Readers of this file see different programs',
  category: 'evasion',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [502, 506],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.003', 'AML.T0011.000', 'AML.T0123'],
  tags: ['evasion', 'parser-differential'],
  message: '{detail}',
  why: 'One loader runs what another does not see: a scanner that reads like the second one calls the file clean.',
  fix: [
    'Do not load the file; ask the author for safetensors or another format that holds no program',
    'If it must be read, load it with `torch.load(..., weights_only=True)` on a current PyTorch, or in a sandbox without network and secrets',
  ],
  falsePositives: 'Never written by a pickler.',
  samples: {
    fires: ['pickle: PROTO 4 | FRAME 3 | RAW x\'58 06 00 00 00 00 00\' | SHORT_BINUNICODE "" | STOP'],
    silent: [
      'pickle: PROTO 4 | FRAME 2 | NONE | STOP',
      'pickle: PROTO 2 | GLOBAL collections OrderedDict | EMPTY_TUPLE | REDUCE | STOP',
    ],
  },
});
