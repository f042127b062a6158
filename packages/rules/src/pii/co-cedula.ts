// Colombian identity number (cédula, NIT).

import { definePersonalData } from '../define-personal-data.ts';
import { isTrivial, weightedSum } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const coCedula = definePersonalData({
  id: 'pii/co-cedula',
  title: 'Colombian identity number (cédula, NIT)',
  severity: 'high',
  why: 'Colombian identity number (cédula, NIT) names one person in Colombia for life and opens accounts, contracts and records in their name; the law 1581 protects it.',
  shape: 'groups',
  formsInContext: ['#.###.###.###', '##.###.###', '##########', '########', '###.###.###-#', '#########-#'],
  contextWords: [
    'cedula',
    'cedula de ciudadania',
    'cedula ciudadania',
    'nro cedula',
    'numero de cedula',
    'numero cedula',
    'nit',
  ],
  check: ({ compact, value }) => {
    if (isTrivial(compact)) return undefined;
    if (!/-\d$/.test(value)) return { confidence: 'medium' };
    const rest =
      weightedSum([...compact.slice(0, -1)].reverse().join(''), [3, 7, 13, 17, 19, 23, 29, 37, 41, 43]) % 11;
    return '01987654321'[rest] === compact.at(-1) ? {} : undefined;
  },
  examples: [...shownIn('cedula', '1.032.482.917'), 'cedula: 1.032.482.917 as given'],
  nearMisses: ['2026-11-22 12:00:01 INFO batch 1.032.482.917 done', 'cedula: 1234567890'],
});
