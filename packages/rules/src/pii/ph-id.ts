// Philippine PhilSys, SSS or TIN number.

import { definePersonalData } from '../define-personal-data.ts';
import { isTrivial } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const phId = definePersonalData({
  id: 'pii/ph-id',
  title: 'Philippine PhilSys, SSS or TIN number',
  severity: 'high',
  why: 'Philippine PhilSys, SSS or TIN number names one person in the Philippines for life and opens accounts, contracts and records in their name; the data privacy act (2012) punishes handing it on.',
  shape: 'groups',
  formsInContext: [
    '####-####-####-####',
    '####-####-####',
    '##-#######-#',
    '###-###-###-###',
    '##-#########-#',
    '####-#######-#',
  ],
  contextWords: [
    'philsys',
    '=psn',
    '=pcn',
    'sss',
    'sss no',
    'sss number',
    'philhealth',
    'pag ibig',
    'pagibig',
    'philsys number',
    '=tin',
    'tin number',
    'tin no',
  ],
  check: ({ compact }) => (!isTrivial(compact) ? { confidence: 'medium' } : undefined),
  examples: [...shownIn('sss_number', '34-2758190-6'), 'sss_number: 34-2758190-6 as given'],
  nearMisses: ['2026-11-22 12:00:01 INFO batch 34-2758190-6 done', 'sss: 11-1111111-1'],
});
