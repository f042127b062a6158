// Japanese individual number (My Number).

import { definePersonalData } from '../define-personal-data.ts';
import { isTrivial, weightedSum } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const jpMyNumber = definePersonalData({
  id: 'pii/jp-my-number',
  title: 'Japanese individual number (My Number)',
  severity: 'high',
  why: 'Japanese individual number (My Number) names one person in Japan for life and opens accounts, contracts and records in their name; the My Number act (2013) punishes handing it on.',
  shape: 'groups',
  formsInContext: ['############', '#### #### ####', '####-####-####'],
  contextWords: [
    'マイナンバー',
    '個人番号',
    'my number',
    'mynumber',
    'individual number',
    'kojin bango',
    'kojin bangou',
  ],
  check: ({ compact }) => {
    const rest = weightedSum(compact, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
    return !isTrivial(compact) && (rest < 2 ? 0 : 11 - rest) === Number(compact[11]) ? {} : undefined;
  },
  examples: [
    ...shownIn('my_number', '629158304711'),
    'my_number: 629158304711 as given',
    'マイナンバー：629158304711',
  ],
  nearMisses: ['my_number: 629158304712', '2026-11-22 12:00:01 INFO batch 629158304711 done'],
});
