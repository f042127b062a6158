// Russian internal passport number.

import { definePersonalData } from '../define-personal-data.ts';
import { isTrivial } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const ruPassport = definePersonalData({
  id: 'pii/ru-passport',
  title: 'Russian internal passport number',
  severity: 'high',
  why: 'Russian internal passport number names one person in Russia for life and opens accounts, contracts and records in their name; the law 152-FZ protects it.',
  shape: 'groups',
  formsInContext: ['#### ######', '## ## ######', '##########'],
  contextWords: [
    'паспорт',
    'серия',
    'паспорта',
    'серия и номер',
    'паспортные данные',
    'номер паспорта',
    'russian passport',
    'паспорт серия',
  ],
  check: ({ compact }) => (!isTrivial(compact) && /^\d{2}(?:9[7-9]|[0-3]\d)/.test(compact) ? {} : undefined),
  examples: [...shownIn('паспорт', '4509 381624'), 'паспорт: 4509 381624 as given'],
  nearMisses: ['паспорт: 4567 381624', '2026-11-22 12:00:01 INFO batch 4509 381624 done'],
});
