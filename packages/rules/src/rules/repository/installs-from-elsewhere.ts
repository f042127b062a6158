// Lists of packages that are fetched from elsewhere.

import { defineRule } from '../../define-rule.ts';

export const installsFromElsewhere = defineRule({
  id: 'repository/installs-from-elsewhere',
  title: 'This list of packages makes pip install from elsewhere',
  category: 'network',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [829, 494],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010.001', 'AML.T0011.001'],
  tags: ['pip', 'supply-chain'],
  message: '{place} makes pip install {what} {target}',
  why: 'Installing a package runs its code. An address or another index is outside what the index of pip checks, and may hold something else tomorrow.',
  fix: ['Install the package from the index by name and version', 'Pin the commit, and read what it holds'],
  falsePositives: 'Mirrors and indexes inside a company, and projects that are published as source only.',
  samples: {
    fires: [
      'text(requirements.txt): --extra-index-url https://packages.example.com/simple',
      'text(conda.yaml): name: x\ndependencies:\n- pip:\n  - git+https://git.example.com/x/y\n',
    ],
    silent: [
      'text(requirements.txt): torch==2.3.0\n--extra-index-url https://download.pytorch.org/whl/cu118\ngit+https://github.com/huggingface/transformers\n',
    ],
  },
});
