import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../limits.ts';
import { RangeSet } from './range-set.ts';

const SIZE = 40;
const aRange = fc.tuple(fc.integer({ min: 0, max: SIZE }), fc.integer({ min: 0, max: SIZE }));

describe('RangeSet', () => {
  it('agrees with a list of bytes', () => {
    fc.assert(
      fc.property(fc.array(aRange), aRange, (ranges, [from, to]) => {
        const set = new RangeSet();
        const bytes = new Array<boolean>(SIZE).fill(false);
        for (const [start, end] of ranges) {
          set.add(start, end);
          bytes.fill(true, start, Math.max(start, end));
        }
        expect(set.sizeBytes).toBe(bytes.filter(Boolean).length);
        const within = bytes.filter((has, at) => has && at >= from && at < to).length;
        expect(set.overlapBytes(from, to)).toBe(within);
        const holes = set.holes(from, to).reduce((sum, [start, end]) => sum + end - start, 0);
        expect(holes).toBe(Math.max(0, to - from) - within);
      }),
    );
  });

  it('ignores ranges that are no ranges', () => {
    const set = new RangeSet();
    for (const [start, end] of [
      [5, 5],
      [7, 3],
      [Number.NaN, 4],
      [0, Number.POSITIVE_INFINITY],
    ] as const) {
      set.add(start, end);
    }
    expect(set.ranges()).toEqual([]);
  });

  it('forgets instead of growing without bound, and never claims more than was added', () => {
    const set = new RangeSet();
    const count = LIMITS.trackedRanges.value * 2 + 5;
    for (let i = 0; i < count; i++) set.add(i * 3, i * 3 + 1);
    expect(set.ranges().length).toBeLessThanOrEqual(LIMITS.trackedRanges.value);
    expect(set.sizeBytes).toBeGreaterThan(0);
    expect(set.sizeBytes).toBeLessThanOrEqual(count);
  });
});
