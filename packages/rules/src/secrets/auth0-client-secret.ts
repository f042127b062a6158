// Auth0 client secret.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { namedNearby } from '../secret-checks/nearby-words.ts';

export const auth0ClientSecret = defineSecret({
  id: 'secret/auth0-client-secret',
  title: 'Auth0 client secret',
  severity: 'high',
  assigned: {
    names: ['client secret', 'auth0 secret', 'auth0 client secret', 'secret'],
    value: /[A-Za-z0-9_-]{64}/,
  },
  check: namedNearby(/auth0/i, 64),
  why: 'It gets tokens in the name of the application, for its management interface where that was granted.',
  fix: ['Rotate it on the page of the application'],
  references: ['https://auth0.com/docs/secure/application-credentials'],
  examples: [
    `text(.env): AUTH0_CLIENT_SECRET=${madeUp('jO4iIbVcjUdgqP-HGKUj_c1diPC_I0s9b2zQ2eBTaYxcu5FFTFuUhWzc5a30L9BG')}`,
    `text(config.json): {"auth0_client_secret": "${madeUp('oCQEOnKh2tpVLn0wm3jLzivNaZJ9hXcQKsZ_PYIu_6Vt4eKc1s1XmjqWTCty4PpK')}"}`,
  ],
  nearMisses: [
    'text(.env): AUTH0_CLIENT_SECRET=YOUR_CLIENT_SECRET',
    `text(.env): AUTH0_CLIENT_ID=${madeUp('F5IhP2NS9zhCIvUykO1F3DQZCyq0huMq')}`,
  ],
});
