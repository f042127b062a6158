// The LZMA range decoder and its symbols, after the public specification. Containers (.lzma, LZMA2, zip) are elsewhere.
// Long because all symbols share one range coder, whose state must not leave the class.

import type { ByteInput } from './byte-input.ts';
import type { SlidingWindow } from './sliding-window.ts';

const HALF = 1024;
const STATES = 12;
const MAX_MATCH_BYTES = 273;

/** Input bytes that one symbol can take: fewer than 64 bits are decoded, each shifts in at most one byte per 3 bits. */
const LOOKAHEAD_BYTES = 40;

// Layout of the probabilities. Match and rep lengths: choice, choice2, low[16][8], mid[16][8], high[256].
const LENGTH_LOW = 2;
const LENGTH_MID = LENGTH_LOW + 128;
const LENGTH_HIGH = LENGTH_MID + 128;
const LENGTH_SIZE = LENGTH_HIGH + 256;
const IS_MATCH = 0;
const IS_REP = IS_MATCH + STATES * 16;
const IS_REP_G0 = IS_REP + STATES;
const IS_REP_G1 = IS_REP_G0 + STATES;
const IS_REP_G2 = IS_REP_G1 + STATES;
const IS_REP_0_LONG = IS_REP_G2 + STATES;
const POS_SLOT = IS_REP_0_LONG + STATES * 16;
const POS_SPECIAL = POS_SLOT + 4 * 64;
const ALIGN = POS_SPECIAL + 128;
const MATCH_LENGTH = ALIGN + 16;
const REP_LENGTH = MATCH_LENGTH + LENGTH_SIZE;
const LITERAL = REP_LENGTH + LENGTH_SIZE;

export type LzmaStop = 'filled' | 'marker' | 'truncated' | 'corrupt' | 'unsupported';

/** Literal context bits, literal position bits, position bits. */
export interface LzmaProperties {
  readonly lc: number;
  readonly lp: number;
  readonly pb: number;
}

/** Splits the properties byte; undefined where it is out of range. */
export function lzmaProperties(byte: number): LzmaProperties | undefined {
  if (byte >= 9 * 5 * 5) return undefined;
  return { lc: byte % 9, lp: Math.floor(byte / 9) % 5, pb: Math.floor(byte / 45) };
}

export class LzmaCore {
  /** Why `decode` stopped, where it is not by reaching its goal. */
  problem = '';
  #probs = new Uint16Array(0);
  #lc = 0;
  #literalMask = 0;
  #positionMask = 0;
  #state = 0;
  #rep0 = 0;
  #rep1 = 0;
  #rep2 = 0;
  #rep3 = 0;
  /** Range and code: a typed array keeps them unsigned 32-bit without boxing. */
  readonly #coder = new Uint32Array(2);
  readonly #input: ByteInput;
  /** Bytes of output that literal and position contexts count from: since the last dictionary reset. */
  #outputBytes = 0;

  constructor(input: ByteInput) {
    this.#input = input;
  }

  setProperties({ lc, lp, pb }: LzmaProperties): void {
    const size = LITERAL + (0x300 << (lc + lp));
    if (this.#probs.length !== size) this.#probs = new Uint16Array(size);
    this.#lc = lc;
    this.#literalMask = (1 << lp) - 1;
    this.#positionMask = (1 << pb) - 1;
    this.resetState();
  }

  resetState(): void {
    this.#probs.fill(HALF);
    this.#state = 0;
    this.#rep0 = 0;
    this.#rep1 = 0;
    this.#rep2 = 0;
    this.#rep3 = 0;
  }

  /** Counts bytes that came into the window without this decoder (LZMA2's plain chunks). */
  skipOutput(count: number): void {
    this.#outputBytes += count;
  }

  resetPosition(): void {
    this.#outputBytes = 0;
  }

  /** Reads the five bytes that start the range coder. @returns false where they are missing or the first is not 0 */
  start(): boolean {
    const first = this.#input.byte();
    let code = 0;
    for (let i = 0; i < 4; i++) {
      const byte = this.#input.byte();
      if (byte < 0) return this.#fail('the input ends in the range coder header');
      code = (code << 8) | byte;
    }
    this.#coder[0] = 0xffffffff;
    this.#coder[1] = code;
    return first === 0 || this.#fail('the range coder does not start with 0');
  }

  #fail(problem: string): false {
    this.problem = problem;
    return false;
  }

