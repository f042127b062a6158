// Fastly API token.

import { defineSecret } from '../define-secret.ts';
import { KEY_NAMES } from '../secret-checks/key-names.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isNear } from '../secret-checks/nearby-words.ts';
import { hasAllClasses, isMixed } from '../secret-checks/randomness.ts';

export const fastlyToken = defineSecret({
  id: 'secret/fastly-token',
  title: 'Fastly API token',
  severity: 'high',
  assigned: { names: KEY_NAMES, value: /[A-Za-z0-9_-]{32}/ },
  check: (candidate) =>
    hasAllClasses(candidate.value) && isMixed(candidate.value, 64) && isNear(candidate, /fastly/i)
      ? {}
      : undefined,
  why: 'It changes what the network delivers for the services it was made for.',
  fix: ['Delete it under API tokens'],
  references: [
    'https://www.fastly.com/documentation/guides/account-info/user-access-and-control/using-api-tokens/',
  ],
  examples: [
    `text(.env): FASTLY_API_KEY=${madeUp('L5yli3pMINJsNui5BCmOVKcW1sgVCqu8')}`,
    `"Fastly-Key": "${madeUp('1julKZy4BHOi5smXZCxhuc1eL9MWqQ-l')}"`,
  ],
  nearMisses: ['text(.env): FASTLY_API_KEY=your_fastly_api_key', 'text(.env): FASTLY_SERVICE_ID=abc'],
});
