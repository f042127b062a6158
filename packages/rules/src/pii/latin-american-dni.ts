// Identity number (DNI) of Argentina or Peru.

import { definePersonalData } from '../define-personal-data.ts';
import { isTrivial } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const latinAmericanDni = definePersonalData({
  id: 'pii/latin-american-dni',
  title: 'Identity number (DNI) of Argentina or Peru',
  severity: 'high',
  why: 'Identity number (DNI) of Argentina or Peru names one person in Argentina and Peru for life and opens accounts, contracts and records in their name; the laws 25.326 and 29733 protect it.',
  shape: 'groups',
  formsInContext: ['##.###.###', '########', '#.###.###', '########-#', '#######'],
  contextWords: [
    'dni',
    'documento nacional de identidad',
    'documento de identidad',
    'nro documento',
    'numero de documento',
  ],
  check: ({ compact, context }) =>
    !isTrivial(compact) && compact.length >= 7 && context !== undefined
      ? { confidence: 'medium' }
      : undefined,
  examples: [...shownIn('dni', '30.481.926'), 'dni: 30.481.926 as given'],
  nearMisses: ['2026-11-22 12:00:01 INFO batch 30.481.926 done', 'dni: 12345678'],
});
