// The rule for packages that are attacks themselves.

import { defineRule } from '../../define-rule.ts';

export const maliciousPackage = defineRule({
  id: 'dependency/malicious-package',
  title: 'A package is asked for that is known to be malicious',
  category: 'malicious-package',
  severity: 'critical',
  stability: 'stable',
  since: '0.1',
  cwe: [506, 1357],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.001', 'AML.T0011.001'],
  tags: ['dependencies', 'supply-chain', 'malware'],
  message: '{subject} is malicious: {issues}; {advice}',
  why: 'Code of a package runs when it is installed or imported. This one was published to attack whoever does.',
  fix: [
    'Do not install it. Where it was installed, take the machine for compromised and change every secret that was on it',
    'Ask for the package that was meant, in a release that is not affected, with hashes',
  ],
  falsePositives: 'A private index that serves a package of your own under the same name.',
  references: ['https://github.com/ossf/malicious-packages'],
  samples: {
    fires: [
      'text(requirements.txt): sample-malicious==1.0',
      'text(requirements.txt): sample-malicious',
      'text(requirements.txt): sample-malicious>=1',
      'text(requirements.txt): sample-taken-over==1.82.7',
    ],
    silent: [
      'text(requirements.txt): sample-taken-over==1.82.6',
      'text(requirements.txt): sample-taken-over',
      'text(requirements.txt): sample-vulnerable==1.0',
    ],
  },
});
