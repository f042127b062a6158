// The rule for calls that create, change or delete files.

import { defineRule } from '../../define-rule.ts';

export const writesFile = defineRule({
  id: 'pickle/writes-file',
  title: 'Loading this file changes the file system',
  category: 'file-access',
  severity: 'critical',
  stability: 'stable',
  since: '0.1',
  cwe: [502, 22],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['deserialization', 'file'],
  message: '`{call}` runs when the file is loaded: {effect}',
  why: 'Writing a start-up file, a module or a scheduled task is code execution one step later; deleting is damage at once.',
  fix: [
    'Do not load the file; ask the author for safetensors or another format that holds no program',
    'If it must be read, load it with `torch.load(..., weights_only=True)` on a current PyTorch, or in a sandbox without network and secrets',
  ],
  falsePositives: 'Never legitimate in a file of weights.',
  samples: {
    fires: ['pickle: PROTO 2 | GLOBAL os remove | UNICODE data.txt | TUPLE1 | REDUCE | STOP'],
    silent: [
      'pickle: PROTO 2 | UNICODE data.txt | STOP',
      'pickle: PROTO 2 | GLOBAL collections OrderedDict | EMPTY_TUPLE | REDUCE | STOP',
    ],
  },
});
