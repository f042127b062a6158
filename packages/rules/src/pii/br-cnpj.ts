// Brazilian CNPJ number.

import { definePersonalData } from '../define-personal-data.ts';
import { isTrivial, weightedSum } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const brCnpj = definePersonalData({
  id: 'pii/br-cnpj',
  title: 'Brazilian CNPJ number',
  severity: 'medium',
  why: 'It names a business, which in Brazil often is one person; the LGPD (law 13.709) protects what leads to a person.',
  shape: 'groups',
  forms: ['##.###.###/####-##'],
  formsInContext: ['##############', '############-##'],
  contextWords: ['cnpj', 'numero do cnpj', 'nr cnpj'],
  check: ({ compact }) => {
    const first = ((weightedSum(compact, [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) * 10) % 11) % 10;
    const second = ((weightedSum(compact, [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) * 10) % 11) % 10;
    return !isTrivial(compact) && first === Number(compact[12]) && second === Number(compact[13])
      ? {}
      : undefined;
  },
  examples: [...shownIn('cnpj', '48.291.605/0001-05'), 'cnpj: 48.291.605/0001-05 as given'],
  nearMisses: ['cnpj: 48.291.605/0001-01', 'cnpj: 00.000.000/0000-00'],
});
