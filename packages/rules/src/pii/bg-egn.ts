// Bulgarian personal number (EGN).

import { definePersonalData } from '../define-personal-data.ts';
import { weightedSum } from '../pii-checks/checksums.ts';
import { isDay } from '../pii-checks/dates.ts';
import { shownIn } from '../pii-samples.ts';

export const bgEgn = definePersonalData({
  id: 'pii/bg-egn',
  title: 'Bulgarian personal number (EGN)',
  severity: 'high',
  why: 'Bulgarian personal number (EGN) names one person in Bulgaria for life and opens accounts, contracts and records in their name; the GDPR (art. 87) lets states restrict its use, and its loss is a breach to be notified.',
  shape: 'groups',
  formsInContext: ['##########'],
  contextWords: ['egn', 'егн', 'единен граждански номер'],
  check: ({ compact }) => {
    const month = Number(compact.slice(2, 4));
    const plain = month > 40 ? month - 40 : month > 20 ? month - 20 : month;
    return isDay(plain, Number(compact.slice(4, 6))) &&
      (weightedSum(compact, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10 === Number(compact[9])
      ? {}
      : undefined;
  },
  examples: [...shownIn('egn', '7523169263'), 'egn: 7523169263 as given'],
  nearMisses: ['egn: 7523169261', '2026-11-22 12:00:01 INFO batch 7523169263 done'],
});
