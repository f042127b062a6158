// Google OAuth client secret.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const gcpOauthClientSecret = defineSecret({
  id: 'secret/gcp-oauth-client-secret',
  title: 'Google OAuth client secret',
  severity: 'high',
  anchors: ['GOCSPX-'],
  pattern: /GOCSPX-[A-Za-z0-9_-]{28}/,
  check: drawnAtRandom(7, 64),
  why: 'It speaks for the application: whoever has it can ask users for access in its name and trade their codes for tokens.',
  fix: ['Add a new secret to the OAuth client under APIs & Services, Credentials, and delete this one'],
  references: ['https://developers.google.com/identity/protocols/oauth2'],
  examples: [
    `"client_secret": "${madeUp('GOCSPX-', 'g-LU1ccshbIkr7UOe9i1PR4HN4nX')}"`,
    `text(.env): GOOGLE_CLIENT_SECRET=${madeUp('GOCSPX-', 'xyEgWYe-bscGx8-PRKuqCjyqS79V')}`,
  ],
  nearMisses: [
    '"client_secret": "GOCSPX-xxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
    `"client_secret": "${madeUp('GOCSPX-', 'uWFVNVMUEslm')}"`,
  ],
});
