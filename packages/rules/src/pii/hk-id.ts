// Hong Kong identity card number.

import { definePersonalData } from '../define-personal-data.ts';
import { shownIn } from '../pii-samples.ts';

export const hkId = definePersonalData({
  id: 'pii/hk-id',
  title: 'Hong Kong identity card number',
  severity: 'high',
  why: "Hong Kong identity card number names one person in Hong Kong for life and opens accounts, contracts and records in their name; the privacy commissioner's code names who may ask for it.",
  shape: 'groups',
  forms: ['A######(#)', 'AA######(#)', 'A######(A)'],
  formsInContext: ['A######*', 'AA######*'],
  contextWords: [
    'hkid',
    'hkid no',
    'hong kong id',
    'hkic',
    '香港身份證',
    '身份證',
    '身份證號碼',
    'identity card',
    'id card no',
    'id card',
  ],
  check: ({ compact }) => {
    const body = compact.slice(0, -1).padStart(8, ' ');
    let sum = 0;
    for (let index = 0; index < 8; index += 1) {
      const code = body.charCodeAt(index);
      sum += (code === 32 ? 36 : code < 58 ? code - 48 : code - 55) * (9 - index);
    }
    const check = (11 - (sum % 11)) % 11;
    return /^[A-Z]{1,2}\d{6}[\dA]$/.test(compact) &&
      compact !== 'A1234563' &&
      (check === 10 ? 'A' : String(check)) === compact.at(-1)
      ? {}
      : undefined;
  },
  examples: [...shownIn('hkid', 'G123456(A)'), 'hkid: G123456(A) as given'],
  nearMisses: ['hkid: G123456(7)', 'hkid: A123456(3)'],
});
