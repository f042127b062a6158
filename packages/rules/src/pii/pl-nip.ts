// Polish tax number (NIP).

import { definePersonalData } from '../define-personal-data.ts';
import { isTrivial, weightedSum } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const plNip = definePersonalData({
  id: 'pii/pl-nip',
  title: 'Polish tax number (NIP)',
  severity: 'medium',
  why: 'Polish tax number (NIP) names one person in Poland for life and opens accounts, contracts and records in their name; it is also the number of a business that one person runs.',
  shape: 'groups',
  formsInContext: ['##########', '###-###-##-##', '###-##-##-###'],
  contextWords: ['nip', 'numer nip', 'nr nip'],
  check: ({ compact }) =>
    !isTrivial(compact) && weightedSum(compact, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === Number(compact[9])
      ? {}
      : undefined,
  examples: [...shownIn('nip', '8527419652'), 'nip: 8527419652 as given'],
  nearMisses: ['nip: 8527419651', '2026-11-22 12:00:01 INFO batch 8527419652 done'],
});
