// NHS number.

import { definePersonalData } from '../define-personal-data.ts';
import { isTrivial, weightedSum } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const ukNhsNumber = definePersonalData({
  id: 'pii/uk-nhs-number',
  title: 'NHS number',
  severity: 'high',
  why: 'NHS number names one person in the United Kingdom for life and opens accounts, contracts and records in their name; the UK GDPR protects data about health above others.',
  shape: 'groups',
  formsInContext: ['### ### ####', '###-###-####', '##########'],
  contextWords: ['nhs number', 'nhs no', 'nhs num', 'nhs', 'nhsnumber', 'nhs id'],
  check: ({ compact }) => {
    const check = 11 - (weightedSum(compact, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11);
    return !isTrivial(compact) && check !== 10 && check % 11 === Number(compact[9]) ? {} : undefined;
  },
  examples: [...shownIn('nhs_number', '485 777 3457'), 'nhs_number: 485 777 3457 as given'],
  nearMisses: ['nhs_number: 485 777 3451', '2026-11-22 12:00:01 INFO batch 485 777 3457 done'],
});
