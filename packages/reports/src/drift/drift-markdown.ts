// Differences between two versions, for a comment under a pull request.

import type { DriftReport } from '@sentrascan/contract';
import { markdownCode, markdownText } from '../markdown-text.ts';
import { driftNotes, driftSections, driftSentence } from './drift-words.ts';

/** GitHub cuts a comment at 65,536 characters. */
const SHOWN = 25;
const MAX_ROWS = 120;

/** One table for each kind of difference. */
export function* driftMarkdown(report: DriftReport): Iterable<string> {
  yield `## ${report.drifts.length === 0 ? '✅' : '⚠️'} SentraScan: ${markdownText(driftSentence(report))}\n`;
  let left = MAX_ROWS;
  for (const { title, drifts } of driftSections(report)) {
    yield `\n### ${title} (${drifts.length})\n\n| Where | What |\n| --- | --- |\n`;
    const shown = drifts.slice(0, Math.min(SHOWN, left));
    left -= shown.length;
    for (const { artifact, detail, severity, ruleId } of shown) {
      const label = severity === undefined ? '' : `**${severity}** `;
      const rule = ruleId === undefined ? '' : ` ${markdownCode(ruleId)}`;
      yield `| ${markdownCode(artifact, 200)} | ${label}${markdownText(detail, 300)}${rule} |\n`;
    }
    if (drifts.length > shown.length)
      yield `\nand ${drifts.length - shown.length} more, in the JSON report.\n`;
  }
  for (const note of driftNotes(report)) yield `\n${markdownText(note)}\n`;
}
