// Lightning AI API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { namedNearby } from '../secret-checks/nearby-words.ts';

export const lightningApiKey = defineSecret({
  id: 'secret/lightning-api-key',
  title: 'Lightning AI API key',
  severity: 'high',
  assigned: {
    names: ['lightning api key', 'lightning key', 'lightning user api key'],
    value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
  },
  check: namedNearby(/lightning/i, 16),
  why: 'It starts studios and jobs at the expense of its owner and reads their files.',
  fix: ['Make a new one under Settings, Keys'],
  references: ['https://lightning.ai/docs/overview/sdk/authentication'],
  examples: [
    `text(.env): LIGHTNING_API_KEY=${madeUp('6a9a3d1c-f39d-4a2b-e1b8-6038ca4db441')}`,
    `text(setup.sh): export LIGHTNING_API_KEY="${madeUp('70a16949-9757-d3a9-1e73-4ca8403fd67d')}"`,
  ],
  nearMisses: [
    'text(.env): LIGHTNING_API_KEY=<key>',
    `text(.env): LIGHTNING_USER_ID=${madeUp('793396ec-268c-777a-8a45-a27930cf6abf')}`,
  ],
});
