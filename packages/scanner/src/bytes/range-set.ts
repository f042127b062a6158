// A set of byte ranges: who read or explained what. Bounded: when it gets too fragmented it forgets, and so can only
// say too little, never too much.

import { LIMITS } from '../limits.ts';

/** Bytes from `start` up to `end`, which is not in it. */
export type ByteRange = readonly [start: number, end: number];

/** A set of bytes, as ranges. Grows by `add` only. */
export class RangeSet {
  #ranges: [number, number][] = [];
  #isSorted = true;
  #isNormal = true;
  #nextNormaliseAt = 1024;

  /** Adds `[start, end)`. Ranges that are empty or not finite are ignored. */
  add(start: number, end: number): void {
    if (!(start < end) || !Number.isFinite(start) || !Number.isFinite(end)) return;
    const last = this.#ranges.at(-1);
    if (last !== undefined && start >= last[0] && start <= last[1]) {
      if (end > last[1]) last[1] = end;
      return;
    }
    if (last !== undefined && start < last[0]) this.#isSorted = false;
    this.#isNormal = false;
    this.#ranges.push([start, end]);
    if (this.#ranges.length >= this.#nextNormaliseAt) {
      this.#normalise();
      this.#nextNormaliseAt = Math.max(1024, this.#ranges.length * 2);
    }
  }

  /** The ranges, sorted, disjoint and not adjacent. */
  ranges(): readonly ByteRange[] {
    this.#normalise();
    return this.#ranges;
  }

  /** The number of different bytes. */
  get sizeBytes(): number {
    let sizeBytes = 0;
    for (const [start, end] of this.ranges()) sizeBytes += end - start;
    return sizeBytes;
  }

  /** How many different bytes of `[start, end)` are in the set. */
  overlapBytes(start: number, end: number): number {
    if (!(start < end)) return 0;
    const ranges = this.ranges();
    let low = 0;
    let high = ranges.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ranges[middle]?.[1] ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    let sizeBytes = 0;
    for (let i = low; i < ranges.length; i += 1) {
      const [from, to] = ranges[i] as ByteRange;
      if (from >= end) break;
      sizeBytes += Math.min(to, end) - Math.max(from, start);
    }
    return sizeBytes;
  }

  /** What of `[start, end)` is not in the set, sorted. */
  holes(start: number, end: number): ByteRange[] {
    const holes: ByteRange[] = [];
    let at = start;
    for (const [from, to] of this.ranges()) {
      if (to <= at) continue;
      if (from >= end) break;
      if (from > at) holes.push([at, from]);
      at = to;
    }
    if (at < end) holes.push([at, end]);
    return holes;
  }

  #normalise(): void {
    if (this.#isNormal) return;
    if (!this.#isSorted) this.#ranges.sort((a, b) => a[0] - b[0]);
    this.#isSorted = true;
    this.#isNormal = true;
    const merged: [number, number][] = [];
    for (const range of this.#ranges) {
      const last = merged.at(-1);
      if (last !== undefined && range[0] <= last[1]) last[1] = Math.max(last[1], range[1]);
      else merged.push(range);
    }
    if (merged.length > LIMITS.trackedRanges.value) {
      // The smallest go: what is forgotten counts as unread and unexplained, and is searched.
      merged.sort((a, b) => b[1] - b[0] - (a[1] - a[0]));
      merged.length = Math.floor(LIMITS.trackedRanges.value / 2);
      merged.sort((a, b) => a[0] - b[0]);
    }
    this.#ranges = merged;
  }
}
