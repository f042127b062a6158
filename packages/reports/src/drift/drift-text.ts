// Differences between two versions, for a terminal.

import type { Drift, DriftReport } from '@sentrascan/contract';
import { createPaint, type Paint, SEVERITY_STYLE } from '../paint.ts';
import { visibleText } from '../visible-text.ts';
import { driftNotes, driftSections, driftSentence } from './drift-words.ts';

const SHOWN = 50;
const MAX_CHARACTERS = 400;

/** @param options.all every difference, not only the first of each kind */
export function* driftText(
  report: DriftReport,
  options: { readonly color?: boolean; readonly all?: boolean } = {},
): Iterable<string> {
  const paint = createPaint(options.color ?? false);
  const [style, word] =
    report.drifts.length === 0 ? (['green', 'NO DRIFT'] as const) : (['yellow', 'DRIFT'] as const);
  yield `${paint(style, word)}  ${visibleText(driftSentence(report))}\n`;
  for (const { title, drifts } of driftSections(report)) {
    yield `\n${paint('bold', title)} (${drifts.length})\n`;
    const shown = options.all === true ? drifts.length : SHOWN;
    for (const drift of drifts.slice(0, shown)) yield* driftLines(drift, paint);
    if (drifts.length > shown) yield `  ${drifts.length - shown} more: --all, or --format json\n`;
  }
  const notes = driftNotes(report);
  if (notes.length > 0) yield '\n';
  for (const note of notes) yield `${paint('dim', visibleText(note))}\n`;
}

function* driftLines(drift: Drift, paint: Paint): Iterable<string> {
  const { artifact, detail, severity, ruleId, before, after } = drift;
  const label = severity === undefined ? '' : `${paint(SEVERITY_STYLE[severity], severity.toUpperCase())} `;
  const rule = ruleId === undefined ? '' : `  ${paint('dim', visibleText(ruleId))}`;
  yield `  ${label}${visibleText(artifact, MAX_CHARACTERS)}${rule}\n`;
  yield `      ${visibleText(detail, MAX_CHARACTERS)}\n`;
  if (before === undefined || after === undefined || drift.kind === 'artifact-renamed') return;
  if (detail.includes(after)) return;
  yield `      ${paint('dim', `${visibleText(before, MAX_CHARACTERS) || 'nothing'} -> ${visibleText(after, MAX_CHARACTERS) || 'nothing'}`)}\n`;
}
