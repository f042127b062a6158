// A RandomAccess with ranges cut out, as a reader sees it that skips them. Positions map both ways.

import { clampRange, MAX_READ_BYTES, type RandomAccess, SliceAccess } from './random-access.ts';

export interface CutRange {
  readonly start: number;
  readonly end: number;
}

export class SplicedAccess implements RandomAccess {
  readonly sizeBytes: number;
  readonly #owner: RandomAccess;
  /** What remains: start in the owner, start here, length. */
  readonly #spans: readonly { readonly from: number; readonly at: number; readonly length: number }[];

  /** @param cuts ranges of `owner` to leave out; overlapping ones are merged */
  constructor(owner: RandomAccess, cuts: readonly CutRange[]) {
    const spans: { from: number; at: number; length: number }[] = [];
    let from = 0;
    let at = 0;
    for (const cut of cuts.toSorted((a, b) => a.start - b.start)) {
      const [start, end] = clampRange(cut.start, cut.end, owner.sizeBytes);
      if (start > from) {
        spans.push({ from, at, length: start - from });
        at += start - from;
      }
      from = Math.max(from, end);
    }
    if (owner.sizeBytes > from) spans.push({ from, at, length: owner.sizeBytes - from });
    this.#owner = owner;
    this.#spans = spans;
    this.sizeBytes = at + Math.max(0, owner.sizeBytes - from);
  }

  /** The owner's offset of the byte that stands at `offset` here. */
  toOwner(offset: number): number {
    for (const span of this.#spans) {
      if (offset < span.at + span.length) return span.from + (offset - span.at);
    }
    return this.#owner.sizeBytes + (offset - this.sizeBytes);
  }

  /** Where the owner's `offset` stands here; inside a cut, where the cut was made. */
  fromOwner(offset: number): number {
    for (const span of this.#spans) {
      if (offset < span.from) return span.at;
      if (offset < span.from + span.length) return span.at + (offset - span.from);
    }
    return this.sizeBytes + Math.max(0, offset - this.#owner.sizeBytes);
  }

  readInto(at: number, target: Uint8Array): number {
    const [start, end] = clampRange(at, at + target.length, this.sizeBytes);
    let copied = 0;
    for (const span of this.#spans) {
      const from = Math.max(start, span.at);
      const to = Math.min(end, span.at + span.length);
      if (from >= to) continue;
      const part = target.subarray(from - start, to - start);
      const count = this.#owner.readInto(span.from + (from - span.at), part);
      copied += count;
      if (count < part.length) break;
    }
    return copied;
  }

  read(at: number, lengthBytes: number): Uint8Array {
    const [start, end] = clampRange(at, at + Math.min(lengthBytes, MAX_READ_BYTES), this.sizeBytes);
    const bytes = new Uint8Array(end - start);
    return bytes.subarray(0, this.readInto(start, bytes));
  }

  slice(start: number, end: number): RandomAccess {
    return new SliceAccess(this, start, end);
  }

  close(): void {}
}
