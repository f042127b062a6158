// US national provider identifier.

import { definePersonalData } from '../define-personal-data.ts';
import { luhn } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const usNpi = definePersonalData({
  id: 'pii/us-npi',
  title: 'US national provider identifier',
  severity: 'low',
  why: 'It names a physician; it is public, and in a record it says who treated the patient.',
  shape: 'groups',
  formsInContext: ['##########'],
  contextWords: [
    'npi',
    'national provider',
    'national provider identifier',
    'npi number',
    'npi no',
    'provider id',
  ],
  check: ({ compact }) =>
    /^[12]/.test(compact) && luhn(`80840${compact}`) && compact !== '1234567893' ? {} : undefined,
  examples: [...shownIn('npi', '1538274691'), 'npi: 1538274691 as given'],
  nearMisses: ['2026-11-22 12:00:01 INFO batch 1538274691 done', 'npi: 1234567893'],
});
