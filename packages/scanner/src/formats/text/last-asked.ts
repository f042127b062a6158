// One answer about the bytes that were asked about last: a dozen formats ask the same of the head of one file.

/** Remembers what was made of one range of bytes. The bytes are never changed afterwards. */
export class LastAsked<T> {
  readonly #make: (bytes: Uint8Array) => T;
  #buffer: ArrayBufferLike | undefined;
  #offset = 0;
  #length = 0;
  #answer: T | undefined;

  /** @param make what is asked; the same for the same bytes */
  constructor(make: (bytes: Uint8Array) => T) {
    this.#make = make;
  }

  /** True where the answer about these bytes is remembered. */
  knows(bytes: Uint8Array): boolean {
    return (
      bytes.buffer === this.#buffer &&
      bytes.byteOffset === this.#offset &&
      bytes.length === this.#length &&
      bytes.length > 0
    );
  }

  of(bytes: Uint8Array): T {
    if (this.knows(bytes)) return this.#answer as T;
    const answer = this.#make(bytes);
    this.#buffer = bytes.buffer;
    this.#offset = bytes.byteOffset;
    this.#length = bytes.length;
    this.#answer = answer;
    return answer;
  }
}
