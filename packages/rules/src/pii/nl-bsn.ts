// Dutch citizen service number (BSN).

import { definePersonalData } from '../define-personal-data.ts';
import { isTrivial, weightedSum } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const nlBsn = definePersonalData({
  id: 'pii/nl-bsn',
  title: 'Dutch citizen service number (BSN)',
  severity: 'high',
  why: 'Dutch citizen service number (BSN) names one person in the Netherlands for life and opens accounts, contracts and records in their name; the law (Wabb) names who may use it.',
  shape: 'groups',
  formsInContext: ['#########', '####.##.###', '#### ## ###'],
  contextWords: [
    'bsn',
    'burgerservicenummer',
    'burger service nummer',
    'sofinummer',
    'sofi nummer',
    'citizen service number',
    'bsn nummer',
  ],
  check: ({ compact }) =>
    !isTrivial(compact) &&
    weightedSum(compact, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0 &&
    compact !== '111222333'
      ? {}
      : undefined,
  examples: [...shownIn('bsn', '294816057'), 'bsn: 294816057 as given'],
  nearMisses: ['bsn: 294816051', '2026-11-22 12:00:01 INFO batch 294816057 done'],
});
