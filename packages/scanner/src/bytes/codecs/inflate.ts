// Raw deflate (RFC 1951) and deflate64: one decoder, two dialects. Wrappers (gzip, zlib, zip) are elsewhere.
// Long because one bit reader serves block headers and the hot loop, and its state must not leave the class.

import { MemoryAccess, type RandomAccess } from '../random-access.ts';
import { ByteInput } from './byte-input.ts';
import type { DecodeEnd } from './decoder.ts';
import {
  buildTable,
  DEFLATE,
  DEFLATE64,
  type DeflateDialect,
  KIND_END,
  KIND_MASK,
  KIND_SUB_TABLE,
  LENGTH_CODE_TEMPLATES,
  newTable,
  ROOT_BITS,
} from './deflate-tables.ts';

const CHUNK_BYTES = 128 * 1024;

/** Input bytes the hot loop may fetch between two checks for a refill. */
const LOOKAHEAD_BYTES = 12;

/** Steps without output after which an empty chunk is yielded. */
const IDLE_STEPS = 1000;

const ROOT_MASK = (1 << ROOT_BITS) - 1;

/** Order in which a dynamic block lists the lengths of its length code. */
const LENGTH_CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15] as const;

/**
 * Decoders that ended, ready for the next stream: a file of a hundred thousand tiny members must not allocate a hundred
 * thousand windows. Nothing of a former stream can be reached: distances are checked against the new output.
 */
const IDLE = new Map<DeflateDialect, Inflater[]>();
const MAX_IDLE = 2;

const NOTHING = new MemoryAccess(new Uint8Array(0));

type Progress = 'more' | 'block-end' | DecodeEnd['status'];

/** Decodes raw deflate. */
export function* inflate(source: RandomAccess): Generator<Uint8Array, DecodeEnd> {
  return yield* run(source, DEFLATE);
}

/** Decodes raw deflate64 (zip method 9). */
export function* inflate64(source: RandomAccess): Generator<Uint8Array, DecodeEnd> {
  return yield* run(source, DEFLATE64);
}

function* run(source: RandomAccess, dialect: DeflateDialect): Generator<Uint8Array, DecodeEnd> {
  const idle = IDLE.get(dialect) ?? [];
  IDLE.set(dialect, idle);
  const inflater = idle.pop() ?? new Inflater(dialect);
  inflater.restart(source);
  for (let idleSteps = 0; ; ) {
    const progress = inflater.step();
    const chunk = inflater.takeChunk();
    // Blocks without output must not keep the caller from looking at the clock.
    if (chunk.length > 0 || ++idleSteps % IDLE_STEPS === 0) yield chunk;
    if (progress === 'more' || progress === 'block-end') continue;
    const consumedBytes = Math.min(inflater.position, source.sizeBytes);
    const { detail } = inflater;
    if (idle.length < MAX_IDLE) idle.push(inflater);
    return progress === 'end'
      ? { status: 'end', consumedBytes }
      : { status: progress, consumedBytes, detail };
  }
}

class Inflater {
  detail = '';
  readonly #dialect: DeflateDialect;
  readonly #input: ByteInput;
  readonly #out: Uint8Array;
  /** History and pending output share `#out`; pending output is `[#from, #pos)`. */
  #pos = 0;
  #from = 0;
  #limit: number;
  #hold = 0;
  #bits = 0;
  #mode: 'header' | 'stored' | 'coded' = 'header';
  #isFinal = false;
  #storedBytes = 0;
  /** Tables of the current block: the fixed ones, or `#own` filled for it. */
  #literals: Int32Array;
  #distances: Int32Array;
  /** Large, and not needed for streams of fixed and stored blocks. */
  #own: { readonly literals: Int32Array; readonly distances: Int32Array } | undefined;

  constructor(dialect: DeflateDialect) {
    this.#dialect = dialect;
    this.#literals = dialect.fixedLiterals;
    this.#distances = dialect.fixedDistances;
    this.#input = new ByteInput(NOTHING);
    this.#limit = dialect.windowBytes + CHUNK_BYTES;
    this.#out = new Uint8Array(this.#limit + dialect.maxMatchBytes);
  }

  /** Starts over on another source. */
  restart(source: RandomAccess): void {
    this.#input.restart(source);
    this.detail = '';
    this.#pos = 0;
    this.#from = 0;
    this.#hold = 0;
    this.#bits = 0;
    this.#mode = 'header';
    this.#isFinal = false;
    this.#storedBytes = 0;
  }

  /** Offset of the first input byte that no decoded bit belongs to. */
  get position(): number {
    return this.#input.position - (this.#bits >> 3);
  }

  /** Output since the last call. Valid until the next `step`. */
  takeChunk(): Uint8Array {
    const chunk = this.#out.subarray(this.#from, this.#pos);
    this.#from = this.#pos;
    return chunk;
  }

