// What was not read or not judged, in the text report: by kind and reason, because one reason often holds for many files.

import type { Gap } from '@sentrascan/contract';
import { gapsByReason, groupGaps } from '../gap-groups.ts';
import { fitPath, labelled } from '../paint.ts';
import { count } from '../place.ts';
import { visibleText } from '../visible-text.ts';
import { type Page, shownCount } from './page.ts';

const REASONS_PER_KIND = 2;

/** True where a reason is only counted, or a file only one of several. */
export function areGapsCut(page: Page): boolean {
  if (page.options.all === true) return false;
  return groupGaps(page.report.gaps).some(({ gaps }) => {
    const reasons = gapsByReason(gaps);
    return reasons.length > REASONS_PER_KIND || reasons.some((one) => one.gaps.length > 1);
  });
}

function fileOf({ artifact }: Gap, page: Page): string {
  return fitPath(visibleText(artifact), shownCount(page, 40));
}

/** One line a reason: the file, or how many. Where nothing is to be left out, one line a gap. */
function* lines(gaps: readonly Gap[], page: Page): Iterable<string> {
  if (page.options.all === true) {
    for (const gap of gaps) yield `${fileOf(gap, page)}: ${visibleText(gap.reason, 300)}`;
    return;
  }
  const reasons = gapsByReason(gaps);
  for (const { reason, gaps: alike } of reasons.slice(0, REASONS_PER_KIND)) {
    const [first] = alike;
    if (first === undefined) continue;
    const files = new Set(alike.map(({ artifact }) => artifact)).size;
    const others = files > 1 ? ` and ${files - 1} more` : '';
    yield `${fileOf(first, page)}${others}: ${visibleText(reason, 300)}`;
  }
  const rest = reasons.slice(REASONS_PER_KIND).reduce((sum, one) => sum + one.gaps.length, 0);
  if (rest > 0) yield `and ${rest} more`;
}

/** Nothing where everything was read. */
export function* gapsSection(page: Page): Iterable<string> {
  const { report, width, paint } = page;
  if (report.gaps.length === 0) return;
  yield '';
  yield paint('bold', `Not read or not judged: ${count(report.gaps.length, 'gap')}`);
  for (const { kind, gaps } of groupGaps(report.gaps)) {
    const label = `${gaps.length} ${kind}`;
    const layout = { indent: 2, labelWidth: 16, width, maxLines: shownCount(page, 2) };
    let isFirst = true;
    for (const line of lines(gaps, page)) {
      yield* labelled(isFirst ? label : '', line, layout);
      isFirst = false;
    }
  }
}
