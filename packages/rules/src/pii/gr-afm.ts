// Greek tax number (AFM).

import { definePersonalData } from '../define-personal-data.ts';
import { isTrivial, weightedSum } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const grAfm = definePersonalData({
  id: 'pii/gr-afm',
  title: 'Greek tax number (AFM)',
  severity: 'high',
  why: 'Greek tax number (AFM) names one person in Greece for life and opens accounts, contracts and records in their name; the GDPR (art. 87) lets states restrict its use, and its loss is a breach to be notified.',
  shape: 'groups',
  formsInContext: ['#########'],
  contextWords: ['afm', 'αφμ', 'α φ μ'],
  check: ({ compact }) =>
    !isTrivial(compact) &&
    (weightedSum(compact, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === Number(compact[8])
      ? {}
      : undefined,
  examples: [...shownIn('afm', '094259216'), 'afm: 094259216 as given'],
  nearMisses: ['afm: 094259211', '2026-11-22 12:00:01 INFO batch 094259216 done'],
});
