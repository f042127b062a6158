// Argentine CUIT or CUIL number.

import { definePersonalData } from '../define-personal-data.ts';
import { weightedSum } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const arCuit = definePersonalData({
  id: 'pii/ar-cuit',
  title: 'Argentine CUIT or CUIL number',
  severity: 'high',
  why: 'Argentine CUIT or CUIL number names one person in Argentina for life and opens accounts, contracts and records in their name; the law 25.326 protects it.',
  shape: 'groups',
  formsInContext: ['##-########-#', '###########'],
  contextWords: ['cuit', 'cuil', 'cuit cuil', 'clave unica de identificacion'],
  check: ({ compact }) => {
    const check = (11 - (weightedSum(compact, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
    return /^(?:2[0-7]|3[0-4])/.test(compact) && (check === 10 ? 9 : check) === Number(compact[10])
      ? {}
      : undefined;
  },
  examples: [...shownIn('cuit', '27-30481926-5'), 'cuit: 27-30481926-5 as given'],
  nearMisses: ['cuit: 27-30481926-1', '2026-11-22 12:00:01 INFO batch 27-30481926-5 done'],
});
