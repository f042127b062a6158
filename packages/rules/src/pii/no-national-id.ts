// Norwegian national identity number.

import { definePersonalData } from '../define-personal-data.ts';
import { weightedSum } from '../pii-checks/checksums.ts';
import { isDay } from '../pii-checks/dates.ts';
import { shownIn } from '../pii-samples.ts';

export const noNationalId = definePersonalData({
  id: 'pii/no-national-id',
  title: 'Norwegian national identity number',
  severity: 'high',
  why: 'Norwegian national identity number names one person in Norway for life and opens accounts, contracts and records in their name; the personal data act (§ 12) asks for a clear reason to use it.',
  shape: 'groups',
  formsInContext: ['###########', '###### #####'],
  contextWords: [
    'fodselsnummer',
    'fodselsnr',
    'fnr',
    'personnummer',
    'd nummer',
    'dnummer',
    'national id',
    'fodselsnummeret',
  ],
  check: ({ compact }) => {
    const day = Number(compact.slice(0, 2));
    const month = Number(compact.slice(2, 4));
    return isDay(month > 40 ? month - 40 : month, day > 40 ? day - 40 : day) &&
      weightedSum(compact, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 &&
      weightedSum(compact, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
      ? {}
      : undefined;
  },
  examples: [...shownIn('fodselsnummer', '151086 95592'), 'fodselsnummer: 151086 95592 as given'],
  nearMisses: ['fodselsnummer: 151086 95591', '2026-11-22 12:00:01 INFO batch 151086 95592 done'],
});
