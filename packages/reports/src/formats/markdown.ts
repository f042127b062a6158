// For a comment under a pull request: tables first, evidence folded away, nothing from scanned data rendered as markup.

import { type Finding, type Report, type Rule, SEVERITIES, type Verdict } from '@sentrascan/contract';
import { frameworksOfRule } from '@sentrascan/rules/frameworks';
import { evidenceNote } from '../evidence-note.ts';
import { type FindingGroup, groupFindings } from '../finding-groups.ts';
import { findingSections, severityCounts } from '../finding-sections.ts';
import { gapsByReason, groupGaps } from '../gap-groups.ts';
import { markdownBlock, markdownCode, markdownText } from '../markdown-text.ts';
import { count, describeBytes, describeLocation } from '../place.ts';
import { pythonCall } from '../python-call.ts';
import type { RenderOptions, ReportFormat } from '../report-format.ts';
import { describeAdvisories, ratingOf, toldAdvisories } from '../told-advisories.ts';
import { verdictSentence } from '../verdict-sentence.ts';
import { visibleLines } from '../visible-text.ts';

/** GitHub cuts a comment at 65,536 characters; these keep a report well below. */
const MAX_ROWS = 50;
const MAX_DETAILS = 15;
const MAX_ADVISORIES = 20;
const REASONS_PER_KIND = 3;
const EXCERPT_LINES = 12;

const SIGN: Readonly<Record<Verdict, string>> = {
  malicious: '⛔',
  suspicious: '⚠️',
  inconclusive: '❔',
  unsupported: '❔',
  clean: '✅',
};

function* findingsTable(groups: readonly FindingGroup[]): Iterable<string> {
  yield '| Severity | Where | What | Rule |\n| --- | --- | --- | --- |\n';
  for (const { first, more, alsoJudged } of groups.slice(0, MAX_ROWS)) {
    const place = describeLocation(first.location);
    const where = `${markdownCode(first.artifact, 200)}${place === '' ? '' : `<br>${place}`}`;
    const files = new Set(more.map(({ artifact }) => artifact).filter((path) => path !== first.artifact))
      .size;
    const inFiles = files === 0 ? 'here' : `in ${count(files + 1, 'file')}`;
    const also = more.length === 0 ? '' : ` (and ${more.length} more ${inFiles})`;
    const severity = first.waiver === undefined ? `**${first.severity}**` : `~~${first.severity}~~ waived`;
    const rules = [...new Set([first, ...alsoJudged].map(({ ruleId }) => markdownCode(ruleId)))].join('<br>');
    yield `| ${severity} | ${where} | ${markdownText(first.message, 400)}${also} | ${rules} |\n`;
  }
  if (groups.length > MAX_ROWS) yield `\nand ${groups.length - MAX_ROWS} more, in the JSON report.\n`;
}

function* sections(report: Report, groupBy: string, options: RenderOptions): Iterable<string> {
  for (const { id, title, findings, groups } of findingSections(report, groupBy, options.rules, 'report')) {
    const name = [id === '' ? '' : markdownCode(id, 200), markdownText(title)].filter((part) => part !== '');
    yield `\n### ${name.join(' ')}\n\n${count(findings.length, 'finding')}: ${severityCounts(findings)}\n\n`;
    yield* findingsTable(groups);
  }
}

/** `CWE-502 Deserialization of Untrusted Data`, a list an entry, without the long texts of controls. */
function mapping(rule: Rule): string {
  return frameworksOfRule(rule)
    .map(({ framework, ids }) => `${framework.name} ${ids.map((id) => markdownText(id)).join(', ')}`)
    .join(' · ');
}

function* advisoriesTable(finding: Finding): Iterable<string> {
  const advisories = toldAdvisories(finding);
  if (advisories.length === 0) return;
  yield '| Advisory | Severity | Fixed in | Also known as |\n| --- | --- | --- | --- |\n';
  for (const told of advisories.slice(0, MAX_ADVISORIES)) {
    const aliases = told.aliases.map((alias) => markdownText(alias, 40)).join(', ');
    const fixed = told.fixed === undefined ? '' : markdownCode(told.fixed, 40);
    yield `| ${markdownText(told.id, 60)} | ${ratingOf(told)} | ${fixed} | ${aliases} |\n`;
  }
  const more = advisories.length - MAX_ADVISORIES;
  yield more > 0 ? `\nand ${more} more, in the JSON report.\n\n` : '\n';
}

function* details(groups: readonly FindingGroup[], options: RenderOptions): Iterable<string> {
  for (const { first } of groups.slice(0, MAX_DETAILS)) {
    const rule = options.rules.get(first.ruleId);
    yield `\n<details>\n<summary>${markdownCode(first.ruleId)} in ${markdownCode(first.artifact, 200)}</summary>\n\n`;
    const call = pythonCall(first.evidence);
    if (call !== undefined) yield `**Call** ${markdownCode(call, 600)}\n\n`;
    yield* advisoriesTable(first);
    const note = evidenceNote(first);
    if (note !== undefined && toldAdvisories(first).length === 0)
      yield `**Detail** ${markdownText(note)}\n\n`;
    if (rule !== undefined) {
      yield `**Why** ${markdownText(rule.why)}\n\n**What to do**\n\n`;
      for (const fix of rule.fix) yield `- ${markdownText(fix)}\n`;
      yield `\n**Maps to** ${mapping(rule)}\n\n`;
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
    const reasons = gapsByReason(ofKind);
    for (const { reason, consequence, gaps: alike } of reasons.slice(0, REASONS_PER_KIND)) {
      const others = alike.length === 1 ? '' : ` and ${alike.length - 1} more`;
      const why = markdownText(`${reason} ${consequence}`, 400);
      yield `| ${kind} | ${alike.length} | ${markdownCode(alike[0]?.artifact ?? '', 200)}${others} | ${why} |\n`;
    }
    const rest = reasons.slice(REASONS_PER_KIND).reduce((sum, one) => sum + one.gaps.length, 0);
    if (rest > 0) yield `| ${kind} | ${rest} | and others | in the JSON report |\n`;
  }
}

export const reportFormat: ReportFormat = {
  id: 'markdown',
  title: 'For a comment under a pull request',
  mediaType: 'text/markdown',
  extension: 'md',
  hasGroups: true,
  *render(report: Report, options: RenderOptions): Iterable<string> {
    const { summary } = report;
    yield `## ${SIGN[report.verdict]} SentraScan: ${report.verdict}\n\n${markdownText(verdictSentence(report, options))}\n\n`;
    yield `| ${SEVERITIES.join(' | ')} | waived | gaps | artifacts | read |\n|${' ---: |'.repeat(8)}\n`;
    const counts = SEVERITIES.map((severity) => summary.findings[severity]).join(' | ');
    const read = `${describeBytes(summary.bytesRead)} of ${describeBytes(summary.bytesTotal)}`;
    yield `| ${counts} | ${summary.waived} | ${summary.gaps} | ${summary.artifacts} | ${read} |\n`;
    const groups = groupFindings(report.findings, 'report');
    if (groups.length > 0) {
      if (options.groupBy === undefined) {
        yield '\n### Findings\n\n';
        yield* findingsTable(groups);
      } else yield* sections(report, options.groupBy, options);
      yield* details(groups, options);
    }
    yield* gaps(report);
    if (report.advisories !== undefined)
      yield `\nAdvisories: ${markdownText(describeAdvisories(report.advisories), 300)}\n`;
    yield `\nScanned by ${markdownText(report.tool.name)} ${markdownText(report.tool.version)}\n`;
  },
};
