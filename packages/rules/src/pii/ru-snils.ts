// Russian social insurance number (SNILS).

import { definePersonalData } from '../define-personal-data.ts';
import { isTrivial, weightedSum } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const ruSnils = definePersonalData({
  id: 'pii/ru-snils',
  title: 'Russian social insurance number (SNILS)',
  severity: 'high',
  why: 'Russian social insurance number (SNILS) names one person in Russia for life and opens accounts, contracts and records in their name; the law 152-FZ protects it.',
  shape: 'groups',
  forms: ['###-###-### ##', '###-###-###-##'],
  formsInContext: ['###########'],
  contextWords: ['снилс', 'snils', 'страховой номер'],
  check: ({ compact }) => {
    const sum = weightedSum(compact, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101;
    return !isTrivial(compact.slice(0, 9)) && (sum === 100 ? 0 : sum) === Number(compact.slice(9))
      ? {}
      : undefined;
  },
  examples: [...shownIn('snils', '112-233-445 95'), 'snils: 112-233-445 95 as given'],
  nearMisses: ['snils: 112-233-445 96'],
});
