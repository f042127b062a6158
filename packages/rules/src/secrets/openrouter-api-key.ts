// OpenRouter API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const openrouterApiKey = defineSecret({
  id: 'secret/openrouter-api-key',
  title: 'OpenRouter API key',
  severity: 'high',
  anchors: ['sk-or-v1-'],
  pattern: /sk-or-v1-[0-9a-f]{64}/,
  check: drawnAtRandom(9, 16),
  why: 'It calls models of many vendors at the expense of its owner.',
  fix: ['Delete it under Settings, Keys'],
  references: ['https://openrouter.ai/docs/api-reference/authentication'],
  examples: [
    `text(.env): OPENROUTER_API_KEY=${madeUp('sk-or-v1-', '42f729151b81dc99182db91e8a3e24992efe5ae2cc07f40e9f5bed83ce380307')}`,
    `client = OpenAI(base_url="https://openrouter.ai/api/v1", api_key="${madeUp('sk-or-v1-', '2ee42860b6cde6836544c2b61934487ffcb1a32af0c2c8a54bf8ab66be8c4b16')}")`,
  ],
  nearMisses: [
    'text(.env): OPENROUTER_API_KEY=sk-or-v1-...',
    'text(.env): OPENROUTER_API_KEY=sk-or-v1-0000000000000000000000000000000000000000000000000000000000000000',
  ],
});
