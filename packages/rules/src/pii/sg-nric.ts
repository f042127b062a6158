// Singaporean NRIC or FIN number.

import { definePersonalData } from '../define-personal-data.ts';
import { weightedSum } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const sgNric = definePersonalData({
  id: 'pii/sg-nric',
  title: 'Singaporean NRIC or FIN number',
  severity: 'high',
  why: 'Singaporean NRIC or FIN number names one person in Singapore for life and opens accounts, contracts and records in their name; the PDPA guidelines forbid asking for it where no law does.',
  shape: 'token',
  lengths: [9],
  needsContext: true,
  contextWords: [
    'nric',
    'fin',
    'nric no',
    'nric fin',
    '=ic',
    'ic no',
    'ic number',
    'nric number',
    'singapore id',
    'identity card',
  ],
  check: ({ compact, value }) => {
    if (value !== compact || !/^[STFGM]\d{7}[A-Z]$/.test(value) || value === 'S1234567D') return undefined;
    const offset = value[0] === 'T' || value[0] === 'G' ? 4 : value[0] === 'M' ? 3 : 0;
    const rest = (weightedSum(value.slice(1, 8), [2, 7, 6, 5, 4, 3, 2]) + offset) % 11;
    const letters =
      value[0] === 'S' || value[0] === 'T' ? 'JZIHGFEDCBA' : value[0] === 'M' ? 'KLJNPQRTUWX' : 'XWUTRQPNMLK';
    const at = value[0] === 'M' ? 10 - rest : rest;
    return letters[at] === value[8] ? {} : undefined;
  },
  examples: [...shownIn('nric', 'S8714836Z'), 'nric: S8714836Z as given'],
  nearMisses: ['nric: S8714836A', '2026-11-22 12:00:01 INFO batch S8714836Z done'],
});
