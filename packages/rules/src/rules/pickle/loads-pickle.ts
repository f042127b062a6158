// The rule for calls that deserialise again; not for the nested program itself, which is judged on its own.

import { defineRule } from '../../define-rule.ts';

export const loadsPickle = defineRule({
  id: 'pickle/loads-pickle',
  title: 'Loading this file loads another program hidden in it',
  category: 'code-execution',
  severity: 'critical',
  stability: 'stable',
  since: '0.1',
  cwe: [502],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['deserialization', 'nested'],
  message: '`{call}` runs when the file is loaded: {effect}',
  why: 'A loader called from inside a pickle reads a second pickle or file, often encoded so that tools see only bytes.',
  fix: [
    'Do not load the file; ask the author for safetensors or another format that holds no program',
    'If it must be read, load it with `torch.load(..., weights_only=True)` on a current PyTorch, or in a sandbox without network and secrets',
  ],
  falsePositives: 'Never legitimate in a file of weights.',
  samples: {
    fires: ["pickle: PROTO 3 | GLOBAL pickle loads | SHORT_BINBYTES x'80024e2e' | TUPLE1 | REDUCE | STOP"],
    silent: [
      "pickle: PROTO 3 | SHORT_BINBYTES x'80024e2e' | STOP",
      'pickle: PROTO 2 | GLOBAL collections OrderedDict | EMPTY_TUPLE | REDUCE | STOP',
    ],
  },
});
