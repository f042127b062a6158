// Canadian social insurance number.

import { definePersonalData } from '../define-personal-data.ts';
import { isTrivial, luhn } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const caSin = definePersonalData({
  id: 'pii/ca-sin',
  title: 'Canadian social insurance number',
  severity: 'high',
  why: 'Canadian social insurance number names one person in Canada for life and opens accounts, contracts and records in their name; PIPEDA and the code of practice for it name who may use it.',
  shape: 'groups',
  formsInContext: ['### ### ###', '###-###-###', '#########'],
  contextWords: [
    '=sin',
    'social insurance',
    'social insurance number',
    'social insurance no',
    'sin number',
    'numero d assurance sociale',
    'assurance sociale',
    '=nas',
    'sin no',
  ],
  check: ({ compact }) => (/^[1-79]/.test(compact) && !isTrivial(compact) && luhn(compact) ? {} : undefined),
  examples: [...shownIn('sin', '518 274 931'), 'SIN 518 274 931 as given'],
  nearMisses: ['sin: 518 274 932', '2026-11-22 12:00:01 INFO batch 518 274 931 done'],
});
