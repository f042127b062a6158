// zstd's backward bit streams (RFC 8878 section 4): read from the last bit to the first, zeros before the first.

export class BackwardBits {
  readonly #bytes: Uint8Array;
  readonly #first: number;
  /** Absolute position of the lowest bit already read. */
  #position: number;

  /** @param bytes holds the stream in `[start, end)` and at least three more bytes after it */
  constructor(bytes: Uint8Array, start: number, end: number) {
    this.#bytes = bytes;
    this.#first = start * 8;
    const last = end > start ? (bytes[end - 1] as number) : 0;
    // The highest set bit of the last byte only marks where the stream begins. Without one it is malformed.
    this.#position = last === 0 ? -1 : (end - 1) * 8 + (31 - Math.clz32(last));
  }

  get isMalformed(): boolean {
    return this.#position < 0;
  }

  /** Bits not read yet; negative once more was read than there is. */
  get left(): number {
    return this.#position - this.#first;
  }

  /** The next `count` (up to 24) bits without moving. */
  peek(count: number): number {
    const low = this.#position - count;
    if (low >= this.#first) return this.#load(low) & ((1 << count) - 1);
    const available = this.#position - this.#first;
    if (available <= 0) return 0;
    return (this.#load(this.#first) & ((1 << available) - 1)) << (count - available);
  }

  skip(count: number): void {
    this.#position -= count;
  }

  /** The next `count` (up to 31) bits. */
  take(count: number): number {
    if (count > 24) return this.take(count - 16) * 65536 + this.take(16);
    const value = this.peek(count);
    this.#position -= count;
    return value;
  }

  #load(bit: number): number {
    const at = bit >> 3;
    const bytes = this.#bytes;
    const word =
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    return word >>> (bit & 7);
  }
}
