// Driving licence number.

import { definePersonalData } from '../define-personal-data.ts';
import { isTrivial } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const driversLicense = definePersonalData({
  id: 'pii/drivers-license',
  title: 'Driving licence number',
  severity: 'high',
  why: 'It is accepted as a proof of identity, and the laws of US states (and the DPPA) and the GDPR protect it.',
  shape: 'groups',
  formsInContext: [
    'A###-####-####',
    'A#######',
    'A########',
    'A############',
    'A####-#####-#####',
    '########',
    '#########',
    'AA######A',
    '##-###-####',
    'A-###-###-###-###',
    'A##########',
    'AA#######',
    '### ### ###',
    'A##-##-####',
    'A###-###-##-###-#',
    '###########',
    'A##-###-###',
    'A###########',
    'A######',
    'AA######',
  ],
  contextWords: [
    'driver license',
    'drivers license',
    'driver s license',
    'driving license',
    'driving licence',
    'driver licence',
    'driverslicense',
    'driverlicense',
    'dl number',
    'dl no',
    'license no',
    'licence no',
    'license number',
    'licence number',
    'permis de conduire',
    'numero de permis',
    'fuhrerschein',
    'fuhrerscheinnummer',
    'patente di guida',
    'licencia de conducir',
    'carnet de conducir',
    'rijbewijs',
    'prawo jazdy',
    'carteira de motorista',
    'cnh',
  ],
  check: ({ compact, text, at, context }) => {
    const digits = compact.replace(/\D/g, '');
    if (digits.length < 6 || isTrivial(digits) || /(\d)\1{5}|123456/.test(digits)) return undefined;
    // `license` without its driver is that of software.
    if (/^licen[cs]e n/.test(context ?? '') && !/driv|dmv/i.test(text.slice(Math.max(0, at - 200), at)))
      return undefined;
    return { confidence: 'medium' };
  },
  examples: [...shownIn('drivers_license', 'D4829-16384-51027'), "driver's license no. D482-9163-8451"],
  nearMisses: [
    'drivers_license: D1111-11111-11111',
    '2026-11-22 12:00:01 INFO batch D4829-16384-51027 done',
    'license number: 48291638',
    'dl: 12345678',
  ],
});
