// US Medicare beneficiary identifier.

import { definePersonalData } from '../define-personal-data.ts';
import { shownIn } from '../pii-samples.ts';

export const usMbi = definePersonalData({
  id: 'pii/us-mbi',
  title: 'US Medicare beneficiary identifier',
  severity: 'high',
  why: 'It bills treatment to a person’s insurance; HIPAA (45 CFR 164.514) counts it among what must be removed from records.',
  shape: 'groups',
  forms: ['#A*#-A*#-AA##'],
  formsInContext: ['#A*#A*#AA##', '#A*# A*# AA##'],
  contextWords: [
    'mbi',
    'medicare',
    'medicare number',
    'medicare id',
    'medicare beneficiary',
    'medicare beneficiary identifier',
    'beneficiary id',
  ],
  check: ({ compact, value }) =>
    value.toUpperCase() === value &&
    /^[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d[AC-HJKMNP-RT-Y]{2}\d\d$/.test(
      compact,
    ) &&
    !/^1EG4TE5MK7[23]$/.test(compact)
      ? {}
      : undefined,
  examples: [...shownIn('mbi', '3FH7-KX2-RD84'), 'mbi: 3FH7-KX2-RD84 as given'],
  nearMisses: ['mbi: 3FH7-KS2-RD84', 'mbi: 1EG4-TE5-MK73', 'key 3FH7KX2RD84'],
});
