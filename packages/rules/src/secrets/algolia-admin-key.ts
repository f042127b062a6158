// Algolia API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isNear } from '../secret-checks/nearby-words.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const algoliaAdminKey = defineSecret({
  id: 'secret/algolia-admin-key',
  title: 'Algolia API key',
  severity: 'high',
  assigned: {
    names: ['admin key', 'api key', 'write key', 'algolia key', 'admin api key', 'apikey'],
    value: /[0-9a-f]{32}/,
  },
  check: (candidate) => {
    if (!isMixed(candidate.value, 16) || !isNear(candidate, /algolia/i)) return undefined;
    return /search/i.test(candidate.name ?? '')
      ? { severity: 'low', detail: 'a key for searches, which is public' }
      : {};
  },
  why: 'A key of an administrator reads, changes and deletes every index; one for searches is public.',
  fix: ['Regenerate it under Settings, API Keys'],
  references: ['https://www.algolia.com/doc/guides/security/api-keys/'],
  examples: [
    `text(.env): ALGOLIA_ADMIN_KEY=${madeUp('033a9ceacc3e93f2e03d8390782218ee')}`,
    `text(.env): ALGOLIA_API_KEY=${madeUp('f8cb3d3a76c76086d1b573e5e14f0e9c')}`,
  ],
  nearMisses: [
    'text(.env): ALGOLIA_ADMIN_KEY=YourAdminAPIKey',
    `text(.env): ALGOLIA_INDEX_DIGEST=${madeUp('069592832830be66a6e0c6164d49c8b2')}`,
  ],
});
