// Australian tax file number.

import { definePersonalData } from '../define-personal-data.ts';
import { isTrivial, weightedSum } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const auTfn = definePersonalData({
  id: 'pii/au-tfn',
  title: 'Australian tax file number',
  severity: 'high',
  why: 'Australian tax file number names one person in Australia for life and opens accounts, contracts and records in their name; the TFN rule (2015) forbids its use for anything but taxes.',
  shape: 'groups',
  formsInContext: ['### ### ###', '#########', '########', '###-###-###'],
  contextWords: ['tfn', 'tax file number', 'tax file no', 'tax file'],
  check: ({ compact }) =>
    !isTrivial(compact) &&
    weightedSum(compact, compact.length === 9 ? [1, 4, 3, 7, 5, 8, 6, 9, 10] : [10, 7, 8, 4, 6, 3, 5, 1]) %
      11 ===
      0
      ? {}
      : undefined,
  examples: [...shownIn('tfn', '582 914 358'), 'tfn: 582 914 358 as given'],
  nearMisses: ['tfn: 582 914 351', '2026-11-22 12:00:01 INFO batch 582 914 358 done'],
});
