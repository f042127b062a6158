// New Zealand IRD number.

import { definePersonalData } from '../define-personal-data.ts';
import { weightedSum } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const nzIrd = definePersonalData({
  id: 'pii/nz-ird',
  title: 'New Zealand IRD number',
  severity: 'high',
  why: 'New Zealand IRD number names one person in New Zealand for life and opens accounts, contracts and records in their name; the tax administration act (1994) names who may use it.',
  shape: 'groups',
  formsInContext: ['##-###-###', '###-###-###', '########', '#########', '## ### ###', '### ### ###'],
  contextWords: ['=ird', 'ird number', 'ird no', 'inland revenue number', 'irdnumber', 'tax file number'],
  check: ({ compact }) => {
    const digits = compact.padStart(9, '0');
    const number = Number(digits);
    if (number < 10_000_000 || number > 150_000_000) return undefined;
    let check = (11 - (weightedSum(digits, [3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
    if (check === 10) check = (11 - (weightedSum(digits, [7, 4, 3, 2, 5, 2, 7, 6]) % 11)) % 11;
    return check === Number(digits[8]) ? {} : undefined;
  },
  examples: [...shownIn('ird', '49-091-850'), 'IRD number: 49-091-850 as given'],
  nearMisses: ['ird: 49-091-851', '2026-11-22 12:00:01 INFO batch 49-091-850 done'],
});
