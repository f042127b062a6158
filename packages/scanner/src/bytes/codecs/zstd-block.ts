// A compressed zstd block: literals, then sequences that weave them with matches (RFC 8878 section 3.1.1.3).

import type { SlidingWindow } from './sliding-window.ts';
import { BackwardBits } from './zstd-bits.ts';
import { buildFseTable, constantFseTable, type FseTable, readFseTable } from './zstd-fse.ts';
import { LiteralsDecoder } from './zstd-literals.ts';

export const MAX_BLOCK_BYTES = 128 * 1024;

/** Bytes that must be readable after a block's last one. */
export const BLOCK_PADDING_BYTES = 8;

type CodeKind = 'literal' | 'offset' | 'match';

interface CodeClass {
  readonly kind: CodeKind;
  readonly maxAccuracyLog: number;
  readonly symbols: number;
  readonly predefined: FseTable;
}

const LITERAL_LENGTHS: CodeClass = {
  kind: 'literal',
  maxAccuracyLog: 9,
  symbols: 36,
  // biome-ignore format: one table
  predefined: buildFseTable([
    4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 2, 1, 1, 1, 1, 1, -1, -1, -1, -1,
  ], 6),
};
const OFFSETS: CodeClass = {
  kind: 'offset',
  maxAccuracyLog: 8,
  symbols: 32,
  // biome-ignore format: one table
  predefined: buildFseTable([
    1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1,
  ], 5),
};
const MATCH_LENGTHS: CodeClass = {
  kind: 'match',
  maxAccuracyLog: 9,
  symbols: 53,
  // biome-ignore format: one table
  predefined: buildFseTable([
    1, 4, 3, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1,
  ], 6),
};

const LITERAL_EXTRA = [...zeros(16), 1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];
const MATCH_EXTRA = [...zeros(32), 1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];
const LITERAL_BASES = basesOf(LITERAL_EXTRA, 0);
const MATCH_BASES = basesOf(MATCH_EXTRA, 3);

function zeros(count: number): number[] {
  return new Array<number>(count).fill(0);
}

function basesOf(extra: readonly number[], first: number): number[] {
  let base = first;
  return extra.map((bits) => {
    const own = base;
    base += 1 << bits;
    return own;
  });
}

export class BlockDecoder {
  problem = '';
  /** The problem is a match beyond what is kept or before the output: a dictionary or a larger window would help. */
  reachesBack = false;
  readonly #literals = new Uint8Array(MAX_BLOCK_BYTES);
  readonly #literalsDecoder = new LiteralsDecoder();
  #tables: Partial<Record<CodeKind, FseTable>> = {};
  #repeats: [number, number, number] = [1, 4, 8];

  /** Starts a frame. */
  reset(): void {
    this.#literalsDecoder.reset();
    this.#tables = {};
    this.#repeats = [1, 4, 8];
  }

