// Bytes behind positions. Every parser reads through this and nothing else, so it works alike on files, memory,
// slices of containers and decompressed content.
//
// Reads are synchronous. A parser is a long chain of small dependent reads; making each a promise costs more than the
// parse and turns every loop into a scheduling hazard. Sources whose bytes come asynchronously (HTTP ranges) serve a
// scanning process that blocks on them.

/** The most one `read` returns: a caller that wants more loops, so that no length field can ask for gigabytes. */
export const MAX_READ_BYTES = 16 * 1024 * 1024;

/** Bytes by position, of a file, of memory, or of something decoded. */
export interface RandomAccess {
  readonly sizeBytes: number;
  /**
   * Copies bytes from `at` into `target`, as many as fit and exist.
   *
   * @returns the number copied; less than `target.length` only where the bytes end (or the source shrank)
   */
  readInto(at: number, target: Uint8Array): number;
  /**
   * Up to `lengthBytes` bytes from `at`; shorter only where the bytes end. Never more than MAX_READ_BYTES. The result
   * may be a view of a shared buffer: it is valid for reading as long as the caller likes, and must not be written to.
   */
  read(at: number, lengthBytes: number): Uint8Array;
  /** The bytes from `start` up to `end` (clamped to what exists) as a RandomAccess of their own. */
  slice(start: number, end: number): RandomAccess;
  /** Releases what this object owns (a descriptor, a spill file). Safe to call twice. Slices own nothing. */
  close(): void;
}

/** Clamps a range to `[0, sizeBytes]`; NaN, negative and reversed bounds become an empty range. */
export function clampRange(start: number, end: number, sizeBytes: number): readonly [number, number] {
  const from = Math.min(Math.max(Number.isFinite(start) ? Math.floor(start) : 0, 0), sizeBytes);
  const to = Math.min(
    Math.max(end === Number.POSITIVE_INFINITY ? sizeBytes : Math.floor(end) || 0, from),
    sizeBytes,
  );
  return [from, to];
}

/** A part of another RandomAccess. Flattened: a slice of a slice reads from the first owner. */
export class SliceAccess implements RandomAccess {
  readonly sizeBytes: number;
  readonly #owner: RandomAccess;
  readonly #start: number;

  constructor(owner: RandomAccess, start: number, end: number) {
    const [from, to] = clampRange(start, end, owner.sizeBytes);
    if (owner instanceof SliceAccess) {
      this.#owner = owner.#owner;
      this.#start = owner.#start + from;
    } else {
      this.#owner = owner;
      this.#start = from;
    }
    this.sizeBytes = to - from;
  }

  readInto(at: number, target: Uint8Array): number {
    const [from, to] = clampRange(at, at + target.length, this.sizeBytes);
    return from === to ? 0 : this.#owner.readInto(this.#start + from, target.subarray(0, to - from));
  }

  read(at: number, lengthBytes: number): Uint8Array {
    const [from, to] = clampRange(at, at + lengthBytes, this.sizeBytes);
    return this.#owner.read(this.#start + from, to - from);
  }

  slice(start: number, end: number): RandomAccess {
    return new SliceAccess(this, start, end);
  }

  /** Whose bytes these are, and where in them this slice begins. */
  get place(): { readonly owner: RandomAccess; readonly start: number } {
    return { owner: this.#owner, start: this.#start };
  }

  close(): void {}
}

/** Bytes in memory. */
export class MemoryAccess implements RandomAccess {
  readonly sizeBytes: number;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.sizeBytes = bytes.length;
  }

  readInto(at: number, target: Uint8Array): number {
    const [from, to] = clampRange(at, at + target.length, this.sizeBytes);
    target.set(this.#bytes.subarray(from, to));
    return to - from;
  }

  read(at: number, lengthBytes: number): Uint8Array {
    const [from, to] = clampRange(at, at + Math.min(lengthBytes, MAX_READ_BYTES), this.sizeBytes);
    return this.#bytes.subarray(from, to);
  }

  slice(start: number, end: number): RandomAccess {
    return new SliceAccess(this, start, end);
  }

  close(): void {}
}
