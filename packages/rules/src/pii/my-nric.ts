// Malaysian identity card number.

import { definePersonalData } from '../define-personal-data.ts';
import { isYearMonthDay } from '../pii-checks/dates.ts';
import { shownIn } from '../pii-samples.ts';

export const myNric = definePersonalData({
  id: 'pii/my-nric',
  title: 'Malaysian identity card number',
  severity: 'high',
  why: 'Malaysian identity card number names one person in Malaysia for life and opens accounts, contracts and records in their name; the PDPA (2010) protects it.',
  shape: 'groups',
  formsInContext: ['######-##-####', '############'],
  contextWords: [
    'mykad',
    'nric',
    '=ic',
    'ic number',
    'ic no',
    'kad pengenalan',
    'no kp',
    'malaysian ic',
    'no kad pengenalan',
    'identity card',
  ],
  check: ({ compact }) =>
    isYearMonthDay(compact) &&
    /^.{6}(?:0[1-9]|1[0-6]|2[1-9]|[3-5]\d|6[0-8]|7[124-9]|8[2-9]|9[0-389])/.test(compact)
      ? {}
      : undefined,
  examples: [...shownIn('mykad', '770305-02-1234'), 'mykad: 770305-02-1234 as given'],
  nearMisses: ['mykad: 771305-02-1234', '2026-11-22 12:00:01 INFO batch 770305-02-1234 done'],
});
