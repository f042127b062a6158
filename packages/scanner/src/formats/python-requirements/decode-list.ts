// The text of a list of packages, in whatever encoding a shell wrote it: pip goes by marks of byte order and by the cookie of
// Python; texts of UTF-16 without a mark are taken for what they are.

import { isUtf8 } from 'node:buffer';

const COOKIE = /^[ \t\f]*#[^\n]{0,200}?coding[:=][ \t]*([-_.a-zA-Z0-9]{1,40})/m;
/** Bytes that tell UTF-16 without a mark. */
const SAMPLE_BYTES = 1024;

/** @returns the text without mark; undefined where the bytes are no text */
export function decodeList(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return utf32(bytes.subarray(4), true);
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return utf32(bytes.subarray(4), false);
  if (a === 0xff && b === 0xfe) return plain(decode('utf-16le', bytes));
  if (a === 0xfe && b === 0xff) return plain(decode('utf-16be', bytes));
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return plain(decode(wide, bytes));
  if (isUtf8(bytes)) return plain(decode('utf-8', bytes));
  const opening = decode('latin1', bytes.subarray(0, 600));
  const cookie = COOKIE.exec(opening.split(/\r\n?|\n/, 2).join('\n'))?.[1]?.toLowerCase();
  return plain(decode(isLabel(cookie) ? cookie : 'latin1', bytes));
}

/** Words of ASCII in UTF-16: every other byte is zero. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const most = length / 2;
  if (length < 4) return undefined;
  if (odd > most * 0.7 && even === 0) return 'utf-16le';
  return even > most * 0.7 && odd === 0 ? 'utf-16be' : undefined;
}

function decode(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}

function utf32(bytes: Uint8Array, isLittle: boolean): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength & ~3);
  const characters: string[] = [];
  for (let at = 0; at < view.byteLength; at += 4) {
    const code = view.getUint32(at, isLittle);
    characters.push(code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code));
  }
  return plain(characters.join(''));
}

function plain(text: string): string | undefined {
  return text.slice(0, 4096).includes('\0') ? undefined : text;
}

function isLabel(label: string | undefined): label is string {
  if (label === undefined) return false;
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}
