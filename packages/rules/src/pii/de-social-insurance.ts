// German social insurance number.

import { definePersonalData } from '../define-personal-data.ts';
import { isDay } from '../pii-checks/dates.ts';
import { shownIn } from '../pii-samples.ts';

export const deSocialInsurance = definePersonalData({
  id: 'pii/de-social-insurance',
  title: 'German social insurance number',
  severity: 'high',
  why: 'German social insurance number names one person in Germany for life and opens accounts, contracts and records in their name; the social code (book VI, § 147) protects it as social data.',
  shape: 'groups',
  formsInContext: ['########A###', '## ###### A ###'],
  contextWords: [
    'sozialversicherungsnummer',
    'rentenversicherungsnummer',
    'versicherungsnummer',
    'sv nummer',
    'svnr',
    'sozialversicherungs nr',
    'rvnr',
    'rentenversicherung',
    'sozialversicherung',
  ],
  check: ({ compact }) => {
    const letter = String(compact.charCodeAt(8) - 64).padStart(2, '0');
    const digits = compact.slice(0, 8) + letter + compact.slice(9, 11);
    let sum = 0;
    for (let index = 0; index < 12; index += 1) {
      const product = Number(digits[index]) * ([2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1][index] ?? 0);
      sum += Math.floor(product / 10) + (product % 10);
    }
    const day = Number(compact.slice(2, 4));
    return isDay(Number(compact.slice(4, 6)), day > 50 ? day - 50 : day) && sum % 10 === Number(compact[11])
      ? {}
      : undefined;
  },
  examples: [
    ...shownIn('sozialversicherungsnummer', '15 070649 C 103'),
    'sozialversicherungsnummer: 15 070649 C 103 as given',
  ],
  nearMisses: [
    'sozialversicherungsnummer: 15 070649 C 104',
    '2026-11-22 12:00:01 INFO batch 15 070649 C 103 done',
  ],
});
