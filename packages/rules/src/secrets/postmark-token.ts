// Postmark token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { namedNearby } from '../secret-checks/nearby-words.ts';

export const postmarkToken = defineSecret({
  id: 'secret/postmark-token',
  title: 'Postmark token',
  severity: 'high',
  assigned: {
    names: ['server token', 'account token', 'postmark token', 'api token', 'token', 'key'],
    value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
  },
  check: namedNearby(/postmark/i, 16),
  why: 'It sends mail in the name of the server and reads what was sent.',
  fix: ['Make a new one under API Tokens of the server'],
  references: ['https://postmarkapp.com/developer/api/overview'],
  examples: [
    `text(.env): POSTMARK_SERVER_TOKEN=${madeUp('929bdd06-32f1-a7e6-1427-68e780639417')}`,
    `text(.env): POSTMARK_API_TOKEN=${madeUp('721c3ca6-4cda-cb61-8503-68af5547c440')}`,
  ],
  nearMisses: [
    'text(.env): POSTMARK_SERVER_TOKEN=POSTMARK_API_TEST',
    `text(.env): POSTMARK_MESSAGE_ID=${madeUp('898909f1-825c-be08-7561-da57b68778d3')}`,
  ],
});
