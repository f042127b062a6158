// Peruvian RUC number.

import { definePersonalData } from '../define-personal-data.ts';
import { weightedSum } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const peRuc = definePersonalData({
  id: 'pii/pe-ruc',
  title: 'Peruvian RUC number',
  severity: 'medium',
  why: 'Peruvian RUC number names one person in Peru for life and opens accounts, contracts and records in their name; the law 29733 protects it.',
  shape: 'groups',
  formsInContext: ['###########'],
  contextWords: ['ruc', 'numero de ruc', 'nro ruc'],
  check: ({ compact }) =>
    /^(?:10|15|17|20)/.test(compact) &&
    (11 - (weightedSum(compact, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === Number(compact[10])
      ? {}
      : undefined,
  examples: [...shownIn('ruc', '10452198733'), 'ruc: 10452198733 as given'],
  nearMisses: ['ruc: 10452198731', '2026-11-22 12:00:01 INFO batch 10452198733 done'],
});
