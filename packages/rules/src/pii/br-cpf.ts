// Brazilian CPF number.

import { definePersonalData } from '../define-personal-data.ts';
import { isTrivial, weightedSum } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const brCpf = definePersonalData({
  id: 'pii/br-cpf',
  title: 'Brazilian CPF number',
  severity: 'high',
  why: 'Brazilian CPF number names one person in Brazil for life and opens accounts, contracts and records in their name; the LGPD (law 13.709) protects it.',
  shape: 'groups',
  forms: ['###.###.###-##'],
  formsInContext: ['###########', '#########-##'],
  contextWords: ['cpf', 'cadastro de pessoas fisicas', 'numero do cpf', 'nr cpf'],
  check: ({ compact }) => {
    const first = ((weightedSum(compact, [10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10) % 11) % 10;
    const second = ((weightedSum(compact, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10) % 11) % 10;
    return !isTrivial(compact) &&
      !/^123456789/.test(compact) &&
      first === Number(compact[9]) &&
      second === Number(compact[10])
      ? {}
      : undefined;
  },
  examples: [...shownIn('cpf', '390.518.827-93'), 'cpf: 390.518.827-93 as given'],
  nearMisses: ['cpf: 390.518.827-91', 'cpf: 111.111.111-11'],
});
