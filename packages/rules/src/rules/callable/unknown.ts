// Names nobody knows.

import { defineRule } from '../../define-rule.ts';

export const unknown = defineRule({
  id: 'callable/unknown',
  title: 'This configuration names code that is not known',
  category: 'configuration',
  severity: 'low',
  stability: 'stable',
  since: '0.1',
  cwe: [829, 470],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010'],
  tags: ['configuration'],
  message: '{loader} {how} {path} at {place}: {effect}',
  why: "It needs the author's own package; what that package does when it is imported cannot be told from here.",
  fix: ['Read the package before you install it, and pin its version'],
  falsePositives: 'Every project with code of its own.',
  samples: {
    fires: ['text(hydra.json): {"_target_": "acme.models.Secret", "x": 1}'],
    silent: ['text(hydra.json): {"_target_": "torch.nn.Linear", "in_features": 2, "out_features": 3}'],
  },
});
