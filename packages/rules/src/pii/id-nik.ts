// Indonesian identity number (NIK).

import { definePersonalData } from '../define-personal-data.ts';
import { isDay } from '../pii-checks/dates.ts';
import { shownIn } from '../pii-samples.ts';

export const idNik = definePersonalData({
  id: 'pii/id-nik',
  title: 'Indonesian identity number (NIK)',
  severity: 'high',
  why: 'Indonesian identity number (NIK) names one person in Indonesia for life and opens accounts, contracts and records in their name; the law on personal data (27/2022) protects it.',
  shape: 'groups',
  formsInContext: ['################'],
  contextWords: [
    '=nik',
    'ktp',
    'nomor induk kependudukan',
    'no ktp',
    'nomor ktp',
    'no nik',
    'nomor nik',
    'e ktp',
  ],
  check: ({ compact }) => {
    const day = Number(compact.slice(6, 8));
    const province = Number(compact.slice(0, 2));
    return province >= 11 &&
      province <= 96 &&
      isDay(Number(compact.slice(8, 10)), day > 40 ? day - 40 : day) &&
      !compact.endsWith('0000')
      ? {}
      : undefined;
  },
  examples: [...shownIn('nik', '3171011708450001'), 'No. KTP: 3171011708450001'],
  nearMisses: ['nik: 3171017713450001', '2026-11-22 12:00:01 INFO batch 3171011708450001 done'],
});
