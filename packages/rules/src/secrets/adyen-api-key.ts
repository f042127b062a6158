// Adyen API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isNear } from '../secret-checks/nearby-words.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const adyenApiKey = defineSecret({
  id: 'secret/adyen-api-key',
  title: 'Adyen API key',
  severity: 'critical',
  anchors: ['AQE'],
  pattern: /AQE[A-Za-z0-9]{2}[A-Za-z0-9+/]{6}[A-Za-z0-9+/.*=-]{60,200}/,
  check: (candidate) => (isMixed(candidate.value, 64) && isNear(candidate, /adyen/i) ? {} : undefined),
  why: 'It takes and refunds payments of the merchant.',
  fix: ['Make a new one under Developers, API credentials'],
  references: ['https://docs.adyen.com/development-resources/api-credentials/'],
  examples: [
    `text(.env): ADYEN_API_KEY=${madeUp('AQE', 'yhmfxKo7NYxZ', 'TUqLKcxH1gZnZ8fZuxc8yVjIemxV8pnOg1FeF49n', '-', '1ZF2GRRj7DkvbsTvInst1Ll6B9lHXGKrz0a76jPO', '=-', 'AfBB7og0oNlQSYFOIMNQ')}`,
    `text(config.yaml): adyen_api_key: "${madeUp('AQE', 'xhmfx', 'DBq84zPiVFL634tMP3KPdhTI0du6Af8f3shSCieLEAQtPydo8RIKSO6gFeuU', '*', 'kGeu0WpjU5i6KoLWk2NJ', '=-', 'fjvKCKg2ZnQNc4J5DRWgjb9qwVHb7D')}"`,
  ],
  nearMisses: [
    'text(.env): ADYEN_API_KEY=AQE...',
    'xAQEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  ],
});
