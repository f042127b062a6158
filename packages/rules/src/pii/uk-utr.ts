// Unique Taxpayer Reference.

import { definePersonalData } from '../define-personal-data.ts';
import { isTrivial, weightedSum } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const ukUtr = definePersonalData({
  id: 'pii/uk-utr',
  title: 'Unique Taxpayer Reference',
  severity: 'medium',
  why: 'Unique Taxpayer Reference names one person in the United Kingdom for life and opens accounts, contracts and records in their name; the UK GDPR asks for a reason to keep it.',
  shape: 'groups',
  formsInContext: ['##########', '##### #####'],
  contextWords: ['utr', 'unique taxpayer reference', 'utr number'],
  check: ({ compact }) =>
    !isTrivial(compact) &&
    '21987654321'[weightedSum(compact.slice(1), [6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11] === compact[0]
      ? {}
      : undefined,
  examples: [...shownIn('utr', '1955839661'), 'utr: 1955839661 as given'],
  nearMisses: ['utr: 1955839662', '2026-11-22 12:00:01 INFO batch 1955839661 done'],
});
