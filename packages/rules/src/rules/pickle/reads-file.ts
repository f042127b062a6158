// The rule for calls that read or list files.

import { defineRule } from '../../define-rule.ts';

export const readsFile = defineRule({
  id: 'pickle/reads-file',
  title: 'Loading this file reads other files',
  category: 'file-access',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [502, 200],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['deserialization', 'file'],
  message: '`{call}` runs when the file is loaded: {effect}',
  why: 'The contents become part of the object and can leave with it; opening a device or pipe can also block the process.',
  fix: [
    'Do not load the file; ask the author for safetensors or another format that holds no program',
    'If it must be read, load it with `torch.load(..., weights_only=True)` on a current PyTorch, or in a sandbox without network and secrets',
  ],
  falsePositives:
    'Loaders that keep arrays in sibling files name them; check that the path stays beside the model.',
  samples: {
    fires: ['pickle: PROTO 2 | GLOBAL builtins open | UNICODE data.txt | TUPLE1 | REDUCE | STOP'],
    silent: [
      'pickle: PROTO 2 | UNICODE data.txt | STOP',
      'pickle: PROTO 2 | GLOBAL collections OrderedDict | EMPTY_TUPLE | REDUCE | STOP',
    ],
  },
});
