// The rule for calls that touch memory by address.

import { defineRule } from '../../define-rule.ts';

export const touchesMemory = defineRule({
  id: 'pickle/touches-memory',
  title: 'Loading this file reads or writes raw memory',
  category: 'code-execution',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [502, 787],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['deserialization', 'memory'],
  message: '`{call}` runs when the file is loaded: {effect}',
  why: 'Raw memory access crashes the process or changes it beneath Python, and can end in native code running.',
  fix: [
    'Do not load the file; ask the author for safetensors or another format that holds no program',
    'If it must be read, load it with `torch.load(..., weights_only=True)` on a current PyTorch, or in a sandbox without network and secrets',
  ],
  falsePositives: 'Never legitimate in a file of weights.',
  samples: {
    fires: ['pickle: PROTO 2 | GLOBAL ctypes string_at | BININT1 0 | TUPLE1 | REDUCE | STOP'],
    silent: [
      'pickle: PROTO 2 | UNICODE ctypes | STOP',
      'pickle: PROTO 2 | GLOBAL collections OrderedDict | EMPTY_TUPLE | REDUCE | STOP',
    ],
  },
});
