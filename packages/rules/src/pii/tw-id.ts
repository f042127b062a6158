// Taiwanese identity number.

import { definePersonalData } from '../define-personal-data.ts';
import { weightedSum } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const twId = definePersonalData({
  id: 'pii/tw-id',
  title: 'Taiwanese identity number',
  severity: 'high',
  why: 'Taiwanese identity number names one person in Taiwan for life and opens accounts, contracts and records in their name; the personal data protection act protects it.',
  shape: 'token',
  lengths: [10],
  needsContext: true,
  contextWords: [
    '身分證',
    '身份證',
    '身分證字號',
    '統一編號',
    '身分證號',
    'national id',
    'id number',
    'taiwan id',
    'identity card',
    'id card',
    'idno',
    'tw id',
    'taiwanese id',
  ],
  check: ({ compact, value }) => {
    if (value !== compact || !/^[A-Z][1289A-D]\d{8}$/.test(value) || value === 'A123456789') return undefined;
    const region = 'ABCDEFGHJKLMNPQRSTUVXYWZIO'.indexOf(value[0] ?? '') + 10;
    const digits = `${region}${/\d/.test(value[1] ?? '') ? value[1] : value.charCodeAt(1) - 65}${value.slice(2)}`;
    return weightedSum(digits, [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1]) % 10 === 0 ? {} : undefined;
  },
  examples: [...shownIn('national_id', 'F131104093'), 'national_id: F131104093 as given'],
  nearMisses: ['national_id: F131104094', '2026-11-22 12:00:01 INFO batch F131104093 done'],
});
