// CRC-32 of content, read in pieces.

import { crc32 } from 'node:zlib';
import type { RandomAccess } from '../bytes/random-access.ts';

const PIECE_BYTES = 1024 * 1024;

export function contentCrc32(bytes: RandomAccess): number {
  let value = 0;
  for (let at = 0; at < bytes.sizeBytes; ) {
    const piece = bytes.read(at, PIECE_BYTES);
    if (piece.length === 0) break;
    value = crc32(piece, value);
    at += piece.length;
  }
  return value;
}
