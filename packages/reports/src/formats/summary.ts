// The summary view of a report as JSON; schemas/summary.schema.json describes it.

import type { Report } from '@sentrascan/contract';
import { jsonPieces } from '../json-text.ts';
import type { RenderOptions, ReportFormat } from '../report-format.ts';
import { summaryReport } from '../views/summary.ts';

const LISTS: ReadonlySet<string> = new Set(['categories', 'rules', 'artifactTypes', 'frameworks', 'gaps']);

export const reportFormat: ReportFormat = {
  id: 'summary',
  title: 'Counts by category, rule, type and framework, for programs',
  mediaType: 'application/json',
  extension: 'summary.json',
  *render(report: Report, options: RenderOptions): Iterable<string> {
    yield* jsonPieces(summaryReport(report, options), LISTS);
    yield '\n';
  },
};
