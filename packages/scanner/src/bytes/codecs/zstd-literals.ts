// The literals section of a zstd block and its Huffman codes (RFC 8878 sections 3.1.1.3.1 and 4.2).

import { BackwardBits } from './zstd-bits.ts';
import { readFseTable } from './zstd-fse.ts';

const MAX_CODE_BITS = 12;
const MAX_WEIGHTS = 255;

export interface HuffmanTable {
  readonly maxBits: number;
  /** For each prefix of `maxBits`: symbol << 4 | code bits. */
  readonly entries: Uint16Array;
}

/** Where the literals ended up and what follows. */
export interface LiteralsEnd {
  readonly count: number;
  readonly next: number;
}

export class LiteralsDecoder {
  problem = '';
  #table: HuffmanTable | undefined;

  /** Forgets the table of the previous frame. */
  reset(): void {
    this.#table = undefined;
  }

  #fail(problem: string): undefined {
    this.problem = problem;
    return undefined;
  }

  /** Decodes the section at `start` into `literals`. */
  decode(bytes: Uint8Array, start: number, end: number, literals: Uint8Array): LiteralsEnd | undefined {
    const head = bytes[start] as number;
    const type = head & 3;
    const sizeFormat = (head >> 2) & 3;
    if (type < 2) {
      const headBytes = sizeFormat === 1 ? 2 : sizeFormat === 3 ? 3 : 1;
      const count = headBytes === 1 ? head >> 3 : wordAt(bytes, start, headBytes) >>> 4;
      const from = start + headBytes;
      const next = from + (type === 0 ? count : 1);
      if (next > end) return this.#fail('literals beyond the block');
      if (count > literals.length) return this.#fail('more literals than a block may hold');
      if (type === 0) literals.set(bytes.subarray(from, next));
      else literals.fill(bytes[from] as number, 0, count);
      return { count, next };
    }
    const sizeBits = sizeFormat < 2 ? 10 : sizeFormat === 2 ? 14 : 18;
    const headBytes = sizeFormat < 2 ? 3 : sizeFormat + 2;
    if (start + headBytes > end) return this.#fail('literals beyond the block');
    const word = wordAt(bytes, start, 4) >>> 4;
    const mask = 2 ** sizeBits - 1;
    const count = word & mask;
    const high = sizeFormat === 3 ? (bytes[start + 4] as number) << 10 : 0;
    const compressedBytes = ((word >>> sizeBits) | high) & mask;
    let from = start + headBytes;
    const next = from + compressedBytes;
    if (next > end) return this.#fail('literals beyond the block');
    if (count > literals.length) return this.#fail('more literals than a block may hold');
    if (type === 2) {
      const read = readHuffmanTable(bytes, from, next);
      if (read === undefined) return this.#fail('impossible Huffman table');
      this.#table = read[0];
      from = read[1];
    }
    const table = this.#table;
    if (table === undefined) return this.#fail('literals without a Huffman table');
    const isWhole =
      sizeFormat === 0
        ? decodeStream(bytes, from, next, table, literals, 0, count)
        : decodeFourStreams(bytes, from, next, table, literals, count);
    return isWhole ? { count, next } : this.#fail('damaged Huffman stream');
  }
}

function wordAt(bytes: Uint8Array, at: number, count: number): number {
  let word = 0;
  for (let i = 0; i < count; i++) word |= (bytes[at + i] as number) << (8 * i);
  return word >>> 0;
}

function decodeFourStreams(
  bytes: Uint8Array,
  start: number,
  end: number,
  table: HuffmanTable,
  out: Uint8Array,
  count: number,
): boolean {
  const each = (count + 3) >> 2;
  if (start + 6 > end || each * 3 > count) return false;
  let from = start + 6;
  for (let stream = 0; stream < 4; stream++) {
    const to = stream === 3 ? end : from + wordAt(bytes, start + stream * 2, 2);
    const at = stream * each;
    if (to > end) return false;
    if (!decodeStream(bytes, from, to, table, out, at, stream === 3 ? count : at + each)) return false;
    from = to;
  }
  return true;
}

