// The rule for globals and callables whose identity cannot be told.

import { defineRule } from '../../define-rule.ts';

export const opaqueGlobal = defineRule({
  id: 'pickle/opaque-global',
  title: 'The file hides which function it calls',
  category: 'evasion',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [502, 506],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.003', 'AML.T0011.000', 'AML.T0123'],
  tags: ['deserialization', 'obfuscation'],
  message: '`{call}`: {effect}',
  why: 'The name is computed while loading, in a way that cannot be followed; honest picklers write names as they are.',
  fix: [
    'Do not load the file; ask the author for safetensors or another format that holds no program',
    'If it must be read, load it with `torch.load(..., weights_only=True)` on a current PyTorch, or in a sandbox without network and secrets',
  ],
  falsePositives: 'Never legitimate in a file of weights.',
  samples: {
    fires: [
      'pickle: PROTO 4 | GLOBAL codecs decode | SHORT_BINUNICODE zz | SHORT_BINUNICODE no_such_codec | TUPLE2 | REDUCE | SHORT_BINUNICODE system | STACK_GLOBAL | STOP',
    ],
    silent: [
      'pickle: PROTO 4 | SHORT_BINUNICODE collections | SHORT_BINUNICODE OrderedDict | STACK_GLOBAL | STOP',
    ],
  },
});
