// Reads bytes one after another through one window: for formats whose structure is only found by walking all of it.

import type { RandomAccess } from './random-access.ts';

const WINDOW_BYTES = 64 * 1024;

/** A position in bytes. What is missing past the end reads as zero, and `isPastEnd` says so. */
export class ByteCursor {
  /** Position of the next byte. May be moved. */
  at: number;
  /** Where reading ends. */
  readonly end: number;
  readonly #access: RandomAccess;
  #window: Uint8Array = new Uint8Array(0);
  #windowAt = 0;

  /**
   * @param start first byte to read
   * @param end where reading ends; clamped to what exists
   */
  constructor(access: RandomAccess, start = 0, end = access.sizeBytes) {
    this.#access = access;
    this.at = start;
    this.end = Math.min(end, access.sizeBytes);
  }

  /** True once a read went past the end. */
  get isPastEnd(): boolean {
    return this.at > this.end;
  }

  /** A second position in the same bytes. */
  fork(at: number): ByteCursor {
    return new ByteCursor(this.#access, at, this.end);
  }

  get leftBytes(): number {
    return this.end - this.at;
  }

  u8(): number {
    const index = this.at - this.#windowAt;
    if (index < 0 || index >= this.#window.length || this.at >= this.end) return this.#u8Beyond();
    this.at += 1;
    return this.#window[index] ?? 0;
  }

  u16be(): number {
    return (this.u8() << 8) | this.u8();
  }

  i32be(): number {
    return (this.u16be() << 16) | this.u16be();
  }

  i32le(): number {
    return this.u8() | (this.u8() << 8) | (this.u8() << 16) | (this.u8() << 24);
  }

  /** Eight bytes, high first, as a double: exact below 2^53. */
  u64be(): number {
    return (this.i32be() >>> 0) * 2 ** 32 + (this.i32be() >>> 0);
  }

  /** Passes over bytes without reading them. @returns false, at the end, where fewer are left */
  skip(lengthBytes: number): boolean {
    if (!(lengthBytes >= 0 && lengthBytes <= this.leftBytes)) {
      this.at = this.end + 1;
      return false;
    }
    this.at += lengthBytes;
    return true;
  }

  /** The next bytes; shorter where they end. @param lengthBytes at most MAX_READ_BYTES */
  take(lengthBytes: number): Uint8Array {
    const bytes = this.#access.read(this.at, Math.max(0, Math.min(lengthBytes, this.leftBytes)));
    this.at += bytes.length === lengthBytes ? lengthBytes : this.leftBytes + 1;
    return bytes;
  }

  #u8Beyond(): number {
    if (this.at >= this.end) {
      this.at = this.end + 1;
      return 0;
    }
    this.#windowAt = this.at;
    this.#window = this.#access.read(this.at, Math.min(WINDOW_BYTES, this.leftBytes));
    const value = this.#window[0];
    this.at = value === undefined ? this.end + 1 : this.at + 1;
    return value ?? 0;
  }
}
