// National Insurance number.

import { definePersonalData } from '../define-personal-data.ts';
import { shownIn } from '../pii-samples.ts';

const PREFIX_NEVER = /^(?:[DFIQUV]|.[DFIOQUV]|BG|GB|KN|NK|NT|TN|ZZ)/;

export const ukNino = definePersonalData({
  id: 'pii/uk-nino',
  title: 'National Insurance number',
  severity: 'high',
  why: 'National Insurance number names one person in the United Kingdom for life and opens accounts, contracts and records in their name; the UK GDPR asks for a reason to keep it.',
  shape: 'groups',
  forms: ['AA ## ## ## A'],
  formsInContext: ['AA~##~##~##~A', 'AA######A', 'AA ###### A'],
  contextWords: [
    'nino',
    'national insurance',
    'national insurance number',
    'ni number',
    'ni no',
    '=ni',
    'nationalinsurance',
  ],
  check: ({ compact }) =>
    !PREFIX_NEVER.test(compact) && /^[A-Z]{2}\d{6}[A-D]$/.test(compact) && compact !== 'AB123456C'
      ? {}
      : undefined,
  examples: [...shownIn('nino', 'JG 10 37 59 A'), 'nino: JG 10 37 59 A as given'],
  nearMisses: ['nino: BG 10 37 59 A', 'nino: JG 10 37 59 F', 'part JG103759A is out of stock'],
});
