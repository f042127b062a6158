// Estonian personal code.

import { definePersonalData } from '../define-personal-data.ts';
import { weightedSum } from '../pii-checks/checksums.ts';
import { isYearMonthDay } from '../pii-checks/dates.ts';
import { shownIn } from '../pii-samples.ts';

export const eePersonalCode = definePersonalData({
  id: 'pii/ee-personal-code',
  title: 'Estonian personal code',
  severity: 'high',
  why: 'Estonian personal code names one person in Estonia for life and opens accounts, contracts and records in their name; the GDPR (art. 87) lets states restrict its use, and its loss is a breach to be notified.',
  shape: 'groups',
  formsInContext: ['###########'],
  contextWords: ['isikukood', 'isiku kood', 'estonian personal code', 'isikukoodi'],
  check: ({ compact }) => {
    const first = weightedSum(compact, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
    const check = first < 10 ? first : (weightedSum(compact, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11) % 10;
    return /^[1-8]/.test(compact) && isYearMonthDay(compact.slice(1, 7)) && check === Number(compact[10])
      ? {}
      : undefined;
  },
  examples: [...shownIn('isikukood', '36805280109'), 'isikukood: 36805280109 as given'],
  nearMisses: ['isikukood: 36805280101', '2026-11-22 12:00:01 INFO batch 36805280109 done'],
});
