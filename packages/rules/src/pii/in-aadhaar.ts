// Aadhaar number.

import { definePersonalData } from '../define-personal-data.ts';
import { isTrivial, verhoeff } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const inAadhaar = definePersonalData({
  id: 'pii/in-aadhaar',
  title: 'Aadhaar number',
  severity: 'high',
  why: 'Aadhaar number names one person in India for life and opens accounts, contracts and records in their name; the Aadhaar act (2016, § 29) forbids publishing it.',
  shape: 'groups',
  formsInContext: ['#### #### ####', '####-####-####', '############'],
  contextWords: [
    'aadhaar',
    'aadhar',
    'adhaar',
    'aadhaar number',
    'aadhaar no',
    'uidai',
    'aadhaarnumber',
    'आधार',
    'uid number',
  ],
  check: ({ compact }) =>
    /^[2-9]/.test(compact) && !isTrivial(compact) && verhoeff(compact) ? {} : undefined,
  examples: [...shownIn('aadhaar', '4837 1529 6044'), 'aadhaar: 4837 1529 6044 as given'],
  nearMisses: ['aadhaar: 4837 1529 6041', '2026-11-22 12:00:01 INFO batch 4837 1529 6044 done'],
});
