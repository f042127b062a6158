// Firecrawl API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const firecrawlApiKey = defineSecret({
  id: 'secret/firecrawl-api-key',
  title: 'Firecrawl API key',
  severity: 'medium',
  anchors: ['fc-'],
  pattern: /fc-[0-9a-f]{32}/,
  check: drawnAtRandom(3, 16),
  why: 'It calls crawls at the expense of its owner.',
  fix: ['Delete it under API Keys'],
  references: ['https://docs.firecrawl.dev/introduction'],
  examples: [
    `text(.env): FIRECRAWL_API_KEY=${madeUp('fc-', 'af87bef4f256dc629d2b200e7fb5322a')}`,
    `app = FirecrawlApp(api_key="${madeUp('fc-', '7176ef899b43b11870fcfe2a4c899a0e')}")`,
  ],
  nearMisses: ['text(.env): FIRECRAWL_API_KEY=fc-YOUR_API_KEY', 'fc-00000000000000000000000000000000'],
});
