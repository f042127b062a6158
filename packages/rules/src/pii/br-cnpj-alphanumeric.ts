// Brazilian CNPJ number with letters.

import { definePersonalData } from '../define-personal-data.ts';

const FORM = /^[A-Z0-9]{2}\.?[A-Z0-9]{3}\.?[A-Z0-9]{3}\/?[A-Z0-9]{4}-?\d{2}$/;

function checkDigitOf(characters: string): number {
  let sum = 0;
  // Each character counts as its code less 48, weights go from 2 to 9 and again from the right.
  for (let index = 0; index < characters.length; index += 1)
    sum += (characters.charCodeAt(characters.length - 1 - index) - 48) * (2 + (index % 8));
  const rest = sum % 11;
  return rest < 2 ? 0 : 11 - rest;
}

export const brCnpjAlphanumeric = definePersonalData({
  id: 'pii/br-cnpj-alphanumeric',
  title: 'Brazilian CNPJ number with letters',
  severity: 'medium',
  why: 'It names a business, which in Brazil often is one person; the LGPD (law 13.709) protects what leads to a person.',
  shape: 'named',
  contextWords: ['cnpj', 'numero do cnpj', 'nr cnpj'],
  check: ({ value, compact }) =>
    FORM.test(value) &&
    /[A-Z]/.test(value) &&
    checkDigitOf(compact.slice(0, 12)) === Number(compact[12]) &&
    checkDigitOf(compact.slice(0, 13)) === Number(compact[13])
      ? {}
      : undefined,
  examples: [
    'cnpj: 12.ABC.345/01DE-35',
    'text(firms.csv): row,cnpj,note\n1,12.ABC.345/01DE-35,new\n',
    'text(firm.json): {"cnpj": "12ABC34501DE35"}',
  ],
  nearMisses: ['cnpj: 12.ABC.345/01DE-36', 'part 12.ABC.345/01DE-35 is out of stock', 'cnpj: 12.ABC.345'],
});
