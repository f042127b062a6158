// Latvian personal code.

import { definePersonalData } from '../define-personal-data.ts';
import { weightedSum } from '../pii-checks/checksums.ts';
import { isDayMonthYear } from '../pii-checks/dates.ts';
import { shownIn } from '../pii-samples.ts';

export const lvPersonalCode = definePersonalData({
  id: 'pii/lv-personal-code',
  title: 'Latvian personal code',
  severity: 'high',
  why: 'Latvian personal code names one person in Latvia for life and opens accounts, contracts and records in their name; the GDPR (art. 87) lets states restrict its use, and its loss is a breach to be notified.',
  shape: 'groups',
  formsInContext: ['######-#####', '###########'],
  contextWords: ['personas kods', 'personas koda', 'personaskods', 'latvian personal code', 'personal code'],
  check: ({ compact }) => {
    // Codes given since 2017 begin with 32 and hold no date.
    if (compact.startsWith('32')) return { confidence: 'medium' };
    const sum = weightedSum(compact, [10, 5, 8, 4, 2, 1, 6, 3, 7, 9]);
    return isDayMonthYear(compact) && ((1 + sum) % 11) % 10 === Number(compact[10]) ? {} : undefined;
  },
  examples: [...shownIn('personas_kods', '161175-19997'), 'personas_kods: 161175-19997 as given'],
  nearMisses: ['personas_kods: 161175-19991', '2026-11-22 12:00:01 INFO batch 161175-19997 done'],
});
