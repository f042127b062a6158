// Single bytes by position, read in windows: for tokenisers that go forward over a text of any length.

import type { RandomAccess } from '../../bytes/random-access.ts';

const WINDOW_BYTES = 256 * 1024;

/** Bytes of a RandomAccess one at a time. Going forward costs one read for each window. */
export class ByteWindow {
  readonly #bytes: RandomAccess;
  #window: Uint8Array = new Uint8Array(0);
  #from = 0;

  constructor(bytes: RandomAccess) {
    this.#bytes = bytes;
  }

  /** The byte at a position; -1 past the end. */
  at(position: number): number {
    const index = position - this.#from;
    if (index >= 0 && index < this.#window.length) return this.#window[index] as number;
    return this.#refill(position);
  }

  #refill(position: number): number {
    if (position < 0 || position >= this.#bytes.sizeBytes) return -1;
    // A little of what lies before stays: tokenisers look back a few bytes.
    this.#from = Math.max(0, position - 16);
    this.#window = this.#bytes.read(this.#from, WINDOW_BYTES);
    return this.#window[position - this.#from] ?? -1;
  }
}