  /** Decodes until the output is full, a block ends or the stream breaks. */
  step(): Progress {
    if (this.#pos >= this.#limit) this.#slide();
    let progress: Progress;
    if (this.#mode === 'header') progress = this.#header();
    else if (this.#mode === 'stored') progress = this.#stored();
    else progress = this.#coded();
    if (progress !== 'block-end') return progress;
    this.#mode = 'header';
    return this.#isFinal ? 'end' : 'more';
  }

  #slide(): void {
    const { windowBytes } = this.#dialect;
    this.#out.copyWithin(0, this.#pos - windowBytes, this.#pos);
    this.#pos = windowBytes;
    this.#from = windowBytes;
  }

  #fail(status: 'truncated' | 'corrupt', detail: string): Progress {
    this.detail = `${detail} at compressed byte ${this.position}`;
    return status;
  }

  /** The next `count` (at most 16) bits, or -1 where the input ends. */
  #take(count: number): number {
    while (this.#bits < count) {
      const byte = this.#input.byte();
      if (byte < 0) return -1;
      this.#hold |= byte << this.#bits;
      this.#bits += 8;
    }
    const value = this.#hold & ((1 << count) - 1);
    this.#hold >>>= count;
    this.#bits -= count;
    return value;
  }

  #header(): Progress {
    const head = this.#take(3);
    if (head < 0) return this.#fail('truncated', 'the input ends in a block header');
    this.#isFinal = (head & 1) === 1;
    const type = head >> 1;
    if (type === 0) return this.#storedHeader();
    if (type === 3) return this.#fail('corrupt', 'reserved block type 3');
    this.#mode = 'coded';
    if (type === 2) return this.#dynamicTables();
    this.#literals = this.#dialect.fixedLiterals;
    this.#distances = this.#dialect.fixedDistances;
    return 'more';
  }

  #storedHeader(): Progress {
    this.#take(this.#bits & 7);
    const length = this.#take(16);
    const complement = this.#take(16);
    if (length < 0 || complement < 0)
      return this.#fail('truncated', 'the input ends in a stored block header');
    if (length !== (complement ^ 0xffff))
      return this.#fail('corrupt', 'stored block length and complement disagree');
    // Whole bytes fetched ahead go back to the input.
    this.#input.at -= this.#bits >> 3;
    this.#hold = 0;
    this.#bits = 0;
    this.#storedBytes = length;
    this.#mode = 'stored';
    return length === 0 ? 'block-end' : 'more';
  }

  #stored(): Progress {
    const wanted = Math.min(this.#storedBytes, this.#limit - this.#pos);
    const got = this.#input.take(this.#out.subarray(this.#pos, this.#pos + wanted));
    this.#pos += got;
    this.#storedBytes -= got;
    if (got < wanted) return this.#fail('truncated', 'the input ends in a stored block');
    return this.#storedBytes === 0 ? 'block-end' : 'more';
  }

  #dynamicTables(): Progress {
    const literalCount = this.#take(5) + 257;
    const distanceCount = this.#take(5) + 1;
    const codeCount = this.#take(4) + 4;
    if (literalCount < 257 || distanceCount < 1 || codeCount < 4) {
      return this.#fail('truncated', 'the input ends in a dynamic block header');
    }
    this.#own ??= { literals: newTable(), distances: newTable() };
    this.#literals = this.#own.literals;
    this.#distances = this.#own.distances;
    const codeLengths = new Uint8Array(19);
    for (let i = 0; i < codeCount; i++) {
      const length = this.#take(3);
      if (length < 0) return this.#fail('truncated', 'the input ends in a dynamic block header');
      codeLengths[LENGTH_CODE_ORDER[i] as number] = length;
    }
    if (!buildTable(this.#literals, codeLengths, 19, LENGTH_CODE_TEMPLATES)) {
      return this.#fail('corrupt', 'over-subscribed code of code lengths');
    }
    const total = literalCount + distanceCount;
    const lengths = new Uint8Array(total);
    for (let i = 0; i < total; ) {
      const symbol = this.#lengthSymbol();
      if (symbol === -1) return this.#fail('truncated', 'the input ends in a dynamic block header');
      if (symbol === -2) return this.#fail('corrupt', 'unassigned code in the code lengths');
      if (symbol < 16) {
        lengths[i++] = symbol;
        continue;
      }
      if (symbol === 16 && i === 0) return this.#fail('corrupt', 'repeat without a previous code length');
      const extra = this.#take(symbol === 16 ? 2 : symbol === 17 ? 3 : 7);
      if (extra < 0) return this.#fail('truncated', 'the input ends in a dynamic block header');
      const repeat = extra + (symbol === 18 ? 11 : 3);
      if (i + repeat > total) return this.#fail('corrupt', 'code length repeat beyond the tables');
      lengths.fill(symbol === 16 ? (lengths[i - 1] as number) : 0, i, i + repeat);
      i += repeat;
    }
    if (!buildTable(this.#literals, lengths, literalCount, this.#dialect.literalTemplates)) {
      return this.#fail('corrupt', 'over-subscribed literal code');
    }
    const distanceLengths = lengths.subarray(literalCount);
    if (!buildTable(this.#distances, distanceLengths, distanceCount, this.#dialect.distanceTemplates)) {
      return this.#fail('corrupt', 'over-subscribed distance code');
    }
    return 'more';
  }

  /** A symbol of the code of code lengths (at most 7 bits); -1 where the input ends, -2 where no code fits. */
  #lengthSymbol(): number {
    for (;;) {
      const entry = this.#literals[this.#hold & ROOT_MASK] as number;
      const length = entry & 15;
      if (length > 0 && length <= this.#bits) {
        this.#hold >>>= length;
        this.#bits -= length;
        return entry >>> 12;
      }
      if (this.#bits >= 7) return -2;
      const byte = this.#input.byte();
      if (byte < 0) return -1;
      this.#hold |= byte << this.#bits;
      this.#bits += 8;
    }
  }

  /** The hot loop: literals and matches until the output is full or the block ends. State lives in locals. */
  #coded(): Progress {
    const input = this.#input;
    const buffer = input.buffer;
    const out = this.#out;
    const literals = this.#literals;
    const distances = this.#distances;
    const limit = this.#limit;
    let at = input.at;
    let end = input.end;
    let mark = input.isLast ? Number.POSITIVE_INFINITY : end - LOOKAHEAD_BYTES;
    let hold = this.#hold;
    let bits = this.#bits;
    let pos = this.#pos;
    let result: Progress = 'more';
    let problem = '';
    while (pos < limit) {
      if (at > mark) {
        input.at = at;
        input.refill();
        at = input.at;
        end = input.end;
        mark = input.isLast ? Number.POSITIVE_INFINITY : end - LOOKAHEAD_BYTES;
      }
      if (bits < 16) {
        hold |= ((buffer[at] as number) | ((buffer[at + 1] as number) << 8)) << bits;
        at += 2;
        bits += 16;
      }
      let entry = literals[hold & ROOT_MASK] as number;
      if ((entry & KIND_MASK) === KIND_SUB_TABLE) {
        entry = literals[(entry >>> 12) + ((hold >>> ROOT_BITS) & 31)] as number;
      }
      let used = entry & 15;
      hold >>>= used;
      bits -= used;
      // Bits past the end are padding: nothing decoded from them may come out.
      if (used === 0 || (at > end && at - (bits >> 3) > end)) {
        result = at > end ? 'truncated' : 'corrupt';
        problem = at > end ? 'the input ends in a block' : 'unassigned literal or length code';
        break;
      }
      const kind = entry & KIND_MASK;
      if (kind === 0) {
        out[pos++] = entry >>> 12;
        continue;
      }
      if (kind === KIND_END) {
        result = 'block-end';
        break;
      }
      if (bits < 16) {
        hold |= ((buffer[at] as number) | ((buffer[at + 1] as number) << 8)) << bits;
        at += 2;
        bits += 16;
      }
      let extra = (entry >>> 6) & 31;
      const length = (entry >>> 12) + (hold & ((1 << extra) - 1));
      hold >>>= extra;
      bits -= extra;
      if (bits < 16) {
        hold |= ((buffer[at] as number) | ((buffer[at + 1] as number) << 8)) << bits;
        at += 2;
        bits += 16;
      }
      entry = distances[hold & ROOT_MASK] as number;
      if ((entry & KIND_MASK) === KIND_SUB_TABLE) {
        entry = distances[(entry >>> 12) + ((hold >>> ROOT_BITS) & 31)] as number;
      }
      used = entry & 15;
      hold >>>= used;
      bits -= used;
      if (bits < 16) {
        hold |= ((buffer[at] as number) | ((buffer[at + 1] as number) << 8)) << bits;
        at += 2;
        bits += 16;
      }
      extra = (entry >>> 6) & 31;
      const distance = (entry >>> 12) + (hold & ((1 << extra) - 1));
      hold >>>= extra;
      bits -= extra;
      if (used === 0 || distance > pos || (at > end && at - (bits >> 3) > end)) {
        result = at > end && at - (bits >> 3) > end ? 'truncated' : 'corrupt';
        problem =
          result === 'truncated'
            ? 'the input ends in a block'
            : used === 0
              ? 'unassigned distance code'
              : `distance ${distance} reaches before the output`;
        break;
      }
      if (length > 48 && distance >= length) {
        out.copyWithin(pos, pos - distance, pos - distance + length);
        pos += length;
      } else if (distance === 1 && length > 48) {
        out.fill(out[pos - 1] as number, pos, pos + length);
        pos += length;
      } else {
        const stop = pos + length;
        let from = pos - distance;
        while (pos < stop) out[pos++] = out[from++] as number;
      }
    }
    input.at = at;
    this.#hold = hold;
    this.#bits = bits;
    this.#pos = pos;
    if (result === 'truncated' || result === 'corrupt') return this.#fail(result, problem);
    return result;
  }
}
