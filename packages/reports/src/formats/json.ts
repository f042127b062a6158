// The report itself, exactly as the contract has it, pretty-printed with a stable order of keys.

import type { Report } from '@sentrascan/contract';
import { jsonPieces } from '../json-text.ts';
import type { ReportFormat } from '../report-format.ts';

const REPORT_LISTS: ReadonlySet<string> = new Set(['artifacts', 'findings', 'gaps']);

export const reportFormat: ReportFormat = {
  id: 'json',
  title: 'The exact report, for programs',
  mediaType: 'application/json',
  extension: 'json',
  isWithoutRules: true,
  *render(report: Report): Iterable<string> {
    yield* jsonPieces(report, REPORT_LISTS);
    yield '\n';
  },
};
