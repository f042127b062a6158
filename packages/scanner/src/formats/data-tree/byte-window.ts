// Single bytes by position, read in windows: for tokenisers that go forward over a text of any length.

import type { RandomAccess } from '../../bytes/random-access.ts';

const WINDOW_BYTES = 256 * 1024;

/** Bytes of a RandomAccess one at a time. Going forward costs one read for each window. */
export class ByteWindow {
  readonly #bytes: RandomAccess;
  #window: Uint8Array = new Uint8Array(0);
  #from = 0;
  /** Where the next of some bytes stands in the window, once it was looked for. */
  readonly #next = new Map<number, number>();

  constructor(bytes: RandomAccess) {
    this.#bytes = bytes;
  }

  /** The byte at a position; -1 past the end. */
  at(position: number): number {
    const index = position - this.#from;
    if (index >= 0 && index < this.#window.length) return this.#window[index] as number;
    return this.#refill(position);
  }

  /** One past the last byte that is at hand, once the byte at `position` is; not beyond it only at the end of the bytes. */
  endAround(position: number): number {
    this.at(position);
    return this.#from + this.#window.length;
  }

  /**
   * Where a byte stands next in the window that holds `position`, or the window's end. Going forward costs one look at each
   * byte, however often it is asked.
   */
  next(byte: number, position: number): number {
    const known = this.#next.get(byte);
    if (known !== undefined && known >= position) return known;
    const found = this.#window.indexOf(byte, position - this.#from);
    const at = found < 0 ? this.#from + this.#window.length : this.#from + found;
    this.#next.set(byte, at);
    return at;
  }

  #refill(position: number): number {
    if (position < 0 || position >= this.#bytes.sizeBytes) return -1;
    this.#next.clear();
    // A little of what lies before stays: tokenisers look back a few bytes.
    this.#from = Math.max(0, position - 16);
    this.#window = this.#bytes.read(this.#from, WINDOW_BYTES);
    return this.#window[position - this.#from] ?? -1;
  }
}
