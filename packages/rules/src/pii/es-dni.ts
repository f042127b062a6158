// Spanish identity number (DNI, NIE).

import { definePersonalData } from '../define-personal-data.ts';
import { shownIn } from '../pii-samples.ts';

const LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';

export const esDni = definePersonalData({
  id: 'pii/es-dni',
  title: 'Spanish identity number (DNI, NIE)',
  severity: 'high',
  why: 'Spanish identity number (DNI, NIE) names one person in Spain for life and opens accounts, contracts and records in their name; the GDPR (art. 87) lets states restrict its use, and its loss is a breach to be notified.',
  shape: 'groups',
  forms: ['##.###.###-A'],
  formsInContext: [
    '########A',
    '########-A',
    '##.###.###A',
    '######## A',
    'A#######A',
    'A-#######-A',
    'A#######-A',
    'A-#######A',
    'A-########-A',
  ],
  contextWords: [
    'dni',
    'nie',
    'nif',
    'documento nacional',
    'documento nacional de identidad',
    'documento de identidad',
    'numero de identidad',
    'identidad',
    'num documento',
    'national id',
    'id number',
    'documento',
  ],
  check: ({ compact }) => {
    const digits = compact.replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter))).slice(0, -1);
    if (!/^\d{8}$/.test(digits) || /^(?:0{8}|12345678|00000001|11111111|99999999)$/.test(digits))
      return undefined;
    return LETTERS[Number(digits) % 23] === compact.at(-1) ? {} : undefined;
  },
  examples: [...shownIn('dni', '54362315K'), 'dni: 54362315K as given', 'NIE: X-2482300-W'],
  nearMisses: ['dni: 54362315L', '2026-11-22 12:00:01 INFO batch 54362315K done', 'dni: 12345678Z'],
});
