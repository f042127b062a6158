// Swiss AHV number.

import { definePersonalData } from '../define-personal-data.ts';
import { weightedSum } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const chAhv = definePersonalData({
  id: 'pii/ch-ahv',
  title: 'Swiss AHV number',
  severity: 'high',
  why: 'Swiss AHV number names one person in Switzerland for life and opens accounts, contracts and records in their name; the law on old-age insurance (art. 153c) names who may use it.',
  shape: 'groups',
  forms: ['###.####.####.##'],
  formsInContext: ['#############', '### #### #### ##'],
  contextWords: [
    'ahv',
    'ahv nummer',
    'ahv nr',
    'ahvn',
    'avs',
    'numero avs',
    'no avs',
    'sozialversicherungsnummer',
    'ahvnummer',
    'navs',
  ],
  check: ({ compact }) =>
    compact.startsWith('756') &&
    compact !== '7569217076985' &&
    weightedSum(compact, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0
      ? {}
      : undefined,
  examples: [...shownIn('ahv_nummer', '756.3817.4602.98'), 'ahv_nummer: 756.3817.4602.98 as given'],
  nearMisses: ['ahv_nummer: 756.3817.4602.91', 'AHV: 756.9217.0769.85'],
});
