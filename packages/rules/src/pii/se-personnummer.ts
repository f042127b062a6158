// Swedish personal number.

import { definePersonalData } from '../define-personal-data.ts';
import { luhn } from '../pii-checks/checksums.ts';
import { isDay } from '../pii-checks/dates.ts';
import { shownIn } from '../pii-samples.ts';

export const sePersonnummer = definePersonalData({
  id: 'pii/se-personnummer',
  title: 'Swedish personal number',
  severity: 'high',
  why: 'Swedish personal number names one person in Sweden for life and opens accounts, contracts and records in their name; the law that goes with the GDPR (2018:218) asks for a clear reason to use it.',
  shape: 'groups',
  formsInContext: ['######-####', '########-####', '##########', '############', '######+####'],
  contextWords: [
    'personnummer',
    'personnr',
    'pnr',
    'samordningsnummer',
    'person nummer',
    'personal number',
    'personal identity number',
    '=ssn',
  ],
  check: ({ compact }) => {
    const digits = compact.slice(-10);
    const day = Number(digits.slice(4, 6));
    return isDay(Number(digits.slice(2, 4)), day > 60 ? day - 60 : day) && luhn(digits) ? {} : undefined;
  },
  examples: [...shownIn('personnummer', '850709-9805'), 'personnummer: 850709-9805 as given'],
  nearMisses: ['personnummer: 850709-9801', '2026-11-22 12:00:01 INFO batch 850709-9805 done'],
});
