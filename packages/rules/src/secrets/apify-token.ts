// Apify API token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const apifyToken = defineSecret({
  id: 'secret/apify-token',
  title: 'Apify API token',
  severity: 'high',
  anchors: ['apify_api_'],
  pattern: /apify_api_[A-Za-z0-9]{34,38}/,
  check: drawnAtRandom(10),
  why: 'It starts actors at the expense of its owner and reads what they stored.',
  fix: ['Delete it under Settings, API & Integrations'],
  references: ['https://docs.apify.com/platform/integrations/api'],
  examples: [
    `text(.env): APIFY_TOKEN=${madeUp('apify_api_', 'kUcZJdiF4rj7q0i8hNzR9R2GcR6lSIneV4o7')}`,
    `client = ApifyClient("${madeUp('apify_api_', '0r1XJenp8Vh7Chy50aOyfjEaQtZDaqmO1MeX')}")`,
  ],
  nearMisses: [
    'text(.env): APIFY_TOKEN=apify_api_...',
    'text(.env): APIFY_TOKEN=apify_api_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  ],
});
