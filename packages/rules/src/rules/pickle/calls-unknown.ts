// The rule for calls of functions outside the standard library that the knowledge does not hold.

import { defineRule } from '../../define-rule.ts';

export const callsUnknown = defineRule({
  id: 'pickle/calls-unknown',
  title: 'Loading this file calls a function nobody has reviewed',
  category: 'code-execution',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [502],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['deserialization'],
  message: '`{call}` runs when the file is loaded: {effect}',
  why: 'Every function of every installed package can be called by a pickle; of this one it is not known what it does with hostile arguments.',
  fix: [
    'Do not load the file; ask the author for safetensors or another format that holds no program',
    'If it must be read, load it with `torch.load(..., weights_only=True)` on a current PyTorch, or in a sandbox without network and secrets',
  ],
  falsePositives:
    'Reconstruction functions of libraries that are not reviewed yet; report them so that they can be.',
  samples: {
    fires: ['pickle: PROTO 2 | GLOBAL somepackage.tools rebuild | UNICODE x | TUPLE1 | REDUCE | STOP'],
    silent: [
      'pickle: PROTO 2 | GLOBAL somepackage.tools Rebuilder | EMPTY_TUPLE | NEWOBJ | STOP',
      'pickle: PROTO 2 | GLOBAL collections OrderedDict | EMPTY_TUPLE | REDUCE | STOP',
    ],
  },
});
