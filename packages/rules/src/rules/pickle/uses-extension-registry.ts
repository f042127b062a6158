// The rule for EXT opcodes that this file does not resolve itself.

import { defineRule } from '../../define-rule.ts';

export const usesExtensionRegistry = defineRule({
  id: 'pickle/uses-extension-registry',
  title: 'The file names a function by a number',
  category: 'evasion',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [502, 506],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['evasion'],
  message: '`{call}` runs when the file is loaded: {effect}',
  why: 'EXT opcodes hide a name behind a number of a registry that an earlier file or call may have filled.',
  fix: [
    'Do not load the file; ask the author for safetensors or another format that holds no program',
    'If it must be read, load it with `torch.load(..., weights_only=True)` on a current PyTorch, or in a sandbox without network and secrets',
  ],
  falsePositives: 'Programs that register extension codes on purpose.',
  samples: {
    fires: ['pickle: PROTO 2 | EXT1 7 | EMPTY_TUPLE | REDUCE | STOP'],
    silent: ['pickle: PROTO 2 | GLOBAL collections OrderedDict | EMPTY_TUPLE | REDUCE | STOP'],
  },
});
