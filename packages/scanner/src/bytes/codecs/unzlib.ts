// zlib (RFC 1950): two header bytes, deflate, Adler-32. One stream.

import { u32be } from '../integers.ts';
import type { RandomAccess } from '../random-access.ts';
import { adler32 } from './adler32.ts';
import type { DecodeEnd } from './decoder.ts';
import { inflate } from './inflate.ts';
import { ChecksumErrors, decodeFrom } from './members.ts';

const HEADER_BYTES = 2;
const FLAG_DICTIONARY = 0x20;

/** True for two bytes that can head a zlib stream: method deflate, a legal window, the check value right. */
export function isZlibHeader(bytes: Uint8Array): boolean {
  const [method = 0, flags = 0] = bytes;
  return (method & 15) === 8 && method >> 4 <= 7 && ((method << 8) | flags) % 31 === 0;
}

/** Decodes one zlib stream; a wrong Adler-32 is noted, not fatal. */
export function* unzlib(source: RandomAccess): Generator<Uint8Array, DecodeEnd> {
  const head = source.read(0, HEADER_BYTES);
  if (head.length < HEADER_BYTES) {
    return { status: 'truncated', consumedBytes: head.length, detail: 'the two header bytes are not there' };
  }
  if (!isZlibHeader(head)) return { status: 'corrupt', consumedBytes: 0, detail: 'no zlib header' };
  if (((head[1] as number) & FLAG_DICTIONARY) !== 0) {
    return { status: 'unsupported', consumedBytes: 2, detail: 'the stream needs a preset dictionary' };
  }
  const checksums = new ChecksumErrors();
  let adler = 1;
  const end = yield* decodeFrom(inflate, source, HEADER_BYTES, (chunk) => {
    adler = adler32(chunk, adler);
  });
  const at = HEADER_BYTES + end.consumedBytes;
  if (end.status !== 'end') return { ...end, consumedBytes: at };
  const trailer = source.read(at, 4);
  if (trailer.length < 4) {
    const detail = `${trailer.length} of the 4 Adler-32 bytes are there`;
    return { status: 'truncated', consumedBytes: source.sizeBytes, detail };
  }
  checksums.expect('Adler-32', u32be(trailer, 0), adler);
  return { status: 'end', consumedBytes: at + 4, checksumErrors: checksums.messages };
}
