// Vast.ai API key.

import { defineSecret } from '../define-secret.ts';
import { KEY_NAMES } from '../secret-checks/key-names.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { namedNearby } from '../secret-checks/nearby-words.ts';

export const vastApiKey = defineSecret({
  id: 'secret/vast-api-key',
  title: 'Vast.ai API key',
  severity: 'high',
  assigned: { names: KEY_NAMES, value: /[0-9a-f]{64}/ },
  check: namedNearby(/vast[_.]?ai|\bVAST_/i, 16),
  why: 'It rents machines at the expense of its owner and reads and changes those that run.',
  fix: ['Delete it under Account, API Keys'],
  references: ['https://docs.vast.ai/api-reference/introduction'],
  examples: [
    `text(.env): VAST_API_KEY=${madeUp('29788fc74ad2ca8872d08e155279b0dcd6e5d9d56f9d1f84544efe9e0ee3d71b')}`,
    `text(setup.sh): export VASTAI_API_KEY="${madeUp('260f961e196c5589aa4ee4269f3b6f5ceb42e77f8f7be9529e389a57d8ebe15d')}"`,
  ],
  nearMisses: [
    'text(.env): VAST_API_KEY=your-key',
    `text(.env): VAST_IMAGE_DIGEST=${madeUp('10bb8588c2d73603ce01c03f652135e240a1b29ab1b7caeb0d2ed1bbed62144c')}`,
  ],
});
