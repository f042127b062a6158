// Writes protobuf wire bytes into one growing buffer. Lengths of nested messages are patched in when they end, as varints
// of a fixed width, so that nothing is copied: readers accept varints longer than need be.

/** Width of a patched length: five bytes of seven bits hold any length below 32 GiB. */
const LENGTH_BYTES = 5;

const FIRST_CAPACITY_BYTES = 64 * 1024;

/** See the file's head. */
export class WireWriter {
  #bytes: Uint8Array = new Uint8Array(FIRST_CAPACITY_BYTES);
  #length = 0;
  readonly #maxBytes: number;
  /** Whether something was left out, because it did not fit. */
  isFull = false;

  /** @param maxBytes what is kept; the rest is left out */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Bytes written so far. */
  get sizeBytes(): number {
    return this.#length;
  }

  /** What was written; a view of the buffer. */
  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  byte(value: number): void {
    if (this.#length >= this.#maxBytes) {
      this.isFull = true;
      return;
    }
    if (this.#length === this.#bytes.length) this.#grow();
    this.#bytes[this.#length++] = value;
  }

  varint(value: bigint | number): void {
    let rest = BigInt.asUintN(64, BigInt(value));
    while (rest > 127n) {
      this.byte(Number(rest & 127n) | 128);
      rest >>= 7n;
    }
    this.byte(Number(rest));
  }

  tag(number: number, wireType: number): void {
    this.varint(number * 8 + wireType);
  }

  /** Begins a delimited field. @returns what `end` takes; negative where nothing fits any more */
  begin(number: number): number {
    this.tag(number, 2);
    for (let index = 0; index < LENGTH_BYTES; index++) this.byte(0);
    return this.isFull ? -1 : this.#length;
  }

  /** Ends the delimited field that began at `start`. */
  end(start: number): void {
    if (start < 0) return;
    let rest = this.#length - start;
    for (let index = 0; index < LENGTH_BYTES; index++) {
      this.#bytes[start - LENGTH_BYTES + index] = (rest & 127) | (index < LENGTH_BYTES - 1 ? 128 : 0);
      rest = Math.floor(rest / 128);
    }
  }

  float32(value: number): void {
    this.#raw(new Uint8Array(Float32Array.of(value).buffer));
  }

  float64(value: number): void {
    this.#raw(new Uint8Array(Float64Array.of(value).buffer));
  }

  #raw(bytes: Uint8Array): void {
    for (const byte of bytes) this.byte(byte);
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
