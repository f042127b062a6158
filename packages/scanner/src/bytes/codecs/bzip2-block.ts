// One bzip2 block: Huffman, move to front, inverse Burrows-Wheeler, run lengths. Streams of blocks are in bunzip2.ts.

import type { ByteInput } from './byte-input.ts';
import { Bzip2Code } from './bzip2-tables.ts';

const OUTPUT_BYTES = 128 * 1024;
const GROUP_SYMBOLS = 50;
const MAX_ALPHABET = 258;
const RUN_B = 1;

/** Bits from the most significant end. Beyond the input it reads zeros and says so. */
export class BitInput {
  readonly input: ByteInput;
  hold = 0;
  bits = 0;
  /** Bits in `hold` that were made up because the input ended. */
  padBits = 0;

  constructor(input: ByteInput) {
    this.input = input;
  }

  /** True once a bit was used that is not in the input. */
  get isPastEnd(): boolean {
    return this.padBits > this.bits;
  }

  /** Makes at least `count` (up to 24) bits available in `hold`. */
  need(count: number): void {
    while (this.bits < count) {
      const byte = this.input.byte();
      if (byte < 0) this.padBits += 8;
      this.hold = (this.hold << 8) | Math.max(byte, 0);
      this.bits += 8;
    }
  }

  /** The next `count` (up to 24) bits. */
  take(count: number): number {
    this.need(count);
    this.bits -= count;
    return (this.hold >>> this.bits) & ((1 << count) - 1);
  }
}

export class Bzip2Block {
  /** Set where `decode` returned false. */
  problem = '';
  #cells = new Int32Array(0);
  #capacity = 0;
  readonly #out = new Uint8Array(OUTPUT_BYTES);
  #count = 0;
  #read = 0;
  #cursor = 0;
  #last = -1;
  #runLength = 0;
  #repeat = 0;

  /** Sets the size of the blocks to come. Memory is taken once a block needs it, and kept. */
  setLevel(level: number): void {
    this.#capacity = level * 100_000;
  }

