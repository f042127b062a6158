// German identity card number.

import { definePersonalData } from '../define-personal-data.ts';
import { shownIn } from '../pii-samples.ts';

function orderOf(character: string): number {
  return character < 'A' ? character.charCodeAt(0) - 48 : character.charCodeAt(0) - 55;
}

function checkDigitOf(serial: string): number {
  let sum = 0;
  for (let index = 0; index < serial.length; index += 1)
    sum += orderOf(serial[index] ?? '0') * ([7, 3, 1][index % 3] ?? 0);
  return sum % 10;
}

export const deIdCard = definePersonalData({
  id: 'pii/de-id-card',
  title: 'German identity card number',
  severity: 'high',
  why: 'German identity card number names one person in Germany for life and opens accounts, contracts and records in their name; the identity card act forbids using it to link data (§ 20).',
  shape: 'token',
  lengths: [9, 10],
  needsContext: true,
  contextWords: [
    'personalausweis',
    'personalausweisnummer',
    'ausweisnummer',
    'ausweis nr',
    'ausweis',
    'ausweisnr',
    'identity card',
    'id card',
    'id card number',
    'personalausweis nr',
  ],
  check: ({ compact }) => {
    if (!/^[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{8}\d?$/.test(compact) || !/\d.*\d.*\d/.test(compact))
      return undefined;
    if (compact.length === 10)
      return checkDigitOf(compact.slice(0, 9)) === Number(compact[9]) ? {} : undefined;
    return { confidence: 'medium' };
  },
  examples: [...shownIn('personalausweis', 'L8K3PVR410'), 'Personalausweisnummer: L8K3PVR41'],
  nearMisses: [
    'personalausweis: L8K3PVR413',
    '2026-11-22 12:00:01 INFO batch L8K3PVR410 done',
    'Personalausweis: E8K3PVR41',
  ],
});
