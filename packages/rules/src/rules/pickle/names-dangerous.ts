// The rule for dangerous globals that are loaded but not called while loading.

import { defineRule } from '../../define-rule.ts';

export const namesDangerous = defineRule({
  id: 'pickle/names-dangerous',
  title: 'The file names a dangerous function without calling it',
  category: 'code-execution',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [502, 470],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['deserialization'],
  message: 'the file brings {callable}: {effect}',
  why: 'The function is imported and stored in the object; whatever calls that attribute or list item later runs it.',
  fix: [
    'Do not load the file; ask the author for safetensors or another format that holds no program',
    'If it must be read, load it with `torch.load(..., weights_only=True)` on a current PyTorch, or in a sandbox without network and secrets',
  ],
  falsePositives: 'Objects that honestly keep such a function as a setting; look at where it is stored.',
  samples: {
    fires: ['pickle: PROTO 2 | GLOBAL os system | STOP'],
    silent: [
      'pickle: PROTO 2 | UNICODE os.system | STOP',
      'pickle: PROTO 2 | GLOBAL collections OrderedDict | EMPTY_TUPLE | REDUCE | STOP',
    ],
  },
});
