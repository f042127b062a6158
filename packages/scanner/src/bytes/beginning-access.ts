// Content of which only the beginning is to be had: for looks at data that is far away and that something else explains.

import { clampRange, type RandomAccess, SliceAccess } from './random-access.ts';

/** As long as the content it stands for; behind its beginning every read is empty. */
export class BeginningAccess implements RandomAccess {
  readonly sizeBytes: number;
  readonly #source: RandomAccess;
  readonly #beginningBytes: number;

  constructor(source: RandomAccess, beginningBytes: number) {
    this.sizeBytes = source.sizeBytes;
    this.#source = source;
    this.#beginningBytes = beginningBytes;
  }

  readInto(at: number, target: Uint8Array): number {
    const [from, to] = clampRange(at, at + target.length, this.#beginningBytes);
    return from === to ? 0 : this.#source.readInto(from, target.subarray(0, to - from));
  }

  read(at: number, lengthBytes: number): Uint8Array {
    const [from, to] = clampRange(at, at + lengthBytes, this.#beginningBytes);
    return from === to ? new Uint8Array(0) : this.#source.read(from, to - from);
  }

  slice(start: number, end: number): RandomAccess {
    return new SliceAccess(this, start, end);
  }

  close(): void {}
}
