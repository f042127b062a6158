// Serper API key.

import { defineSecret } from '../define-secret.ts';
import { KEY_NAMES } from '../secret-checks/key-names.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { namedNearby } from '../secret-checks/nearby-words.ts';

export const serperApiKey = defineSecret({
  id: 'secret/serper-api-key',
  title: 'Serper API key',
  severity: 'medium',
  assigned: { names: KEY_NAMES, value: /[0-9a-f]{40}/ },
  check: namedNearby(/serper/i, 16),
  why: 'It calls searches at the expense of its owner.',
  fix: ['Make a new one under API key'],
  references: ['https://serper.dev/api-key'],
  examples: [
    `text(.env): SERPER_API_KEY=${madeUp('f9bda5b9a3ff7fd8970f16acb53ba8ab4c85b251')}`,
    `python: search = GoogleSerperAPIWrapper(serper_api_key="${madeUp('539e97d903599d6b1924ea8e6dd2e64abd9bfd7d')}")\n`,
  ],
  nearMisses: [
    'text(.env): SERPER_API_KEY=your-key',
    `text(.env): SERPER_COMMIT=${madeUp('3c1af554370e56c301d295f3c26f69ff984a8887')}`,
  ],
});
