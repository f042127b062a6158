// Render API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const renderApiKey = defineSecret({
  id: 'secret/render-api-key',
  title: 'Render API key',
  severity: 'high',
  tags: ['cloud'],
  anchors: ['rnd_'],
  pattern: /rnd_[A-Za-z0-9]{28}/,
  check: drawnAtRandom(4, 62),
  why: 'It deploys to and changes the services of its owner and reads their settings.',
  fix: ['Revoke it under Account settings, API Keys'],
  references: ['https://render.com/docs/api'],
  examples: [
    `text(.env): RENDER_API_KEY=${madeUp('rnd_', 'QHQKIGmyDV0aT4AgHh1deJAS8sj2')}`,
    `"Authorization": "Bearer ${madeUp('rnd_', '8Z9tnKLhPZtJTHo2PWPDQlxO4Sv7')}"`,
  ],
  nearMisses: ['text(.env): RENDER_API_KEY=rnd_...', 'rnd_generator_seed_of_the_first_run'],
});
