// Perplexity API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const perplexityApiKey = defineSecret({
  id: 'secret/perplexity-api-key',
  title: 'Perplexity API key',
  severity: 'high',
  anchors: ['pplx-'],
  pattern: /pplx-[A-Za-z0-9]{48}/,
  check: drawnAtRandom(5),
  why: 'It calls models and searches at the expense of its owner.',
  fix: ['Delete it under Settings, API'],
  references: ['https://docs.perplexity.ai/guides/getting-started'],
  examples: [
    `text(.env): PERPLEXITY_API_KEY=${madeUp('pplx-', 'dyuZArdOwY8tf12UrIjnXUjfh3B0UZ3tdbY4KVCNTS8pjQlO')}`,
    `"Authorization": "Bearer ${madeUp('pplx-', 'MGcC8DItrGGHQDF4uPLXp5livRSLZ26oCHGtTNNj0xgq51q1')}"`,
  ],
  nearMisses: ['text(.env): PERPLEXITY_API_KEY=pplx-your-api-key', 'model="pplx-70b-online"'],
});
