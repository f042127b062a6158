// Postman API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const postmanApiKey = defineSecret({
  id: 'secret/postman-api-key',
  title: 'Postman API key',
  severity: 'high',
  anchors: ['PMAK-', 'PMAT-'],
  pattern: /PMA(?:K-[0-9a-f]{24}-[0-9a-f]{34}|T-[0-9A-Z]{26})/,
  check: drawnAtRandom(5, 16),
  why: 'It reads collections and environments of its owner, which hold credentials of other services.',
  fix: ['Revoke it under Settings, API keys'],
  references: ['https://learning.postman.com/docs/developer/postman-api/authentication/'],
  examples: [
    `text(.env): POSTMAN_API_KEY=${madeUp('PMAK-', '12c82d2b0418480e0695572f', '-', '7ef9b27ed70bb2b527b901ea6682ee559d')}`,
    `access_key=${madeUp('PMAT-', 'Z18MSX1K9QI7USNMRZJD34Z4B2')}`,
  ],
  nearMisses: [
    'text(.env): POSTMAN_API_KEY=PMAK-xxx',
    `text(.env): POSTMAN_API_KEY=${madeUp('PMAK-', 'c4fb6b38ec6279f7a16cb055')}`,
  ],
});
