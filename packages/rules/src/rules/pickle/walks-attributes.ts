// The rule for attribute access that leads to something dangerous or unknown.

import { defineRule } from '../../define-rule.ts';

export const walksAttributes = defineRule({
  id: 'pickle/walks-attributes',
  title: 'Loading this file reaches functions through attributes',
  category: 'code-execution',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [502, 470],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['deserialization', 'attribute-walk'],
  message: '`{call}` runs when the file is loaded: {effect}',
  why: 'Walking attributes by name turns any harmless object into a way to os, builtins or sys; it is how lists of bad names are passed by.',
  fix: [
    'Do not load the file; ask the author for safetensors or another format that holds no program',
    'If it must be read, load it with `torch.load(..., weights_only=True)` on a current PyTorch, or in a sandbox without network and secrets',
  ],
  falsePositives:
    'Old pickles of nested classes and bound methods use getattr with a plain name; those are reported as LOW.',
  samples: {
    fires: [
      'pickle: PROTO 2 | GLOBAL builtins getattr | GLOBAL os path | UNICODE __builtins__ | TUPLE2 | REDUCE | STOP',
    ],
    silent: [
      'pickle: PROTO 2 | GLOBAL builtins getattr | GLOBAL collections OrderedDict | UNICODE fromkeys | TUPLE2 | REDUCE | STOP',
      'pickle: PROTO 2 | GLOBAL collections OrderedDict | EMPTY_TUPLE | REDUCE | STOP',
    ],
  },
});
