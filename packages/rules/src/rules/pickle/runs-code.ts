// The rule for calls that start a program or run code while a pickle is loaded; not for code that is only stored.

import { defineRule } from '../../define-rule.ts';

export const runsCode = defineRule({
  id: 'pickle/runs-code',
  title: 'Loading this file runs a program or code',
  category: 'code-execution',
  severity: 'critical',
  stability: 'stable',
  since: '0.1',
  cwe: [502, 78, 94],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['deserialization', 'code-execution'],
  message: '`{call}` runs when the file is loaded: {effect}',
  why: 'Unpickling calls the named function with the stored arguments before it returns an object; no code of the loading program is involved.',
  fix: [
    'Do not load the file; ask the author for safetensors or another format that holds no program',
    'If it must be read, load it with `torch.load(..., weights_only=True)` on a current PyTorch, or in a sandbox without network and secrets',
  ],
  falsePositives: 'Never legitimate in a file of weights.',
  samples: {
    fires: [
      'pickle: PROTO 2 | GLOBAL os system | UNICODE id | TUPLE1 | REDUCE | STOP',
      'pickle: PROTO 2 | GLOBAL builtins eval | UNICODE 1+1 | TUPLE1 | REDUCE | STOP',
      'pickle: MARK | UNICODE id | INST os system | STOP',
    ],
    silent: [
      'pickle: PROTO 2 | UNICODE os.system | STOP',
      'pickle: PROTO 2 | GLOBAL collections OrderedDict | EMPTY_TUPLE | REDUCE | STOP',
    ],
  },
});
