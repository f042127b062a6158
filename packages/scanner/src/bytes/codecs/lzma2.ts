// LZMA2: chunks of LZMA and of plain bytes, as xz and 7z use it.

import type { RandomAccess } from '../random-access.ts';
import type { ByteInput } from './byte-input.ts';
import type { DecodeEnd, Decoder } from './decoder.ts';
import { LZMA_STEP_BYTES, LZMA_STEP_ROOM_BYTES, type LzmaCore, lzmaProperties } from './lzma-core.ts';
import { giveBackLzmaState, type LzmaState, lendLzmaState } from './lzma-state.ts';
import type { SlidingWindow } from './sliding-window.ts';

const PLAIN_STEP_BYTES = 64 * 1024;

/** LZMA2 allows no more literal context and position bits together. */
const MAX_LITERAL_BITS = 4;

/** Dictionary size of a properties byte; undefined where it is out of range. */
export function lzma2DictionaryBytes(code: number): number | undefined {
  if (code > 40) return undefined;
  return code === 40 ? 0xffffffff : (2 | (code & 1)) * 2 ** ((code >> 1) + 11);
}

/** A decoder for the given dictionary size. */
export function lzma2(dictionaryBytes: number): Decoder {
  return function* (source) {
    const state = lendLzmaState(source, 0, dictionaryBytes);
    const end = yield* new Lzma2Stream(source, state).run();
    giveBackLzmaState(state);
    return end;
  };
}

class Lzma2Stream {
  readonly #source: RandomAccess;
  readonly #input: ByteInput;
  readonly #core: LzmaCore;
  readonly #window: SlidingWindow;

  constructor(source: RandomAccess, { input, core, window }: LzmaState) {
    this.#source = source;
    this.#input = input;
    this.#core = core;
    this.#window = window;
  }

  #done(status: DecodeEnd['status'], detail?: string): DecodeEnd {
    const consumedBytes = Math.min(this.#source.sizeBytes, this.#input.position);
    return detail === undefined ? { status, consumedBytes } : { status, consumedBytes, detail };
  }

  #u16(): number {
    const high = this.#input.byte();
    const low = this.#input.byte();
    return low < 0 ? -1 : (high << 8) | low;
  }

  *run(): Generator<Uint8Array, DecodeEnd> {
    let needsDictionary = true;
    let needsProperties = true;
    for (;;) {
      const control = this.#input.byte();
      if (control < 0) return this.#done('truncated', 'the input ends before the end of the LZMA2 data');
      if (control === 0) return this.#done('end');
      if (control >= 3 && control < 0x80) return this.#done('corrupt', `LZMA2 control byte ${control}`);
      if (control === 1 || control >= 0xe0) {
        this.#window.reset();
        this.#core.resetPosition();
        needsDictionary = false;
      } else if (needsDictionary) {
        return this.#done('corrupt', 'LZMA2 data does not start with a dictionary reset');
      }
      const low = this.#u16();
      if (low < 0) return this.#done('truncated', 'the input ends in an LZMA2 chunk header');
      if (control < 0x80) {
        const problem = yield* this.#plain(low + 1);
        if (problem !== undefined) return problem;
        continue;
      }
      const outputBytes = (((control & 31) << 16) | low) + 1;
      const compressedBytes = this.#u16() + 1;
      if (compressedBytes === 0) return this.#done('truncated', 'the input ends in an LZMA2 chunk header');
      const reset = (control >> 5) & 3;
      if (reset >= 2) {
        const byte = this.#input.byte();
        if (byte < 0) return this.#done('truncated', 'the input ends in an LZMA2 chunk header');
        const properties = lzmaProperties(byte);
        if (properties === undefined || properties.lc + properties.lp > MAX_LITERAL_BITS)
          return this.#done('corrupt', `LZMA properties byte ${byte}`);
        this.#core.setProperties(properties);
        needsProperties = false;
      } else if (needsProperties) {
        return this.#done('corrupt', 'an LZMA2 chunk comes before its properties');
      } else if (reset === 1) {
        this.#core.resetState();
      }
      const problem = yield* this.#compressed(outputBytes, compressedBytes);
      if (problem !== undefined) return problem;
    }
  }

  *#plain(count: number): Generator<Uint8Array, DecodeEnd | undefined> {
    const bytes = new Uint8Array(Math.min(count, PLAIN_STEP_BYTES));
    const got = this.#input.take(bytes);
    this.#window.prepare(got);
    this.#window.append(bytes.subarray(0, got));
    this.#core.skipOutput(got);
    yield* this.#window.drain();
    return got < count ? this.#done('truncated', 'the input ends in a plain LZMA2 chunk') : undefined;
  }

  *#compressed(outputBytes: number, compressedBytes: number): Generator<Uint8Array, DecodeEnd | undefined> {
    const start = this.#input.position;
    if (!this.#core.start()) {
      const isShort = this.#input.isLast && this.#input.at >= this.#input.end;
      return this.#done(isShort ? 'truncated' : 'corrupt', this.#core.problem);
    }
    for (let leftBytes = outputBytes; leftBytes > 0; ) {
      this.#window.prepare(LZMA_STEP_ROOM_BYTES);
      const before = this.#window.totalBytes;
      const stop = this.#core.decode(this.#window, Math.min(leftBytes, LZMA_STEP_BYTES), leftBytes);
      leftBytes -= this.#window.totalBytes - before;
      yield* this.#window.drain();
      if (stop === 'marker') return this.#done('corrupt', 'an end marker inside LZMA2 data');
      if (stop !== 'filled') return this.#done(stop, this.#core.problem);
    }
    const used = this.#input.position - start;
    if (used === compressedBytes) return undefined;
    return this.#done('corrupt', `an LZMA2 chunk of ${compressedBytes} bytes took ${used}`);
  }
}
