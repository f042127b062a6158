// Cartesia API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const cartesiaApiKey = defineSecret({
  id: 'secret/cartesia-api-key',
  title: 'Cartesia API key',
  severity: 'high',
  anchors: ['sk_car_'],
  pattern: /sk_car_[A-Za-z0-9_]{20,30}/,
  check: drawnAtRandom(7),
  why: 'It speaks with the voices of the account at the expense of its owner.',
  fix: ['Delete it under API Keys'],
  references: ['https://docs.cartesia.ai/get-started/authenticate-your-client-applications'],
  examples: [
    `text(.env): CARTESIA_API_KEY=${madeUp('sk_car_', 'FcBDvULovfgZFjlx8V0uLT')}`,
    `Cartesia(api_key="${madeUp('sk_car_', 'N8ENXGdbeFOtutHXtiXZWC')}")`,
  ],
  nearMisses: [
    'text(.env): CARTESIA_API_KEY=sk_car_...',
    'text(.env): CARTESIA_API_KEY=sk_car_xxxxxxxxxxxxxxxxxxxxxx',
  ],
});
