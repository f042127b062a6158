// Ecuadorian identity number (cédula).

import { definePersonalData } from '../define-personal-data.ts';
import { isTrivial, luhn } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const ecCedula = definePersonalData({
  id: 'pii/ec-cedula',
  title: 'Ecuadorian identity number (cédula)',
  severity: 'high',
  why: 'Ecuadorian identity number (cédula) names one person in Ecuador for life and opens accounts, contracts and records in their name; the law on personal data (2021) protects it.',
  shape: 'groups',
  formsInContext: ['##########', '#########-#'],
  contextWords: ['cedula', 'cedula de identidad', 'numero de cedula'],
  check: ({ compact }) =>
    /^(?:[01]\d|2[0-4]|30)[0-5]/.test(compact) && !isTrivial(compact) && luhn(compact) ? {} : undefined,
  examples: [...shownIn('cedula', '1714307103'), 'cedula: 1714307103 as given'],
  nearMisses: ['2026-11-22 12:00:01 INFO batch 1714307103 done', 'stock 1714307103'],
});
