// The rule for packages that nobody keeps, or that are no more than a name.

import { defineRule } from '../../define-rule.ts';

export const deprecated = defineRule({
  id: 'dependency/deprecated',
  title: 'A package is asked for that nobody keeps any more',
  category: 'configuration',
  severity: 'low',
  stability: 'stable',
  since: '0.1',
  cwe: [1104],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.001'],
  tags: ['dependencies', 'supply-chain', 'abandoned'],
  message: '{name} {reason}: {instead}',
  why: 'Flaws that are found in it stay, and a name that nobody looks after can be taken over.',
  fix: ['Move to what took its place'],
  falsePositives: 'An old project that is kept for its results and not run any more.',
  samples: {
    fires: [
      'text(requirements.txt): sklearn',
      'text(requirements.txt): nose==1.3.7',
      'text(requirements.txt): FuzzyWuzzy',
    ],
    silent: ['text(requirements.txt): scikit-learn==1.5.2\npytest==8.3.3\nthefuzz==0.22.1'],
  },
});
