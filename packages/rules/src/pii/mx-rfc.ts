// Mexican RFC code.

import { definePersonalData } from '../define-personal-data.ts';
import { isYearMonthDay } from '../pii-checks/dates.ts';
import { shownIn } from '../pii-samples.ts';

export const mxRfc = definePersonalData({
  id: 'pii/mx-rfc',
  title: 'Mexican RFC code',
  severity: 'medium',
  why: 'Mexican RFC code names one person in Mexico for life and opens accounts, contracts and records in their name; the federal law on personal data protects it.',
  shape: 'groups',
  formsInContext: ['AAAA######***', 'AAAA-######-***'],
  contextWords: ['=rfc', 'registro federal de contribuyentes', 'clave rfc', 'rfc con homoclave'],
  check: ({ compact }) =>
    /^[A-Z]{4}\d{6}[A-Z0-9]{2}[0-9A]$/.test(compact) &&
    isYearMonthDay(compact.slice(4, 10)) &&
    compact !== 'XAXX010101000'
      ? {}
      : undefined,
  examples: [...shownIn('rfc', 'GODE561231GR8'), 'RFC: GODE561231GR8 as given'],
  nearMisses: ['rfc: GODE569931GR8', '2026-11-22 12:00:01 INFO batch GODE561231GR8 done'],
});
