// For people at a terminal: verdict first, the worst findings, what was not read, and where to find more.

import type { Report } from '@sentrascan/contract';
import { fit } from '../paint.ts';
import type { RenderOptions, ReportFormat } from '../report-format.ts';
import { behaviourSection, isBehaviourCut } from '../text/behaviour-section.ts';
import { filesSection } from '../text/files-section.ts';
import { areFindingsCut, findingsSection, worstGroup } from '../text/findings-section.ts';
import { areGapsCut, gapsSection } from '../text/gaps-section.ts';
import { drawPage, type Page } from '../text/page.ts';
import { totalLines, verdictLines } from '../text/verdict-lines.ts';
import { visibleText } from '../visible-text.ts';

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
  render: (report: Report, options: RenderOptions): Iterable<string> =>
    drawPage(report, options, [
      ...[verdictLines, totalLines, filesSection, findingsSection, behaviourSection, gapsSection, hints],
    ]),
};
