// South Korean resident registration number.

import { definePersonalData } from '../define-personal-data.ts';
import { weightedSum } from '../pii-checks/checksums.ts';
import { isYearMonthDay } from '../pii-checks/dates.ts';
import { shownIn } from '../pii-samples.ts';

export const krRrn = definePersonalData({
  id: 'pii/kr-rrn',
  title: 'South Korean resident registration number',
  severity: 'high',
  why: 'South Korean resident registration number names one person in South Korea for life and opens accounts, contracts and records in their name; the personal information protection act (art. 24-2) forbids its use without a law that asks for it.',
  shape: 'groups',
  forms: ['######-#######'],
  formsInContext: ['#############'],
  contextWords: [
    '주민등록번호',
    '주민번호',
    '주민등록',
    'rrn',
    'resident registration',
    'resident registration number',
    '외국인등록번호',
    'jumin',
  ],
  check: ({ compact, context }) => {
    if (!isYearMonthDay(compact) || !/^.{6}[0-9]/.test(compact)) return undefined;
    const check = (11 - (weightedSum(compact, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11)) % 10;
    if (check === Number(compact[12])) return {};
    // Numbers given since October 2020 hold no check digit.
    return context !== undefined && /^2\d.{4}[3478]/.test(compact) ? { confidence: 'medium' } : undefined;
  },
  examples: [...shownIn('주민등록번호', '971013-9019902'), '주민등록번호: 971013-9019902 as given'],
  nearMisses: [
    '주민등록번호: 971399-9019902',
    '주민등록번호: 971313-1019902',
    '971013-1019903 lines',
    '971013-9019902-3',
  ],
});
