// Tokens and secrets of X: bearer tokens by their mark, the others by the names beside them.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isNear } from '../secret-checks/nearby-words.ts';
import { hasAllClasses, isMixed } from '../secret-checks/randomness.ts';

export const twitterToken = defineSecret({
  id: 'secret/twitter-token',
  title: 'X (Twitter) token',
  severity: 'high',
  anchors: ['AAAAAAAAAAAAAAAAAAAAA'],
  pattern: /A{21,22}[A-Za-z0-9]{4,16}%[A-Za-z0-9%]{60,100}/,
  assigned: {
    names: [
      'access token secret',
      'api secret',
      'consumer secret',
      'access secret',
      'api key secret',
      'consumer key',
      'access token',
      'twitter token',
      'api key',
      'consumer key secret',
    ],
    value: /(?:[A-Za-z0-9]{25}|[A-Za-z0-9]{45}|[A-Za-z0-9]{50}|\d{15,20}-[A-Za-z0-9]{25,40})/,
  },
  check: (candidate) =>
    candidate.value.startsWith('AAAAAAAAAA') ||
    (hasAllClasses(candidate.value) &&
      isMixed(candidate.value) &&
      isNear(candidate, /twitter|tweepy|\bX_API/i))
      ? {}
      : undefined,
  why: 'It reads and posts as the app or user it was issued for.',
  fix: ['Regenerate it under Keys and tokens of the app'],
  references: ['https://docs.x.com/fundamentals/authentication/overview'],
  examples: [
    `bearer = "${madeUp('AAAAAAAAAAAAAAAAAAAAA', 'A', '2G4X8t5HXc', '%', '2F', 'q1Y0SVFeZbnMMD8IeMThzJLcEuZAr9SP4mMwzg0ZaOjf72XlgJVmxxGCADiK', '%3D', '1g5QGTcLuK')}"`,
    `text(.env): TWITTER_API_SECRET=${madeUp('qbe2lcJ3Kl83KCZq0wWO6qFYZSAzTlypbHqrhxfUgYy5VmUVyC')}`,
    `text(.env): TWITTER_ACCESS_TOKEN=${madeUp('5244322245972725738', '-', 'CnMs4BsxPO4UKaXlcXZwW6tPvLMkV5')}`,
  ],
  nearMisses: [
    'bearer = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"',
    'text(.env): TWITTER_API_SECRET=your-api-secret',
  ],
});
