// Belgian national register number.

import { definePersonalData } from '../define-personal-data.ts';
import { remainder } from '../pii-checks/checksums.ts';
import { isDay } from '../pii-checks/dates.ts';
import { shownIn } from '../pii-samples.ts';

export const beNationalNumber = definePersonalData({
  id: 'pii/be-national-number',
  title: 'Belgian national register number',
  severity: 'high',
  why: 'Belgian national register number names one person in Belgium for life and opens accounts, contracts and records in their name; the law of 8 August 1983 names who may use it.',
  shape: 'groups',
  forms: ['##.##.##-###.##'],
  formsInContext: ['###########', '##.##.## ###.##', '###### ### ##', '######-###-##'],
  contextWords: [
    'rijksregister',
    'rijksregisternummer',
    'rijksregister nr',
    'numero national',
    'registre national',
    'numero de registre national',
    'nationaal nummer',
    'national number',
    'insz',
    'niss',
    '=nn',
    '=rrn',
    'national register number',
    'nationalregisternummer',
  ],
  check: ({ compact }) => {
    const month = Number(compact.slice(2, 4)) % 20;
    const day = Number(compact.slice(4, 6));
    if (month !== 0 && day !== 0 && !isDay(month, day)) return undefined;
    const check = Number(compact.slice(9));
    const number = compact.slice(0, 9);
    return [number, `2${number}`].some((digits) => 97 - remainder(digits, 97) === check) ? {} : undefined;
  },
  examples: [
    ...shownIn('rijksregisternummer', '85.07.30-033.28'),
    'rijksregisternummer: 85.07.30-033.28 as given',
  ],
  nearMisses: ['rijksregisternummer: 85.07.30-033.21'],
});
