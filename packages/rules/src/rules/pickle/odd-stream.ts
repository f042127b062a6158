// The rule for constructs that only hand-made pickles have and that make tools part.

import { defineRule } from '../../define-rule.ts';

export const oddStream = defineRule({
  id: 'pickle/odd-stream',
  title: 'The file is written so that some tools misread it',
  category: 'evasion',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [502, 506],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.003', 'AML.T0123'],
  tags: ['evasion', 'parser-differential'],
  message: '{detail}',
  why: 'No pickler writes this; it is accepted by Python and rejected or misread by tools that scan for bad names.',
  fix: [
    'Do not load the file; ask the author for safetensors or another format that holds no program',
    'If it must be read, load it with `torch.load(..., weights_only=True)` on a current PyTorch, or in a sandbox without network and secrets',
  ],
  falsePositives: 'Files damaged in transfer.',
  samples: {
    fires: ['pickle: INT 0x10 | STOP', 'pickle: PROTO 2 | PROTO 4 | NONE | STOP'],
    silent: [
      'pickle: INT 16 | STOP',
      'pickle: PROTO 2 | GLOBAL collections OrderedDict | EMPTY_TUPLE | REDUCE | STOP',
    ],
  },
});
