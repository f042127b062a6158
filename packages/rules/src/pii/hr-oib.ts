// Croatian OIB number.

import { definePersonalData } from '../define-personal-data.ts';
import { isTrivial, mod11And10 } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const hrOib = definePersonalData({
  id: 'pii/hr-oib',
  title: 'Croatian OIB number',
  severity: 'high',
  why: 'Croatian OIB number names one person in Croatia for life and opens accounts, contracts and records in their name; the GDPR (art. 87) lets states restrict its use, and its loss is a breach to be notified.',
  shape: 'groups',
  formsInContext: ['###########'],
  contextWords: ['oib', 'osobni identifikacijski broj', 'osobni broj'],
  check: ({ compact }) => (!isTrivial(compact) && mod11And10(compact) ? {} : undefined),
  examples: [...shownIn('oib', '33392005961'), 'oib: 33392005961 as given'],
  nearMisses: ['oib: 33392005962', '2026-11-22 12:00:01 INFO batch 33392005961 done'],
});
