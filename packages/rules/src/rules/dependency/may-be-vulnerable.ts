// The rule for ranges that some vulnerable releases lie in.

import { defineRule } from '../../define-rule.ts';

export const mayBeVulnerable = defineRule({
  id: 'dependency/may-be-vulnerable',
  title: 'Ranges of releases hold some with known vulnerabilities',
  category: 'configuration',
  severity: 'low',
  stability: 'preview',
  since: '0.1',
  cwe: [1395],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.001'],
  tags: ['dependencies', 'supply-chain'],
  message: '{what} with known vulnerabilities: {names}',
  why: 'What is installed depends on the day, on what else is installed and on caches. An affected release fits as well as a mended one.',
  fix: [
    'Raise the lower bound to the release that the finding names',
    'Install from a lock file, and scan that',
  ],
  falsePositives: 'A library that must run with old releases, too: whoever uses it decides.',
  samples: {
    fires: ['text(requirements.txt): sample-vulnerable>=1.0'],
    silent: [
      'text(requirements.txt): sample-vulnerable>=2.3.1',
      'text(requirements.txt): sample-vulnerable==1.0',
      'text(requirements.txt): sample-vulnerable',
    ],
  },
});
