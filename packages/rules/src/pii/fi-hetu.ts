// Finnish personal identity code.

import { definePersonalData } from '../define-personal-data.ts';
import { remainder } from '../pii-checks/checksums.ts';
import { isDayMonthYear } from '../pii-checks/dates.ts';
import { shownIn } from '../pii-samples.ts';

export const fiHetu = definePersonalData({
  id: 'pii/fi-hetu',
  title: 'Finnish personal identity code',
  severity: 'high',
  why: 'Finnish personal identity code names one person in Finland for life and opens accounts, contracts and records in their name; the data protection act (§ 29) names who may use it.',
  shape: 'groups',
  forms: ['######-###A', '######A###A'],
  formsInContext: ['######-####', '######A####', '######+###*'],
  contextWords: [
    'hetu',
    'henkilotunnus',
    'personbeteckning',
    'personal identity code',
    'sotu',
    'henkilo tunnus',
  ],
  check: ({ compact, value }) => {
    const letter = value[6] ?? '';
    if (!'+-ABCDEFYXWVU'.includes(letter) || !isDayMonthYear(compact)) return undefined;
    const digits = compact.slice(0, 6) + value.slice(7, 10);
    return '0123456789ABCDEFHJKLMNPRSTUVWXY'[remainder(digits, 31)] === compact.at(-1) ? {} : undefined;
  },
  examples: [...shownIn('henkilotunnus', '131052-308T'), 'henkilotunnus: 131052-308T as given'],
  nearMisses: ['henkilotunnus: 131052-308U', 'henkilötunnus: 321352-308T', 'release 131052-308X'],
});
