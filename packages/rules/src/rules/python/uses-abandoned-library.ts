// The rule for source that imports libraries nobody maintains.

import { defineRule } from '../../define-rule.ts';

export const usesAbandonedLibrary = defineRule({
  id: 'python/uses-abandoned-library',
  title: 'Source uses a library that is gone or abandoned',
  category: 'unsafe-code',
  severity: 'low',
  stability: 'stable',
  since: '0.1',
  cwe: [477, 1104],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.001'],
  tags: ['source', 'dependencies'],
  message: '{where} imports {call}: {effect}',
  why: 'Nobody mends flaws in it any more, or newer Python releases lack it.',
  fix: ['Move to the library that took its place'],
  falsePositives: 'Compatibility with old releases, behind try and except.',
  samples: {
    fires: ['python: import telnetlib', 'python: from sklearn.externals import joblib', 'python: import imp'],
    silent: ['python: import joblib', 'python: import importlib'],
  },
});
