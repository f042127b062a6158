// The history of an LZMA or zstd decoder: a ring that grows as output comes, never as a header asks.

import { LIMITS } from '../../limits.ts';

const FIRST_CAPACITY_BYTES = 256 * 1024;

/** The most that may be written between two `drain`s. */
export const MAX_PENDING_BYTES = FIRST_CAPACITY_BYTES;

export class SlidingWindow {
  /** A power of two long. Positions are masked with `mask`. */
  buffer = new Uint8Array(FIRST_CAPACITY_BYTES);
  mask = FIRST_CAPACITY_BYTES - 1;
  /** Where the next byte goes. */
  position = 0;
  /** Bytes written since the start or the last `reset`. */
  totalBytes = 0;
  #pendingFrom = 0;
  #mostBytes: number;

  /** @param declaredBytes the history a stream asks for; beyond `LIMITS.dictionaryBytes` less is kept */
  constructor(declaredBytes: number) {
    this.#mostBytes = capacityFor(declaredBytes);
  }

  /** Starts over for another stream. What grew for the former one is given back. */
  restart(declaredBytes: number): void {
    this.#mostBytes = capacityFor(declaredBytes);
    this.reset();
    if (this.buffer.length === FIRST_CAPACITY_BYTES) return;
    this.buffer = new Uint8Array(FIRST_CAPACITY_BYTES);
    this.mask = FIRST_CAPACITY_BYTES - 1;
  }

  /** How far back a match can reach now. */
  get reachBytes(): number {
    return Math.min(this.totalBytes, this.buffer.length);
  }

  /** Makes room for `count` (up to MAX_PENDING_BYTES) bytes that must not push out history still within the limit. */
  prepare(count: number): void {
    // Until the ring is at its full size it has not wrapped, so positions stay valid when it grows.
    if (this.buffer.length >= this.#mostBytes || this.totalBytes + count <= this.buffer.length) return;
    const grown = new Uint8Array(this.buffer.length * 2);
    grown.set(this.buffer);
    this.buffer = grown;
    this.mask = grown.length - 1;
    if (this.position === 0) this.position = this.totalBytes;
    if (this.#pendingFrom === 0 && this.totalBytes > 0) this.#pendingFrom = this.position;
  }

  /** Says that `count` bytes were written from `position` on. */
  advance(count: number): void {
    this.position = (this.position + count) & this.mask;
    this.totalBytes += count;
  }

  /** Writes bytes as they are. */
  append(bytes: Uint8Array): void {
    const first = Math.min(bytes.length, this.buffer.length - this.position);
    this.buffer.set(bytes.subarray(0, first), this.position);
    this.buffer.set(bytes.subarray(first), 0);
    this.advance(bytes.length);
  }

  /** Repeats `length` bytes from `distance` (at most `reachBytes`) back. */
  copy(distance: number, length: number): void {
    const { buffer, mask } = this;
    let to = this.position;
    let from = (to - distance) & mask;
    if (length > 32 && distance >= length && to + length <= buffer.length && from + length <= buffer.length) {
      buffer.copyWithin(to, from, from + length);
    } else {
      for (let left = length; left > 0; left--) {
        buffer[to] = buffer[from] as number;
        to = (to + 1) & mask;
        from = (from + 1) & mask;
      }
    }
    this.advance(length);
  }

  /** Forgets the history: no match may reach before here. */
  reset(): void {
    this.totalBytes = 0;
    this.position = 0;
    this.#pendingFrom = 0;
  }

  /** Output since the last drain, as up to two views, valid until the next write. */
  *drain(): Generator<Uint8Array, void> {
    const { position } = this;
    const from = this.#pendingFrom;
    this.#pendingFrom = position;
    if (from < position) yield this.buffer.subarray(from, position);
    else if (from > position) {
      yield this.buffer.subarray(from);
      if (position > 0) yield this.buffer.subarray(0, position);
    }
  }
}

function capacityFor(declaredBytes: number): number {
  const wanted = Math.min(declaredBytes, LIMITS.dictionaryBytes.value);
  let capacity = FIRST_CAPACITY_BYTES;
  while (capacity < wanted) capacity *= 2;
  return capacity;
}
