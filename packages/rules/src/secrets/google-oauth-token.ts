// Tokens that Google issues to applications of its users: for an hour, or to get further ones.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { hasAllClasses, isMixed } from '../secret-checks/randomness.ts';

export const googleOauthToken = defineSecret({
  id: 'secret/google-oauth-token',
  title: 'Google OAuth token',
  severity: 'high',
  anchors: ['ya29.', '1//0'],
  pattern: /(?:ya29\.[A-Za-z0-9_-]{40,2000}|1\/\/0[A-Za-z0-9_-]{60,200})/,
  check: ({ value }) =>
    !hasAllClasses(value) || !isMixed(value.slice(5), 64)
      ? undefined
      : value.startsWith('ya29')
        ? { detail: 'an access token, which lives for an hour' }
        : { severity: 'critical', detail: 'a refresh token, which lives until it is revoked' },
  why: 'It reads and writes what the user granted: mail, Drive, Cloud projects. gcloud keeps refresh tokens in files that people copy into images.',
  fix: ['Revoke the access under Third-party apps of the Google account, or with gcloud auth revoke'],
  references: ['https://developers.google.com/identity/protocols/oauth2/web-server'],
  examples: [
    `"refresh_token": "${madeUp('1//0', 'McuL6O7UxA6V9HyssBUU5Th5Yz51ik3wyDlKsVE7vagLXEzqEm70IWVRDG0_k-L6qBaIr8vk4cP9sr-s-_YvB0qs9J_DhR6X9a9q')}"`,
    `Authorization: Bearer ${madeUp('ya29.', 'Ni1q1aEt9Ud8NDFpC4Uk3uiS16wi6YbP-VyK8ETJR16WZQe_pNmeXMpfMcOld3PVmhi-j8SxBcYc-JlDwANiulZ1-Pe8_6mV5wuewe5dRZweVWpOeG64s4V3AVzFzeP9brg_OwjHob_9mBvbK2dwHMfRGKZJy5R5')}`,
  ],
  nearMisses: ['"refresh_token": "1//0xxxxx"', 'Authorization: Bearer ya29.a0Af...'],
});
