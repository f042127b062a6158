// Voyage AI API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { hasAllClasses, isMixed } from '../secret-checks/randomness.ts';

export const voyageApiKey = defineSecret({
  id: 'secret/voyage-api-key',
  title: 'Voyage AI API key',
  severity: 'high',
  anchors: ['pa-', 'al-'],
  pattern: /(?:pa|al)-[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
  check: ({ value }) => (hasAllClasses(value.slice(3)) && isMixed(value.slice(3), 64) ? {} : undefined),
  why: 'It calls embedding models at the expense of its owner.',
  fix: ['Delete it under API keys in the dashboard'],
  references: ['https://docs.voyageai.com/docs/api-key-and-installation'],
  examples: [
    `text(.env): VOYAGE_API_KEY=${madeUp('pa-', 'wAAvBGNxKAg09ANvBmzWEMBeeiCV7bKw14FfVAHdkw9')}`,
    `vo = voyageai.Client(api_key="${madeUp('pa-', 'S2kZKd7kFThPMuxscOcrjsFBGRiPb7NXdDc0A4kGu19')}")`,
  ],
  nearMisses: [
    'text(.env): VOYAGE_API_KEY=pa-your-key',
    'href="/al-another-quite-long-slug-of-a-page-about-models"',
  ],
});
