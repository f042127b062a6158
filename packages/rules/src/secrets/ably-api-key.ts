// Ably API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const ablyApiKey = defineSecret({
  id: 'secret/ably-api-key',
  title: 'Ably API key',
  severity: 'high',
  assigned: {
    names: ['ably api key', 'ably key', 'key', 'api key'],
    value: /[A-Za-z0-9_-]{5,8}\.[A-Za-z0-9_-]{6}:[A-Za-z0-9_-]{43}/,
  },
  check: ({ value }) => (isMixed(value.slice(-43), 64) ? {} : undefined),
  why: 'It publishes to and reads the channels it was allowed.',
  fix: ['Revoke it under API Keys of the app'],
  references: ['https://ably.com/docs/auth'],
  examples: [
    `text(.env): ABLY_API_KEY=${madeUp('rDtaGF', '.', 'NdBF4X', ':', 'At49k79KM9QGKkurxAB2JKBlAarQmzCj2bN1dXFdskD')}`,
    `text(config.yaml): ably_key: "${madeUp('bgFhjo', '.', '2WDWxv', ':', 'P3mCPG9RpBgjwomWUeG9sZciSgYgyaByuNZUCHgMjmN')}"`,
  ],
  nearMisses: ['text(.env): ABLY_API_KEY=app.key:secret', 'text(.env): ABLY_CHANNEL=updates'],
});
