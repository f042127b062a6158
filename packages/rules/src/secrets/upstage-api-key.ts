// Upstage API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { hasAllClasses, isMixed } from '../secret-checks/randomness.ts';

export const upstageApiKey = defineSecret({
  id: 'secret/upstage-api-key',
  title: 'Upstage API key',
  severity: 'high',
  anchors: ['up_'],
  pattern: /up_[A-Za-z0-9]{29}/,
  check: ({ value }) => (hasAllClasses(value) && isMixed(value.slice(3)) ? {} : undefined),
  why: 'It calls models at the expense of its owner.',
  fix: ['Delete it under API Keys in the console'],
  references: ['https://console.upstage.ai/docs/getting-started'],
  examples: [
    `text(.env): UPSTAGE_API_KEY=${madeUp('up_', '48uxSwvYcUVx7TmJ8MyOYM252paRY')}`,
    `ChatUpstage(api_key="${madeUp('up_', 'xJNhvrKQ1XtGDuEqoOhmtrdZhjsff')}")`,
  ],
  nearMisses: [
    'text(.env): UPSTAGE_API_KEY=up_xxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    'up_blocks_and_down_blocks_of_unet',
  ],
});
