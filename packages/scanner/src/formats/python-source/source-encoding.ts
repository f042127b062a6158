// The encoding of a Python source: its mark of byte order or its cookie, else UTF-8. Source of truth: PEP 263, CPython,
// Lib/tokenize.py (`detect_encoding`).

import { rot13 } from '../rot13.ts';

export type DecodedSource =
  | { readonly text: string; readonly hidden?: string }
  /** Why the text is not known. */
  | { readonly unread: string };

const COOKIE = /^[ \t\f]*#[^\n]{0,200}?coding[:=][ \t]*([-_.a-zA-Z0-9]{1,40})/;

const BLANK_OR_COMMENT = /^[ \t\f]*(?:#|$)/;

/** Codecs that turn harmless letters into others: nobody writes source in them but to hide it. */
const HIDING = new Set(['rot13', 'unicode_escape', 'raw_unicode_escape', 'utf_7']);

/** Decodes a source as the interpreter would. */
export function decodeSource(bytes: Uint8Array): DecodedSource {
  if (isMarked16(bytes)) return { unread: 'it is UTF-16, which no interpreter reads' };
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const content = isMarked ? bytes.subarray(3) : bytes;
  const declared = isMarked ? 'utf_8' : (cookieOf(content) ?? 'utf_8');
  if (HIDING.has(declared)) return { text: unhide(latin1(content), declared), hidden: declared };
  if (declared === 'utf_8' || declared === 'ascii') return { text: utf8OrSingleByte(content) };
  if (declared === 'latin_1') return { text: latin1(content) };
  try {
    return { text: new TextDecoder(declared.replaceAll('_', '-')).decode(content) };
  } catch {
    return { unread: `its encoding ${declared} is not known` };
  }
}

function isMarked16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** The declared encoding under the name CPython normalises it to. */
function cookieOf(bytes: Uint8Array): string | undefined {
  const [first = '', second = ''] = latin1(bytes.subarray(0, 600)).split(/\r\n?|\n/, 2);
  const match = COOKIE.exec(first) ?? (BLANK_OR_COMMENT.test(first) ? COOKIE.exec(second) : null);
  const name = match?.[1]?.toLowerCase().replaceAll('-', '_');
  if (name === undefined) return undefined;
  if (/^(?:utf_?8|u8|utf|utf8_sig|utf_8_sig|utf_8_unix|cp65001)$/.test(name) || name.startsWith('utf_8_'))
    return 'utf_8';
  if (/^(?:latin_?1|iso_?8859_?1|l1|cp819)$/.test(name) || name.startsWith('latin_1_')) return 'latin_1';
  if (/^(?:us_)?ascii$/.test(name)) return 'ascii';
  if (/^(?:utf_?7|u7)$/.test(name)) return 'utf_7';
  if (/^rot_?13$/.test(name)) return 'rot13';
  if (/^cp125\d$/.test(name)) return name.replace('cp', 'windows_');
  if (/^cp9(?:32|36|49|50)$/.test(name))
    return { cp932: 'shift_jis', cp936: 'gbk', cp949: 'euc_kr', cp950: 'big5' }[name] ?? name;
  return name;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

/** Old sources in other encodings without a cookie: their ASCII says what matters. */
function utf8OrSingleByte(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return latin1(bytes);
  }
}

function bigEndianText(bytes: Buffer): string {
  return bytes
    .subarray(0, bytes.length & ~1)
    .swap16()
    .toString('utf16le');
}

function unhide(text: string, codec: string): string {
  if (codec === 'rot13') return rot13(text);
  if (codec === 'utf_7') {
    return text.replace(/\+([A-Za-z0-9+/]{0,4000})-?/g, (_, base64: string) =>
      base64 === '' ? '+' : bigEndianText(Buffer.from(base64, 'base64')),
    );
  }
  return text.replace(
    /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([nrt]))/g,
    (whole, u?: string, x?: string, c?: string) => {
      if (u !== undefined || (x !== undefined && codec === 'unicode_escape'))
        return String.fromCharCode(Number.parseInt(u ?? x ?? '0', 16));
      return c !== undefined && codec === 'unicode_escape'
        ? ({ n: '\n', r: '\r', t: '\t' }[c] ?? whole)
        : whole;
    },
  );
}
