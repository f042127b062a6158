// Portuguese tax number (NIF).

import { definePersonalData } from '../define-personal-data.ts';
import { isTrivial, weightedSum } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const ptNif = definePersonalData({
  id: 'pii/pt-nif',
  title: 'Portuguese tax number (NIF)',
  severity: 'high',
  why: 'Portuguese tax number (NIF) names one person in Portugal for life and opens accounts, contracts and records in their name; the GDPR (art. 87) lets states restrict its use, and its loss is a breach to be notified.',
  shape: 'groups',
  formsInContext: ['#########', '### ### ###'],
  contextWords: [
    'nif',
    'contribuinte',
    'numero de contribuinte',
    'no contribuinte',
    'n contribuinte',
    'identificacao fiscal',
    'numero fiscal',
    'numero de identificacao fiscal',
  ],
  check: ({ compact }) => {
    const check = ((11 - (weightedSum(compact, [9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11) % 10;
    return /^[1-9]/.test(compact) && !isTrivial(compact) && check === Number(compact[8]) ? {} : undefined;
  },
  examples: [...shownIn('nif', '238917460'), 'nif: 238917460 as given'],
  nearMisses: ['nif: 238917461', '2026-11-22 12:00:01 INFO batch 238917460 done'],
});
