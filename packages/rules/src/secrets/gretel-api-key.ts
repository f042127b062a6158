// Gretel API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const gretelApiKey = defineSecret({
  id: 'secret/gretel-api-key',
  title: 'Gretel API key',
  severity: 'high',
  anchors: ['grtu', 'grtp'],
  pattern: /grt[up][0-9a-f]{60,64}/,
  check: drawnAtRandom(4, 16),
  why: 'It reads the source data, models and artifacts of the projects of its owner.',
  fix: ['Make a new one under Account settings'],
  references: ['https://docs.gretel.ai/'],
  examples: [
    `text(.env): GRETEL_API_KEY=${madeUp('grtu', '1c981c64079defcf166e69ecb010c04b46bf9a5a25cb743d2e8ded297fa2eca1')}`,
    `configure_session(api_key="${madeUp('grtu', '275446d2966ec7a7e1b818ac58bdd31100ad9be58c0e73f07ba99c1eaaa1556f')}")`,
  ],
  nearMisses: ['text(.env): GRETEL_API_KEY=grtu...', 'text(.env): GRETEL_API_KEY=prompt'],
});
