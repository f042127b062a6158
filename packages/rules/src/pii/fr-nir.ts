// French social security number.

import { definePersonalData } from '../define-personal-data.ts';
import { remainder } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const frNir = definePersonalData({
  id: 'pii/fr-nir',
  title: 'French social security number',
  severity: 'high',
  why: 'French social security number names one person in France for life and opens accounts, contracts and records in their name; a decree (2019-341) names the few who may use it.',
  shape: 'groups',
  forms: ['# ## ## ## ### ### ##', '# ## ## #A ### ### ##'],
  formsInContext: [
    '###############',
    '#############',
    '# ## ## ## ### ###',
    '#####A########',
    '#############-##',
    '############# ##',
  ],
  contextWords: [
    'nir',
    'insee',
    'numero de securite sociale',
    'securite sociale',
    'num secu',
    'numero secu',
    'no secu',
    'secu',
    'n ss',
    'numero insee',
    'carte vitale',
    'social security number',
    'social security',
    'nss',
  ],
  check: ({ compact, after }) => {
    if (!/^[1-478]\d{2}(?:0[1-9]|1[0-2]|[2-9]\d)\d(?:\d|[AB])\d{6}(?:\d\d)?$/.test(compact)) return undefined;
    if (compact.length === 13) return /^[ -]?\d/.test(after) ? undefined : { confidence: 'low' };
    // Corsica: 2A counts as 19, 2B as 18.
    const digits = compact.slice(0, 13).replace('2A', '19').replace('2B', '18');
    return 97 - remainder(digits, 97) === Number(compact.slice(13)) ? {} : undefined;
  },
  examples: [...shownIn('nir', '2 95 10 99 126 111 93'), 'nir: 2 95 10 99 126 111 93 as given'],
  nearMisses: ['nir: 2 95 10 99 126 111 91'],
});
