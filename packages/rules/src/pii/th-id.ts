// Thai identity number.

import { definePersonalData } from '../define-personal-data.ts';
import { weightedSum } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const thId = definePersonalData({
  id: 'pii/th-id',
  title: 'Thai identity number',
  severity: 'high',
  why: 'Thai identity number names one person in Thailand for life and opens accounts, contracts and records in their name; the PDPA (2019) protects it.',
  shape: 'groups',
  forms: ['#-####-#####-##-#'],
  formsInContext: ['#############', '# #### ##### ## #'],
  contextWords: [
    'เลขประจำตัวประชาชน',
    'บัตรประชาชน',
    'เลขบัตรประชาชน',
    'thai id',
    'thai national id',
    'national id',
    'citizen id',
    'id card',
    'id number',
    'citizenid',
  ],
  check: ({ compact }) =>
    /^[1-8]/.test(compact) &&
    (11 - (weightedSum(compact, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === Number(compact[12])
      ? {}
      : undefined,
  examples: [...shownIn('thai_id', '1-2345-45678-78-1'), 'thai_id: 1-2345-45678-78-1 as given'],
  nearMisses: ['thai_id: 1-2345-45678-78-2'],
});
