// Flutterwave secret key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const flutterwaveKey = defineSecret({
  id: 'secret/flutterwave-key',
  title: 'Flutterwave secret key',
  severity: 'high',
  anchors: ['FLWSECK-', 'FLWSECK_TEST-'],
  pattern: /FLWSECK(?:_TEST)?-[0-9a-h]{32}(?:-[0-9a-z]{12})?-X/,
  check: ({ value }) =>
    isMixed(value.slice(8, 36), 16)
      ? value.includes('_TEST')
        ? { severity: 'medium', detail: 'of the test mode' }
        : {}
      : undefined,
  why: 'It takes and pays out money of the merchant.',
  fix: ['Make a new one under Settings, API Keys'],
  references: ['https://developer.flutterwave.com/docs/authentication'],
  examples: [
    `text(.env): FLW_SECRET_KEY=${madeUp('FLWSECK-', 'd3190e1f67339651c34467397dcf7fcd', '-X')}`,
    `secret = "${madeUp('FLWSECK_TEST-', '8149aa232d295a0dcc61c14072819d65', '-X')}"`,
  ],
  nearMisses: [
    'text(.env): FLW_SECRET_KEY=FLWSECK-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-X',
    `key = "${madeUp('FLWPUBK-', 'b6e5b81b40147230e8d45024651b5041', '-X')}"`,
  ],
});
