// Indian permanent account number (PAN).

import { definePersonalData } from '../define-personal-data.ts';
import { shownIn } from '../pii-samples.ts';

export const inPan = definePersonalData({
  id: 'pii/in-pan',
  title: 'Indian permanent account number (PAN)',
  severity: 'high',
  why: 'Indian permanent account number (PAN) names one person in India for life and opens accounts, contracts and records in their name; the digital personal data protection act (2023) protects it.',
  shape: 'token',
  lengths: [10],
  needsContext: true,
  contextWords: [
    '=pan',
    'pan card',
    'pan number',
    'pan no',
    'permanent account number',
    'pancard',
    'pannumber',
    'income tax',
  ],
  check: ({ compact, value }) =>
    value === compact && /^[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z]$/.test(value) && !value.includes('1234')
      ? {}
      : undefined,
  examples: [...shownIn('pan', 'ACUPA7085R'), 'PAN: ACUPA7085R as given'],
  nearMisses: ['pan: ACUXA7085R', '2026-11-22 12:00:01 INFO batch ACUPA7085R done'],
});
