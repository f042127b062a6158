// For people at a terminal: verdict first, the worst findings, what was not read, and where to find more.

import { type Report, SEVERITIES } from '@sentrascan/contract';
import { type FindingGroup, groupFindings, groupGaps } from '../finding-order.ts';
import { createPaint, displayWidth, fit, labelled, SEVERITY_STYLE, VERDICT_STYLE, wrap } from '../paint.ts';
import { count, describeBytes, describeLocation } from '../place.ts';
import { pythonCall, quotesCall } from '../python-call.ts';
import type { RenderOptions, ReportFormat } from '../report-format.ts';
import { behaviourSection, isBehaviourCut } from '../text/behaviour-section.ts';
import { filesSection } from '../text/files-section.ts';
import { type Page, shownCount } from '../text/page.ts';
import { verdictSentence } from '../verdict-sentence.ts';
import { visibleText } from '../visible-text.ts';

const DEFAULT_WIDTH = 100;
/** Two to six lines each: with verdict, gaps and hints that fills a screen and no more. */
const DEFAULT_FINDINGS = 6;
const GAPS_PER_KIND = 2;
const HINT_COLUMN = 42;
/** The least columns that a path gets beside the rule's id. */
const PATH_WIDTH = 16;

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

function firstSentence(text: string): string {
  const end = text.search(/[.!?] (?=[A-Z])/);
  return end < 0 ? text : text.slice(0, end + 1);
}

/** @param told rules that were explained above; they are not explained again, and this one is added */
function* findingBlock(group: FindingGroup, page: Page, told: Set<string>): Iterable<string> {
  const { options, width, paint } = page;
  const { first, more } = group;
  const rule = options.rules.get(first.ruleId);
  const where = describeLocation(first.location);
  const severity = first.severity.toUpperCase().padEnd(8);
  const waived = first.waiver === undefined ? '' : ' (waived)';
  const suffix = `${where === '' ? '' : `, ${where}`}${waived}`;
  const ruleId = visibleText(first.ruleId, 80);
  const severityWidth = severity.length + 2;
  // On a narrow page the rule gets a line of its own.
  const hasRuleBeside = severityWidth + suffix.length + 2 + ruleId.length + PATH_WIDTH <= width;
  const beside = hasRuleBeside ? ruleId : '';
  const room = width - severityWidth - suffix.length - (hasRuleBeside ? ruleId.length + 2 : 0);
  const place = fit(
    fit(visibleText(first.artifact), Math.max(PATH_WIDTH, room)) + suffix,
    width - severityWidth,
  );
  const gap = ' '.repeat(Math.max(0, width - severityWidth - displayWidth(place) - beside.length));
  yield `${paint(SEVERITY_STYLE[first.severity], severity)}  ${paint('bold', place)}${gap}${paint('dim', beside)}`;

  const layout = { indent: 2, labelWidth: 8, width };
  if (!hasRuleBeside) yield* labelled('rule', ruleId, layout);
  if (first.waiver !== undefined) {
    yield* labelled('what', visibleText(first.message, 600), { ...layout, maxLines: 1 });
    yield* labelled('waived', visibleText(first.waiver.reason, 300), { ...layout, maxLines: 1 });
    return;
  }
  const call = pythonCall(first.evidence);
  const isCallInMessage = call !== undefined && first.message.includes(call);
  // A sentence that only takes the call apart says less than the rule's title above the call.
  const isTitleBetter = !isCallInMessage && quotesCall(first.message, first.evidence);
  const what = rule !== undefined && isTitleBetter ? rule.title : first.message;
  yield* labelled('what', visibleText(what, 600), { ...layout, maxLines: 3 });
  if (call !== undefined && !isCallInMessage) {
    yield* labelled('call', visibleText(call, 600), { ...layout, maxLines: 2 });
  }
  if (rule !== undefined && !told.has(rule.id)) {
    told.add(rule.id);
    yield* labelled('why', firstSentence(rule.why), { ...layout, maxLines: 2 });
    const [fix] = rule.fix;
    if (fix !== undefined) yield* labelled('do', fix, { ...layout, maxLines: 2 });
  }
  if (more.length > 0) {
    const places = more.map((finding) => describeLocation(finding.location)).filter((text) => text !== '');
    const shown = places.slice(0, shownCount(page, 4));
    const listed =
      places.length === 0 ? '' : `: ${shown.join(', ')}${places.length > shown.length ? ', …' : ''}`;
    yield* labelled('also', `${more.length} more of this rule in this artifact${listed}`, {
      ...layout,
      maxLines: shownCount(page, 1),
    });
  }
}

