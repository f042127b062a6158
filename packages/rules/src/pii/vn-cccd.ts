// Vietnamese citizen identity number.

import { definePersonalData } from '../define-personal-data.ts';
import { shownIn } from '../pii-samples.ts';

export const vnCccd = definePersonalData({
  id: 'pii/vn-cccd',
  title: 'Vietnamese citizen identity number',
  severity: 'high',
  why: 'Vietnamese citizen identity number names one person in Vietnam for life and opens accounts, contracts and records in their name; the decree 13/2023 protects it.',
  shape: 'groups',
  formsInContext: ['############'],
  contextWords: [
    'cccd',
    'can cuoc cong dan',
    'cmnd',
    'so cccd',
    'can cuoc',
    'so cmnd',
    'chung minh nhan dan',
  ],
  check: ({ compact }) =>
    /^0(?:[0-8]\d|9[0-6])[0-3]\d{8}$/.test(compact) && compact !== '001234567890' ? {} : undefined,
  examples: [...shownIn('cccd', '031093847261'), 'cccd: 031093847261 as given'],
  nearMisses: ['cccd: 931093847261', '2026-11-22 12:00:01 INFO batch 031093847261 done'],
});
