// Sentry auth token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const sentryToken = defineSecret({
  id: 'secret/sentry-token',
  title: 'Sentry auth token',
  severity: 'high',
  anchors: ['sntrys_', 'sntryu_'],
  pattern: /(?:sntrys_eyJ[A-Za-z0-9+/]{40,400}={0,2}_[A-Za-z0-9+/]{43}|sntryu_[0-9a-f]{64})/,
  assigned: { names: ['sentry auth token', 'sentry token', 'sentry api token'], value: /[0-9a-f]{64}/ },
  check: ({ value }) => (isMixed(value.slice(-40), 16) ? {} : undefined),
  why: 'It reads reports of errors, which hold data of users, and changes projects and releases.',
  fix: ['Revoke it under Settings, Auth Tokens'],
  references: ['https://docs.sentry.io/account/auth-tokens/'],
  examples: [
    `text(.env): SENTRY_AUTH_TOKEN=${madeUp('sntrys_', 'eyJ', '4Au7EG0fmlKaLBa3HfPUMwllSMQRAO7IJjCGzt699Gyi4ZyAtHsv9aNf6S2gG7nhy7huIe68ExFp8dWwfd7tLhAJ0f', '=_', 'ORBiYNMzRvv4xY16DK5zjTHL8t4sNlrIWQJoJr3t7CT')}`,
    `token = "${madeUp('sntryu_', '99845f016d7d8410d3c1d1d87af4e597f1b3e026fd81fdc505d5f0c890dc4305')}"`,
  ],
  nearMisses: [
    'text(.env): SENTRY_AUTH_TOKEN=sntrys_...',
    `text(.env): SENTRY_DSN=https://${madeUp('cbd853b6af20d7d0458a3317e4101e73')}@o1.ingest.sentry.io/2`,
  ],
});
