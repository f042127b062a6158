// GitHub fine-grained token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const githubFineGrainedToken = defineSecret({
  id: 'secret/github-fine-grained-token',
  title: 'GitHub fine-grained token',
  severity: 'critical',
  anchors: ['github_pat_'],
  pattern: /github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}/,
  check: drawnAtRandom(11),
  why: 'It acts for its owner in the repositories that it was made for, as far as it was allowed.',
  fix: ['Delete it under Settings, Developer settings, Fine-grained tokens'],
  references: [
    'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens',
  ],
  examples: [
    `text(.env): GITHUB_TOKEN=${madeUp('github_pat_', '2e9xAka9ell5MLpJmOFRPK', '_', 'VTkEw0SbSpHbahRpShfwogXnS4N14clZQNyTupnmfgsMtbWkn97uoqfPsvU')}`,
    `git clone https://${madeUp('github_pat_', 'JUzLvBRnWAnFfuT56f0vT0', '_', 'JCLfU6UyDZ1r2Vdgtlx4QD0YAWInE3D3ixS4JkFZUXuEQwNQo2vqpt3xwYL')}@github.com/lab/models.git`,
  ],
  nearMisses: [
    'text(.env): GITHUB_TOKEN=github_pat_xxxxxxxxxxxxxxxxxxxxxx_yyyyyyyyyyyy',
    `text(.env): GITHUB_TOKEN=${madeUp('github_pat_', 'rbUSMzMndyZp4Igefm2HmM')}`,
  ],
});
