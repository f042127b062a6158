// Israeli identity number.

import { definePersonalData } from '../define-personal-data.ts';
import { isTrivial, luhn } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const ilId = definePersonalData({
  id: 'pii/il-id',
  title: 'Israeli identity number',
  severity: 'high',
  why: 'Israeli identity number names one person in Israel for life and opens accounts, contracts and records in their name; the privacy protection law protects it.',
  shape: 'groups',
  formsInContext: ['#########', '########-#'],
  contextWords: [
    'teudat zehut',
    'תעודת זהות',
    'ת.ז',
    'מספר זהות',
    'תז',
    'israeli id',
    'id number',
    'teudatzehut',
    '=tz',
    'identity number',
    'zehut',
  ],
  check: ({ compact }) => (!isTrivial(compact) && compact !== '000000018' && luhn(compact) ? {} : undefined),
  examples: [
    ...shownIn('teudat_zehut', '329184758'),
    'teudat_zehut: 329184758 as given',
    'תעודת זהות: 329184758',
  ],
  nearMisses: ['teudat_zehut: 329184751', '2026-11-22 12:00:01 INFO batch 329184758 done'],
});