  #fail(problem: string): false {
    this.problem = problem;
    return false;
  }

  /** Decodes `bytes[0, end)` into the window, which is prepared for MAX_BLOCK_BYTES. */
  decode(bytes: Uint8Array, end: number, window: SlidingWindow): boolean {
    if (end < 2) return this.#fail('a compressed block without sections');
    const literals = this.#literalsDecoder.decode(bytes, 0, end, this.#literals);
    if (literals === undefined) return this.#fail(this.#literalsDecoder.problem);
    let at = literals.next;
    if (at >= end) return this.#fail('no sequences section');
    const first = bytes[at++] as number;
    let count = first;
    if (first >= 128) {
      count = ((first - 128) << 8) | (bytes[at++] as number);
      if (first === 255) count = 0x7f00 + (bytes[at - 1] as number) + ((bytes[at++] as number) << 8);
    }
    if (count === 0) {
      window.append(this.#literals.subarray(0, literals.count));
      return true;
    }
    const modes = bytes[at++] as number;
    if (at > end) return this.#fail('the sequences header is cut');
    const tables: FseTable[] = [];
    for (const [codes, shift] of [
      [LITERAL_LENGTHS, 6],
      [OFFSETS, 4],
      [MATCH_LENGTHS, 2],
    ] as const) {
      const read = this.#table(codes, (modes >> shift) & 3, bytes, at, end);
      if (read === undefined) return this.#fail(`impossible table of ${codes.kind} codes`);
      tables.push(read[0]);
      this.#tables[codes.kind] = read[0];
      at = read[1];
    }
    const [literalTable, offsetTable, matchTable] = tables as [FseTable, FseTable, FseTable];
    const bits = new BackwardBits(bytes, at, end);
    if (bits.isMalformed) return this.#fail('sequences without a start mark');
    return this.#run(bits, count, literals.count, literalTable, offsetTable, matchTable, window);
  }

  #table(
    codes: CodeClass,
    mode: number,
    bytes: Uint8Array,
    at: number,
    end: number,
  ): readonly [FseTable, number] | undefined {
    if (mode === 0) return [codes.predefined, at];
    if (mode === 1) {
      const symbol = bytes[at] as number;
      return at < end && symbol < codes.symbols ? [constantFseTable(symbol), at + 1] : undefined;
    }
    if (mode === 2) return readFseTable(bytes, at, end, codes.maxAccuracyLog, codes.symbols);
    const previous = this.#tables[codes.kind];
    return previous === undefined ? undefined : [previous, at];
  }

  #run(
    bits: BackwardBits,
    sequences: number,
    literalCount: number,
    literalTable: FseTable,
    offsetTable: FseTable,
    matchTable: FseTable,
    window: SlidingWindow,
  ): boolean {
    const literals = this.#literals;
    const { buffer, mask } = window;
    let literalState = bits.take(literalTable.accuracyLog);
    let offsetState = bits.take(offsetTable.accuracyLog);
    let matchState = bits.take(matchTable.accuracyLog);
    let used = 0;
    let roomBytes = MAX_BLOCK_BYTES;
    for (let left = sequences; left > 0; left--) {
      const offsetCode = offsetTable.symbols[offsetState] as number;
      const literalCode = literalTable.symbols[literalState] as number;
      const matchCode = matchTable.symbols[matchState] as number;
      const offsetValue = 2 ** offsetCode + bits.take(offsetCode);
      const matchBytes = (MATCH_BASES[matchCode] as number) + bits.take(MATCH_EXTRA[matchCode] as number);
      const literalBytes =
        (LITERAL_BASES[literalCode] as number) + bits.take(LITERAL_EXTRA[literalCode] as number);
      if (left > 1) {
        literalState =
          (literalTable.bases[literalState] as number) + bits.take(literalTable.bits[literalState] as number);
        matchState =
          (matchTable.bases[matchState] as number) + bits.take(matchTable.bits[matchState] as number);
        offsetState =
          (offsetTable.bases[offsetState] as number) + bits.take(offsetTable.bits[offsetState] as number);
      }
      if (bits.left < 0) return this.#fail('the sequences end early');
      if (used + literalBytes > literalCount) return this.#fail('more literals used than there are');
      if (literalBytes + matchBytes > roomBytes) return this.#fail('more output than a block may hold');
      roomBytes -= literalBytes + matchBytes;
      if (literalBytes > 0) {
        let to = window.position;
        for (const stop = used + literalBytes; used < stop; used++) {
          buffer[to] = literals[used] as number;
          to = (to + 1) & mask;
        }
        window.advance(literalBytes);
      }
      const distance = this.#distance(offsetValue, literalBytes);
      if (distance === 0) return this.#fail('match distance 0');
      if (distance > window.reachBytes) {
        this.reachesBack = true;
        return this.#fail(
          `distance ${distance} reaches further back than the ${window.reachBytes} bytes there are`,
        );
      }
      window.copy(distance, matchBytes);
    }
    if (bits.left !== 0) return this.#fail('bits left after the sequences');
    if (literalCount - used > roomBytes) return this.#fail('more output than a block may hold');
    window.append(literals.subarray(used, literalCount));
    return true;
  }

  /** The distance for an offset value, with the three last ones kept up to date. */
  #distance(value: number, literalBytes: number): number {
    const repeats = this.#repeats;
    if (value > 3) {
      repeats[2] = repeats[1];
      repeats[1] = repeats[0];
      repeats[0] = value - 3;
      return value - 3;
    }
    const index = literalBytes === 0 ? value : value - 1;
    if (index === 0) return repeats[0];
    const distance = index === 1 ? repeats[1] : index === 2 ? repeats[2] : repeats[0] - 1;
    if (index !== 1) repeats[2] = repeats[1];
    repeats[1] = repeats[0];
    repeats[0] = distance;
    return distance;
  }
}
