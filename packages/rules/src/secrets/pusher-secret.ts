// Pusher secret.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const pusherSecret = defineSecret({
  id: 'secret/pusher-secret',
  title: 'Pusher secret',
  severity: 'medium',
  assigned: { names: ['pusher secret', 'pusher app secret'], value: /[0-9a-f]{20}/ },
  check: drawnAtRandom(0, 16),
  why: 'With the key of the app it publishes to and reads every channel.',
  fix: ['Make a new one under App Keys'],
  references: ['https://pusher.com/docs/channels/server_api/http-api/'],
  examples: [
    `text(.env): PUSHER_SECRET=${madeUp('d1186703da4a76efaa4f')}`,
    `text(.env): PUSHER_APP_SECRET=${madeUp('117c2788e80abfcb9e00')}`,
  ],
  nearMisses: ['text(.env): PUSHER_SECRET=secret', 'text(.env): PUSHER_KEY_ID=12345'],
});
