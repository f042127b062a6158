// Whether bytes are an array of numbers as models hold them: floats of 4 or 2 bytes around 1, or small integers. Encrypted and
// compressed data, programs and texts are not: of their words fewer than half pass for such a number.

import { u16le, u32le } from '../../bytes/integers.ts';
import type { RandomAccess } from '../../bytes/random-access.ts';

/** Read at the beginning, in the middle and at the end. */
const SAMPLE_BYTES = 4096;

/** Fewer bytes say nothing. */
const MIN_BYTES = 16;

/** Share of words that must pass; headers and padding may stand between. */
const PASSING_SHARE = 0.92;

/** Below so many words all must pass: chance would suffice for the share. */
const FEW_WORDS = 64;

const MAX_SMALL_INTEGER = 1 << 20;

/** Exponents of float32 from 2^-40 to 2^20, and of float16 from 2^-10 to 2^5. */
const FLOAT32 = { from: 87, to: 147 } as const;
const FLOAT16 = { from: 5, to: 20 } as const;

/** True where nearly every word is such a number. */
export function looksLikeNumbers(bytes: RandomAccess): boolean {
  const { sizeBytes } = bytes;
  if (sizeBytes < MIN_BYTES || sizeBytes % 2 !== 0) return false;
  const middle = Math.floor(sizeBytes / 8) * 4;
  const places =
    sizeBytes <= 3 * SAMPLE_BYTES ? [0] : [0, middle, Math.floor((sizeBytes - SAMPLE_BYTES) / 4) * 4];
  let words = 0;
  let passing = 0;
  for (const place of places) {
    const sample = bytes.read(place, places.length === 1 ? sizeBytes : SAMPLE_BYTES);
    for (let at = 0; at + 4 <= sample.length; at += 4) {
      words += 1;
      if (isNumber(sample, at)) passing += 1;
    }
  }
  return words < FEW_WORDS ? passing === words : passing >= PASSING_SHARE * words;
}

function isNumber(sample: Uint8Array, at: number): boolean {
  const word = u32le(sample, at);
  // Small integers of either sign, zero among them.
  if (word < MAX_SMALL_INTEGER || word > 2 ** 32 - MAX_SMALL_INTEGER) return true;
  const exponent = (word >>> 23) & 0xff;
  if (exponent >= FLOAT32.from && exponent <= FLOAT32.to) return true;
  return isHalf(u16le(sample, at)) && isHalf(u16le(sample, at + 2));
}

function isHalf(half: number): boolean {
  const exponent = (half >>> 10) & 0x1f;
  return (half & 0x7fff) === 0 || (exponent >= FLOAT16.from && exponent <= FLOAT16.to);
}
