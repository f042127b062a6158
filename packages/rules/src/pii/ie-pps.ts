// Irish PPS number.

import { definePersonalData } from '../define-personal-data.ts';
import { weightedSum } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const iePps = definePersonalData({
  id: 'pii/ie-pps',
  title: 'Irish PPS number',
  severity: 'high',
  why: 'Irish PPS number names one person in Ireland for life and opens accounts, contracts and records in their name; only bodies that the social welfare act names may use it.',
  shape: 'groups',
  formsInContext: ['#######A', '#######AA'],
  contextWords: ['pps', 'ppsn', 'pps number', 'pps no', 'personal public service', 'uimhir pps'],
  check: ({ compact }) => {
    const letter = compact[8] ?? 'W';
    // The second letter counts where it is not one of those that stood for spouses.
    const second = /[WTX]/.test(letter) ? 0 : letter.charCodeAt(0) - 64;
    const sum = weightedSum(compact.slice(0, 7), [8, 7, 6, 5, 4, 3, 2]) + second * 9;
    return 'WABCDEFGHIJKLMNOPQRSTUV'[sum % 23] === compact[7] && second < 10 ? {} : undefined;
  },
  examples: [...shownIn('pps', '6433435F'), 'pps: 6433435F as given'],
  nearMisses: ['pps: 6433435E', '2026-11-22 12:00:01 INFO batch 6433435F done'],
});
