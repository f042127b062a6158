// For people at a terminal: verdict first, the worst findings, what was not read, and where to find more.

import { type Report, SEVERITIES } from '@sentrascan/contract';
import { createPaint, fit, VERDICT_STYLE, wrap } from '../paint.ts';
import { count, describeBytes } from '../place.ts';
import type { RenderOptions, ReportFormat } from '../report-format.ts';
import { behaviourSection, isBehaviourCut } from '../text/behaviour-section.ts';
import { filesSection } from '../text/files-section.ts';
import { areFindingsCut, findingsSection, worstGroup } from '../text/findings-section.ts';
import { areGapsCut, gapsSection } from '../text/gaps-section.ts';
import type { Page } from '../text/page.ts';
import { verdictSentence } from '../verdict-sentence.ts';
import { visibleText } from '../visible-text.ts';

const DEFAULT_WIDTH = 100;
function* head({ report, options, width, paint }: Page): Iterable<string> {
  const verdict = report.verdict.toUpperCase();
  // The red ground looks cramped without a margin; without colour there is no ground.
  const badge = report.verdict === 'malicious' && options.color === true ? ` ${verdict} ` : verdict;
  const lines = wrap(
    visibleText(verdictSentence(report, options), 600),
    Math.max(20, width - badge.length - 2),
  );
  for (const [index, line] of lines.entries()) {
    const left = index === 0 ? paint(VERDICT_STYLE[report.verdict], badge) : ' '.repeat(badge.length);
    yield `${left}  ${paint('bold', line)}`;
  }
}

function* totals({ report, width, paint }: Page): Iterable<string> {
  const { summary } = report;
  const severities = SEVERITIES.filter((severity) => summary.findings[severity] > 0).map(
    (severity) => `${summary.findings[severity]} ${severity}`,
  );
  const read =
    summary.bytesRead === summary.bytesTotal
      ? `${describeBytes(summary.bytesTotal)} read`
      : `${describeBytes(summary.bytesTotal)}, ${describeBytes(Math.max(0, summary.bytesTotal - summary.bytesRead))} not read`;
  const parts = [
    count(summary.artifacts, 'artifact'),
    read,
    severities.length === 0 ? 'no findings' : `findings: ${severities.join(', ')}`,
    ...(summary.waived > 0 ? [`${summary.waived} waived`] : []),
    ...(summary.gaps > 0 ? [count(summary.gaps, 'gap')] : []),
  ];
  for (const line of wrap(parts.join(' · '), width)) yield paint('dim', line);
}

function* hints(page: Page): Iterable<string> {
  const { report, width, paint } = page;
  const worst = worstGroup(page);
  const isCut = areFindingsCut(page) || areGapsCut(page) || isBehaviourCut(page);
  const commands: (readonly [string, string])[] = [];
  if (worst !== undefined) {
    const ruleId = visibleText(worst.first.ruleId, 80);
    commands.push([`sentrascan explain ${ruleId}`, 'what it means, what to do']);
  }
  if (isCut) commands.push(['sentrascan scan --all …', 'every finding, gap and behaviour']);
  if (worst !== undefined || report.gaps.length > 0) {
    commands.push([
      'sentrascan scan --output report.html …',
      'everything, with evidence, to read in a browser',
    ]);
  }
  if (commands.length === 0) return;
  yield '';
  const column = 2 + Math.max(...commands.map(([command]) => command.length));
  for (const [command, what] of commands) yield paint('dim', fit(command.padEnd(column) + what, width));
}

export const reportFormat: ReportFormat = {
  id: 'text',
  title: 'For people at a terminal',
  mediaType: 'text/plain',
  extension: 'txt',
  hasGroups: true,
  *render(report: Report, options: RenderOptions): Iterable<string> {
    const width = Math.min(200, Math.max(60, options.widthCharacters ?? DEFAULT_WIDTH));
    const page: Page = { report, options, width, paint: createPaint(options.color ?? false) };
    for (const section of [
      head,
      totals,
      filesSection,
      findingsSection,
      behaviourSection,
      gapsSection,
      hints,
    ]) {
      for (const line of section(page)) yield `${line.trimEnd()}\n`;
    }
  },
};
