// ngrok token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const ngrokToken = defineSecret({
  id: 'secret/ngrok-token',
  title: 'ngrok token',
  severity: 'medium',
  anchors: ['add-authtoken', 'set_auth_token('],
  pattern:
    /(?:add-authtoken\s{1,8}|set_auth_token\(\s{0,8}["'])(?<value>[12][A-Za-z0-9]{26}_[A-Za-z0-9]{15,30})/,
  assigned: {
    names: [
      'authtoken',
      'ngrok token',
      'ngrok authtoken',
      'auth token',
      'api key',
      'ngrok auth token',
      'token',
      'key',
    ],
    value: /[12][A-Za-z0-9]{26}_[A-Za-z0-9]{15,30}/,
  },
  check: ({ value }) => (isMixed(value) ? {} : undefined),
  why: 'It opens tunnels in the name of its owner.',
  fix: ['Delete it under Your Authtoken or API Keys'],
  references: ['https://ngrok.com/docs/agent/'],
  examples: [
    `text(.env): NGROK_AUTHTOKEN=${madeUp('2', 'tSgf47m2cDmc7TziT0v7NkVE2G', '_', 'k1nG7cfNjSpY0Zb2VF0io')}`,
    `!ngrok config add-authtoken ${madeUp('2', 'BELQapiNy7fFfQGX1uZHIKLdhd', '_', '1qNi7zFGiK19dK31eeRGe')}`,
  ],
  nearMisses: ['text(.env): NGROK_AUTHTOKEN=<token>', '!ngrok config add-authtoken YOUR_TOKEN'],
});
