// Scale AI API key.

import { defineSecret } from '../define-secret.ts';
import { KEY_NAMES } from '../secret-checks/key-names.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isNear } from '../secret-checks/nearby-words.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const scaleApiKey = defineSecret({
  id: 'secret/scale-api-key',
  title: 'Scale AI API key',
  severity: 'high',
  assigned: { names: KEY_NAMES, value: /(?:live|test)_[0-9a-f]{32}/ },
  check: (candidate) => {
    if (!isMixed(candidate.value.slice(5), 16) || !isNear(candidate, /scale/i)) return undefined;
    return candidate.value.startsWith('test_') ? { severity: 'medium', detail: 'of the test mode' } : {};
  },
  why: 'It makes and reads labelling tasks and data sets of its owner.',
  fix: ['Make a new one under API Keys in the dashboard'],
  references: ['https://scale.com/docs/api-reference/authentication'],
  examples: [
    `text(.env): SCALE_API_KEY=${madeUp('live_', '86d18aad2597634d0159f57468a3f92b')}`,
    `python: client = ScaleClient("x", api_key="${madeUp('test_', '291c7200ee03a602ee19fb820bb5b67e')}")\n`,
  ],
  nearMisses: [
    'text(.env): SCALE_API_KEY=live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    `text(.env): OTHER_API_KEY=${madeUp('live_', '2966b420a6b55041bc23ec0845fc88bd')}`,
  ],
});
