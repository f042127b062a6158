// Names that open files.

import { defineRule } from '../../define-rule.ts';

export const accessesFiles = defineRule({
  id: 'callable/accesses-files',
  title: 'This configuration names a function that opens files',
  category: 'file-access',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [73, 470],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['configuration'],
  message: '{loader} {how} {path} at {place}: {effect}',
  why: 'The loader calls it with the arguments that stand beside it, with the rights of whoever loads the model.',
  fix: [
    'Do not load the model before you know which file is meant',
    'Give the loader an allow-list of exact names',
  ],
  falsePositives: 'Preprocessing that honestly reads its own vocabulary.',
  samples: {
    fires: ['text(hydra.json): {"_target_": "shutil.rmtree", "path": "/tmp/x"}'],
    silent: ['text(hydra.json): {"_target_": "torch.nn.Linear", "in_features": 2, "out_features": 3}'],
  },
});
