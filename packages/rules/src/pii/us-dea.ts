// US DEA registration number.

import { definePersonalData } from '../define-personal-data.ts';
import { shownIn } from '../pii-samples.ts';

export const usDea = definePersonalData({
  id: 'pii/us-dea',
  title: 'US DEA registration number',
  severity: 'high',
  why: 'It prescribes controlled drugs in the name of a physician; whoever has it can forge prescriptions (21 CFR 1301).',
  shape: 'groups',
  formsInContext: ['AA#######', 'A########'],
  contextWords: ['=dea', 'dea number', 'dea no', 'dea registration', 'dea registration number', 'deanumber'],
  check: ({ compact, value }) => {
    if (!/^[ABCDEFGHJKLMNPRSTUX][A-Z9]\d{7}$/.test(compact) || value !== compact) return undefined;
    const digits = [...compact.slice(2)].map(Number);
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, check] = digits;
    return (a + c + e + 2 * (b + d + f)) % 10 === check && compact.slice(2) !== '1234563' ? {} : undefined;
  },
  examples: [...shownIn('dea_number', 'BK4827169'), 'DEA: BK4827169'],
  nearMisses: ['2026-11-22 12:00:01 INFO batch BK4827169 done', 'dea number: AB1234563'],
});
