// Romanian personal numeric code (CNP).

import { definePersonalData } from '../define-personal-data.ts';
import { weightedSum } from '../pii-checks/checksums.ts';
import { isYearMonthDay } from '../pii-checks/dates.ts';
import { shownIn } from '../pii-samples.ts';

export const roCnp = definePersonalData({
  id: 'pii/ro-cnp',
  title: 'Romanian personal numeric code (CNP)',
  severity: 'high',
  why: 'Romanian personal numeric code (CNP) names one person in Romania for life and opens accounts, contracts and records in their name; the GDPR (art. 87) lets states restrict its use, and its loss is a breach to be notified.',
  shape: 'groups',
  formsInContext: ['#############'],
  contextWords: ['cnp', 'cod numeric personal', 'codul numeric personal'],
  check: ({ compact }) =>
    isYearMonthDay(compact.slice(1, 7)) &&
    /^.{7}(?:0[1-9]|[1-4]\d|5[0-2]|70|8[0-3])/.test(compact) &&
    compact[0] !== '0' &&
    (weightedSum(compact, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11) % 10 ===
      Number(compact[12]) - (weightedSum(compact, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11 === 10 ? 1 : 0)
      ? {}
      : undefined,
  examples: [...shownIn('cnp', '1840615123458'), 'cnp: 1840615123458 as given'],
  nearMisses: ['cnp: 1840615123451', '2026-11-22 12:00:01 INFO batch 1840615123458 done'],
});
