// The rule for calls that open connections.

import { defineRule } from '../../define-rule.ts';

export const reachesNetwork = defineRule({
  id: 'pickle/reaches-network',
  title: 'Loading this file opens a network connection',
  category: 'network',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [502, 918],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['deserialization', 'network'],
  message: '`{call}` runs when the file is loaded: {effect}',
  why: 'A connection at load time can fetch the real payload, leak what the process can read, or tell where the model runs.',
  fix: [
    'Do not load the file; ask the author for safetensors or another format that holds no program',
    'If it must be read, load it with `torch.load(..., weights_only=True)` on a current PyTorch, or in a sandbox without network and secrets',
  ],
  falsePositives: 'Never legitimate in a file of weights; data loaders that download belong in code.',
  samples: {
    fires: [
      'pickle: PROTO 2 | GLOBAL urllib.request urlopen | UNICODE http://127.0.0.1/ | TUPLE1 | REDUCE | STOP',
    ],
    silent: [
      'pickle: PROTO 2 | UNICODE http://127.0.0.1/ | STOP',
      'pickle: PROTO 2 | GLOBAL collections OrderedDict | EMPTY_TUPLE | REDUCE | STOP',
    ],
  },
});
