// The rule for ranges that a malicious release lies in.

import { defineRule } from '../../define-rule.ts';

export const mayResolveToMalicious = defineRule({
  id: 'dependency/may-resolve-to-malicious',
  title: 'A range of releases holds one that is known to be malicious',
  category: 'malicious-package',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [506, 1357],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.001', 'AML.T0011.001'],
  tags: ['dependencies', 'supply-chain', 'malware'],
  message: '{subject} allows a malicious release: {issues}; {advice}',
  why: 'The account or the build of a good package was taken over for a time. A mirror, a cache or an old lock file may still serve that release.',
  fix: ['Pin a release that is not affected, or exclude those that are: !=1.2.3'],
  falsePositives:
    'The index has withdrawn the release, and nothing else serves it. HIGH in lists that one installs from (requirements, constraints, Pipfile, environments of conda, notebooks, Dockerfiles), however far the range leads past the attack; LOW in what a library says of itself (setup.py, setup.cfg, pyproject.toml, METADATA). A bare name promises nothing and is not told.',
  samples: {
    fires: [
      'text(requirements.txt): sample-taken-over>=1.82,<1.83',
      'text(requirements.txt): sample-taken-over~=1.82.0',
      'text(requirements.txt): sample-taken-over>=1',
    ],
    silent: [
      'text(requirements.txt): sample-taken-over==1.82.6',
      'text(requirements.txt): sample-taken-over<1.82.7',
      'text(requirements.txt): sample-taken-over',
    ],
  },
});
