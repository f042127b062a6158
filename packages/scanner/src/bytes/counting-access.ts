// A RandomAccess that remembers which bytes were read through it, for the report's coverage.

import { clampRange, type RandomAccess, SliceAccess } from './random-access.ts';
import type { RangeSet } from './range-set.ts';

/** Reads from another RandomAccess and adds every range it reads to a set. */
export class CountingAccess implements RandomAccess {
  readonly sizeBytes: number;
  readonly #source: RandomAccess;
  readonly #readRanges: RangeSet;

  constructor(source: RandomAccess, readRanges: RangeSet) {
    this.sizeBytes = source.sizeBytes;
    this.#source = source;
    this.#readRanges = readRanges;
  }

  readInto(at: number, target: Uint8Array): number {
    const copied = this.#source.readInto(at, target);
    this.#readRanges.add(at, at + copied);
    return copied;
  }

  read(at: number, lengthBytes: number): Uint8Array {
    const bytes = this.#source.read(at, lengthBytes);
    const [from] = clampRange(at, at, this.sizeBytes);
    this.#readRanges.add(from, from + bytes.length);
    return bytes;
  }

  slice(start: number, end: number): RandomAccess {
    return new SliceAccess(this, start, end);
  }

  close(): void {
    this.#source.close();
  }
}
