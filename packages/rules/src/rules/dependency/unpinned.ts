// The rule for manifests that leave open what is installed.

import { defineRule } from '../../define-rule.ts';

export const unpinned = defineRule({
  id: 'dependency/unpinned',
  title: 'A manifest leaves open which releases are installed',
  category: 'configuration',
  severity: 'low',
  stability: 'stable',
  since: '0.1',
  cwe: [1357],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.001'],
  tags: ['dependencies', 'supply-chain', 'unpinned'],
  message: '{what} without one release: {names}',
  why: 'Two days or two machines get different code, and whoever takes over one of these packages runs theirs here with the next installation. What is not known cannot be compared with advisories.',
  fix: [
    'Write a lock file (uv lock, pip-compile --generate-hashes, poetry lock) and install from it',
    'Name one release of each package: name==1.2.3; of a repository, the commit',
  ],
  falsePositives:
    'The metadata of a library, where ranges are right, is not judged; examples for readers may be left open.',
  samples: {
    fires: [
      'text(requirements.txt): torch\nnumpy>=1.20',
      'text(requirements.txt): git+https://github.com/huggingface/transformers@main#egg=transformers',
    ],
    silent: [
      'text(requirements.txt): torch==2.4.0\nnumpy===1.26.4',
      'text(constraints.txt): numpy<2',
      'text(requirements.txt): -e .',
      'text(pyproject.toml): [project]\nname = "x"\ndependencies = ["numpy>=1.20"]',
    ],
  },
});
