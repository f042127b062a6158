// Where payload validators read: a view of the window that the sweep holds anyway, or of the file where the window does
// not reach. Also counts the costly proofs (inflating, walking), so that lookalikes cannot buy unbounded time.

import type { RandomAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';

/** Bytes `[start, end)`. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Reads for validators, by position in the artifact. */
export class Lookup {
  readonly sizeBytes: number;
  readonly #bytes: RandomAccess;
  #window: Uint8Array = new Uint8Array(0);
  #windowAt = 0;
  readonly #ranges: readonly ByteRange[] | undefined;
  #nextRange = 0;
  #workLeft: number;

  /** @param ranges where a payload matters, ascending and disjoint; everywhere where they are left out */
  constructor(bytes: RandomAccess, ranges?: readonly ByteRange[]) {
    this.#bytes = bytes;
    this.#ranges = ranges;
    this.sizeBytes = bytes.sizeBytes;
    this.#workLeft =
      LIMITS.payloadProofBytes.value + Math.floor(bytes.sizeBytes / LIMITS.payloadProofShare.value);
  }

  /** Says which bytes are at hand: `window` holds those from `at` on. */
  moveTo(at: number, window: Uint8Array): void {
    this.#window = window;
    this.#windowAt = at;
  }

  /** Up to `lengthBytes` bytes from `at`; shorter only where the bytes end. Valid until the window moves. */
  view(at: number, lengthBytes: number): Uint8Array {
    if (at < 0) return new Uint8Array(0);
    const from = at - this.#windowAt;
    if (from >= 0 && from + lengthBytes <= this.#window.length) {
      return this.#window.subarray(from, from + lengthBytes);
    }
    return this.#bytes.read(at, lengthBytes);
  }

  /** Whether anyone wants to know of what begins here. Asked for places that mostly ascend. */
  matters(at: number): boolean {
    if (this.#ranges === undefined) return true;
    while (at < (this.#ranges[this.#nextRange - 1]?.end ?? 0)) this.#nextRange--;
    while (at >= (this.#ranges[this.#nextRange]?.end ?? Number.POSITIVE_INFINITY)) this.#nextRange++;
    return at >= (this.#ranges[this.#nextRange]?.start ?? Number.POSITIVE_INFINITY);
  }

  /** The bytes from `at` on, for a format's own reader. The caller neither closes nor keeps them. */
  from(at: number, maxBytes: number): RandomAccess {
    return this.#bytes.slice(at, Math.min(at + maxBytes, this.sizeBytes));
  }

  /**
   * Asks for `bytes` of costly proof.
   *
   * @returns false once the limit is used up: the caller then declines unproven, and the sweep says so
   */
  spend(bytes: number): boolean {
    if (this.#workLeft < bytes) {
      this.#workLeft = 0;
      return false;
    }
    this.#workLeft -= bytes;
    return true;
  }

  /** True where headers were believed unproven because the limit was used up. */
  get isExhausted(): boolean {
    return this.#workLeft === 0;
  }
}
