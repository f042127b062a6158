// The mapping view of a report as JSON; schemas/mapping.schema.json describes it.

import type { Report } from '@sentrascan/contract';
import { jsonPieces } from '../json-text.ts';
import type { RenderOptions, ReportFormat } from '../report-format.ts';
import { mappingReport } from '../views/mapping.ts';

const LISTS: ReadonlySet<string> = new Set(['artifacts', 'frameworks', 'gaps']);

export const reportFormat: ReportFormat = {
  id: 'mapping',
  title: 'Findings by file with what they map to in frameworks, for programs',
  mediaType: 'application/json',
  extension: 'mapping.json',
  *render(report: Report, options: RenderOptions): Iterable<string> {
    yield* jsonPieces(mappingReport(report, options), LISTS);
    yield '\n';
  },
};
