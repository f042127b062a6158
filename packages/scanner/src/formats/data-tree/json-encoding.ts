// Which encoding a JSON text is in, as Python's `json.detect_encoding` tells: by byte order mark, else by where the zeros
// of the first two characters are, which are ASCII.

import type { RandomAccess } from '../../bytes/random-access.ts';

export type JsonEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

/** @param head the first four bytes, or all there are */
export function jsonEncoding(head: Uint8Array): JsonEncoding {
  const [a = -1, b = -1, c = -1, d = -1] = head;
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be';
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return 'utf-32le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0) return b === 0 ? 'utf-32be' : 'utf-16be';
  if (b === 0) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le';
  return 'utf-8';
}

const CHUNK_BYTES = 1024 * 1024;

/** The text as UTF-8, without its mark. Damaged characters become U+FFFD. */
export function transcoded(bytes: RandomAccess, encoding: Exclude<JsonEncoding, 'utf-8'>): Uint8Array {
  const decoder = encoding.startsWith('utf-16')
    ? new TextDecoder(encoding)
    : { decode: (chunk: Uint8Array, _: { stream: boolean }) => decodeUtf32(chunk, encoding === 'utf-32le') };
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.sizeBytes; at += CHUNK_BYTES) {
    parts.push(encoder.encode(decoder.decode(bytes.read(at, CHUNK_BYTES), { stream: true })));
  }
  return Buffer.concat(parts);
}

function decodeUtf32(chunk: Uint8Array, isLittle: boolean): string {
  const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  const characters: string[] = [];
  for (let at = 0; at + 4 <= chunk.length; at += 4) {
    const point = view.getUint32(at, isLittle);
    if (point === 0xfeff && at === 0) continue;
    characters.push(String.fromCodePoint(point <= 0x10ffff ? point : 0xfffd));
  }
  return characters.join('');
}
