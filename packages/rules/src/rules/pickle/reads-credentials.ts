// The rule for calls that read accounts and stored credentials.

import { defineRule } from '../../define-rule.ts';

export const readsCredentials = defineRule({
  id: 'pickle/reads-credentials',
  title: 'Loading this file reads credentials',
  category: 'file-access',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [502, 200],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['deserialization', 'credential'],
  message: '`{call}` runs when the file is loaded: {effect}',
  why: 'The named function exists to hand out user accounts, tokens or passwords.',
  fix: [
    'Do not load the file; ask the author for safetensors or another format that holds no program',
    'If it must be read, load it with `torch.load(..., weights_only=True)` on a current PyTorch, or in a sandbox without network and secrets',
  ],
  falsePositives: 'Never legitimate in a file of weights.',
  samples: {
    fires: ['pickle: PROTO 2 | GLOBAL pwd getpwall | EMPTY_TUPLE | REDUCE | STOP'],
    silent: [
      'pickle: PROTO 2 | UNICODE pwd | STOP',
      'pickle: PROTO 2 | GLOBAL collections OrderedDict | EMPTY_TUPLE | REDUCE | STOP',
    ],
  },
});
