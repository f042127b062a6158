// What every decoder must survive: any truncation, any changed bytes. Run by the tests of each codec.

import fc from 'fast-check';
import { expect } from 'vitest';
import type { Decoder, DecoderOptions } from '../../../scanner/src/bytes/codecs/decoder.ts';
import { type Decoded, decodeAll } from './decode-all.ts';

/** Output after which a damaged stream is left alone. */
const CAP_BYTES = 4 * 1024 * 1024;

export interface DecoderSample {
  readonly decoder: Decoder;
  readonly compressed: Uint8Array;
  readonly plain: Uint8Array;
  readonly options?: DecoderOptions;
  /** Prefixes that are complete streams themselves (between members). */
  readonly wholeAt?: readonly number[];
}

/** The whole stream decodes, says exactly what it used, and leaves bytes after it alone. */
export function expectRoundTrip({ decoder, compressed, plain, options }: DecoderSample): void {
  const junk = Buffer.from('junk after the stream');
  for (const input of [compressed, Buffer.concat([compressed, junk])]) {
    const { output, end } = decodeAll(decoder, input, options);
    expect(end).toMatchObject({ status: 'end', consumedBytes: compressed.length });
    expect(end?.checksumErrors ?? []).toEqual([]);
    expect(Buffer.compare(output, plain)).toBe(0);
  }
}

/** Cut anywhere, the stream is not `end`, and what comes out is a prefix of the whole. */
export function expectPrefixWhenTruncated(sample: DecoderSample): void {
  const { decoder, compressed, plain, options, wholeAt = [] } = sample;
  for (let length = 0; length < compressed.length; length++) {
    const { output, end } = decodeAll(decoder, compressed.subarray(0, length), options, CAP_BYTES);
    if (!wholeAt.includes(length)) expect(end?.status, `cut at ${length}`).not.toBe('end');
    expect(end?.consumedBytes).toBeLessThanOrEqual(length);
    expect(Buffer.compare(output, plain.subarray(0, output.length)), `cut at ${length}`).toBe(0);
  }
}

/** Whatever bytes are changed, the decoder ends by itself (or reaches the cap), within its input. */
export function expectCalmWhenDamaged({ decoder, compressed, options }: DecoderSample, runs = 150): void {
  const change = fc.tuple(fc.nat(compressed.length - 1), fc.nat(255));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      const damaged = Uint8Array.from(compressed);
      for (const [at, byte] of changes) damaged[at] = byte;
      expectWithinInput(decodeAll(decoder, damaged, options, CAP_BYTES), damaged.length);
    }),
    { numRuns: runs },
  );
}

/** Bytes without any structure, alone and after an honest start. */
export function expectCalmOnNoise({ decoder, compressed, options }: DecoderSample, runs = 150): void {
  fc.assert(
    fc.property(fc.nat(Math.min(64, compressed.length)), fc.uint8Array({ maxLength: 300 }), (keep, noise) => {
      const input = Buffer.concat([compressed.subarray(0, keep), noise]);
      expectWithinInput(decodeAll(decoder, input, options, CAP_BYTES), input.length);
    }),
    { numRuns: runs },
  );
}

function expectWithinInput({ end }: Decoded, inputBytes: number): void {
  expect(end?.consumedBytes ?? 0).toBeLessThanOrEqual(inputBytes);
  expect(end?.consumedBytes ?? 0).toBeGreaterThanOrEqual(0);
}
