// Adler-32 (RFC 1950), resumable.

const MODULUS = 65521;

/** Bytes after which the sums must be reduced to stay below 2^31. */
const RUN_BYTES = 3800;

/** The checksum of what `previous` covers followed by `bytes`; start with 1. */
export function adler32(bytes: Uint8Array, previous: number): number {
  let a = previous & 0xffff;
  let b = previous >>> 16;
  for (let at = 0; at < bytes.length; ) {
    const stop = Math.min(at + RUN_BYTES, bytes.length);
    while (at < stop) {
      a += bytes[at++] as number;
      b += a;
    }
    a %= MODULUS;
    b %= MODULUS;
  }
  return ((b << 16) | a) >>> 0;
}
