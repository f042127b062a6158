// Mexican CURP code.

import { definePersonalData } from '../define-personal-data.ts';
import { isYearMonthDay } from '../pii-checks/dates.ts';
import { shownIn } from '../pii-samples.ts';

const FORM =
  /^[A-Z][AEIOUX][A-Z]{2}\d{6}[HMX](?:AS|BC|BS|CC|CL|CM|CS|CH|DF|DG|GT|GR|HG|JC|MC|MN|MS|NT|NL|OC|PL|QT|QR|SP|SL|SR|TC|TS|TL|VZ|YN|ZS|NE)[A-Z]{3}[0-9A-Z]\d$/;
const ORDER = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';

export const mxCurp = definePersonalData({
  id: 'pii/mx-curp',
  title: 'Mexican CURP code',
  severity: 'high',
  why: 'Mexican CURP code names one person in Mexico for life and opens accounts, contracts and records in their name; the federal law on personal data protects it.',
  shape: 'token',
  lengths: [18],
  contextWords: ['curp', 'clave unica de registro de poblacion'],
  check: ({ compact }) => {
    if (!FORM.test(compact) || !isYearMonthDay(compact.slice(4, 10))) return undefined;
    let sum = 0;
    for (let index = 0; index < 17; index += 1) sum += ORDER.indexOf(compact[index] ?? '') * (18 - index);
    return (10 - (sum % 10)) % 10 === Number(compact[17]) ? {} : undefined;
  },
  examples: [...shownIn('curp', 'BOXW310820HNERXN09'), 'curp: BOXW310820HNERXN09 as given'],
  nearMisses: ['curp: BOXW310820HNERXN01', 'sku BOXW310820HNERXN', 'id BOXW319920HNERXN09'],
});
