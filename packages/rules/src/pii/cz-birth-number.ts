// Czech or Slovak birth number.

import { definePersonalData } from '../define-personal-data.ts';
import { remainder } from '../pii-checks/checksums.ts';
import { isDay } from '../pii-checks/dates.ts';
import { shownIn } from '../pii-samples.ts';

export const czBirthNumber = definePersonalData({
  id: 'pii/cz-birth-number',
  title: 'Czech or Slovak birth number',
  severity: 'high',
  why: 'Czech or Slovak birth number names one person in the Czech Republic and Slovakia for life and opens accounts, contracts and records in their name; the law on registers (133/2000) names who may use it.',
  shape: 'groups',
  formsInContext: ['######/####', '##########', '######/###'],
  contextWords: ['rodne cislo', 'rodnecislo', '=rc', 'r c', 'birth number', 'rod c'],
  check: ({ compact }) => {
    let month = Number(compact.slice(2, 4)) % 50;
    if (month > 20) month -= 20;
    if (!isDay(month, Number(compact.slice(4, 6)))) return undefined;
    if (compact.length === 9) return Number(compact.slice(0, 2)) < 54 ? { confidence: 'low' } : undefined;
    const rest = remainder(compact.slice(0, 9), 11) % 10;
    return remainder(compact, 11) === 0 ||
      (rest === 0 && compact[9] === '0' && Number(compact.slice(0, 2)) < 86)
      ? {}
      : undefined;
  },
  examples: [...shownIn('rodne_cislo', '710319/2745'), 'rodne_cislo: 710319/2745 as given'],
  nearMisses: ['rodne_cislo: 710319/2741', '2026-11-22 12:00:01 INFO batch 710319/2745 done'],
});
