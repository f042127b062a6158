// The rule for calls of a callable argument that is not known to be harmless.

import { defineRule } from '../../define-rule.ts';

export const callsArgument = defineRule({
  id: 'pickle/calls-argument',
  title: 'Loading this file calls a function that it passes along',
  category: 'code-execution',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [502, 470],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['deserialization', 'indirect-call'],
  message: '`{call}` runs when the file is loaded: {effect}',
  why: 'The function named here calls another one it is given; what is given cannot be told to be harmless.',
  fix: [
    'Do not load the file; ask the author for safetensors or another format that holds no program',
    'If it must be read, load it with `torch.load(..., weights_only=True)` on a current PyTorch, or in a sandbox without network and secrets',
  ],
  falsePositives: 'functools.partial over a known harmless function is reported as LOW.',
  samples: {
    fires: ['pickle: PROTO 4 | GLOBAL builtins map | PERSID x | EMPTY_LIST | TUPLE2 | REDUCE | STOP'],
    silent: [
      'pickle: PROTO 2 | GLOBAL functools partial | GLOBAL collections OrderedDict | TUPLE1 | REDUCE | STOP',
      'pickle: PROTO 2 | GLOBAL collections OrderedDict | EMPTY_TUPLE | REDUCE | STOP',
    ],
  },
});
