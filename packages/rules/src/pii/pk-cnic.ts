// Pakistani identity card number (CNIC).

import { definePersonalData } from '../define-personal-data.ts';
import { isTrivial } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const pkCnic = definePersonalData({
  id: 'pii/pk-cnic',
  title: 'Pakistani identity card number (CNIC)',
  severity: 'high',
  why: 'Pakistani identity card number (CNIC) names one person in Pakistan for life and opens accounts, contracts and records in their name; NADRA issues it once, and it opens telephone lines and accounts.',
  shape: 'groups',
  formsInContext: ['#####-#######-#', '#############'],
  contextWords: ['cnic', 'cnic no', 'nadra', 'national identity card', 'cnic number', 'shanakhti'],
  check: ({ compact }) =>
    /^[1-7]/.test(compact) && !isTrivial(compact) && !compact.includes('1234567') ? {} : undefined,
  examples: [...shownIn('cnic', '35202-8471936-5'), 'cnic: 35202-8471936-5 as given'],
  nearMisses: ['cnic: 95202-8471936-5', '2026-11-22 12:00:01 INFO batch 35202-8471936-5 done'],
});
