// SendGrid API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const sendgridApiKey = defineSecret({
  id: 'secret/sendgrid-api-key',
  title: 'SendGrid API key',
  severity: 'high',
  anchors: ['SG.'],
  pattern: /SG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}/,
  check: drawnAtRandom(3, 64),
  why: 'It sends mail in the name of the verified domains and reads lists of recipients, as far as it was allowed.',
  fix: ['Delete it under Settings, API Keys'],
  references: ['https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys'],
  examples: [
    `text(.env): SENDGRID_API_KEY=${madeUp('SG.', 'eC2_46gpFO3tQgn7c04gYB', '.', 'RS7CNf7qJSKVyjWjbSAd1npfQA2NC03ZLZaUEE6nqRQ')}`,
    `sg = SendGridAPIClient("${madeUp('SG.', '6xh1XqabpwLtb0TvwvHskn', '.', 'ifenPQPR4wPt2b4QIJwBXVgBCI1ZVG0UM_a0ObrhYAt')}")`,
  ],
  nearMisses: [
    'text(.env): SENDGRID_API_KEY=SG.xxxxxxxxxxxxxxxxxxxxxx.yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy',
    'text(.env): SENDGRID_API_KEY=SG.your.key',
  ],
});
