// The rule for calls that load shared libraries.

import { defineRule } from '../../define-rule.ts';

export const loadsNative = defineRule({
  id: 'pickle/loads-native',
  title: 'Loading this file loads native code',
  category: 'code-execution',
  severity: 'critical',
  stability: 'stable',
  since: '0.1',
  cwe: [502, 427],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['deserialization', 'native'],
  message: '`{call}` runs when the file is loaded: {effect}',
  why: 'A shared library runs its constructors the moment it is loaded, outside every Python safeguard.',
  fix: [
    'Do not load the file; ask the author for safetensors or another format that holds no program',
    'If it must be read, load it with `torch.load(..., weights_only=True)` on a current PyTorch, or in a sandbox without network and secrets',
  ],
  falsePositives: 'Never legitimate in a file of weights.',
  samples: {
    fires: ['pickle: PROTO 2 | GLOBAL ctypes CDLL | UNICODE libx.so | TUPLE1 | REDUCE | STOP'],
    silent: [
      'pickle: PROTO 2 | UNICODE libx.so | STOP',
      'pickle: PROTO 2 | GLOBAL collections OrderedDict | EMPTY_TUPLE | REDUCE | STOP',
    ],
  },
});
