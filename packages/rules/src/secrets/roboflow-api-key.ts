// Roboflow API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { namedNearby } from '../secret-checks/nearby-words.ts';

export const roboflowApiKey = defineSecret({
  id: 'secret/roboflow-api-key',
  title: 'Roboflow API key',
  severity: 'high',
  assigned: { names: ['api key', 'apikey', 'key', 'roboflow key'], value: /(?:rf_)?[A-Za-z0-9]{20,28}/ },
  check: namedNearby(/roboflow/i, 62),
  why: 'It reads, changes and deletes data sets and models of the workspace.',
  fix: ['Revoke it under Settings, API Keys, of the workspace'],
  references: ['https://docs.roboflow.com/developer/authentication/find-your-roboflow-api-key'],
  examples: [
    `text(.env): ROBOFLOW_API_KEY=${madeUp('4GbsPmq6fqItjenh9rvB')}`,
    `python: rf = Roboflow(api_key="${madeUp('qKwFXilG5v0D1KN5YI5c')}")\n`,
  ],
  nearMisses: [
    'text(.env): ROBOFLOW_API_KEY=YOUR_API_KEY',
    `text(.env): ROBOFLOW_WORKSPACE=${madeUp('w6sgcdtzf9z83njm9iuf')}`,
  ],
});
