// Egyptian national number.

import { definePersonalData } from '../define-personal-data.ts';
import { isYearMonthDay } from '../pii-checks/dates.ts';
import { shownIn } from '../pii-samples.ts';

export const egNationalId = definePersonalData({
  id: 'pii/eg-national-id',
  title: 'Egyptian national number',
  severity: 'high',
  why: 'Egyptian national number names one person in Egypt for life and opens accounts, contracts and records in their name; the law 151/2020 protects it.',
  shape: 'groups',
  formsInContext: ['##############'],
  contextWords: [
    'الرقم القومي',
    'رقم قومي',
    'egyptian id',
    'egypt national id',
    'national id',
    'national number',
    'national id number',
  ],
  check: ({ compact }) =>
    /^[23]\d{6}(?:0[1-4]|1[1-9]|2[1-9]|3[1-5]|88)/.test(compact) && isYearMonthDay(compact.slice(1))
      ? {}
      : undefined,
  examples: [...shownIn('national_id', '29001011234567'), 'national_id: 29001011234567 as given'],
  nearMisses: ['national_id: 29013011234567', '2026-11-22 12:00:01 INFO batch 29001011234567 done'],
});
