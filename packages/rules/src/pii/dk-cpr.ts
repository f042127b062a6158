// Danish CPR number.

import { definePersonalData } from '../define-personal-data.ts';
import { isTrivial } from '../pii-checks/checksums.ts';
import { isDayMonthYear } from '../pii-checks/dates.ts';
import { shownIn } from '../pii-samples.ts';

export const dkCpr = definePersonalData({
  id: 'pii/dk-cpr',
  title: 'Danish CPR number',
  severity: 'high',
  why: 'Danish CPR number names one person in Denmark for life and opens accounts, contracts and records in their name; the data protection act (§ 11) asks for a clear reason to use it.',
  shape: 'groups',
  formsInContext: ['######-####', '##########'],
  contextWords: ['cpr', 'cpr nummer', 'cpr nr', 'cprnummer', 'cpr number', 'personnummer', 'cprnr'],
  check: ({ compact }) => (isDayMonthYear(compact) && !isTrivial(compact) ? {} : undefined),
  examples: [...shownIn('cpr', '211062-5629'), 'cpr: 211062-5629 as given'],
  nearMisses: ['cpr: 321362-5629', '2026-11-22 12:00:01 INFO batch 211062-5629 done'],
});