function* findings(page: Page): Iterable<string> {
  const groups = groupFindings(page.report.findings);
  const maxFindings = page.options.maxFindings ?? shownCount(page, DEFAULT_FINDINGS);
  const told = new Set<string>();
  for (const group of groups.slice(0, maxFindings)) {
    yield '';
    yield* findingBlock(group, page, told);
  }
  const rest = groups.slice(maxFindings);
  if (rest.length === 0) return;
  const total = rest.reduce((sum, group) => sum + 1 + group.more.length, 0);
  const worst = rest[0]?.first.severity ?? 'low';
  yield '';
  yield page.paint('bold', `and ${total} more, ${worst} or below`);
}

function* gaps(page: Page): Iterable<string> {
  const { report, width, paint } = page;
  if (report.gaps.length === 0) return;
  yield '';
  yield paint('bold', `Not read or not judged: ${count(report.gaps.length, 'gap')}`);
  for (const { kind, gaps: ofKind } of groupGaps(report.gaps)) {
    const label = `${ofKind.length} ${kind}`;
    const layout = { indent: 2, labelWidth: 16, width, maxLines: shownCount(page, 2) };
    const shown = ofKind.slice(0, shownCount(page, GAPS_PER_KIND));
    for (const [index, gap] of shown.entries()) {
      const artifact = fit(visibleText(gap.artifact), shownCount(page, 40));
      const text = `${artifact}: ${visibleText(gap.reason, 300)}`;
      yield* labelled(index === 0 ? label : '', text, layout);
    }
    if (ofKind.length > shown.length) yield* labelled('', `and ${ofKind.length - shown.length} more`, layout);
  }
}

function* hints(page: Page): Iterable<string> {
  const { report, options, width, paint } = page;
  const groups = groupFindings(report.findings);
  const [worst] = groups;
  const isCut =
    groups.length > (options.maxFindings ?? shownCount(page, DEFAULT_FINDINGS)) ||
    groupGaps(report.gaps).some((group) => group.gaps.length > shownCount(page, GAPS_PER_KIND)) ||
    isBehaviourCut(page);
  const hint = (command: string, what: string) => `${command.padEnd(HINT_COLUMN)}  ${what}`;
  const lines: string[] = [];
  if (worst !== undefined) {
    lines.push(
      hint(`sentrascan explain ${visibleText(worst.first.ruleId, 80)}`, 'what it means, what to do'),
    );
  }
  if (isCut) lines.push(hint('sentrascan scan --all …', 'every finding, gap and behaviour'));
  if (worst !== undefined || report.gaps.length > 0) {
    lines.push(hint('sentrascan scan --format json …', 'everything, with evidence and fingerprints'));
  }
  if (lines.length === 0) return;
  yield '';
  for (const line of lines) yield paint('dim', fit(line, width));
}

export const reportFormat: ReportFormat = {
  id: 'text',
  title: 'For people at a terminal',
  mediaType: 'text/plain',
  extension: 'txt',
  *render(report: Report, options: RenderOptions): Iterable<string> {
    const width = Math.min(200, Math.max(60, options.widthCharacters ?? DEFAULT_WIDTH));
    const page: Page = { report, options, width, paint: createPaint(options.color ?? false) };
    for (const section of [head, totals, filesSection, findings, behaviourSection, gaps, hints]) {
      for (const line of section(page)) yield `${line.trimEnd()}\n`;
    }
  },
};
