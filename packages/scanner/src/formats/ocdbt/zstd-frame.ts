// How long a zstd frame is, from the headers of its blocks (RFC 8878, section 3.1.1): nothing is decompressed.

import { isZstdMagic } from '../../bytes/codecs/zstd.ts';
import { u32le } from '../../bytes/integers.ts';
import type { RandomAccess } from '../../bytes/random-access.ts';
import { ByteCursor } from '../byte-cursor.ts';

const DICTIONARY_BYTES = [0, 1, 2, 4];
const CONTENT_SIZE_BYTES = [0, 2, 4, 8];
/** Blocks of one frame, 128 KiB each: half a gigabyte. */
const MAX_BLOCKS = 4096;

/** @returns undefined where no whole frame stands there */
export function zstdFrameBytes(bytes: RandomAccess, at: number, end: number): number | undefined {
  const head = bytes.read(at, 5);
  if (head.length < 5 || !isZstdMagic(u32le(head, 0))) return undefined;
  const descriptor = head[4] ?? 0;
  const isSingle = (descriptor & 0x20) !== 0;
  const sizeFlag = descriptor >>> 6;
  const contentSize = isSingle && sizeFlag === 0 ? 1 : (CONTENT_SIZE_BYTES[sizeFlag] ?? 0);
  const cursor = new ByteCursor(bytes, at + 5, end);
  cursor.skip((isSingle ? 0 : 1) + (DICTIONARY_BYTES[descriptor & 3] ?? 0) + contentSize);
  for (let block = 0; block < MAX_BLOCKS; block++) {
    const header = cursor.u16() | (cursor.u8() << 16);
    const type = (header >>> 1) & 3;
    if (type === 3 || !cursor.skip(type === 1 ? 1 : header >>> 3)) return undefined;
    if ((header & 1) === 0) continue;
    if ((descriptor & 4) !== 0) cursor.skip(4);
    return cursor.broken === undefined ? cursor.at - at : undefined;
  }
  return undefined;
}
