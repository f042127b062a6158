// A position in marshalled bytes that remembers the first thing that went wrong instead of throwing.

/** Why reading stopped, and where. */
export interface MarshalBreak {
  readonly offset: number;
  readonly reason: string;
  readonly kind: 'truncated' | 'malformed' | 'limit';
}

export class MarshalCursor {
  readonly bytes: Uint8Array;
  at: number;
  #broken: MarshalBreak | undefined;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.at = 0;
  }

  get broken(): MarshalBreak | undefined {
    return this.#broken;
  }

  get left(): number {
    return this.bytes.length - this.at;
  }

  /** Records the first failure; later ones are consequences of it. */
  fail(kind: MarshalBreak['kind'], reason: string): void {
    this.#broken ??= { offset: this.at, reason, kind };
  }

  /** True when `count` bytes are left; records the break otherwise. */
  has(count: number): boolean {
    if (this.#broken !== undefined) return false;
    if (count >= 0 && count <= this.left) return true;
    this.fail(
      count < 0 ? 'malformed' : 'truncated',
      count < 0 ? `a length of ${count}` : `${count} bytes announced, ${this.left} left`,
    );
    return false;
  }

  byte(): number {
    return this.has(1) ? (this.bytes[this.at++] ?? 0) : 0;
  }

  int16(): number {
    if (!this.has(2)) return 0;
    const value = (this.bytes[this.at] ?? 0) | ((this.bytes[this.at + 1] ?? 0) << 8);
    this.at += 2;
    return (value << 16) >> 16;
  }

  int32(): number {
    if (!this.has(4)) return 0;
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset + this.at, 4);
    this.at += 4;
    return view.getInt32(0, true);
  }

  /** A view, not a copy, of the next `count` bytes; empty where they do not exist. */
  take(count: number): Uint8Array {
    if (!this.has(count)) return new Uint8Array(0);
    const part = this.bytes.subarray(this.at, this.at + count);
    this.at += count;
    return part;
  }
}
