// A position in a binary file that is read front to back. It remembers the first read that went past the end instead of
// throwing; what is read after that is zero.

import type { RandomAccess } from '../bytes/random-access.ts';

/** Small enough that hopping over tensor data costs little, large enough for lists of a hundred thousand short strings. */
const WINDOW_BYTES = 64 * 1024;

/** The first read that went past the end. */
export interface CursorBreak {
  readonly offset: number;
  /** Infinity where the length cannot be held by a double. */
  readonly wantedBytes: number;
}

/** Reads numbers, strings and blobs one after another. */
export class ByteCursor {
  readonly end: number;
  readonly #access: RandomAccess;
  #at: number;
  #isLittleEndian = true;
  #broken: CursorBreak | undefined;
  #window: DataView = new DataView(new ArrayBuffer(0));
  #windowAt = 0;

  /**
   * @param start offset of the first byte
   * @param end offset behind the last byte; clamped to what exists
   */
  constructor(access: RandomAccess, start = 0, end: number = access.sizeBytes) {
    this.#access = access;
    this.#at = start;
    this.end = Math.min(end, access.sizeBytes);
  }

  /** A second position in the same bytes, in the same byte order. */
  fork(at: number): ByteCursor {
    const other = new ByteCursor(this.#access, at, this.end);
    other.isLittleEndian = this.#isLittleEndian;
    return other;
  }

  get at(): number {
    return this.#at;
  }

  get leftBytes(): number {
    return Math.max(0, this.end - this.#at);
  }

  get broken(): CursorBreak | undefined {
    return this.#broken;
  }

  /** Numbers that follow are read in this byte order; little-endian at first. */
  set isLittleEndian(value: boolean) {
    this.#isLittleEndian = value;
  }

  /** Goes to another place, back or forth. */
  seek(offset: number): void {
    this.#at = Math.max(0, offset);
  }

  u8(): number {
    return this.#needs(1) ? this.#window.getUint8(this.#advance(1)) : 0;
  }

  u16(): number {
    return this.#needs(2) ? this.#window.getUint16(this.#advance(2), this.#isLittleEndian) : 0;
  }

  u32(): number {
    return this.#needs(4) ? this.#window.getUint32(this.#advance(4), this.#isLittleEndian) : 0;
  }

  i32(): number {
    return this.#needs(4) ? this.#window.getInt32(this.#advance(4), this.#isLittleEndian) : 0;
  }

  u64(): bigint {
    return this.#needs(8) ? this.#window.getBigUint64(this.#advance(8), this.#isLittleEndian) : 0n;
  }

  i64(): bigint {
    return BigInt.asIntN(64, this.u64());
  }

  f32(): number {
    return this.#needs(4) ? this.#window.getFloat32(this.#advance(4), this.#isLittleEndian) : 0;
  }

  f64(): number {
    return this.#needs(8) ? this.#window.getFloat64(this.#advance(8), this.#isLittleEndian) : 0;
  }

  /** A 64-bit length; infinity above 2^53, which no range check accepts. */
  length64(): number {
    if (!this.#needs(8)) return 0;
    const view = this.#window;
    const at = this.#advance(8);
    const high = view.getUint32(at + (this.#isLittleEndian ? 4 : 0), this.#isLittleEndian);
    const low = view.getUint32(at + (this.#isLittleEndian ? 0 : 4), this.#isLittleEndian);
    return high >= 2 ** 21 ? Number.POSITIVE_INFINITY : high * 2 ** 32 + low;
  }

  /** Passes over bytes. @returns false where they do not exist: the cursor is broken then, and stays */
  skip(lengthBytes: number): boolean {
    if (!this.#has(lengthBytes)) return false;
    this.#at += lengthBytes;
    return true;
  }

  /**
   * Passes over bytes and hands back the first of them.
   *
   * @param lengthBytes as the file says
   * @param maxBytes how many are handed back at most
   * @returns empty where they do not exist
   */
  take(lengthBytes: number, maxBytes: number = lengthBytes): Uint8Array {
    const at = this.#at;
    if (!this.skip(lengthBytes)) return new Uint8Array(0);
    return this.#access.read(at, Math.min(lengthBytes, maxBytes));
  }

  #has(lengthBytes: number): boolean {
    if (this.#broken !== undefined) return false;
    if (lengthBytes >= 0 && lengthBytes <= this.end - this.#at) return true;
    this.#broken = { offset: this.#at, wantedBytes: lengthBytes };
    return false;
  }

  #needs(lengthBytes: number): boolean {
    if (!this.#has(lengthBytes)) return false;
    const inWindow = this.#at - this.#windowAt;
    if (inWindow >= 0 && inWindow + lengthBytes <= this.#window.byteLength) return true;
    const bytes = this.#access.read(this.#at, Math.min(WINDOW_BYTES, this.end - this.#at));
    this.#window = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#windowAt = this.#at;
    if (bytes.length >= lengthBytes) return true;
    this.#broken = { offset: this.#at, wantedBytes: lengthBytes };
    return false;
  }

  /** @returns the place in the window of what was just asked for */
  #advance(lengthBytes: number): number {
    const place = this.#at - this.#windowAt;
    this.#at += lengthBytes;
    return place;
  }
}
