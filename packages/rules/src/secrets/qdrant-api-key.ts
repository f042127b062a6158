// Qdrant API key.

import { defineSecret } from '../define-secret.ts';
import { KEY_NAMES } from '../secret-checks/key-names.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { namedNearby } from '../secret-checks/nearby-words.ts';

export const qdrantApiKey = defineSecret({
  id: 'secret/qdrant-api-key',
  title: 'Qdrant API key',
  severity: 'high',
  assigned: { names: KEY_NAMES, value: /[A-Za-z0-9_-]{33,100}/ },
  check: namedNearby(/qdrant/i, 62),
  why: 'It reads, changes and deletes the collections of the cluster.',
  fix: ['Delete it under API Keys of the cluster'],
  references: ['https://qdrant.tech/documentation/cloud/authentication/'],
  examples: [
    `text(.env): QDRANT_API_KEY=${madeUp('gkZE1w8MVpgfShS6cTwY2s1myfnWvbbw8tzTDi0FIaFFPdVz5Ms7ZV')}`,
    `python: client = QdrantClient(url=url, api_key="${madeUp('NDEOjQS0iynaba4Jft5uyX6dBKYE9RUFjgxdt8GC3bL14Z')}")\n`,
  ],
  nearMisses: [
    'text(.env): QDRANT_API_KEY=your-qdrant-api-key-from-the-cloud-console',
    'text(.env): QDRANT_URL=https://x.qdrant.io',
  ],
});
