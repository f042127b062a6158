// Emirates ID number.

import { definePersonalData } from '../define-personal-data.ts';
import { shownIn } from '../pii-samples.ts';

export const aeEmiratesId = definePersonalData({
  id: 'pii/ae-emirates-id',
  title: 'Emirates ID number',
  severity: 'high',
  why: 'Emirates ID number names one person in the United Arab Emirates for life and opens accounts, contracts and records in their name; the decree-law 45/2021 protects it.',
  shape: 'groups',
  forms: ['###-####-#######-#'],
  formsInContext: ['###############', '### #### ####### #'],
  contextWords: [
    'emirates id',
    'eid',
    'emirates identity',
    'رقم الهوية',
    'الهوية الإماراتية',
    'emiratesid',
    'uae id',
  ],
  check: ({ compact, context }) =>
    /^784(?:19|20)\d\d/.test(compact) && !/(\d)\1{6}/.test(compact) && !compact.includes('1234567')
      ? { confidence: context === undefined ? 'medium' : 'high' }
      : undefined,
  examples: [...shownIn('emirates_id', '784-1985-2749163-8'), 'emirates_id: 784-1985-2749163-8 as given'],
  nearMisses: ['emirates id: 785-1985-2749163-8', '784-1885-2749163-8', 'emirates id: 784-1985-1234567-1'],
});
