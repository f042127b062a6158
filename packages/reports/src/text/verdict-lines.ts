// The first lines of every readable report: the verdict with its sentence, and totals.

import { SEVERITIES } from '@sentrascan/contract';
import { VERDICT_STYLE, wrap } from '../paint.ts';
import { count, describeBytes } from '../place.ts';
import { describeAdvisories } from '../told-advisories.ts';
import { verdictSentence } from '../verdict-sentence.ts';
import { visibleText } from '../visible-text.ts';
import type { Page } from './page.ts';

/** The verdict and what it means. */
export function* verdictLines({ report, options, width, paint }: Page): Iterable<string> {
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

/** How much was scanned and found, in a line. */
export function* totalLines({ report, width, paint }: Page): Iterable<string> {
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
  if (report.advisories === undefined) return;
  const advisories = visibleText(`advisories: ${describeAdvisories(report.advisories)}`, 300);
  for (const line of wrap(advisories, width)) yield paint('dim', line);
}
