// Fireworks AI API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { hasAllClasses, isMixed } from '../secret-checks/randomness.ts';

export const fireworksApiKey = defineSecret({
  id: 'secret/fireworks-api-key',
  title: 'Fireworks AI API key',
  severity: 'high',
  anchors: ['fw_'],
  pattern: /fw_[A-Za-z0-9]{22,24}/,
  check: ({ value }) => (hasAllClasses(value.slice(3)) && isMixed(value.slice(3)) ? {} : undefined),
  why: 'It calls and trains models at the expense of its owner.',
  fix: ['Delete it under Settings, API Keys'],
  references: ['https://docs.fireworks.ai/api-reference/introduction'],
  examples: [
    `text(.env): FIREWORKS_API_KEY=${madeUp('fw_', '3Z', 'CNyRpk4jCy9qJQvsNisfUm')}`,
    `client = Fireworks(api_key="${madeUp('fw_', '3Z', 'kKKN2LCkXfV5r40b1uXyRD')}")`,
  ],
  nearMisses: [
    'text(.env): FIREWORKS_API_KEY=fw_your_api_key',
    'fw_version_and_other_things',
    'fw_xxxxxxxxxxxxxxxxxxxxxxxx',
  ],
});
