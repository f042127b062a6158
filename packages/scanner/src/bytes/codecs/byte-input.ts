// A buffered cursor over compressed input. Decoders with hot loops work on `buffer`, `at` and `end` directly.

import type { RandomAccess } from '../random-access.ts';

const BUFFER_BYTES = 64 * 1024;

/** What is fetched first of a stream. Every refill fetches eight times more, so that a tiny member costs little. */
const FIRST_FETCH_BYTES = 512;
const FETCH_GROWTH = 8;

/** Bytes before `at` that survive a refill, so that a bit reader can give back what it fetched ahead. */
const KEPT_BYTES = 8;

/** Zeros after `end` once the input is exhausted, so that a hot loop may fetch ahead without a check. */
const PADDING_BYTES = 64;

export class ByteInput {
  readonly buffer = new Uint8Array(BUFFER_BYTES + PADDING_BYTES);
  /** Next byte in `buffer`. */
  at = 0;
  /** One past the last valid byte in `buffer`. */
  end = 0;
  /** True once the source has no more than what is in `buffer`. */
  isLast = false;
  #source: RandomAccess;
  #base: number;
  #fetchBytes = FIRST_FETCH_BYTES;

  constructor(source: RandomAccess, start = 0) {
    this.#source = source;
    this.#base = start;
    this.refill();
  }

  /** Starts over on another source, with the same buffer. */
  restart(source: RandomAccess, start = 0): void {
    this.#source = source;
    this.#base = start;
    this.at = 0;
    this.end = 0;
    this.isLast = false;
    this.#fetchBytes = FIRST_FETCH_BYTES;
    this.refill();
  }

  /** Offset in the source of the next byte. */
  get position(): number {
    return this.#base + this.at;
  }

  /** Drops what was used and reads on. After it, either `isLast` is set or hundreds of bytes and more are there. */
  refill(): void {
    const { buffer } = this;
    const from = Math.max(0, Math.min(this.at, this.end) - KEPT_BYTES);
    buffer.copyWithin(0, from, this.end);
    this.at -= from;
    this.end -= from;
    this.#base += from;
    const wantedEnd = Math.min(this.end + this.#fetchBytes, buffer.length - PADDING_BYTES);
    this.#fetchBytes = Math.min(this.#fetchBytes * FETCH_GROWTH, BUFFER_BYTES);
    while (!this.isLast && this.end < wantedEnd) {
      const space = buffer.subarray(this.end, wantedEnd);
      const count = this.#source.readInto(this.#base + this.end, space);
      this.end += count;
      if (count < space.length) this.isLast = true;
    }
    if (this.#base + this.end >= this.#source.sizeBytes) this.isLast = true;
    if (this.isLast) buffer.fill(0, this.end, this.end + PADDING_BYTES);
  }

  /** The next byte, or -1 where the input ends. */
  byte(): number {
    if (this.at >= this.end) {
      if (this.isLast) return -1;
      this.refill();
      if (this.at >= this.end) return -1;
    }
    return this.buffer[this.at++] as number;
  }

  /** Copies up to `target.length` bytes and moves on. @returns how many there were */
  take(target: Uint8Array): number {
    let done = 0;
    while (done < target.length) {
      if (this.at >= this.end) {
        if (this.isLast) break;
        this.refill();
        if (this.at >= this.end) break;
      }
      const count = Math.min(target.length - done, this.end - this.at);
      target.set(this.buffer.subarray(this.at, this.at + count), done);
      this.at += count;
      done += count;
    }
    return done;
  }
}
