// Nigerian national identification number.

import { definePersonalData } from '../define-personal-data.ts';
import { isTrivial } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const ngNin = definePersonalData({
  id: 'pii/ng-nin',
  title: 'Nigerian national identification number',
  severity: 'high',
  why: 'Nigerian national identification number names one person in Nigeria for life and opens accounts, contracts and records in their name; the NIMC act (2007) punishes handing it on.',
  shape: 'groups',
  formsInContext: ['###########', '#### ### ####'],
  contextWords: ['=nin', 'nin number', 'national identification number', 'nimc', 'nigerian id', 'nin no'],
  check: ({ compact }) => (!isTrivial(compact) ? { confidence: 'medium' } : undefined),
  examples: [...shownIn('nin', '70394825167'), 'NIN: 70394825167'],
  nearMisses: ['2026-11-22 12:00:01 INFO batch 70394825167 done', 'nin: 12345678901'],
});
