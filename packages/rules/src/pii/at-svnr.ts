// Austrian social insurance number.

import { definePersonalData } from '../define-personal-data.ts';
import { weightedSum } from '../pii-checks/checksums.ts';
import { isDay } from '../pii-checks/dates.ts';
import { shownIn } from '../pii-samples.ts';

export const atSvnr = definePersonalData({
  id: 'pii/at-svnr',
  title: 'Austrian social insurance number',
  severity: 'high',
  why: 'Austrian social insurance number names one person in Austria for life and opens accounts, contracts and records in their name; the GDPR (art. 87) lets states restrict its use, and its loss is a breach to be notified.',
  shape: 'groups',
  formsInContext: ['##########', '#### ######', '####-######', '#### ## ## ##'],
  contextWords: [
    'sozialversicherungsnummer',
    'svnr',
    'sv nr',
    'sv nummer',
    'sozialversicherungsnr',
    'versicherungsnummer',
    'svnummer',
  ],
  check: ({ compact }) => {
    const check = weightedSum(compact, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11;
    const month = Number(compact.slice(6, 8));
    return compact[0] !== '0' &&
      isDay(month > 12 ? 1 : month, Number(compact.slice(4, 6))) &&
      check === Number(compact[3])
      ? {}
      : undefined;
  },
  examples: [...shownIn('svnr', '1237 010180'), 'svnr: 1237 010180 as given'],
  nearMisses: ['svnr: 1237 010181', '2026-11-22 12:00:01 INFO batch 1237 010180 done'],
});
