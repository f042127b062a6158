// Greek AMKA number.

import { definePersonalData } from '../define-personal-data.ts';
import { luhn } from '../pii-checks/checksums.ts';
import { isDayMonthYear } from '../pii-checks/dates.ts';
import { shownIn } from '../pii-samples.ts';

export const grAmka = definePersonalData({
  id: 'pii/gr-amka',
  title: 'Greek AMKA number',
  severity: 'high',
  why: 'Greek AMKA number names one person in Greece for life and opens accounts, contracts and records in their name; the GDPR (art. 87) lets states restrict its use, and its loss is a breach to be notified.',
  shape: 'groups',
  formsInContext: ['###########'],
  contextWords: ['amka', 'αμκα', 'α μ κ α'],
  check: ({ compact }) => (isDayMonthYear(compact) && luhn(compact) ? {} : undefined),
  examples: [...shownIn('amka', '17038419655'), 'amka: 17038419655 as given'],
  nearMisses: ['amka: 17038419651', '2026-11-22 12:00:01 INFO batch 17038419655 done'],
});
