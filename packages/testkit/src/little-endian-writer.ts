// Writes little-endian numbers and texts one after another, for assemblers of binary formats.

export class LittleEndianWriter {
  readonly #parts: Uint8Array[] = [];

  get bytes(): Buffer {
    return Buffer.concat(this.#parts);
  }

  raw(bytes: Uint8Array | string): this {
    this.#parts.push(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes);
    return this;
  }

  u8(...values: number[]): this {
    return this.raw(Uint8Array.from(values));
  }

  u32(...values: number[]): this {
    for (const value of values) {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32LE(value >>> 0);
      this.raw(bytes);
    }
    return this;
  }

  u64(...values: (number | bigint)[]): this {
    for (const value of values) {
      const bytes = Buffer.alloc(8);
      bytes.writeBigUInt64LE(BigInt.asUintN(64, BigInt(value)));
      this.raw(bytes);
    }
    return this;
  }

  f32(...values: number[]): this {
    for (const value of values) {
      const bytes = Buffer.alloc(4);
      bytes.writeFloatLE(value);
      this.raw(bytes);
    }
    return this;
  }

  f64(...values: number[]): this {
    for (const value of values) {
      const bytes = Buffer.alloc(8);
      bytes.writeDoubleLE(value);
      this.raw(bytes);
    }
    return this;
  }
}
