// xxHash, 32 bits (specification 0.1.1), streaming: the checksum of lz4 frames.

const P1 = 0x9e3779b1 | 0;
const P2 = 0x85ebca77 | 0;
const P3 = 0xc2b2ae3d | 0;
const P4 = 0x27d4eb2f | 0;
const P5 = 0x165667b1 | 0;
const STRIPE_BYTES = 16;

export class Xxh32 {
  #a = (P1 + P2) | 0;
  #b = P2;
  #c = 0;
  #d = -P1 | 0;
  #totalBytes = 0;
  readonly #tail = new Uint8Array(STRIPE_BYTES);
  #tailBytes = 0;

  update(bytes: Uint8Array): this {
    this.#totalBytes += bytes.length;
    let at = 0;
    if (this.#tailBytes > 0) {
      at = Math.min(STRIPE_BYTES - this.#tailBytes, bytes.length);
      this.#tail.set(bytes.subarray(0, at), this.#tailBytes);
      this.#tailBytes += at;
      if (this.#tailBytes < STRIPE_BYTES) return this;
      this.#stripes(this.#tail, 0, STRIPE_BYTES);
      this.#tailBytes = 0;
    }
    const stop = at + Math.floor((bytes.length - at) / STRIPE_BYTES) * STRIPE_BYTES;
    this.#stripes(bytes, at, stop);
    this.#tail.set(bytes.subarray(stop));
    this.#tailBytes = bytes.length - stop;
    return this;
  }

  /** Unsigned 32 bits of everything so far. */
  digest(): number {
    let hash =
      this.#totalBytes >= STRIPE_BYTES
        ? (rotate(this.#a, 1) + rotate(this.#b, 7) + rotate(this.#c, 12) + rotate(this.#d, 18)) | 0
        : P5;
    hash = (hash + this.#totalBytes) | 0;
    let at = 0;
    for (; at + 4 <= this.#tailBytes; at += 4) {
      hash = Math.imul(rotate((hash + Math.imul(word(this.#tail, at), P3)) | 0, 17), P4);
    }
    for (; at < this.#tailBytes; at++) {
      hash = Math.imul(rotate((hash + Math.imul(this.#tail[at] as number, P5)) | 0, 11), P1);
    }
    hash = Math.imul(hash ^ (hash >>> 15), P2);
    hash = Math.imul(hash ^ (hash >>> 13), P3);
    return (hash ^ (hash >>> 16)) >>> 0;
  }

  #stripes(bytes: Uint8Array, start: number, stop: number): void {
    let a = this.#a;
    let b = this.#b;
    let c = this.#c;
    let d = this.#d;
    for (let at = start; at < stop; at += STRIPE_BYTES) {
      a = round(a, word(bytes, at));
      b = round(b, word(bytes, at + 4));
      c = round(c, word(bytes, at + 8));
      d = round(d, word(bytes, at + 12));
    }
    this.#a = a;
    this.#b = b;
    this.#c = c;
    this.#d = d;
  }
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}

function word(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] as number) |
    ((bytes[at + 1] as number) << 8) |
    ((bytes[at + 2] as number) << 16) |
    ((bytes[at + 3] as number) << 24)
  );
}

function round(lane: number, input: number): number {
  return Math.imul(rotate((lane + Math.imul(input, P2)) | 0, 13), P1);
}
