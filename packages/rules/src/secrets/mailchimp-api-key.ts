// Mailchimp API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const mailchimpApiKey = defineSecret({
  id: 'secret/mailchimp-api-key',
  title: 'Mailchimp API key',
  severity: 'high',
  anchors: ['-us1', '-us2', '-us3', '-us4', '-us5', '-us6', '-us7', '-us8', '-us9'],
  pattern: /[0-9a-f]{32}-us\d{1,2}/,
  reachBack: 32,
  check: drawnAtRandom(0, 16),
  why: 'It reads and changes lists of recipients and sends campaigns.',
  fix: ['Revoke it under Extras, API keys'],
  references: ['https://mailchimp.com/developer/marketing/guides/quick-start/'],
  examples: [
    `text(.env): MAILCHIMP_API_KEY=${madeUp('e3d55dbbf7b84e169a73e207e830db87', '-us21')}`,
    `mailchimp.set_config({"api_key": "${madeUp('670f749d02f5c186d65a64124ac61f03', '-us6')}", "server": "us6"})`,
  ],
  nearMisses: ['text(.env): MAILCHIMP_API_KEY=your-key-us6', 'region: aws-us1'],
});
