// Browserbase API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const browserbaseApiKey = defineSecret({
  id: 'secret/browserbase-api-key',
  title: 'Browserbase API key',
  severity: 'high',
  anchors: ['bb_live_'],
  pattern: /bb_live_[A-Za-z0-9_-]{27}/,
  check: drawnAtRandom(8, 64),
  why: 'It drives browsers at the expense of its owner and reads the records of earlier sessions.',
  fix: ['Make a new one under Settings'],
  references: ['https://docs.browserbase.com/introduction/getting-started'],
  examples: [
    `text(.env): BROWSERBASE_API_KEY=${madeUp('bb_live_', 'MGCdI7XjnxavUYquLVhTi2y8b6C')}`,
    `bb = Browserbase(api_key="${madeUp('bb_live_', 'ANK64J4AbSfcktOK6i_jz_FNvRt')}")`,
  ],
  nearMisses: [
    'text(.env): BROWSERBASE_API_KEY=bb_live_...',
    `text(.env): BROWSERBASE_API_KEY=${madeUp('bb_live_', 'JMSu8iWZHj')}`,
  ],
});
