// Archives by a header that stands on its own: zip (local header), tar (checksum), 7z, rar.
//
// Chance: zip: magic 32 bits, version 8, flags 5, method 12, name length 6, then about 1.5 bits a character of the name.
// tar: `ustar` 40, terminator 7, checksum 20. 7z: magic 48, version 8. rar: magic 48, version 7.

import { u16le, u32le } from '../../../bytes/integers.ts';
import { holds, lengthWithin, type PayloadHit } from '../hit.ts';
import type { Lookup } from '../lookup.ts';

const ZIP_METHODS = new Set([0, 1, 6, 8, 9, 10, 12, 14, 18, 19, 20, 93, 94, 95, 96, 97, 98, 99]);
const MAX_ZIP_NAME_BYTES = 1024;

/** The anchor is the first byte of a local header. */
export function zipLocalHeader(lookup: Lookup, at: number): PayloadHit | undefined {
  const head = lookup.view(at, 30);
  if (head.length < 30 || head[3] !== 0x04) return undefined;
  const version = u16le(head, 4);
  const nameBytes = u16le(head, 26);
  const method = u16le(head, 8);
  if ((version & 0xff) > 63 || version >> 8 > 20 || (u16le(head, 6) & 0xc780) !== 0) return undefined;
  if (!ZIP_METHODS.has(method) || nameBytes === 0 || nameBytes > MAX_ZIP_NAME_BYTES) return undefined;
  const name = lookup.view(at + 30, Math.min(nameBytes, 64));
  if (name.length === 0 || name.some((byte) => byte < 0x20 || byte === 0x7f)) return undefined;
  const compressed = u32le(head, 18);
  return {
    payload: 'zip',
    offset: at,
    detail: `zip entry "${printable(name)}"`,
    ...lengthWithin(
      lookup,
      at,
      compressed === 0xffffffff ? 0 : 30 + nameBytes + u16le(head, 28) + compressed,
    ),
  };
}

const MAX_SHOWN_CHARACTERS = 64;

/** Untrusted bytes as text for a detail: what is not printable ASCII becomes `?`. */
export function printable(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes.subarray(0, MAX_SHOWN_CHARACTERS)) {
    text += byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '?';
  }
  return text;
}

const USTAR_AT = 257;
const BLOCK_BYTES = 512;
/** A sixteenth: an honest tar is full of headers. */
const BLOCK_COST_BYTES = 32;

/** The anchor is the first byte of `ustar`. */
export function tarByMagic(lookup: Lookup, anchorAt: number): PayloadHit | undefined {
  const block = lookup.view(anchorAt - USTAR_AT, BLOCK_BYTES);
  if (!holds(block, USTAR_AT + 3, [0x61, 0x72])) return undefined;
  const terminator = block[USTAR_AT + 5];
  if (terminator !== 0 && terminator !== 0x20) return undefined;
  if (!lookup.spend(BLOCK_COST_BYTES)) return undefined;
  return tarBlock(block, anchorAt - USTAR_AT);
}

/** A header without `ustar` (the seventh edition's): only asked where a range starts. */
export function tarByChecksum(lookup: Lookup, at: number): PayloadHit | undefined {
  const block = lookup.view(at, BLOCK_BYTES);
  // Eight octal digits of mode, and a name: zeros and text have a checksum of their own by chance, but not these.
  if ((block[0] ?? 0) <= 0x20 || octal(block, 100, 8) === undefined || octal(block, 124, 12) === undefined) {
    return undefined;
  }
  return tarBlock(block, at);
}

function tarBlock(block: Uint8Array, offset: number): PayloadHit | undefined {
  if (block.length < BLOCK_BYTES) return undefined;
  const stored = octal(block, 148, 8);
  let unsigned = 0;
  let signed = 0;
  for (let index = 0; index < BLOCK_BYTES; index++) {
    const byte = index >= 148 && index < 156 ? 0x20 : (block[index] ?? 0);
    unsigned += byte;
    signed += byte > 127 ? byte - 256 : byte;
  }
  if (stored === undefined || (stored !== unsigned && stored !== signed)) return undefined;
  const nameEnd = block.indexOf(0);
  const name = printable(block.subarray(0, nameEnd < 0 ? 100 : Math.min(nameEnd, 100)));
  return { payload: 'tar', offset, detail: `tar entry "${name}"` };
}

/** An octal field: spaces, digits, then a space or NUL. */
function octal(block: Uint8Array, at: number, width: number): number | undefined {
  let value: number | undefined;
  for (let index = at; index < at + width; index++) {
    const byte = block[index] ?? 0;
    if (byte >= 0x30 && byte <= 0x37) value = (value ?? 0) * 8 + (byte - 0x30);
    else if (byte === 0x20 && value === undefined) continue;
    else if (byte === 0x20 || byte === 0) return value;
    else return undefined;
  }
  return value;
}

/** The signature header; its checksum is not asked, so that a damaged archive is still one. */
export function sevenZip(lookup: Lookup, at: number): PayloadHit | undefined {
  const head = lookup.view(at, 32);
  if (!holds(head, 0, [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0])) return undefined;
  const length = 32 + u32le(head, 12) + u32le(head, 20);
  return { payload: '7z', offset: at, detail: '7z archive', ...lengthWithin(lookup, at, length) };
}

/** Versions 4 and 5. */
export function rar(lookup: Lookup, at: number): PayloadHit | undefined {
  const head = lookup.view(at, 8);
  if (!holds(head, 0, [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07])) return undefined;
  if (head[6] === 0) return { payload: 'rar', offset: at, detail: 'rar archive, version 4' };
  if (head[6] === 1 && head[7] === 0) return { payload: 'rar', offset: at, detail: 'rar archive, version 5' };
  return undefined;
}
