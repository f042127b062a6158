// Icelandic kennitala.

import { definePersonalData } from '../define-personal-data.ts';
import { weightedSum } from '../pii-checks/checksums.ts';
import { isDay } from '../pii-checks/dates.ts';
import { shownIn } from '../pii-samples.ts';

export const isKennitala = definePersonalData({
  id: 'pii/is-kennitala',
  title: 'Icelandic kennitala',
  severity: 'high',
  why: 'Icelandic kennitala names one person in Iceland for life and opens accounts, contracts and records in their name; the data protection act (art. 13) asks for a reason to use it.',
  shape: 'groups',
  formsInContext: ['######-####', '##########'],
  contextWords: ['kennitala', 'kennitolu', 'kennitolur'],
  check: ({ compact }) => {
    const day = Number(compact.slice(0, 2));
    return isDay(Number(compact.slice(2, 4)), day > 40 ? day - 40 : day) &&
      weightedSum(compact, [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0 &&
      /[089]$/.test(compact)
      ? {}
      : undefined;
  },
  examples: [...shownIn('kennitala', '450401-3150'), 'kennitala: 450401-3150 as given'],
  nearMisses: ['kennitala: 450401-3151', '2026-11-22 12:00:01 INFO batch 450401-3150 done'],
});
