// Chinese resident identity number.

import { definePersonalData } from '../define-personal-data.ts';
import { mod11And2 } from '../pii-checks/checksums.ts';
import { isFullDate } from '../pii-checks/dates.ts';
import { shownIn } from '../pii-samples.ts';

export const cnResidentId = definePersonalData({
  id: 'pii/cn-resident-id',
  title: 'Chinese resident identity number',
  severity: 'high',
  why: 'Chinese resident identity number names one person in China for life and opens accounts, contracts and records in their name; the personal information protection law (2021) protects it.',
  shape: 'groups',
  formsInContext: ['##################', '#################A'],
  contextWords: [
    '身份证',
    '身份證',
    '身份证号',
    '身份证号码',
    '公民身份',
    '公民身份号码',
    '证件号',
    'resident id',
    'resident identity',
    'id card',
    'id card number',
    'idcard',
    'sfz',
    'shenfenzheng',
    'id number',
    'identity number',
    'chinese id',
    'citizen id',
    'national id',
  ],
  check: ({ compact }) =>
    /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|7[1]|8[1-3])/.test(compact) &&
    isFullDate(compact.slice(6, 14)) &&
    mod11And2(compact)
      ? {}
      : undefined,
  examples: [
    ...shownIn('身份证号', '360426199101010071'),
    '身份证号: 360426199101010071 as given',
    'text(users.csv): name,id_card\n李,360426199101010071\n',
  ],
  nearMisses: ['身份证号: 360426199101010072', '2026-11-22 12:00:01 INFO batch 360426199101010071 done'],
});
