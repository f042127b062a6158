// Ukrainian taxpayer number.

import { definePersonalData } from '../define-personal-data.ts';
import { weightedSum } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const uaRnokpp = definePersonalData({
  id: 'pii/ua-rnokpp',
  title: 'Ukrainian taxpayer number',
  severity: 'high',
  why: 'Ukrainian taxpayer number names one person in Ukraine for life and opens accounts, contracts and records in their name; the law 2297-VI protects it.',
  shape: 'groups',
  formsInContext: ['##########'],
  contextWords: [
    'рнокпп',
    'ідентифікаційний код',
    'ідентифікаційний номер',
    'іпн',
    'rnokpp',
    'індивідуальний податковий номер',
  ],
  check: ({ compact }) => {
    const check = weightedSum(compact, [-1, 5, 7, 9, 4, 6, 10, 5, 7]) % 11;
    return ((check + 11) % 11) % 10 === Number(compact[9]) ? {} : undefined;
  },
  examples: [...shownIn('рнокпп', '3184506723'), 'рнокпп: 3184506723 as given'],
  nearMisses: ['рнокпп: 3184506721', '2026-11-22 12:00:01 INFO batch 3184506723 done'],
});
