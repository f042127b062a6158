// A window that moves over bytes: single bytes and varints at any position cost a look into a buffer, and a read only
// where the position leaves it. Walks go forward, so the window is refilled from the position asked for.

import type { RandomAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';

/** Bytes before a position that a refill keeps, so that a parser may look back at a tag it has just read. */
const LOOK_BACK_BYTES = 32;

/** Powers of 128 that a double holds exactly, for the first seven bytes of a varint. */
const MAX_DOUBLE_VARINT_BYTES = 7;

/** The longest varint: ten bytes of seven bits. */
const MAX_VARINT_BYTES = 10;

/** See the file's head. */
export class ByteWindow {
  readonly access: RandomAccess;
  readonly sizeBytes: number;
  /** The value that `readVarint` read last. */
  varint: number | bigint = 0;
  /** Where that varint ended. */
  varintEnd = 0;
  /** Whether the last `readVarint` failed for more than ten bytes, and not for want of bytes. */
  varintTooLong = false;
  #bytes: Uint8Array = new Uint8Array(0);
  #start = 0;
  #end = 0;

  constructor(access: RandomAccess) {
    this.access = access;
    this.sizeBytes = access.sizeBytes;
  }

  /** The byte at a position; -1 where there is none. */
  byteAt(at: number): number {
    if (at >= this.#end || at < this.#start) {
      if (at < 0 || at >= this.sizeBytes) return -1;
      this.#start = Math.max(0, at - LOOK_BACK_BYTES);
      this.#bytes = this.access.read(this.#start, LIMITS.wireWindowBytes.value);
      this.#end = this.#start + this.#bytes.length;
      if (at >= this.#end) return -1;
    }
    return this.#bytes[at - this.#start] as number;
  }

  /**
   * Reads the varint at `at` into `varint` and `varintEnd`.
   *
   * @param limit the end of what may be read
   * @returns false where it does not end before the limit or after ten bytes
   */
  readVarint(at: number, limit: number): boolean {
    const first = at < limit ? this.byteAt(at) : -1;
    this.varintTooLong = false;
    if (first >= 0 && first < 128) {
      this.varint = first;
      this.varintEnd = at + 1;
      return true;
    }
    if (first < 0) return false;
    let low = first & 127;
    let scale = 128;
    let high = 0n;
    for (let index = 1; index < MAX_VARINT_BYTES; index++) {
      const byte = at + index < limit ? this.byteAt(at + index) : -1;
      if (byte < 0) return false;
      if (index < MAX_DOUBLE_VARINT_BYTES) {
        low += (byte & 127) * scale;
        scale *= 128;
      } else if (byte & 127) {
        high |= BigInt(byte & 127) << BigInt(7 * index);
      }
      if (byte < 128) {
        const whole = high === 0n ? low : BigInt.asUintN(64, high + BigInt(low));
        this.varint = whole <= Number.MAX_SAFE_INTEGER ? Number(whole) : whole;
        this.varintEnd = at + index + 1;
        return true;
      }
    }
    this.varintTooLong = true;
    return false;
  }
}
