// Saudi national or Iqama number.

import { definePersonalData } from '../define-personal-data.ts';
import { luhn } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const saNationalId = definePersonalData({
  id: 'pii/sa-national-id',
  title: 'Saudi national or Iqama number',
  severity: 'high',
  why: 'Saudi national or Iqama number names one person in Saudi Arabia for life and opens accounts, contracts and records in their name; the personal data protection law protects it.',
  shape: 'groups',
  formsInContext: ['##########'],
  contextWords: [
    'iqama',
    'saudi id',
    'رقم الهوية',
    'الهوية الوطنية',
    'هوية',
    'الاقامة',
    'رقم الإقامة',
    'iqama number',
    'iqama no',
    'saudi national id',
    'national id',
  ],
  check: ({ compact }) => (/^[12]/.test(compact) && luhn(compact) ? {} : undefined),
  examples: [...shownIn('iqama', '2180943579'), 'iqama: 2180943579 as given'],
  nearMisses: ['2026-11-22 12:00:01 INFO batch 2180943579 done'],
});
