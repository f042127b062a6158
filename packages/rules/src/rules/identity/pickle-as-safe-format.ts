// Pickles under the names of formats that cannot run code.

import { defineRule } from '../../define-rule.ts';

export const pickleAsSafeFormat = defineRule({
  id: 'identity/pickle-as-safe-format',
  title: 'A pickle is named like a format that runs no code',
  category: 'evasion',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [434, 502],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0074', 'AML.T0011.000'],
  tags: ['masquerading', 'pickle'],
  message: 'The name {name} promises a format that runs no code, the content is {content}',
  why: 'People and policies let such names pass because the format cannot run code. A loader that goes by content, or a user who renames it, unpickles it.',
  fix: ['Do not load the file; ask the author for what the name says', 'Convert it in a sandbox'],
  falsePositives: 'A checkpoint that was renamed instead of converted.',
  samples: {
    fires: [
      'pickle(model.safetensors): PROTO 4 | EMPTY_DICT | STOP',
      'torch(model.onnx): PROTO 2 | EMPTY_DICT | STOP',
    ],
    silent: [
      'pickle(model.bin): PROTO 4 | EMPTY_DICT | STOP',
      'pickle(model): PROTO 4 | EMPTY_DICT | STOP',
      'torch(model.pt): PROTO 2 | EMPTY_DICT | STOP',
    ],
  },
});
