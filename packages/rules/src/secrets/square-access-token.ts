// Square access token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { hasAllClasses, isMixed } from '../secret-checks/randomness.ts';

export const squareAccessToken = defineSecret({
  id: 'secret/square-access-token',
  title: 'Square access token',
  severity: 'critical',
  anchors: ['EAAA', 'sq0atp-', 'sq0csp-'],
  pattern: /(?:EAAA[A-Za-z0-9_-]{60}|sq0atp-[A-Za-z0-9_-]{22}|sq0csp-[A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/,
  check: ({ value }) => (hasAllClasses(value.slice(4)) && isMixed(value.slice(7), 64) ? {} : undefined),
  why: 'It takes payments and reads customers of the seller.',
  fix: ['Replace it on the page of the application'],
  references: ['https://developer.squareup.com/docs/build-basics/access-tokens'],
  examples: [
    `text(.env): SQUARE_ACCESS_TOKEN=${madeUp('EAAA', 'jkCRGd66Ttxu8DWQ4TxFQLk26TmCD26vzEXdSgfFEe7vU6j8ou3vtObzXI_v')}`,
    `token = "${madeUp('sq0atp-', 'qpvCT6Fx91CrEbmbuG5u0Q')}"`,
  ],
  nearMisses: [
    'text(.env): SQUARE_ACCESS_TOKEN=EAAA...',
    `text(.env): SQUARE_APP_ID=${madeUp('sq0idp-', 'pNf7PmDcmKfuznzvAq_zl2')}`,
  ],
});
