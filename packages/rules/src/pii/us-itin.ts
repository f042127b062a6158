// US individual taxpayer number (ITIN).

import { definePersonalData } from '../define-personal-data.ts';
import { isTrivial } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const usItin = definePersonalData({
  id: 'pii/us-itin',
  title: 'US individual taxpayer number (ITIN)',
  severity: 'high',
  why: 'It stands for a social security number before the tax office, and names one person; the privacy act and the laws of the states protect it.',
  shape: 'groups',
  forms: ['###-##-####'],
  formsInContext: ['#########', '### ## ####'],
  contextWords: [
    'itin',
    'individual taxpayer',
    'taxpayer id',
    'taxpayer identification',
    'tax id',
    'taxpayer identification number',
    'tax payer id',
    '=ssn',
    'ssn',
    '=tin',
    'social security number',
  ],
  check: ({ compact }) =>
    /^9\d\d(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])(?!0000)\d{4}$/.test(compact) && !isTrivial(compact)
      ? {}
      : undefined,
  examples: [...shownIn('itin', '912-73-4185'), 'itin: 912-73-4185 as given'],
  nearMisses: ['itin: 912-43-4185'],
});
