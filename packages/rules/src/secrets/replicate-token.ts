// Replicate API token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const replicateToken = defineSecret({
  id: 'secret/replicate-token',
  title: 'Replicate API token',
  severity: 'high',
  anchors: ['r8_'],
  pattern: /r8_[A-Za-z0-9]{37}/,
  check: drawnAtRandom(3),
  why: 'It calls and trains models at the expense of its owner.',
  fix: ['Disable it under Account settings, API tokens'],
  references: ['https://replicate.com/docs/topics/security/api-tokens'],
  examples: [
    `text(.env): REPLICATE_API_TOKEN=${madeUp('r8_', 'cXl2NrXLB8pGgHja5NaD9L1hsx8maMOCxV576')}`,
    `client = replicate.Client(api_token="${madeUp('r8_', 'uZxbCEvLcgOxzQncOkvJhiubImNQ4kBcZcX4x')}")`,
  ],
  nearMisses: [
    'text(.env): REPLICATE_API_TOKEN=r8_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    'r8_unorm_texture',
    `text(.env): REPLICATE_API_TOKEN=${madeUp('r8_', 'UctzreoWlNvn')}`,
  ],
});