  /** True where the range coder ended as an encoder leaves it. */
  get isFinished(): boolean {
    return this.#coder[1] === 0;
  }

  #bit(index: number): number {
    const coder = this.#coder;
    const probability = this.#probs[index] as number;
    let range = coder[0] as number;
    const bound = (range >>> 11) * probability;
    let bit: number;
    if ((coder[1] as number) < bound) {
      range = bound;
      this.#probs[index] = probability + ((2048 - probability) >> 5);
      bit = 0;
    } else {
      range -= bound;
      coder[1] = (coder[1] as number) - bound;
      this.#probs[index] = probability - (probability >> 5);
      bit = 1;
    }
    if (range < 0x1000000) {
      range = (range << 8) >>> 0;
      coder[1] = ((coder[1] as number) << 8) | (this.#input.buffer[this.#input.at++] as number);
    }
    coder[0] = range;
    return bit;
  }

  #tree(base: number, bits: number): number {
    let node = 1;
    for (let i = 0; i < bits; i++) node = (node << 1) | this.#bit(base + node);
    return node - (1 << bits);
  }

  #reverseTree(base: number, bits: number): number {
    let node = 1;
    let value = 0;
    for (let i = 0; i < bits; i++) {
      const bit = this.#bit(base + node);
      node = (node << 1) | bit;
      value |= bit << i;
    }
    return value;
  }

  #direct(bits: number): number {
    const coder = this.#coder;
    let value = 0;
    for (let i = 0; i < bits; i++) {
      let range = (coder[0] as number) >>> 1;
      let code = coder[1] as number;
      const bit = code >= range ? 1 : 0;
      if (bit === 1) code -= range;
      if (range < 0x1000000) {
        range = (range << 8) >>> 0;
        code = (code << 8) | (this.#input.buffer[this.#input.at++] as number);
      }
      coder[0] = range;
      coder[1] = code;
      value = ((value << 1) | bit) >>> 0;
    }
    return value;
  }

  #length(base: number, positionState: number): number {
    if (this.#bit(base) === 0) return 2 + this.#tree(base + LENGTH_LOW + positionState * 8, 3);
    if (this.#bit(base + 1) === 0) return 10 + this.#tree(base + LENGTH_MID + positionState * 8, 3);
    return 18 + this.#tree(base + LENGTH_HIGH, 8);
  }

  #distance(length: number): number {
    const slot = this.#tree(POS_SLOT + Math.min(length - 2, 3) * 64, 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const base = ((2 | (slot & 1)) << bits) >>> 0;
    if (slot < 14) return base + this.#reverseTree(POS_SPECIAL + base - slot, bits);
    return base + this.#direct(bits - 4) * 16 + this.#reverseTree(ALIGN, 4);
  }

  /** The eight bits of a literal, with range and code in locals: most symbols of hard data are literals. */
  #literal(base: number, matchByte: number): number {
    const probs = this.#probs;
    const coder = this.#coder;
    const input = this.#input;
    const { buffer } = input;
    let at = input.at;
    let range = coder[0] as number;
    let code = coder[1] as number;
    let node = 1;
    // After a match the byte at its distance predicts the bits, as long as they agree. -1: no prediction.
    let predicted = matchByte;
    while (node < 256) {
      let index = base + node;
      let predictedBit = 0;
      if (predicted >= 0) {
        predictedBit = (predicted >> 7) & 1;
        predicted = (predicted << 1) & 0xff;
        index += (1 + predictedBit) << 8;
      }
      const probability = probs[index] as number;
      const bound = (range >>> 11) * probability;
      if (code < bound) {
        range = bound;
        probs[index] = probability + ((2048 - probability) >> 5);
        node <<= 1;
        if (predictedBit === 1) predicted = -1;
      } else {
        range -= bound;
        code -= bound;
        probs[index] = probability - (probability >> 5);
        node = (node << 1) | 1;
        if (predictedBit === 0) predicted = -1;
      }
      if (range < 0x1000000) {
        range = (range << 8) >>> 0;
        code = ((code << 8) | (buffer[at++] as number)) >>> 0;
      }
    }
    input.at = at;
    coder[0] = range;
    coder[1] = code;
    return node & 0xff;
  }

  /**
   * Decodes until `softBytes` or more, and not more than `hardBytes`, came out. A match that would cross `hardBytes` is
   * cut there and is corruption. The window must be prepared for `softBytes` and one match.
   */
  decode(window: SlidingWindow, softBytes: number, hardBytes: number): LzmaStop {
    const input = this.#input;
    let written = 0;
    while (written < softBytes) {
      if (input.at > input.end - LOOKAHEAD_BYTES && !input.isLast) input.refill();
      const positionState = this.#outputBytes & this.#positionMask;
      if (this.#bit(IS_MATCH + this.#state * 16 + positionState) === 0) {
        const { buffer, mask, position } = window;
        const previous = this.#outputBytes === 0 ? 0 : (buffer[(position - 1) & mask] as number);
        const context = ((this.#outputBytes & this.#literalMask) << this.#lc) + (previous >> (8 - this.#lc));
        const isAfterMatch = this.#state >= 7;
        const matchByte = isAfterMatch ? (buffer[(position - this.#rep0 - 1) & mask] as number) : -1;
        const byte = this.#literal(LITERAL + 0x300 * context, matchByte);
        if (input.at > input.end) return this.#truncated();
        buffer[position] = byte;
        window.advance(1);
        this.#outputBytes += 1;
        written += 1;
        this.#state = this.#state < 4 ? 0 : this.#state < 10 ? this.#state - 3 : this.#state - 6;
        continue;
      }
      let length: number;
      if (this.#bit(IS_REP + this.#state) === 0) {
        this.#rep3 = this.#rep2;
        this.#rep2 = this.#rep1;
        this.#rep1 = this.#rep0;
        length = this.#length(MATCH_LENGTH, positionState);
        this.#rep0 = this.#distance(length);
        this.#state = this.#state < 7 ? 7 : 10;
        if (this.#rep0 === 0xffffffff) return input.at > input.end ? this.#truncated() : 'marker';
      } else {
        length = this.#repeated(positionState);
      }
      if (input.at > input.end) return this.#truncated();
      const distance = this.#rep0 + 1;
      if (distance > window.reachBytes) {
        this.problem = `distance ${distance} reaches before the output`;
        if (distance > window.totalBytes) return 'corrupt';
        this.problem = `distance ${distance} reaches further back than the ${window.reachBytes} bytes kept`;
        return 'unsupported';
      }
      const copied = Math.min(length, hardBytes - written);
      window.copy(distance, copied);
      this.#outputBytes += copied;
      written += copied;
      if (copied < length) {
        this.problem = 'a match crosses the declared end';
        return 'corrupt';
      }
    }
    return 'filled';
  }

  #truncated(): 'truncated' {
    this.problem = 'the input ends in the LZMA data';
    return 'truncated';
  }

  /** A match at one of the last four distances. @returns its length */
  #repeated(positionState: number): number {
    const state = this.#state;
    if (this.#bit(IS_REP_G0 + state) === 0) {
      if (this.#bit(IS_REP_0_LONG + state * 16 + positionState) === 0) {
        this.#state = state < 7 ? 9 : 11;
        return 1;
      }
    } else {
      let distance = this.#rep1;
      if (this.#bit(IS_REP_G1 + state) === 1) {
        distance = this.#rep2;
        if (this.#bit(IS_REP_G2 + state) === 1) {
          distance = this.#rep3;
          this.#rep3 = this.#rep2;
        }
        this.#rep2 = this.#rep1;
      }
      this.#rep1 = this.#rep0;
      this.#rep0 = distance;
    }
    this.#state = state < 7 ? 8 : 11;
    return this.#length(REP_LENGTH, positionState);
  }
}

/** What a caller of `decode` prepares the window for. */
export const LZMA_STEP_BYTES = 64 * 1024;
export const LZMA_STEP_ROOM_BYTES = LZMA_STEP_BYTES + MAX_MATCH_BYTES;
