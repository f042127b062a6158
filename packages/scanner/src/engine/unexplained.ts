// Which bytes of an artifact nobody explained, and where they stand.

import { RangeSet } from '../bytes/range-set.ts';
import type { ArtifactNode } from './artifact-node.ts';
import type { SweepRange } from './plugins.ts';

/** The ranges to search: what no format explains, and what one explains as opaque. Sorted. */
export function unexplainedRanges(node: ArtifactNode): SweepRange[] {
  const { sizeBytes } = node.bytes;
  const { explained, opaque, longValues } = node.accounts;
  const known = new RangeSet();
  for (const [start, end] of explained.ranges()) known.add(start, end);
  for (const [start, end] of opaque.ranges()) known.add(start, end);
  const ranges: SweepRange[] = known.holes(0, sizeBytes).map(([start, end]) => ({
    start,
    end,
    where:
      start === 0 && end === sizeBytes
        ? 'whole'
        : start === 0
          ? 'prefix'
          : end === sizeBytes
            ? 'tail'
            : 'between',
  }));
  for (const [start, end] of opaque.ranges()) ranges.push({ start, end, where: 'opaque' });
  for (const [start, end] of longValues.ranges()) ranges.push({ start, end, where: 'value' });
  return ranges.sort((a, b) => a.start - b.start);
}

/** The same ranges, sorted and disjoint: where two overlap, the one that begins first keeps the bytes. */
export function clipRanges<T extends SweepRange>(ranges: readonly T[]): T[] {
  const sorted = [...ranges].sort((a, b) => a.start - b.start || b.end - a.end);
  const clipped: T[] = [];
  let at = 0;
  for (const range of sorted) {
    const start = Math.max(range.start, at);
    if (start >= range.end) continue;
    clipped.push(start === range.start ? range : { ...range, start });
    at = range.end;
  }
  return clipped;
}
