// Pictures, sound, video, fonts and printed pages by their magics. Facts of each format's published layout.

import { u32le } from '../../bytes/codecs/members.ts';

/** How one type of media begins. */
export interface MediaSignature {
  readonly type: string;
  /** True where the first bytes (64 KiB at most) are this type's. */
  matches(head: Uint8Array, sizeBytes: number): boolean;
}

function begins(head: Uint8Array, text: string, at = 0): boolean {
  for (let index = 0; index < text.length; index++)
    if (head[at + index] !== text.charCodeAt(index)) return false;
  return true;
}

function u16(head: Uint8Array, at: number): number {
  return ((head[at] ?? 0) << 8) | (head[at + 1] ?? 0);
}

function magic(type: string, text: string, at = 0): MediaSignature {
  return { type, matches: (head) => begins(head, text, at) };
}

/** `RIFF` size `kind`. */
function riff(type: string, kind: string): MediaSignature {
  return { type, matches: (head) => begins(head, 'RIFF') && begins(head, kind, 8) };
}

/** Every type known here; the first that matches names it. */
const MEDIA_SIGNATURES: readonly MediaSignature[] = [
  magic('png', '\x89PNG\r\n\x1a\n'),
  { type: 'jpeg', matches: (head) => begins(head, '\xff\xd8\xff') && (head[3] ?? 0) >= 0xc0 },
  magic('gif', 'GIF87a'),
  magic('gif', 'GIF89a'),
  riff('webp', 'WEBP'),
  riff('wav', 'WAVE'),
  riff('avi', 'AVI '),
  {
    // The size in the header, a reserved zero, and a header length that bitmaps have.
    type: 'bmp',
    matches: (head, sizeBytes) =>
      begins(head, 'BM') &&
      u32le(head, 2) <= sizeBytes &&
      u32le(head, 6) === 0 &&
      [12, 40, 52, 56, 108, 124].includes(u32le(head, 14)),
  },
  {
    // One icon entry at least: reserved zero, image inside the file.
    type: 'ico',
    matches: (head, sizeBytes) =>
      (begins(head, '\0\0\x01\0') || begins(head, '\0\0\x02\0')) &&
      (head[4] ?? 0) > 0 &&
      head[5] === 0 &&
      head[9] === 0 &&
      u32le(head, 14) > 0 &&
      u32le(head, 18) >= 22 &&
      u32le(head, 14) + u32le(head, 18) <= sizeBytes,
  },
  { type: 'tiff', matches: (head) => (begins(head, 'II*\0') || begins(head, 'MM\0*')) && head.length > 8 },
  magic('psd', '8BPS\0\x01'),
  { type: 'pdf', matches: (head) => begins(head, '%PDF-1.') || begins(head, '%PDF-2.') },
  magic('flac', 'fLaC'),
  magic('mp3', 'ID3'),
  magic('ogg', 'OggS\0'),
  { type: 'midi', matches: (head) => begins(head, 'MThd\0\0\0\x06') },
  {
    type: 'mp4',
    matches: (head) =>
      begins(head, 'ftyp', 4) &&
      u16(head, 0) === 0 &&
      [...head.subarray(8, 12)].every((byte) => byte >= 0x20 && byte < 0x7f),
  },
  { type: 'matroska', matches: (head) => begins(head, '\x1a\x45\xdf\xa3') },
  {
    // Table count and its derived search range, then a table's four-letter tag.
    type: 'ttf',
    matches: (head) =>
      (begins(head, '\0\x01\0\0') || begins(head, 'OTTO') || begins(head, 'true')) && hasFontTables(head),
  },
  magic('ttc', 'ttcf\0'),
  magic('woff', 'wOFF'),
  magic('woff2', 'wOF2'),
];

function hasFontTables(head: Uint8Array): boolean {
  const tables = u16(head, 4);
  if (tables === 0 || tables > 256) return false;
  const searchRange = 16 * 2 ** Math.floor(Math.log2(tables));
  const tag = [...head.subarray(12, 16)];
  return u16(head, 6) === searchRange && tag.length === 4 && tag.every((byte) => byte >= 0x20 && byte < 0x7f);
}

/** The type of media that a file begins as. */
export function mediaTypeOf(head: Uint8Array, sizeBytes: number): string | undefined {
  return MEDIA_SIGNATURES.find((signature) => signature.matches(head, sizeBytes))?.type;
}
