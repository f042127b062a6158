// The bad files of a scan of several, one line each: what a person wants to see before any detail.

import { badFiles } from '../bad-files.ts';
import { displayWidth, fit, VERDICT_STYLE } from '../paint.ts';
import { visibleText } from '../visible-text.ts';
import { type Page, shownCount } from './page.ts';

const FILES = 12;
const VERDICT_WIDTH = 'suspicious'.length;
/** The least columns that a path gets beside the rule's id. */
const PATH_WIDTH = 16;

/** Nothing where fewer than two files are bad: the first line names a single one. */
export function* filesSection(page: Page): Iterable<string> {
  const { report, width, paint } = page;
  const bad = badFiles(report);
  if (bad.length < 2) return;
  yield '';
  const shown = bad.slice(0, shownCount(page, FILES));
  for (const { artifact, worst } of shown) {
    const room = width - VERDICT_WIDTH - 4;
    const id = worst === undefined ? '' : visibleText(worst.ruleId, 80);
    const ruleId = id.length + PATH_WIDTH <= room ? id : '';
    const place = fit(visibleText(artifact.path), room - ruleId.length);
    const gap = ' '.repeat(Math.max(0, room - displayWidth(place) - ruleId.length));
    const verdict = paint(VERDICT_STYLE[artifact.verdict], artifact.verdict.padEnd(VERDICT_WIDTH));
    yield `${verdict}  ${place}${gap}  ${paint('dim', ruleId)}`;
  }
  if (bad.length > shown.length) yield paint('dim', `and ${bad.length - shown.length} more`);
}
