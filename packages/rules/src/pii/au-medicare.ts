// Australian Medicare number.

import { definePersonalData } from '../define-personal-data.ts';
import { weightedSum } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const auMedicare = definePersonalData({
  id: 'pii/au-medicare',
  title: 'Australian Medicare number',
  severity: 'high',
  why: 'Australian Medicare number names one person in Australia for life and opens accounts, contracts and records in their name; the privacy act (1988) protects data about health above others.',
  shape: 'groups',
  formsInContext: ['#### ##### #', '##########', '#### ##### # #', '###########', '#### ##### #/#'],
  contextWords: ['medicare', 'medicare number', 'medicare no', 'medicare card', 'medicarenumber'],
  check: ({ compact }) =>
    /^[2-6]/.test(compact) &&
    weightedSum(compact, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === Number(compact[8]) &&
    compact[9] !== '0'
      ? {}
      : undefined,
  examples: [...shownIn('medicare_number', '4294 61372 1'), 'medicare_number: 4294 61372 1 as given'],
  nearMisses: ['medicare_number: 4294 61373 1', '2026-11-22 12:00:01 INFO batch 4294 61372 1 done'],
});
