// The summary for people: counts in tables, no place and no evidence.

import type { Report, SummaryReport } from '@sentrascan/contract';
import { findFramework } from '@sentrascan/rules/frameworks';
import { labelled } from '../paint.ts';
import { count, describeBytes } from '../place.ts';
import type { RenderOptions, ReportFormat } from '../report-format.ts';
import { countTable } from '../text/count-table.ts';
import { drawPage, type Page, type Section } from '../text/page.ts';
import { totalLines, verdictLines } from '../text/verdict-lines.ts';
import { summaryReport } from '../views/summary.ts';
import { visibleText } from '../visible-text.ts';

function* tables(summary: SummaryReport, page: Page): Iterable<string> {
  const { categories, rules, artifactTypes, frameworks } = summary;
  const named = categories.map(({ category, findings }) => ({ name: category, findings }));
  yield* countTable('By category', named, page);
  const byRule = rules.map(({ ruleId, artifacts, findings }) => ({
    name: `${visibleText(ruleId, 80)}, in ${count(artifacts, 'artifact')}`,
    findings,
  }));
  yield* countTable('By rule', byRule, page);
  const byType = artifactTypes.map(({ type, files, members, bytes, findings }) => {
    const inside = members === 0 ? '' : `, ${count(members, 'member')}`;
    return {
      name: `${visibleText(type, 40)}: ${count(files, 'file')}${inside}, ${describeBytes(bytes)}`,
      findings,
    };
  });
  yield* countTable('By type of artifact', byType, page);
  for (const [framework, entries] of Map.groupBy(frameworks, (one) => one.framework)) {
    const rows = entries.map(({ id, title, findings }) => ({ name: `${id} ${title}`, findings }));
    yield* countTable(findFramework(framework)?.name ?? framework, rows, page);
  }
}

function* verdicts({ verdicts: amounts }: SummaryReport): Iterable<string> {
  const parts = Object.entries(amounts).filter(([, amount]) => amount > 0);
  if (parts.length > 0) yield `files: ${parts.map(([verdict, amount]) => `${amount} ${verdict}`).join(', ')}`;
}

function* gaps({ gaps: kinds }: SummaryReport, { paint, width }: Page): Iterable<string> {
  if (kinds.length === 0) return;
  yield '';
  yield paint('bold', 'Not read or not judged');
  for (const { kind, gaps: amount, artifacts } of kinds) {
    const text = `${count(amount, 'gap')} in ${count(artifacts, 'artifact')}`;
    yield* labelled(kind, text, { indent: 2, labelWidth: 16, width });
  }
}

export const reportFormat: ReportFormat = {
  id: 'summary-text',
  title: 'Counts by category, rule, type and framework, for people',
  mediaType: 'text/plain',
  extension: 'summary.txt',
  render(report: Report, options: RenderOptions): Iterable<string> {
    const summary = summaryReport(report, options);
    const sections: readonly Section[] = [
      ...[verdictLines, totalLines, () => verdicts(summary)],
      (page) => tables(summary, page),
      (page) => gaps(summary, page),
    ];
    return drawPage(report, options, sections);
  },
};
