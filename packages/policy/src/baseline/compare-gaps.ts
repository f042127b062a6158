// Names what is no longer read or judged, and what is now.

import { type BaselineGap, type Drift, GAP_KINDS } from '@sentrascan/contract';

/** @param now where a former path is now */
export function compareGaps(
  before: readonly BaselineGap[],
  after: readonly BaselineGap[],
  now: (path: string) => string,
): Drift[] {
  const then = before.map((gap) => ({ ...gap, artifact: now(gap.artifact) }));
  const wholeKey = ({ artifact, kind, reason }: BaselineGap) => JSON.stringify([artifact, kind, reason]);
  const [gone, fresh] = unmatched(then, after, wholeKey);
  const drifts: Drift[] = [];
  // Of one kind at one place, with other numbers in the sentence: told, and no downgrade.
  const same = Map.groupBy(gone, ({ artifact, kind }) => JSON.stringify([artifact, kind]));
  for (const { artifact, kind, reason } of fresh) {
    const was = same.get(JSON.stringify([artifact, kind]))?.shift();
    drifts.push({
      kind: was === undefined ? 'coverage-downgraded' : 'coverage-changed',
      artifact,
      detail: `${kind}: ${reason}`,
      ...(was === undefined ? {} : { before: was.reason, after: reason }),
    });
  }
  const left = [...same.values()].flat();
  left.sort((a, b) => GAP_KINDS.indexOf(a.kind) - GAP_KINDS.indexOf(b.kind));
  for (const { artifact, kind, reason } of left)
    drifts.push({ kind: 'coverage-upgraded', artifact, detail: `${kind}: ${reason}` });
  return drifts;
}

/** What stands on one side only, as often as it does. */
function unmatched(
  before: readonly BaselineGap[],
  after: readonly BaselineGap[],
  keyOf: (gap: BaselineGap) => string,
): [BaselineGap[], BaselineGap[]] {
  const left = Map.groupBy(before, keyOf);
  const fresh = after.filter((gap) => left.get(keyOf(gap))?.shift() === undefined);
  return [[...left.values()].flat(), fresh];
}
