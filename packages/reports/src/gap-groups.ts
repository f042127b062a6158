// Gaps by kind, and gaps of many files that have one reason told as one.

import { compareText, GAP_KINDS, type Gap, type GapKind } from '@sentrascan/contract';

/** Gaps by kind, in the order of `GAP_KINDS`; within a kind by artifact, then place. */
export function groupGaps(gaps: readonly Gap[]): { readonly kind: GapKind; readonly gaps: readonly Gap[] }[] {
  const sorted = gaps.toSorted(
    (a, b) =>
      compareText(a.artifact, b.artifact) ||
      (a.location?.offset ?? -1) - (b.location?.offset ?? -1) ||
      compareText(a.reason, b.reason),
  );
  return GAP_KINDS.map((kind) => ({ kind, gaps: sorted.filter((gap) => gap.kind === kind) })).filter(
    (group) => group.gaps.length > 0,
  );
}

/** Gaps of one kind whose reasons differ in numbers at most. */
export interface GapReason {
  /** Where the numbers differ they are written `N`. */
  readonly reason: string;
  readonly consequence: string;
  /** In their order; never empty. */
  readonly gaps: readonly Gap[];
}

const NUMBER = /\d+/g;

/** The text with `N` in the place of every number that is not the same in all texts of one form. */
function withCommonNumbers(texts: readonly string[]): string {
  const [first = ''] = texts;
  const numbers = texts.map((text) => text.match(NUMBER) ?? []);
  let index = -1;
  return first.replace(NUMBER, (number) => {
    index += 1;
    return numbers.every((ofText) => ofText[index] === number) ? number : 'N';
  });
}

/** Gaps of one kind by reason, the most frequent first; among equals in the order they came. */
export function gapsByReason(gaps: readonly Gap[]): readonly GapReason[] {
  const byForm = Map.groupBy(gaps, ({ reason, consequence }) =>
    `${reason}\n${consequence}`.replace(NUMBER, 'N'),
  );
  return [...byForm.values()]
    .map((alike) => ({
      reason: withCommonNumbers(alike.map(({ reason }) => reason)),
      consequence: withCommonNumbers(alike.map(({ consequence }) => consequence)),
      gaps: alike,
    }))
    .sort((a, b) => b.gaps.length - a.gaps.length);
}
