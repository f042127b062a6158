// Comet API key.

import { defineSecret } from '../define-secret.ts';
import { KEY_NAMES } from '../secret-checks/key-names.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { namedNearby } from '../secret-checks/nearby-words.ts';

export const cometApiKey = defineSecret({
  id: 'secret/comet-api-key',
  title: 'Comet API key',
  severity: 'high',
  assigned: { names: KEY_NAMES, value: /[A-Za-z0-9]{25}/ },
  check: namedNearby(/comet|opik/i, 62),
  why: 'It reads and writes experiments and traces of its owner.',
  fix: ['Make a new one under API Key in the settings'],
  references: ['https://www.comet.com/docs/v2/guides/experiment-management/configure-sdk/'],
  examples: [
    `text(.env): COMET_API_KEY=${madeUp('6jF9Owtr3zXQ1a5kpBswEcpBM')}`,
    `python: experiment = comet_ml.Experiment(api_key="${madeUp('N4VvKjwP04iaQ0A7qKpXqaGK6')}")\n`,
  ],
  nearMisses: [
    'text(.env): COMET_API_KEY=your-api-key',
    `text(.env): COMET_PROJECT_NAME=${madeUp('kiHPciQR8lsMQGNZdiQ6ehmi7')}`,
  ],
});
