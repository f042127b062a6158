// Mistral AI API key.

import { defineSecret } from '../define-secret.ts';
import { KEY_NAMES } from '../secret-checks/key-names.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { namedNearby } from '../secret-checks/nearby-words.ts';

export const mistralApiKey = defineSecret({
  id: 'secret/mistral-api-key',
  title: 'Mistral AI API key',
  severity: 'high',
  assigned: { names: KEY_NAMES, value: /[A-Za-z0-9]{32}/ },
  check: namedNearby(/mistral|codestral/i, 62),
  why: 'It calls and trains models at the expense of its owner.',
  fix: ['Delete it under API keys in the console'],
  references: ['https://docs.mistral.ai/getting-started/quickstart/'],
  examples: [
    `text(.env): MISTRAL_API_KEY=${madeUp('8NzHOxenbY2zPPnUhGRKY9oH9etC7gPN')}`,
    `python: client = Mistral(api_key="${madeUp('ATsFFTHaROLC9K6XXFflDccLIMv04rr5')}")\n`,
  ],
  nearMisses: ['text(.env): MISTRAL_API_KEY=your_api_key', 'text(.env): MISTRAL_MODEL=mistral-large-latest'],
});