  /** Reads a block after its header magic and checksum. @returns false on a problem (or where the input ends) */
  decode(bits: BitInput): boolean {
    this.#count = 0;
    this.#read = 0;
    if (bits.take(1) === 1) return this.#fail('randomised block');
    const origin = bits.take(24);
    const symbols = readSymbolMap(bits);
    if (symbols.length === 0) return this.#fail('block without symbols');
    const alphabet = symbols.length + 2;
    const groups = bits.take(3);
    const selectorCount = bits.take(15);
    if (groups < 2 || groups > 6 || selectorCount === 0) return this.#fail('impossible count of code tables');
    const selectors = new Uint8Array(selectorCount);
    const order = [0, 1, 2, 3, 4, 5];
    for (let i = 0; i < selectorCount; i++) {
      let rank = 0;
      while (bits.take(1) === 1) if (++rank >= groups) return this.#fail('impossible table selector');
      if (bits.isPastEnd) return false;
      const [selected = 0] = order.splice(rank, 1);
      order.unshift(selected);
      selectors[i] = selected;
    }
    const codes: Bzip2Code[] = [];
    for (let group = 0; group < groups; group++) {
      const lengths = readCodeLengths(bits, alphabet);
      if (lengths === undefined) return this.#fail('impossible code length');
      codes.push(new Bzip2Code(lengths, alphabet));
    }
    if (bits.isPastEnd || !this.#symbols(bits, codes, selectors, symbols)) return false;
    if (origin >= this.#count) return this.#fail('origin beyond the block');
    this.#invert(origin);
    return true;
  }

  #fail(problem: string): false {
    this.problem = problem;
    return false;
  }

  /** Fills the low bytes of the cells with the transformed block. */
  #symbols(bits: BitInput, codes: Bzip2Code[], selectors: Uint8Array, symbols: Uint8Array): boolean {
    if (this.#cells.length < this.#capacity) this.#cells = new Int32Array(this.#capacity);
    const cells = this.#cells;
    const front = Uint8Array.from(symbols);
    const endSymbol = symbols.length + 1;
    let count = 0;
    let runWeight = 0;
    let run = 0;
    for (let group = 0; group < selectors.length; group++) {
      const code = codes[selectors[group] as number] as Bzip2Code;
      const { lookup } = code;
      for (let left = GROUP_SYMBOLS; left > 0; left--) {
        bits.need(20);
        let entry = lookup[(bits.hold >>> (bits.bits - 10)) & 1023] as number;
        if (entry === 0) entry = code.find((bits.hold >>> (bits.bits - 20)) & 0xfffff);
        bits.bits -= entry & 31;
        if (bits.padBits > bits.bits) return false;
        if (entry === 0) return this.#fail('unassigned code');
        const symbol = entry >> 5;
        if (symbol <= RUN_B) {
          runWeight = runWeight === 0 ? 1 : runWeight * 2;
          run += runWeight << symbol;
          if (run > this.#capacity) return this.#fail('run beyond the block');
          continue;
        }
        if (run > 0) {
          if (count + run > this.#capacity) return this.#fail('run beyond the block');
          cells.fill(front[0] as number, count, count + run);
          count += run;
          run = 0;
          runWeight = 0;
        }
        if (symbol === endSymbol) {
          this.#count = count;
          return true;
        }
        if (count >= this.#capacity) return this.#fail('more symbols than the block holds');
        const index = symbol - 1;
        const byte = front[index] as number;
        if (index < 16) for (let i = index; i > 0; i--) front[i] = front[i - 1] as number;
        else front.copyWithin(1, 0, index);
        front[0] = byte;
        cells[count++] = byte;
      }
    }
    return this.#fail('block without its end symbol');
  }

  #invert(origin: number): void {
    const cells = this.#cells;
    const starts = new Int32Array(257);
    for (let i = 0; i < this.#count; i++) {
      const slot = ((cells[i] as number) & 0xff) + 1;
      starts[slot] = (starts[slot] as number) + 1;
    }
    for (let i = 1; i <= 256; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
    for (let i = 0; i < this.#count; i++) {
      const byte = (cells[i] as number) & 0xff;
      const slot = starts[byte] as number;
      starts[byte] = slot + 1;
      cells[slot] = (cells[slot] as number) | (i << 8);
    }
    this.#cursor = (cells[origin] as number) >>> 8;
    this.#last = -1;
    this.#runLength = 0;
    this.#repeat = 0;
  }

  /** The next chunk of the decoded block; empty at its end. */
  nextChunk(): Uint8Array {
    const cells = this.#cells;
    const out = this.#out;
    let { at, read, cursor, last, runLength, repeat } = {
      at: 0,
      read: this.#read,
      cursor: this.#cursor,
      last: this.#last,
      runLength: this.#runLength,
      repeat: this.#repeat,
    };
    while (at < OUTPUT_BYTES) {
      if (repeat > 0) {
        const count = Math.min(repeat, OUTPUT_BYTES - at);
        out.fill(last, at, at + count);
        at += count;
        repeat -= count;
        continue;
      }
      if (read >= this.#count) break;
      const cell = cells[cursor] as number;
      cursor = cell >>> 8;
      read++;
      const byte = cell & 0xff;
      if (runLength === 4) {
        // The byte after four equal ones counts further ones; a run starts anew after it.
        repeat = byte;
        runLength = 0;
        continue;
      }
      runLength = byte === last ? runLength + 1 : 1;
      last = byte;
      out[at++] = byte;
    }
    this.#read = read;
    this.#cursor = cursor;
    this.#last = last;
    this.#runLength = runLength;
    this.#repeat = repeat;
    return out.subarray(0, at);
  }
}

/** The bytes that occur in a block, from its two-level bit map. */
function readSymbolMap(bits: BitInput): Uint8Array {
  const used = bits.take(16);
  const symbols: number[] = [];
  for (let high = 0; high < 16; high++) {
    if (((used >> (15 - high)) & 1) === 0) continue;
    const row = bits.take(16);
    for (let low = 0; low < 16; low++) if ((row >> (15 - low)) & 1) symbols.push(high * 16 + low);
  }
  return Uint8Array.from(symbols);
}

function readCodeLengths(bits: BitInput, alphabet: number): Uint8Array | undefined {
  const lengths = new Uint8Array(MAX_ALPHABET);
  let length = bits.take(5);
  for (let symbol = 0; symbol < alphabet; symbol++) {
    for (;;) {
      if (length < 1 || length > 20) return undefined;
      if (bits.take(1) === 0) break;
      length += bits.take(1) === 0 ? 1 : -1;
      if (bits.isPastEnd) break;
    }
    lengths[symbol] = length;
  }
  return lengths;
}
