// Tokens of GitLab that say where they belong and end in a checksum.

import { defineSecret } from '../define-secret.ts';
import { isRoutableGitlabToken } from '../secret-checks/gitlab-token.ts';
import { madeUp } from '../secret-checks/made-up.ts';

export const gitlabRoutableToken = defineSecret({
  id: 'secret/gitlab-routable-token',
  title: 'GitLab routable token',
  severity: 'critical',
  anchors: [
    'glpat-',
    'gldt-',
    'glrt-',
    'glptt-',
    'glcbt-',
    'glsoat-',
    'glft-',
    'glimt-',
    'glagent-',
    'glffct-',
  ],
  pattern: /gl[a-z]{2,5}-(?:t\d_)?[A-Za-z0-9_-]{27,300}\.(?:[0-9a-z]{2}\.)?[0-9a-z]{9}/,
  proven: true,
  check: ({ value }) => (isRoutableGitlabToken(value) ? {} : undefined),
  why: 'It reads and writes repositories, packages or pipelines of its owner, or runs their jobs, by its kind.',
  fix: [
    'Revoke it under Preferences, Access tokens, or in the settings of the project or group that issued it',
  ],
  references: ['https://docs.gitlab.com/security/tokens/'],
  examples: [
    `text(.env): GITLAB_TOKEN=${madeUp('glpat-', 'YzoxCm86MQpwOmszCg20Vdqmmc9sTDnmvgi7QIVT.01.140i4jlc8')}`,
    `token: ${madeUp('glrt-', 'YzoxCm86MQpwOmszCguNfrpS9fdtnZnWf3n5WlP2.01.141izeus3')}`,
  ],
  nearMisses: [
    `text(.env): GITLAB_TOKEN=${madeUp('glpat-', 'BvCIsdRJWugoaXRwzpETtgjDEQZ0zmb8x5KZ3fTi', '.01.0', 'flqlqrwk')}`,
    'glpat-routable.tokens',
  ],
});
