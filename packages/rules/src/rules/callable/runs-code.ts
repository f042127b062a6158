// Names that run code.

import { defineRule } from '../../define-rule.ts';

export const runsCode = defineRule({
  id: 'callable/runs-code',
  title: 'This configuration names a function that runs code',
  category: 'code-execution',
  severity: 'critical',
  stability: 'stable',
  since: '0.1',
  cwe: [94, 502, 470],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['configuration'],
  message: '{loader} {how} {path} at {place}: {effect}',
  why: "The loader imports and calls what the configuration names; naming such a function is enough to run code of the author's choice.",
  fix: [
    'Do not load the model; ask its author for a configuration that names only classes of the framework',
    'Give the loader an allow-list of exact names',
  ],
  falsePositives: 'None known for names that run programs or code.',
  samples: {
    fires: ['text(hydra.json): {"_target_": "os.system", "command": "id"}'],
    silent: ['text(hydra.json): {"_target_": "torch.nn.Linear", "in_features": 2, "out_features": 3}'],
  },
});
