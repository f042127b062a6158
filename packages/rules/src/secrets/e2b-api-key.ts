// E2B API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const e2bApiKey = defineSecret({
  id: 'secret/e2b-api-key',
  title: 'E2B API key',
  severity: 'high',
  anchors: ['e2b_', 'sk_e2b_'],
  pattern: /(?:sk_)?e2b_[0-9a-f]{40}/,
  check: ({ value }) => (isMixed(value.slice(-40), 16) ? {} : undefined),
  why: 'It starts sandboxes at the expense of its owner and reads those that run.',
  fix: ['Delete it under Keys of the team'],
  references: ['https://e2b.dev/docs/api-key'],
  examples: [
    `text(.env): E2B_API_KEY=${madeUp('e2b_', 'f5d2f126c6c5cf0bd3ae9e0b45afdb4c380fcfd3')}`,
    `sandbox = Sandbox(api_key="${madeUp('e2b_', '13be7c16214d3366a1335eacac9efdaf5b8dfd08')}")`,
  ],
  nearMisses: [
    'text(.env): E2B_API_KEY=e2b_***',
    'text(.env): E2B_API_KEY=e2b_0000000000000000000000000000000000000000',
  ],
});
