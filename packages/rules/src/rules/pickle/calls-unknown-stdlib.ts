// The rule for calls of standard library functions that the knowledge does not hold.

import { defineRule } from '../../define-rule.ts';

export const callsUnknownStdlib = defineRule({
  id: 'pickle/calls-unknown-stdlib',
  title: 'Loading this file calls an unreviewed function of the standard library',
  category: 'code-execution',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [502],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['deserialization'],
  message: '`{call}` runs when the file is loaded: {effect}',
  why: 'The standard library is installed everywhere and full of functions that run, read or write; honest pickles need very few of them.',
  fix: [
    'Do not load the file; ask the author for safetensors or another format that holds no program',
    'If it must be read, load it with `torch.load(..., weights_only=True)` on a current PyTorch, or in a sandbox without network and secrets',
  ],
  falsePositives: 'Rare: data classes of the standard library that are not reviewed yet.',
  samples: {
    fires: ['pickle: PROTO 2 | GLOBAL difflib _no_such_function | UNICODE x | TUPLE1 | REDUCE | STOP'],
    silent: ['pickle: PROTO 2 | GLOBAL collections OrderedDict | EMPTY_TUPLE | REDUCE | STOP'],
  },
});
