// Turkish identity number.

import { definePersonalData } from '../define-personal-data.ts';
import { weightedSum } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const trKimlik = definePersonalData({
  id: 'pii/tr-kimlik',
  title: 'Turkish identity number',
  severity: 'high',
  why: 'Turkish identity number names one person in Turkey for life and opens accounts, contracts and records in their name; the data protection act (6698) protects it.',
  shape: 'groups',
  formsInContext: ['###########'],
  contextWords: [
    'tc kimlik',
    'kimlik',
    'kimlik no',
    'tckn',
    'tc kimlik no',
    'tc no',
    't c kimlik',
    'kimlik numarasi',
    'tckimlik',
  ],
  check: ({ compact }) => {
    const tenth = weightedSum(compact, [7, 9, 7, 9, 7, 9, 7, 9, 7]) % 10;
    const eleventh = weightedSum(compact, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]) % 10;
    return compact[0] !== '0' && tenth === Number(compact[9]) && eleventh === Number(compact[10])
      ? {}
      : undefined;
  },
  examples: [...shownIn('tc_kimlik_no', '17291716060'), 'tc_kimlik_no: 17291716060 as given'],
  nearMisses: ['tc_kimlik_no: 17291716061', '2026-11-22 12:00:01 INFO batch 17291716060 done'],
});
