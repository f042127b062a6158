// Anyscale API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const anyscaleApiKey = defineSecret({
  id: 'secret/anyscale-api-key',
  title: 'Anyscale API key',
  severity: 'high',
  anchors: ['esecret_', 'aph0_', 'aph5_'],
  pattern: /(?:esecret_[a-z0-9]{24,28}|aph[05]_[A-Za-z0-9_-]{60,200})/,
  check: ({ value }) => (isMixed(value.replace(/^(?:esecret|aph\d)_/, ''), 36) ? {} : undefined),
  why: 'It starts clusters and services at the expense of the organisation and calls its models.',
  fix: ['Delete it under API Keys'],
  references: ['https://docs.anyscale.com/reference/python-sdk/'],
  examples: [
    `text(.env): ANYSCALE_API_KEY=${madeUp('esecret_', 'so45uc6n3syti9qni529e7mjn1')}`,
    `cli_token: ${madeUp('aph0_', 'X0GrO2i9TPehmQLuEqAyV4VZFcNMXOaBx2TKVF8ZIaoL7vlIycqlu5r7PYRD2TwziM2gpWYvJmvMKMqQldqHZlf3gJ')}`,
  ],
  nearMisses: ['text(.env): ANYSCALE_API_KEY=esecret_...', 'text(.env): ANYSCALE_API_KEY=esecret_your_token'],
});
