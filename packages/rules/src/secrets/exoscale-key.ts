// Exoscale API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const exoscaleKey = defineSecret({
  id: 'secret/exoscale-key',
  title: 'Exoscale API key',
  severity: 'high',
  anchors: ['EXO'],
  pattern: /EXO[0-9a-f]{24,26}/,
  check: drawnAtRandom(3, 16),
  why: 'With its secret it creates, reads and destroys machines and buckets of the organisation.',
  fix: ['Revoke it under IAM, Keys'],
  references: ['https://community.exoscale.com/product/iam/'],
  examples: [
    `text(.env): EXOSCALE_API_KEY=${madeUp('EXO', '4530f86a472c4e7431a177ca')}`,
    `key = "${madeUp('EXO', '87b64383083a87b04562c0d4')}"`,
  ],
  nearMisses: ['text(.env): EXOSCALE_API_KEY=EXO...', 'The EXOskeleton of insects'],
});
