// The rule for calls that crash, hang or starve the process.

import { defineRule } from '../../define-rule.ts';

export const exhaustsResources = defineRule({
  id: 'pickle/exhausts-resources',
  title: 'Loading this file can crash or block the process',
  category: 'malformed',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [502],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0029'],
  tags: ['deserialization', 'denial-of-service'],
  message: '`{call}` runs when the file is loaded: {effect}',
  why: 'The named function ends, blocks or starves the process that loads the file.',
  fix: [
    'Do not load the file; ask the author for safetensors or another format that holds no program',
    'If it must be read, load it with `torch.load(..., weights_only=True)` on a current PyTorch, or in a sandbox without network and secrets',
  ],
  falsePositives: 'Never legitimate in a file of weights.',
  samples: {
    fires: ['pickle: PROTO 2 | GLOBAL faulthandler _sigsegv | EMPTY_TUPLE | REDUCE | STOP'],
    silent: [
      'pickle: PROTO 2 | UNICODE faulthandler | STOP',
      'pickle: PROTO 2 | GLOBAL collections OrderedDict | EMPTY_TUPLE | REDUCE | STOP',
    ],
  },
});
