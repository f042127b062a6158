// Italian tax code (codice fiscale).

import { definePersonalData } from '../define-personal-data.ts';
import { shownIn } from '../pii-samples.ts';

const ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
const FORM = /^[A-Z]{6}[\dLMNPQRSTUV]{2}[ABCDEHLMPRST][\dLMNPQRSTUV]{2}[A-Z][\dLMNPQRSTUV]{3}[A-Z]$/;

function orderOf(character: string): number {
  return character < 'A' ? character.charCodeAt(0) - 48 : character.charCodeAt(0) - 65;
}

export const itCodiceFiscale = definePersonalData({
  id: 'pii/it-codice-fiscale',
  title: 'Italian tax code (codice fiscale)',
  severity: 'high',
  why: 'Italian tax code (codice fiscale) names one person in Italy for life and opens accounts, contracts and records in their name; the GDPR (art. 87) lets states restrict its use, and its loss is a breach to be notified.',
  shape: 'token',
  lengths: [16],
  contextWords: ['codice fiscale', 'cod fiscale', 'codicefiscale', 'fiscal code', 'tax code'],
  check: ({ compact, value }) => {
    if (value !== compact || !FORM.test(compact)) return undefined;
    let sum = 0;
    for (let index = 0; index < 15; index += 1) {
      const order = orderOf(compact[index] ?? '0');
      sum += index % 2 === 0 ? (ODD[order] ?? 0) : order;
    }
    return String.fromCharCode(65 + (sum % 26)) === compact[15] ? {} : undefined;
  },
  examples: [...shownIn('codice_fiscale', 'RCCMNL83S18D969H'), 'codice_fiscale: RCCMNL83S18D969H as given'],
  nearMisses: ['codice_fiscale: RCCMNL83S18D969J', 'sku RCCMNL83S18D969', 'id rccmnl83s18d969h'],
});
