// Russian taxpayer number (INN).

import { definePersonalData } from '../define-personal-data.ts';
import { isTrivial, weightedSum } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const ruInn = definePersonalData({
  id: 'pii/ru-inn',
  title: 'Russian taxpayer number (INN)',
  severity: 'high',
  why: 'Russian taxpayer number (INN) names one person in Russia for life and opens accounts, contracts and records in their name; the law 152-FZ protects it.',
  shape: 'groups',
  formsInContext: ['############', '##########'],
  contextWords: ['инн', 'inn', 'идентификационный номер налогоплательщика', 'номер инн'],
  check: ({ compact }) => {
    if (isTrivial(compact)) return undefined;
    if (compact.length === 10)
      return (weightedSum(compact, [2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10 === Number(compact[9])
        ? {}
        : undefined;
    return (weightedSum(compact, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10 === Number(compact[10]) &&
      (weightedSum(compact, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10 === Number(compact[11])
      ? {}
      : undefined;
  },
  examples: [...shownIn('инн', '500100732185'), 'инн: 500100732185 as given'],
  nearMisses: ['инн: 500100732181', '2026-11-22 12:00:01 INFO batch 500100732185 done'],
});
