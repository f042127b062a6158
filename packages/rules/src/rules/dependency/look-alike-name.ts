// The rule for names of packages that are made to be taken for others.

import { defineRule } from '../../define-rule.ts';

export const lookAlikeName = defineRule({
  id: 'dependency/look-alike-name',
  aliases: ['dependency/typosquat'],
  title: 'A package has a name that is close to that of a well-known one',
  category: 'malicious-package',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [1357],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.001', 'AML.T0011.001'],
  tags: ['dependencies', 'supply-chain', 'typosquat'],
  message: '{name} looks like {meant}, {how}',
  why: 'Names that differ by a slip of the finger are registered by attackers and wait for whoever mistypes. Code of a package runs when it is installed.',
  fix: [
    'Compare the name with that on the page of the project that is meant',
    'Where it is right, waive the finding with the reason',
  ],
  falsePositives:
    'A lesser known package with an honest name that happens to be close. The thousand most used names are never told.',
  samples: {
    fires: [
      'text(requirements.txt): numppy==1.26.0',
      'text(requirements.txt): reqeusts',
      'text(requirements.txt): transfomers>=4',
      'text(requirements.txt): scikit-lern',
      'text(requirements.txt): t0rch',
    ],
    silent: [
      'text(requirements.txt): numpy==2.1.0\nrequests==2.32.3\nNumPy\nscikit_learn\ntorchx\ndataset\nnumba\nnvidia-cudnn-cu11',
      'text(requirements.txt): numppy @ file:///home/me/numppy',
    ],
  },
});
