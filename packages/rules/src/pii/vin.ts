// Vehicle identification number.

import { definePersonalData } from '../define-personal-data.ts';
import { shownIn } from '../pii-samples.ts';

const VALUES = '0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ';
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

export const vin = definePersonalData({
  id: 'pii/vin',
  title: 'Vehicle identification number',
  severity: 'low',
  why: 'It leads to a car and through registers to its owner; the DPPA and the GDPR protect that link.',
  shape: 'token',
  lengths: [17],
  needsContext: true,
  contextWords: [
    'vin',
    'vehicle identification',
    'vehicle identification number',
    'chassis',
    'chassis number',
    'fahrgestellnummer',
    'fin',
    'vin number',
    'vin no',
    'numero de chassis',
    'bastidor',
    'telaio',
    'numero telaio',
  ],
  check: ({ compact }) => {
    if (!/^[A-HJ-NPR-Z0-9]{17}$/.test(compact) || !/\d{4}$/.test(compact)) return undefined;
    let sum = 0;
    for (let index = 0; index < 17; index += 1)
      sum += (VALUES.indexOf(compact[index] ?? '') % 10) * (WEIGHTS[index] ?? 0);
    return '0123456789X'[sum % 11] === compact[8] &&
      !/(.)\1{7}/.test(compact) &&
      compact !== '1M8GDM9AXKP042788'
      ? {}
      : /^[A-Z0-9]{3}[A-Z0-9]{5}[A-Z0-9]/.test(compact) && /^[SVWXYZ]/.test(compact)
        ? { confidence: 'medium' }
        : undefined;
  },
  examples: [...shownIn('vin', '1HGCM82633A004352'), 'vin: 1HGCM82633A004352 as given'],
  nearMisses: [
    'vin: 1HGCM82634A004352',
    '2026-11-22 12:00:01 INFO batch 1HGCM82633A004352 done',
    'vin: 1M8GDM9AXKP042788',
  ],
});
