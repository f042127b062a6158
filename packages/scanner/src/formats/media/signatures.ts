// Pictures, sound, video, fonts and printed pages by their magics. Facts of each format's published layout.

import { beginsWith } from '../../bytes/begins-with.ts';
import { u16be, u32le } from '../../bytes/integers.ts';

/** How one type of media begins. */
export interface MediaSignature {
  readonly type: string;
  /** True where the first bytes (64 KiB at most) are this type's. */
  matches(head: Uint8Array, sizeBytes: number): boolean;
}

function magic(type: string, text: string, at = 0): MediaSignature {
  return { type, matches: (head) => beginsWith(head, text, at) };
}

/** `RIFF` size `kind`. */
function riff(type: string, kind: string): MediaSignature {
  return { type, matches: (head) => beginsWith(head, 'RIFF') && beginsWith(head, kind, 8) };
}

/** Every type known here; the first that matches names it. */
const MEDIA_SIGNATURES: readonly MediaSignature[] = [
  magic('png', '\x89PNG\r\n\x1a\n'),
  { type: 'jpeg', matches: (head) => beginsWith(head, '\xff\xd8\xff') && (head[3] ?? 0) >= 0xc0 },
  magic('gif', 'GIF87a'),
  magic('gif', 'GIF89a'),
  riff('webp', 'WEBP'),
  riff('wav', 'WAVE'),
  riff('avi', 'AVI '),
  {
    // The size in the header, a reserved zero, and a header length that bitmaps have.
    type: 'bmp',
    matches: (head, sizeBytes) =>
      beginsWith(head, 'BM') &&
      u32le(head, 2) <= sizeBytes &&
      u32le(head, 6) === 0 &&
      [12, 40, 52, 56, 108, 124].includes(u32le(head, 14)),
  },
  {
    // One icon entry at least: reserved zero, image inside the file.
    type: 'ico',
    matches: (head, sizeBytes) =>
      (beginsWith(head, '\0\0\x01\0') || beginsWith(head, '\0\0\x02\0')) &&
      (head[4] ?? 0) > 0 &&
      head[5] === 0 &&
      head[9] === 0 &&
      u32le(head, 14) > 0 &&
      u32le(head, 18) >= 22 &&
      u32le(head, 14) + u32le(head, 18) <= sizeBytes,
  },
  {
    type: 'tiff',
    matches: (head) => (beginsWith(head, 'II*\0') || beginsWith(head, 'MM\0*')) && head.length > 8,
  },
  magic('psd', '8BPS\0\x01'),
  { type: 'pdf', matches: (head) => beginsWith(head, '%PDF-1.') || beginsWith(head, '%PDF-2.') },
  magic('flac', 'fLaC'),
  magic('mp3', 'ID3'),
  magic('ogg', 'OggS\0'),
  { type: 'midi', matches: (head) => beginsWith(head, 'MThd\0\0\0\x06') },
  {
    type: 'mp4',
    matches: (head) =>
      beginsWith(head, 'ftyp', 4) &&
      u16be(head, 0) === 0 &&
      [...head.subarray(8, 12)].every((byte) => byte >= 0x20 && byte < 0x7f),
  },
  { type: 'matroska', matches: (head) => beginsWith(head, '\x1a\x45\xdf\xa3') },
  {
    // Table count and its derived search range, then a table's four-letter tag.
    type: 'ttf',
    matches: (head) =>
      (beginsWith(head, '\0\x01\0\0') || beginsWith(head, 'OTTO') || beginsWith(head, 'true')) &&
      hasFontTables(head),
  },
  magic('ttc', 'ttcf\0'),
  magic('woff', 'wOFF'),
  magic('woff2', 'wOF2'),
];

function hasFontTables(head: Uint8Array): boolean {
  const tables = u16be(head, 4);
  if (tables === 0 || tables > 256) return false;
  const searchRange = 16 * 2 ** Math.floor(Math.log2(tables));
  const tag = [...head.subarray(12, 16)];
  return (
    u16be(head, 6) === searchRange && tag.length === 4 && tag.every((byte) => byte >= 0x20 && byte < 0x7f)
  );
}

/** The type of media that a file begins as. */
export function mediaTypeOf(head: Uint8Array, sizeBytes: number): string | undefined {
  return MEDIA_SIGNATURES.find((signature) => signature.matches(head, sizeBytes))?.type;
}
