// fal API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const falApiKey = defineSecret({
  id: 'secret/fal-api-key',
  title: 'fal API key',
  severity: 'high',
  assigned: {
    names: ['fal key', 'fal api key', 'key', 'api key', 'credentials'],
    value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}:[0-9a-f]{32}/,
  },
  check: ({ value }) => (isMixed(value.slice(-32), 16) ? {} : undefined),
  why: 'It calls models at the expense of its owner.',
  fix: ['Delete it under Keys in the dashboard'],
  references: ['https://docs.fal.ai/model-apis/authentication'],
  examples: [
    `text(.env): FAL_KEY=${madeUp('878f1097-5df6-3588-f509-0e62f79207c6', ':', 'bb303efc13e4d436ea473f5b0942ff27')}`,
    `text(config.yaml): fal_api_key: "${madeUp('636c7d21-6fb0-7c0f-7420-ee5ff887327f', ':', '3709805faf9906579c392733b457781f')}"`,
  ],
  nearMisses: ['text(.env): FAL_KEY=YOUR_FAL_KEY', 'text(.env): FAL_KEY=id:secret'],
});
