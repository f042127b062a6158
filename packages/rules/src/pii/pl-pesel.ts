// Polish PESEL number.

import { definePersonalData } from '../define-personal-data.ts';
import { isTrivial, weightedSum } from '../pii-checks/checksums.ts';
import { isDay } from '../pii-checks/dates.ts';
import { shownIn } from '../pii-samples.ts';

export const plPesel = definePersonalData({
  id: 'pii/pl-pesel',
  title: 'Polish PESEL number',
  severity: 'high',
  why: 'Polish PESEL number names one person in Poland for life and opens accounts, contracts and records in their name; the GDPR (art. 87) lets states restrict its use, and its loss is a breach to be notified.',
  shape: 'groups',
  formsInContext: ['###########'],
  contextWords: ['pesel', 'numer pesel', 'nr pesel'],
  check: ({ compact }) =>
    isDay(Number(compact.slice(2, 4)) % 20, Number(compact.slice(4, 6))) &&
    !isTrivial(compact) &&
    weightedSum(compact, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0
      ? {}
      : undefined,
  examples: [...shownIn('pesel', '84072319466'), 'pesel: 84072319466 as given'],
  nearMisses: ['pesel: 84072319461', '2026-11-22 12:00:01 INFO batch 84072319466 done'],
});
