// The rule for functions by value that the pickle itself calls.

import { defineRule } from '../../define-rule.ts';

export const runsCarriedCode = defineRule({
  id: 'pickle/runs-carried-code',
  title: 'Loading this file runs code that is stored in it',
  category: 'code-execution',
  severity: 'critical',
  stability: 'stable',
  since: '0.1',
  cwe: [502, 94],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['deserialization', 'code-execution'],
  message: '`{call}` runs when the file is loaded: {effect}',
  why: 'The pickle rebuilds a function from bytecode that it carries, and calls it before the load returns.',
  fix: [
    'Do not load the file; ask the author for safetensors or another format that holds no program',
    'If it must be read, load it with `torch.load(..., weights_only=True)` on a current PyTorch, or in a sandbox without network and secrets',
  ],
  falsePositives: 'Never legitimate in a file of weights.',
  samples: {
    fires: [
      "pickle: PROTO 4 | GLOBAL types FunctionType | GLOBAL marshal loads | SHORT_BINBYTES x'e3' | TUPLE1 | REDUCE | EMPTY_DICT | TUPLE2 | REDUCE | EMPTY_TUPLE | REDUCE | STOP",
    ],
    silent: [
      'pickle: PROTO 2 | GLOBAL collections OrderedDict | EMPTY_TUPLE | REDUCE | STOP',
      "pickle: PROTO 4 | GLOBAL types FunctionType | GLOBAL marshal loads | SHORT_BINBYTES x'e3' | TUPLE1 | REDUCE | EMPTY_DICT | TUPLE2 | REDUCE | STOP",
    ],
  },
});
