// SerpApi key.

import { defineSecret } from '../define-secret.ts';
import { KEY_NAMES } from '../secret-checks/key-names.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { namedNearby } from '../secret-checks/nearby-words.ts';

export const serpapiKey = defineSecret({
  id: 'secret/serpapi-key',
  title: 'SerpApi key',
  severity: 'medium',
  assigned: { names: KEY_NAMES, value: /[0-9a-f]{64}/ },
  check: namedNearby(/serp_?api/i, 16),
  why: 'It calls searches at the expense of its owner.',
  fix: ['Make a new one under Api Key'],
  references: ['https://serpapi.com/manage-api-key'],
  examples: [
    `text(.env): SERPAPI_API_KEY=${madeUp('ac1183efbe4672a65ffab987ceb6074d192d98bc122755abce2a8a294e69403f')}`,
    `python: params = {"engine": "google", "serpapi_key": "${madeUp('6f80f1f3cac604f3bb95c34020391d86a78b180dc850593e0d8eb57f47a44220')}"}\n`,
  ],
  nearMisses: [
    'text(.env): SERPAPI_API_KEY=your-key',
    `text(.env): SERPAPI_CACHE_DIGEST=${madeUp('ece4ad7e593dec406efae962f246a28b2c3a999156b4f39bc84320ae1bd9af78')}`,
  ],
});
