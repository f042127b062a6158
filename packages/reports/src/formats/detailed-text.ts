// The detailed report for people: every finding with its evidence, every gap, the rules, and the log of the scan.

import type { DetailedReport, Report } from '@sentrascan/contract';
import { explainFinding } from '../explain.ts';
import { fit, labelled } from '../paint.ts';
import { count, describeBytes } from '../place.ts';
import type { RenderOptions, ReportFormat } from '../report-format.ts';
import { behaviourSection } from '../text/behaviour-section.ts';
import { gapsSection } from '../text/gaps-section.ts';
import { frameworkLines, mappingText } from '../text/mapping-lines.ts';
import { drawPage, type Page } from '../text/page.ts';
import { totalLines, verdictLines } from '../text/verdict-lines.ts';
import { detailedReport } from '../views/detailed.ts';
import { visibleText } from '../visible-text.ts';

function* runSection({ tool, target, settings }: DetailedReport, { width, paint }: Page): Iterable<string> {
  const layout = { indent: 2, labelWidth: 14, width };
  yield '';
  yield paint('bold', 'The scan');
  yield* labelled('target', visibleText(target.locator), layout);
  yield* labelled('scanner', visibleText(`${tool.name} ${tool.version}`), layout);
  yield* labelled('rules', visibleText(tool.rulesDigest), layout);
  for (const [name, value] of Object.entries(settings)) {
    yield* labelled(name, visibleText(Array.isArray(value) ? value.join(', ') : String(value)), layout);
  }
}

function* findingsSection({ findings }: DetailedReport, page: Page): Iterable<string> {
  for (const [index, finding] of findings.entries()) {
    yield '';
    yield page.paint(
      'bold',
      `Finding ${index + 1} of ${findings.length}: ${visibleText(finding.ruleId, 80)}`,
    );
    // Without the rule, which stands once below.
    yield* explainFinding(finding, undefined, { ...page.options, widthCharacters: page.width })
      .trimEnd()
      .split('\n');
    yield '';
    yield* labelled('maps to', mappingText(finding.mapping), {
      indent: 2,
      labelWidth: 13,
      width: page.width,
    });
  }
}

function* rulesSection({ rules }: DetailedReport, { width, paint }: Page): Iterable<string> {
  const layout = { indent: 2, labelWidth: 8, width };
  for (const { id, title, why, fix, falsePositives } of rules) {
    yield '';
    yield paint('bold', fit(`Rule ${id}`, width));
    yield* labelled('says', title, layout);
    yield* labelled('why', why, layout);
    for (const [index, step] of fix.entries()) yield* labelled(index === 0 ? 'do' : '', step, layout);
    yield* labelled('unless', falsePositives, layout);
  }
}

function* logSection({ log }: DetailedReport, { width, paint }: Page): Iterable<string> {
  if (log.length === 0) return;
  yield '';
  yield paint('bold', 'Log: what was scanned, in order');
  const stepWidth = String(log.length).length + 2;
  for (const entry of log) {
    const layout = { indent: 2 * entry.depth, labelWidth: stepWidth, width };
    yield* labelled(`${entry.step}`, `${entry.verdict}  ${visibleText(entry.path)}`, layout);
    const formats = entry.formats.length === 0 ? 'no known format' : entry.formats.join(', ');
    const read = entry.bytesRead < entry.bytes ? `, ${describeBytes(entry.bytesRead)} read` : '';
    const found = `${count(entry.findings, 'finding')}, ${count(entry.gaps, 'gap')}`;
    yield* labelled('', `${visibleText(formats)} · ${entry.bytes} bytes${read} · ${found}`, layout);
    if (entry.sha256 !== undefined) yield* labelled('', `sha256 ${visibleText(entry.sha256)}`, layout);
  }
}

export const reportFormat: ReportFormat = {
  id: 'detailed-text',
  title: 'Everything, explained, with a log of what was scanned, for people',
  mediaType: 'text/plain',
  extension: 'detailed.txt',
  render(report: Report, options: RenderOptions): Iterable<string> {
    const detailed = detailedReport(report, options);
    return drawPage(report, { ...options, all: true }, [
      ...[verdictLines, totalLines],
      (page) => runSection(detailed, page),
      (page) => findingsSection(detailed, page),
      ...[gapsSection, behaviourSection],
      (page) => rulesSection(detailed, page),
      (page) => logSection(detailed, page),
      (page) => frameworkLines(detailed.frameworks, page),
    ]);
  },
};
