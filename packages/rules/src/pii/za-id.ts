// South African identity number.

import { definePersonalData } from '../define-personal-data.ts';
import { luhn } from '../pii-checks/checksums.ts';
import { isYearMonthDay } from '../pii-checks/dates.ts';
import { shownIn } from '../pii-samples.ts';

export const zaId = definePersonalData({
  id: 'pii/za-id',
  title: 'South African identity number',
  severity: 'high',
  why: 'South African identity number names one person in South Africa for life and opens accounts, contracts and records in their name; POPIA (2013) protects it.',
  shape: 'groups',
  formsInContext: ['#############', '###### #### ###', '###### #### ## #'],
  contextWords: [
    'south african id',
    'sa id',
    'rsa id',
    'id number',
    'identity number',
    'id no',
    'said',
    'said number',
    'identiteitsnommer',
    'id nommer',
    'idnumber',
  ],
  check: ({ compact }) =>
    isYearMonthDay(compact) && /[01][89]\d$/.test(compact) && luhn(compact) ? {} : undefined,
  examples: [...shownIn('id_number', '8803235067088'), 'id_number: 8803235067088 as given'],
  nearMisses: ['id_number: 8803235067081', '2026-11-22 12:00:01 INFO batch 8803235067088 done'],
});
