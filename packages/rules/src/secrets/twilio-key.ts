// Keys and tokens of Twilio by the names beside them.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isNear } from '../secret-checks/nearby-words.ts';
import { hasDigitAndLetter, isMixed } from '../secret-checks/randomness.ts';

export const twilioKey = defineSecret({
  id: 'secret/twilio-key',
  title: 'Twilio key',
  severity: 'high',
  anchors: ['Client("AC', "Client('AC"],
  pattern: /Client\(\s{0,8}["']AC[0-9a-f]{32}["'],\s{0,8}["'](?<value>[0-9a-f]{32})["']/,
  assigned: {
    names: [
      'auth token',
      'twilio token',
      'twilio auth token',
      'api key',
      'twilio api key',
      'api secret',
      'twilio api secret',
      'twilio secret',
      'token',
      'key',
      'sid',
      'api key sid',
    ],
    value: /(?:SK)?[0-9a-f]{32}|[A-Za-z0-9]{32}/,
  },
  check: (candidate) =>
    isMixed(candidate.value, 16) &&
    hasDigitAndLetter(candidate.value) &&
    isNear(candidate, /twilio|\bAC[0-9a-f]{32}/i)
      ? candidate.value.startsWith('SK')
        ? { severity: 'medium', detail: 'the id of a key' }
        : {}
      : undefined,
  why: 'With the id of the account it sends messages and calls at its expense and reads those that were sent, codes for signing in among them.',
  fix: ['Make a new primary token, or delete the API key, in the console'],
  references: ['https://www.twilio.com/docs/iam/api-keys'],
  examples: [
    `python: client = Client("${madeUp('AC', '3e91b7d05c2f48a6917de0b35f82c4a6', '", "', '90c4e7b13fa25d86e17b04c9f3d5a268')}")\n`,
    `text(.env): TWILIO_ACCOUNT_SID=${madeUp('AC', '8fb9404d13de8146bc7c57c6b23bc5be')}\nTWILIO_AUTH_TOKEN=${madeUp('cf30e51c6977eb509398a7ff1889dc6a')}`,
    `text(.env): TWILIO_API_KEY=${madeUp('SK', 'a04eb2d326d666c119d6c071c9eda641')}`,
  ],
  nearMisses: [
    'text(.env): TWILIO_AUTH_TOKEN=your_auth_token',
    `text(.env): TWILIO_ACCOUNT_SID=${madeUp('AC', 'c639197f94d79d79240385d7560e64f9')}`,
  ],
});
