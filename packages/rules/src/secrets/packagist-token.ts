// Packagist token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const packagistToken = defineSecret({
  id: 'secret/packagist-token',
  title: 'Packagist token',
  severity: 'high',
  anchors: ['packagist_'],
  pattern: /packagist_(?:o[ru]t|u[ru]t)_[0-9a-f]{68}|packagist_acs_[0-9a-f]{64,96}/,
  check: drawnAtRandom(14, 16),
  why: 'It reads private packages or publishes to them.',
  fix: ['Delete it under Tokens of the organisation'],
  references: ['https://packagist.com/docs/composer-authentication'],
  examples: [
    `password: ${madeUp('packagist_ort_', 'a0b98e4103986080990c941d52beae2bc482e027a679cc55b44870536f7bbcd70dea')}`,
    `text(.env): PACKAGIST_SECRET=${madeUp('packagist_acs_', '4494d0ad43a7598c0136aa2b8459526fb058cfe3454f5c14c00754ac2d2c10e6')}`,
  ],
  nearMisses: [
    'password: packagist_ort_...',
    `id: ${madeUp('packagist_ack_', '89ce51b31704cfe176af71ba92eeb1')}`,
  ],
});
