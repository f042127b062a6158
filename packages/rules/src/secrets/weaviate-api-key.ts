// Weaviate API key.

import { defineSecret } from '../define-secret.ts';
import { KEY_NAMES } from '../secret-checks/key-names.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { namedNearby } from '../secret-checks/nearby-words.ts';

export const weaviateApiKey = defineSecret({
  id: 'secret/weaviate-api-key',
  title: 'Weaviate API key',
  severity: 'high',
  assigned: { names: KEY_NAMES, value: /[A-Za-z0-9+/=_-]{32,160}/ },
  check: namedNearby(/weaviate|\bWCD_|\bWCS_/i, 62),
  why: 'It reads, changes and deletes the objects of the cluster.',
  fix: ['Delete it under API Keys of the cluster'],
  references: ['https://docs.weaviate.io/cloud/manage-clusters/authentication'],
  examples: [
    `text(.env): WEAVIATE_API_KEY=${madeUp('MpyJD5pqfA1qmh2Oga0C7hfOSF2bgfmlygrO')}`,
    `python: client = weaviate.connect_to_weaviate_cloud(cluster_url=url, auth_credentials=AuthApiKey(api_key="${madeUp('UaHQU6WU6nRwUAa0mdWrcR0LvFsVReEsKc8KtFAa')}"))\n`,
  ],
  nearMisses: [
    'text(.env): WEAVIATE_API_KEY=your-weaviate-api-key-goes-right-here',
    'text(.env): WEAVIATE_URL=https://x.weaviate.network',
  ],
});
