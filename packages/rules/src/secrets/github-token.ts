// Tokens of GitHub with a checksum in their last six characters.

import { defineSecret } from '../define-secret.ts';
import { crc32Base62 } from '../secret-checks/crc32.ts';

export const githubToken = defineSecret({
  id: 'secret/github-token',
  title: 'GitHub token',
  severity: 'critical',
  anchors: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'],
  pattern: /gh[pousr]_[A-Za-z0-9]{36}/,
  proven: true,
  check: ({ value }) => (crc32Base62(value.slice(4, 34)) === value.slice(34) ? {} : undefined),
  why: 'It acts for its owner: it reads and writes repositories, packages and workflows.',
  fix: ['Revoke it under Settings, Developer settings, or as the organisation that owns the app'],
  references: [
    'https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/',
  ],
  examples: ['token = "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"'],
  nearMisses: [
    'token = "ghp_0123456789abcdefghijABCDEFGHIJ3mpbCY"',
    'token = "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
  ],
});