function decodeStream(
  bytes: Uint8Array,
  start: number,
  end: number,
  { maxBits, entries }: HuffmanTable,
  out: Uint8Array,
  from: number,
  to: number,
): boolean {
  const last = end > start ? (bytes[end - 1] as number) : 0;
  if (last === 0) return false;
  const first = start * 8;
  let position = (end - 1) * 8 + (31 - Math.clz32(last));
  const mask = (1 << maxBits) - 1;
  let at = from;
  // While a whole code is there, plain loads; the last codes may be padded with zeros below the first bit.
  for (let low = position - maxBits; at < to && low >= first; low = position - maxBits) {
    const byte = low >> 3;
    const word =
      (bytes[byte] as number) | ((bytes[byte + 1] as number) << 8) | ((bytes[byte + 2] as number) << 16);
    const entry = entries[(word >>> (low & 7)) & mask] as number;
    out[at++] = entry >> 4;
    position -= entry & 15;
  }
  while (at < to) {
    const available = position - first;
    if (available <= 0) return false;
    const word = wordAt(bytes, start, 3) & ((1 << available) - 1);
    const entry = entries[(word << (maxBits - available)) & mask] as number;
    out[at++] = entry >> 4;
    position -= entry & 15;
  }
  return position === first;
}

function readHuffmanTable(
  bytes: Uint8Array,
  start: number,
  end: number,
): readonly [HuffmanTable, number] | undefined {
  if (start >= end) return undefined;
  const head = bytes[start] as number;
  const weights: number[] = [];
  let next: number;
  if (head >= 128) {
    const count = head - 127;
    next = start + 1 + ((count + 1) >> 1);
    if (next > end) return undefined;
    for (let i = 0; i < count; i++) {
      const pair = bytes[start + 1 + (i >> 1)] as number;
      weights.push(i & 1 ? pair & 15 : pair >> 4);
    }
  } else {
    next = start + 1 + head;
    if (next > end || !readWeights(bytes, start + 1, next, weights)) return undefined;
  }
  const table = huffmanTable(weights);
  return table === undefined ? undefined : [table, next];
}

/** Weights under a finite state code with two states that take turns until the bits run out. */
function readWeights(bytes: Uint8Array, start: number, end: number, weights: number[]): boolean {
  const read = readFseTable(bytes, start, end, 6, 256);
  if (read === undefined) return false;
  const [table, from] = read;
  const bits = new BackwardBits(bytes, from, end);
  if (bits.isMalformed) return false;
  const states: [number, number] = [bits.take(table.accuracyLog), bits.take(table.accuracyLog)];
  for (let turn: 0 | 1 = 0; weights.length < MAX_WEIGHTS; turn = turn === 0 ? 1 : 0) {
    const state = states[turn];
    weights.push(table.symbols[state] as number);
    states[turn] = (table.bases[state] as number) + bits.take(table.bits[state] as number);
    if (bits.left < 0) {
      weights.push(table.symbols[states[turn === 0 ? 1 : 0]] as number);
      return weights.length <= MAX_WEIGHTS;
    }
  }
  return false;
}

function huffmanTable(weights: number[]): HuffmanTable | undefined {
  let sum = 0;
  for (const weight of weights) {
    if (weight > MAX_CODE_BITS) return undefined;
    if (weight > 0) sum += 1 << (weight - 1);
  }
  if (sum === 0) return undefined;
  const maxBits = 32 - Math.clz32(sum);
  const left = (1 << maxBits) - sum;
  if (maxBits > MAX_CODE_BITS || (left & (left - 1)) !== 0) return undefined;
  // The last weight is not stored: it fills the code up.
  weights.push(32 - Math.clz32(left));
  const entries = new Uint16Array(1 << maxBits);
  let at = 0;
  for (let weight = 1; weight <= maxBits; weight++) {
    for (const [symbol, own] of weights.entries()) {
      if (own !== weight) continue;
      const width = 1 << (weight - 1);
      entries.fill((symbol << 4) | (maxBits + 1 - weight), at, at + width);
      at += width;
    }
  }
  return { maxBits, entries };
}
