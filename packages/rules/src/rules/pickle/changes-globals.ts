// The rule for writes to objects that exist before the pickle.

import { defineRule } from '../../define-rule.ts';

export const changesGlobals = defineRule({
  id: 'pickle/changes-globals',
  title: 'Loading this file changes a module or class of the process',
  category: 'code-execution',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [502, 470],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['deserialization'],
  message: 'loading changes {target}: {effect}',
  why: 'What is changed stays changed for the whole process: a patched method, a replaced module or a registered extension runs later, far from the file.',
  fix: [
    'Do not load the file; ask the author for safetensors or another format that holds no program',
    'If it must be read, load it with `torch.load(..., weights_only=True)` on a current PyTorch, or in a sandbox without network and secrets',
  ],
  falsePositives: 'Never legitimate in a file of weights.',
  samples: {
    fires: ['pickle: PROTO 2 | GLOBAL sys modules | UNICODE x | NONE | SETITEM | STOP'],
    silent: ['pickle: PROTO 2 | EMPTY_DICT | UNICODE x | NONE | SETITEM | STOP'],
  },
});
