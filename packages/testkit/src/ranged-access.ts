// Bytes as a careful or a failing source would give them, for tests: every read a copy of its own, counted, and no longer
// than it must be.

import {
  clampRange,
  MAX_READ_BYTES,
  type RandomAccess,
  SliceAccess,
} from '../../scanner/src/bytes/random-access.ts';

export interface RangedOptions {
  /** Bytes from here on cannot be read any more: the source shrank after it was opened. */
  readonly shrunkTo?: number;
  /** More bytes follow, all zero, without being held in memory. */
  readonly zeroBytes?: number;
}

/** Serves ranges of bytes in memory and remembers what they cost. */
export class RangedAccess implements RandomAccess {
  readonly sizeBytes: number;
  /** Bytes handed out so far, again and again counted. */
  readBytes = 0;
  /** Calls so far. */
  reads = 0;
  readonly #bytes: Uint8Array;
  readonly #readable: number;

  constructor(bytes: Uint8Array, options: RangedOptions = {}) {
    this.#bytes = bytes;
    this.sizeBytes = bytes.length + (options.zeroBytes ?? 0);
    this.#readable = Math.min(this.sizeBytes, options.shrunkTo ?? this.sizeBytes);
  }

  read(at: number, lengthBytes: number): Uint8Array {
    const [from, to] = clampRange(at, at + Math.min(lengthBytes, MAX_READ_BYTES), this.#readable);
    const copy = new Uint8Array(to - from);
    copy.set(this.#bytes.subarray(from, to));
    this.readBytes += copy.length;
    this.reads += 1;
    return copy;
  }

  readInto(at: number, target: Uint8Array): number {
    let copied = 0;
    while (copied < target.length) {
      const part = this.read(at + copied, target.length - copied);
      if (part.length === 0) break;
      target.set(part, copied);
      copied += part.length;
    }
    return copied;
  }

  slice(start: number, end: number): RandomAccess {
    return new SliceAccess(this, start, end);
  }

  close(): void {}
}
