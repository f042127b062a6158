// US bank routing number.

import { definePersonalData } from '../define-personal-data.ts';
import { isTrivial, weightedSum } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const usRoutingNumber = definePersonalData({
  id: 'pii/us-routing-number',
  title: 'US bank routing number',
  severity: 'low',
  why: 'It names the bank; with the account number beside it, it debits the account.',
  shape: 'groups',
  formsInContext: ['#########', '####-####-#'],
  contextWords: [
    'routing',
    'routing number',
    'routing no',
    'aba',
    'aba number',
    'aba routing',
    'routing transit',
    'routingnumber',
    'rtn',
    'aba rtn',
    'ach routing',
  ],
  check: ({ compact }) =>
    /^(?:0\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)/.test(compact) &&
    !isTrivial(compact) &&
    weightedSum(compact, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0
      ? {}
      : undefined,
  examples: [...shownIn('routing_number', '121000358'), 'routing_number: 121000358 as given'],
  nearMisses: ['routing_number: 121000359', '2026-11-22 12:00:01 INFO batch 121000358 done'],
});
