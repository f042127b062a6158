// Hungarian social insurance number (TAJ).

import { definePersonalData } from '../define-personal-data.ts';
import { isTrivial, weightedSum } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const huTaj = definePersonalData({
  id: 'pii/hu-taj',
  title: 'Hungarian social insurance number (TAJ)',
  severity: 'high',
  why: 'Hungarian social insurance number (TAJ) names one person in Hungary for life and opens accounts, contracts and records in their name; the GDPR (art. 87) lets states restrict its use, and its loss is a breach to be notified.',
  shape: 'groups',
  formsInContext: ['#########', '### ### ###', '###-###-###'],
  contextWords: ['taj', 'taj szam', 'tajszam', 'taj number', 'tarsadalombiztositasi azonosito'],
  check: ({ compact }) =>
    !isTrivial(compact) && weightedSum(compact, [3, 7, 3, 7, 3, 7, 3, 7]) % 10 === Number(compact[8])
      ? {}
      : undefined,
  examples: [...shownIn('taj_szam', '037 687 210'), 'taj_szam: 037 687 210 as given'],
  nearMisses: ['taj_szam: 037 687 213', '2026-11-22 12:00:01 INFO batch 037 687 210 done'],
});
