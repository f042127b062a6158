// The detailed view of a report as JSON; schemas/detailed.schema.json describes it.

import type { Report } from '@sentrascan/contract';
import { jsonPieces } from '../json-text.ts';
import type { RenderOptions, ReportFormat } from '../report-format.ts';
import { detailedReport } from '../views/detailed.ts';

const LISTS: ReadonlySet<string> = new Set(['findings', 'gaps', 'rules', 'frameworks', 'artifacts', 'log']);

export const reportFormat: ReportFormat = {
  id: 'detailed',
  title: 'Everything, explained, with a log of what was scanned, for programs',
  mediaType: 'application/json',
  extension: 'detailed.json',
  *render(report: Report, options: RenderOptions): Iterable<string> {
    yield* jsonPieces(detailedReport(report, options), LISTS);
    yield '\n';
  },
};
