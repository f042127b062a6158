// Australian business number.

import { definePersonalData } from '../define-personal-data.ts';
import { weightedSum } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const auAbn = definePersonalData({
  id: 'pii/au-abn',
  title: 'Australian business number',
  severity: 'low',
  why: 'It names a business, which often is one person; whoever has it finds the name and place in a public register.',
  shape: 'groups',
  formsInContext: ['## ### ### ###', '###########'],
  contextWords: ['abn', 'australian business number'],
  check: ({ compact }) =>
    weightedSum(`${Number(compact[0]) - 1}${compact.slice(1)}`, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) %
      89 ===
    0
      ? {}
      : undefined,
  examples: [...shownIn('abn', '51 824 753 556'), 'abn: 51 824 753 556 as given'],
  nearMisses: ['abn: 51 824 753 551', '2026-11-22 12:00:01 INFO batch 51 824 753 556 done'],
});
