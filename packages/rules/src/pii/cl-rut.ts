// Chilean RUT number.

import { definePersonalData } from '../define-personal-data.ts';
import { shownIn } from '../pii-samples.ts';

export const clRut = definePersonalData({
  id: 'pii/cl-rut',
  title: 'Chilean RUT number',
  severity: 'high',
  why: 'Chilean RUT number names one person in Chile for life and opens accounts, contracts and records in their name; the law 19.628 protects it.',
  shape: 'groups',
  forms: ['##.###.###-*', '#.###.###-*'],
  formsInContext: ['########-*', '#######-*', '#########', '########A'],
  contextWords: ['rut', '=run', 'rol unico tributario', 'rol unico nacional', 'rut chileno'],
  check: ({ compact }) => {
    const digits = compact.slice(0, -1);
    if (!/^\d{7,8}$/.test(digits) || /^(\d)\1+$/.test(digits)) return undefined;
    let sum = 0;
    for (let index = 0; index < digits.length; index += 1)
      sum += Number(digits[digits.length - 1 - index]) * (2 + (index % 6));
    return '0K987654321'[sum % 11] === compact.at(-1) ? {} : undefined;
  },
  examples: [...shownIn('rut', '14.238.905-3'), 'rut: 14.238.905-3 as given'],
  nearMisses: ['rut: 14.238.905-1', 'rut: 11.111.111-1'],
});
