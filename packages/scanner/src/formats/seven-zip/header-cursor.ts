// A cursor over a decoded 7z header. Reads past the end give zeros and set `isBroken`; nothing throws.

export class HeaderCursor {
  isBroken = false;
  #at = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get leftBytes(): number {
    return this.#bytes.length - this.#at;
  }

  byte(): number {
    if (this.#at >= this.#bytes.length) {
      this.isBroken = true;
      return 0;
    }
    const value = this.#bytes[this.#at] ?? 0;
    this.#at += 1;
    return value;
  }

  u32(): number {
    return (this.byte() | (this.byte() << 8) | (this.byte() << 16) | (this.byte() << 24)) >>> 0;
  }

  /** `length` bytes; fewer where the header ends. */
  take(length: number): Uint8Array {
    if (!(length <= this.leftBytes)) this.isBroken = true;
    const end = Math.min(this.#at + Math.max(length, 0), this.#bytes.length);
    const taken = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return taken;
  }

  /** A cursor over bytes taken from this one. */
  sub(bytes: Uint8Array): HeaderCursor {
    return new HeaderCursor(bytes);
  }

  /**
   * The variable-length number of 7z: the leading ones of the first byte count the little-endian bytes that follow,
   * its remaining bits are the highest. What a double cannot hold becomes infinity.
   */
  number(): number {
    const first = this.byte();
    let value = 0;
    let mask = 0x80;
    for (let i = 0; i < 8; i += 1) {
      if ((first & mask) === 0) {
        value += (first & (mask - 1)) * 2 ** (8 * i);
        return Number.isSafeInteger(value) ? value : Number.POSITIVE_INFINITY;
      }
      value += this.byte() * 2 ** (8 * i);
      mask >>= 1;
    }
    return Number.isSafeInteger(value) ? value : Number.POSITIVE_INFINITY;
  }

  /** A count of things that each take at least one byte or were bounded before; broken where it exceeds `most`. */
  count(most: number): number {
    const value = this.number();
    if (value <= most) return value;
    this.isBroken = true;
    return 0;
  }

  /** Bits from the highest of each byte on. */
  bits(count: number): boolean[] {
    const bits: boolean[] = [];
    let byte = 0;
    for (let i = 0; i < count && !this.isBroken; i += 1) {
      if (i % 8 === 0) byte = this.byte();
      bits.push((byte & (0x80 >> (i % 8))) !== 0);
    }
    return bits;
  }

  /** A bit vector, or the byte that says that all bits are set. */
  optionalBits(count: number): boolean[] {
    return this.byte() === 0 ? this.bits(count) : new Array<boolean>(this.isBroken ? 0 : count).fill(true);
  }

  /** CRCs of `count` things; undefined where one is not given. */
  digests(count: number): (number | undefined)[] {
    return this.optionalBits(count).map((isGiven) => (isGiven ? this.u32() : undefined));
  }
}
