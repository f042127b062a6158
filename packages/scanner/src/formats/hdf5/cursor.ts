// Reads the fields of one HDF5 structure, low byte first. What is missing reads as 0 and is remembered.

import { u16le, u32le } from '../../bytes/integers.ts';

/** An address of all ones: nothing was allocated. */
export const UNDEFINED_ADDRESS = -1;

/** Names and paths are cut here, one byte behind the longest that operating systems open: by it a longer one is seen. */
export const MAX_TEXT_BYTES = 4097;

/** A position in the bytes of one structure. */
export class Hdf5Cursor {
  at = 0;
  isOverrun = false;
  readonly view: Uint8Array;
  /** Offset of the first byte of `view` in the file. */
  readonly start: number;
  readonly offsetBytes: number;
  readonly lengthBytes: number;

  constructor(view: Uint8Array, start: number, offsetBytes: number, lengthBytes: number) {
    this.view = view;
    this.start = start;
    this.offsetBytes = offsetBytes;
    this.lengthBytes = lengthBytes;
  }

  /** Bytes that are left. */
  get left(): number {
    return Math.max(0, this.view.length - this.at);
  }

  /** Offset of the next byte in the file. */
  get offset(): number {
    return this.start + this.at;
  }

  skip(lengthBytes: number): void {
    this.#take(lengthBytes);
  }

  u8(): number {
    return this.view[this.#take(1)] ?? 0;
  }

  u16(): number {
    return u16le(this.view, this.#take(2));
  }

  u32(): number {
    return u32le(this.view, this.#take(4));
  }

  /** An unsigned number of so many bytes; what a double cannot hold becomes infinity. */
  uint(widthBytes: number): number {
    const from = this.#take(widthBytes);
    let value = 0;
    for (let index = widthBytes - 1; index >= 0; index--)
      value = value * 256 + (this.view[from + index] ?? 0);
    return value > Number.MAX_SAFE_INTEGER ? Number.POSITIVE_INFINITY : value;
  }

  u64(): number {
    return this.uint(8);
  }

  /** A length field of this file. */
  length(): number {
    return this.uint(this.lengthBytes);
  }

  /** An address of this file; UNDEFINED_ADDRESS where it is all ones. */
  address(): number {
    const { at } = this;
    const value = this.uint(this.offsetBytes);
    for (let index = at; index < at + this.offsetBytes; index++) if (this.view[index] !== 0xff) return value;
    return UNDEFINED_ADDRESS;
  }

  /** So many bytes; fewer where they end. */
  bytes(lengthBytes: number): Uint8Array {
    const from = this.#take(lengthBytes);
    return this.view.subarray(from, Math.min(this.view.length, from + lengthBytes));
  }

  /** A cursor over the next bytes, past which this one moves. */
  part(lengthBytes: number): Hdf5Cursor {
    const { offset } = this;
    return new Hdf5Cursor(this.bytes(lengthBytes), offset, this.offsetBytes, this.lengthBytes);
  }

  /** UTF-8 text of a fixed width, up to its first NUL. */
  text(lengthBytes: number): string {
    return textOf(this.bytes(lengthBytes));
  }

  /** Text up to and past its NUL. */
  terminated(): string {
    const found = this.view.indexOf(0, this.at);
    if (found < 0) {
      const text = textOf(this.view.subarray(this.at));
      this.skip(this.left + 1);
      return text;
    }
    const text = textOf(this.view.subarray(this.at, found));
    this.at = found + 1;
    return text;
  }

  /** Moves to a multiple of `unit` from where `from` was. */
  align(unit: number, from = 0): void {
    this.skip((unit - ((this.at - from) % unit)) % unit);
  }

  /** True where the signature stands here; moves past it. */
  takes(signature: string): boolean {
    return Buffer.from(this.bytes(signature.length)).toString('latin1') === signature;
  }

  #take(lengthBytes: number): number {
    const from = this.at;
    if (!(lengthBytes >= 0 && lengthBytes <= this.view.length - from)) this.isOverrun = true;
    this.at = Math.min(from + Math.max(0, lengthBytes), this.view.length);
    // Past the end every byte is missing, so that a field that is cut reads as 0 where it is cut.
    return from;
  }
}

/** UTF-8 text up to its first NUL, cut. */
export function textOf(bytes: Uint8Array): string {
  const zero = bytes.indexOf(0);
  const end = Math.min(zero < 0 ? bytes.length : zero, MAX_TEXT_BYTES);
  return Buffer.from(bytes.buffer, bytes.byteOffset, end).toString('utf8');
}

/** How many bytes hold a number up to `limit`. */
export function bytesFor(limit: number): number {
  let count = 1;
  for (let rest = Math.floor(limit / 256); rest >= 1 && count < 8; rest = Math.floor(rest / 256)) count++;
  return count;
}
