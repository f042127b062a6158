// Whether bytes are all zero: padding holds nothing, and is not what hides.

import type { RandomAccess } from '../bytes/random-access.ts';

const CHUNK_BYTES = 256 * 1024;
/** Longer runs of zeros than this count as unknown: no writer pads by so much. */
const MAX_BYTES = 16 * 1024 * 1024;

/** @returns false also where the range is too long to be padding */
export function isZeroed(bytes: RandomAccess, start: number, end: number): boolean {
  if (end - start > MAX_BYTES) return false;
  for (let at = start; at < end; ) {
    const chunk = bytes.read(at, Math.min(CHUNK_BYTES, end - at));
    if (chunk.length === 0) return false;
    for (const byte of chunk) if (byte !== 0) return false;
    at += chunk.length;
  }
  return true;
}
