// US employer identification number.

import { definePersonalData } from '../define-personal-data.ts';
import { isTrivial } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const usEin = definePersonalData({
  id: 'pii/us-ein',
  title: 'US employer identification number',
  severity: 'medium',
  why: 'It names a business to the tax office, often one of one person, and opens credit in its name.',
  shape: 'groups',
  formsInContext: ['##-#######', '#########'],
  contextWords: [
    '=ein',
    'ein number',
    'employer identification',
    'employer identification number',
    'federal tax id',
    'employer id',
    'fein',
    'tax id',
    'federal id',
    '=tin',
  ],
  check: ({ compact, value, context }) =>
    !isTrivial(compact) &&
    (value.includes('-') || context !== 'tax id') &&
    /^(?:0[1-6]|1[0-6]|2[0-7]|3\d|4[0-8]|5\d|6[0-8]|7[1-7]|8[0-8]|9[0-58-9])/.test(compact) &&
    !/^(?:12-?3456789|98-?7654321)$/.test(value)
      ? {}
      : undefined,
  examples: [...shownIn('ein', '47-2816093'), 'EIN: 47-2816093'],
  nearMisses: ['2026-11-22 12:00:01 INFO batch 47-2816093 done', 'ein: 12-3456789'],
});
