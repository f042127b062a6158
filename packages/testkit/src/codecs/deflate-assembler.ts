// Writes deflate and deflate64 blocks bit by bit, fixed codes only, legal or not.

/** Collects bits from the least significant end, as deflate packs them. */
export class DeflateAssembler {
  readonly #bytes: number[] = [];
  #hold = 0;
  #bits = 0;

  /** A number of `count` (up to 16) bits. */
  bits(value: number, count: number): this {
    this.#hold |= value << this.#bits;
    this.#bits += count;
    while (this.#bits >= 8) {
      this.#bytes.push(this.#hold & 255);
      this.#hold >>>= 8;
      this.#bits -= 8;
    }
    return this;
  }

  /** A Huffman code: its bits go from the most significant one. */
  code(code: number, count: number): this {
    for (let bit = count - 1; bit >= 0; bit--) this.bits((code >> bit) & 1, 1);
    return this;
  }

  /** Starts a block with the fixed codes. */
  fixedBlock(isFinal: boolean): this {
    return this.bits(isFinal ? 1 : 0, 1).bits(1, 2);
  }

  /** A symbol of the fixed literal and length code. */
  symbol(symbol: number): this {
    if (symbol < 144) return this.code(0x30 + symbol, 8);
    if (symbol < 256) return this.code(0x190 + symbol - 144, 9);
    if (symbol < 280) return this.code(symbol - 256, 7);
    return this.code(0xc0 + symbol - 280, 8);
  }

  text(text: string): this {
    for (const byte of Buffer.from(text, 'latin1')) this.symbol(byte);
    return this;
  }

  /** A match by its two symbols and their extra bits. */
  match(
    lengthSymbol: number,
    lengthExtra: [number, number],
    distanceSymbol: number,
    extra: [number, number],
  ): this {
    this.symbol(lengthSymbol).bits(lengthExtra[0], lengthExtra[1]);
    return this.code(distanceSymbol, 5).bits(extra[0], extra[1]);
  }

  endOfBlock(): this {
    return this.symbol(256);
  }

  build(): Buffer {
    const rest = this.#bits > 0 ? [this.#hold & 255] : [];
    return Buffer.from([...this.#bytes, ...rest]);
  }
}
