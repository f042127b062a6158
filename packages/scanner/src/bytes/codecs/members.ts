// What decoders of concatenated streams share: running a nested decoder from an offset, and the list of input ranges
// that carry no output.

import type { RandomAccess } from '../random-access.ts';
import type { DecodeEnd, Decoder, DecoderOptions, InputRange } from './decoder.ts';

/** Ranges beyond this many are merged into the last one. */
const MAX_ASIDES = 1000;

/** Runs `decoder` from `at` to the end of `source`, shows each chunk to `watch`, and hands the chunks on. */
export function* decodeFrom(
  decoder: Decoder,
  source: RandomAccess,
  at: number,
  watch: (chunk: Uint8Array) => void,
  options?: DecoderOptions,
): Generator<Uint8Array, DecodeEnd> {
  const generator = decoder(source.slice(at, source.sizeBytes), options);
  for (;;) {
    const step = generator.next();
    if (step.done === true) return step.value;
    watch(step.value);
    yield step.value;
  }
}

/** Collects ranges of the input that hold neither structure nor compressed content, bounded in number. */
export class Asides {
  readonly #ranges: InputRange[] = [];

  add(start: number, end: number): void {
    if (end <= start) return;
    const last = this.#ranges.at(-1);
    if (last !== undefined && (last.end === start || this.#ranges.length >= MAX_ASIDES)) {
      this.#ranges[this.#ranges.length - 1] = { start: last.start, end };
      return;
    }
    this.#ranges.push({ start, end });
  }

  get ranges(): readonly InputRange[] {
    return this.#ranges;
  }
}

/** Collects messages of checksums that do not match, bounded in number. */
export class ChecksumErrors {
  readonly #messages: string[] = [];

  /** Compares and notes a difference. Values are unsigned 32-bit. */
  expect(what: string, stored: number, computed: number): void {
    if (stored >>> 0 === computed >>> 0 || this.#messages.length >= 20) return;
    this.#messages.push(`${what} is ${hex32(stored)}, the content gives ${hex32(computed)}`);
  }

  note(message: string): void {
    if (this.#messages.length < 20) this.#messages.push(message);
  }

  get messages(): readonly string[] {
    return this.#messages;
  }
}

function hex32(value: number): string {
  return `0x${(value >>> 0).toString(16).padStart(8, '0')}`;
}

/** Offset of the first byte at or after `at` that is not zero. */
export function skipZeros(source: RandomAccess, at: number): number {
  let from = at;
  // Nearly always the next byte answers: begin small.
  for (let lengthBytes = 64; ; lengthBytes = 64 * 1024) {
    const bytes = source.read(from, lengthBytes);
    if (bytes.length === 0) return from;
    const index = bytes.findIndex((byte) => byte !== 0);
    if (index >= 0) return from + index;
    from += bytes.length;
  }
}
