// For a comment under a pull request: tables first, evidence folded away, nothing from scanned data rendered as markup.

import { type Report, SEVERITIES, type Verdict } from '@sentrascan/contract';
import { type FindingGroup, groupFindings, groupGaps } from '../finding-order.ts';
import { markdownBlock, markdownCode, markdownText } from '../markdown-text.ts';
import { describeBytes, describeLocation } from '../place.ts';
import { pythonCall } from '../python-call.ts';
import type { RenderOptions, ReportFormat } from '../report-format.ts';
import { verdictSentence } from '../verdict-sentence.ts';
import { visibleLines } from '../visible-text.ts';

/** GitHub cuts a comment at 65,536 characters; these keep a report well below. */
const MAX_ROWS = 50;
const MAX_DETAILS = 15;
const EXCERPT_LINES = 12;

const SIGN: Readonly<Record<Verdict, string>> = {
  malicious: '⛔',
  suspicious: '⚠️',
  inconclusive: '❔',
  unsupported: '❔',
  clean: '✅',
};

function* findingsTable(groups: readonly FindingGroup[]): Iterable<string> {
  yield '\n### Findings\n\n| Severity | Where | What | Rule |\n| --- | --- | --- | --- |\n';
  for (const { first, more } of groups.slice(0, MAX_ROWS)) {
    const place = describeLocation(first.location);
    const where = `${markdownCode(first.artifact, 200)}${place === '' ? '' : `<br>${place}`}`;
    const also = more.length === 0 ? '' : ` (and ${more.length} more here)`;
    const severity = first.waiver === undefined ? `**${first.severity}**` : `~~${first.severity}~~ waived`;
    yield `| ${severity} | ${where} | ${markdownText(first.message, 400)}${also} | ${markdownCode(first.ruleId)} |\n`;
  }
  if (groups.length > MAX_ROWS) yield `\nand ${groups.length - MAX_ROWS} more, in the JSON report.\n`;
}

function* details(groups: readonly FindingGroup[], options: RenderOptions): Iterable<string> {
  for (const { first } of groups.slice(0, MAX_DETAILS)) {
    const rule = options.rules.get(first.ruleId);
    yield `\n<details>\n<summary>${markdownCode(first.ruleId)} in ${markdownCode(first.artifact, 200)}</summary>\n\n`;
    const call = pythonCall(first.evidence);
    if (call !== undefined) yield `**Call** ${markdownCode(call, 600)}\n\n`;
    if (rule !== undefined) {
      yield `**Why** ${markdownText(rule.why)}\n\n**What to do**\n\n`;
      for (const fix of rule.fix) yield `- ${markdownText(fix)}\n`;
      yield '\n';
    }
    if (first.excerpt !== undefined)
      yield `${markdownBlock(visibleLines(first.excerpt, EXCERPT_LINES, 200))}\n\n`;
    if (first.waiver !== undefined) {
      const { reason, owner, expires } = first.waiver;
      const by = [owner, expires === undefined ? undefined : `until ${expires}`].filter(
        (text) => text !== undefined,
      );
      yield `**Waived** ${markdownText(reason)}${by.length === 0 ? '' : ` (${markdownText(by.join(', '))})`}\n\n`;
    }
    yield `Fingerprint ${markdownCode(first.fingerprint)}\n\n</details>\n`;
  }
}

function* gaps(report: Report): Iterable<string> {
  if (report.gaps.length === 0) return;
  yield '\n### Not read or not judged\n\n| Kind | Count | Where | Why |\n| --- | --- | --- | --- |\n';
  for (const { kind, gaps: ofKind } of groupGaps(report.gaps)) {
    const [first] = ofKind;
    if (first === undefined) continue;
    const others = ofKind.length === 1 ? '' : ` and ${ofKind.length - 1} more`;
    const why = markdownText(`${first.reason} ${first.consequence}`, 400);
    yield `| ${kind} | ${ofKind.length} | ${markdownCode(first.artifact, 200)}${others} | ${why} |\n`;
  }
}

export const reportFormat: ReportFormat = {
  id: 'markdown',
  title: 'For a comment under a pull request',
  mediaType: 'text/markdown',
  extension: 'md',
  *render(report: Report, options: RenderOptions): Iterable<string> {
    const { summary } = report;
    yield `## ${SIGN[report.verdict]} SentraScan: ${report.verdict}\n\n${markdownText(verdictSentence(report, options))}\n\n`;
    yield `| ${SEVERITIES.join(' | ')} | waived | gaps | artifacts | read |\n|${' ---: |'.repeat(8)}\n`;
    const counts = SEVERITIES.map((severity) => summary.findings[severity]).join(' | ');
    const read = `${describeBytes(summary.bytesRead)} of ${describeBytes(summary.bytesTotal)}`;
    yield `| ${counts} | ${summary.waived} | ${summary.gaps} | ${summary.artifacts} | ${read} |\n`;
    const groups = groupFindings(report.findings);
    if (groups.length > 0) {
      yield* findingsTable(groups);
      yield* details(groups, options);
    }
    yield* gaps(report);
    yield `\nScanned by ${markdownText(report.tool.name)} ${markdownText(report.tool.version)}\n`;
  },
};
