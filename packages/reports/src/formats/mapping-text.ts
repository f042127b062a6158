// The mapping for people: findings by file with the ids of the frameworks, and the titles of those at the end.

import type { MappedArtifact, MappingReport, Report } from '@sentrascan/contract';
import { labelled, SEVERITY_STYLE, VERDICT_STYLE } from '../paint.ts';
import { count } from '../place.ts';
import type { RenderOptions, ReportFormat } from '../report-format.ts';
import { gapsSection } from '../text/gaps-section.ts';
import { frameworkLines, mappingText } from '../text/mapping-lines.ts';
import { drawPage, type Page } from '../text/page.ts';
import { totalLines, verdictLines } from '../text/verdict-lines.ts';
import { mappingReport } from '../views/mapping.ts';
import { visibleText } from '../visible-text.ts';

function* artifactLines(artifact: MappedArtifact, { width, paint }: Page): Iterable<string> {
  const { path, verdict, sha256, gaps, findings } = artifact;
  yield '';
  yield `${paint(VERDICT_STYLE[verdict], verdict)}  ${paint('bold', visibleText(path))}`;
  if (sha256 !== undefined) yield paint('dim', `  sha256 ${sha256}`);
  if (gaps > 0) yield `  ${count(gaps, 'part')} not read or not judged`;
  const layout = { indent: 12, labelWidth: 9, width };
  for (const finding of findings) {
    const { severity, ruleId, message, fingerprint, mapping } = finding;
    const label = `${severity.toUpperCase().padEnd(8)}  `;
    const where = [finding.artifact === path ? '' : visibleText(finding.artifact), finding.place];
    yield `  ${paint(SEVERITY_STYLE[severity], label.trimEnd())}${' '.repeat(label.length - label.trimEnd().length)}${visibleText(ruleId, 80)}${finding.isWaived ? ' (waived)' : ''}`;
    const place = where.filter((part) => part !== '').join(', ');
    if (place !== '') yield* labelled('where', place, layout);
    yield* labelled('what', visibleText(message, 600), layout);
    const mapped = mappingText(mapping);
    if (mapped !== '') yield* labelled('maps to', mapped, layout);
    yield* labelled('id', visibleText(fingerprint, 120), layout);
  }
}

function* artifactsSection({ artifacts, artifactsWithout }: MappingReport, page: Page): Iterable<string> {
  for (const artifact of artifacts) yield* artifactLines(artifact, page);
  if (artifactsWithout === 0) return;
  yield '';
  yield `${count(artifactsWithout, 'file')} without findings and gaps`;
}

export const reportFormat: ReportFormat = {
  id: 'mapping-text',
  title: 'Findings by file with what they map to in frameworks, for people',
  mediaType: 'text/plain',
  extension: 'mapping.txt',
  render(report: Report, options: RenderOptions): Iterable<string> {
    const mapping = mappingReport(report, options);
    return drawPage(report, { ...options, all: true }, [
      ...[verdictLines, totalLines],
      (page) => artifactsSection(mapping, page),
      gapsSection,
      (page) => frameworkLines(mapping.frameworks, page),
    ]);
  },
};
