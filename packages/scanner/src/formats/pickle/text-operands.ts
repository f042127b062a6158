// How unpicklers turn the bytes of text operands into strings and numbers. Lenient: what any reader accepts is decoded,
// what none accepts is decoded as far as it goes and says so.

export interface DecodedText {
  readonly text: string;
  /** False where every reader raises an error on these bytes. */
  readonly isValid: boolean;
}

/** UTF-8 that lets encoded surrogates through, as CPython's `surrogatepass` does. Invalid bytes become U+FFFD. */
export function decodeUtf8(bytes: Uint8Array): DecodedText {
  const plain = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
  if (!plain.includes('\ufffd')) return { text: plain, isValid: true };
  let text = '';
  let isValid = true;
  let i = 0;
  while (i < bytes.length) {
    const lead = bytes[i] as number;
    const extra = lead < 0x80 ? 0 : lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : 3;
    let point = extra === 0 ? lead : lead & (0x3f >> extra);
    let isWhole = lead < 0x80 || (lead >= 0xc2 && lead < 0xf5 && i + extra < bytes.length);
    for (let k = 1; isWhole && k <= extra; k++) {
      const next = bytes[i + k] as number;
      isWhole = (next & 0xc0) === 0x80;
      point = (point << 6) | (next & 0x3f);
    }
    if (isWhole)
      isWhole = !(extra === 2 && point < 0x800) && !(extra === 3 && (point < 0x10000 || point > 0x10ffff));
    if (isWhole) {
      text += String.fromCodePoint(point);
      i += extra + 1;
    } else {
      text += '\ufffd';
      isValid = false;
      i += 1;
    }
  }
  return { text, isValid };
}

/** The operand of UNICODE: Latin-1 with backslash-u escapes (`raw-unicode-escape`). */
export function decodeRawUnicodeEscape(bytes: Uint8Array): DecodedText {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  if (!latin1.includes('\\')) return { text: latin1, isValid: true };
  let text = '';
  let isValid = true;
  for (let i = 0; i < latin1.length; i++) {
    const c = latin1[i] as string;
    const next = latin1[i + 1];
    if (c !== '\\' || next === undefined) {
      text += c;
      continue;
    }
    const digits = next === 'u' ? 4 : next === 'U' ? 8 : 0;
    const hex = latin1.slice(i + 2, i + 2 + digits);
    if (digits > 0 && hex.length === digits && /^[0-9a-fA-F]+$/.test(hex)) {
      const point = Number.parseInt(hex, 16);
      if (point <= 0x10ffff) text += String.fromCodePoint(point);
      else isValid = false;
      i += digits + 1;
    } else {
      if (digits > 0) isValid = false;
      text += c + next;
      i += 1;
    }
  }
  return { text, isValid };
}

const SIMPLE_ESCAPES: Readonly<Record<string, number>> = {
  '\\': 0x5c,
  "'": 0x27,
  '"': 0x22,
  b: 8,
  f: 12,
  t: 9,
  n: 10,
  r: 13,
  v: 11,
  a: 7,
};

/** The operand of STRING: a quoted byte literal. The bytes are text in UTF-8 where they can be, else Latin-1. */
export function decodeStringLiteral(bytes: Uint8Array): DecodedText {
  const quoted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const quote = quoted[0];
  let isValid = quoted.length >= 2 && quoted.at(-1) === quote && (quote === "'" || quote === '"');
  const body = isValid ? quoted.slice(1, -1) : quoted;
  const out: number[] = [];
  for (let i = 0; i < body.length; i++) {
    const c = body[i] as string;
    if (c !== '\\') {
      out.push(c.charCodeAt(0));
      continue;
    }
    const next = body[++i];
    if (next === undefined) {
      isValid = false;
    } else if (next === '\n') {
      // An escaped newline vanishes.
    } else if (next in SIMPLE_ESCAPES) {
      out.push(SIMPLE_ESCAPES[next] as number);
    } else if (next >= '0' && next <= '7') {
      const octal = /^[0-7]{1,3}/.exec(body.slice(i, i + 3))?.[0] ?? '0';
      out.push(Number.parseInt(octal, 8) & 0xff);
      i += octal.length - 1;
    } else if (next === 'x') {
      const hex = body.slice(i + 1, i + 3);
      if (/^[0-9a-fA-F]{2}$/.test(hex)) {
        out.push(Number.parseInt(hex, 16));
        i += 2;
      } else {
        isValid = false;
      }
    } else {
      out.push(0x5c, next.charCodeAt(0));
    }
  }
  return { text: decodeLegacyString(Uint8Array.from(out)), isValid };
}

/** A Python 2 byte string as the text a reader makes of it: UTF-8 where it is that, else Latin-1. */
export function decodeLegacyString(bytes: Uint8Array): string {
  const { text, isValid } = decodeUtf8(bytes);
  return isValid ? text : Buffer.from(bytes).toString('latin1');
}

/**
 * A memo index as GET and PUT write it. Readers accept surrounding space, a sign and single underscores; the C reader
 * stops at a NUL and refuses what does not fit a machine word, the pure-Python one takes any integer.
 *
 * @returns the index, in decimal; undefined where no reader accepts it
 */
export function parseMemoIndex(line: string): string | undefined {
  const nul = line.indexOf('\0');
  const digits = (nul < 0 ? line : line.slice(0, nul)).trim();
  if (!/^[+-]?[0-9]{1,4000}(?:_[0-9]{1,4000}){0,40}$/.test(digits)) return undefined;
  return String(BigInt(digits.replaceAll('_', '').replace('+', '')));
}

/** True for the one spelling that all readers take alike. */
export function isPlainInteger(line: string): boolean {
  return /^-?(?:0|[1-9][0-9]{0,20000})$/.test(line);
}

export function isPlainFloat(line: string): boolean {
  return /^(?:-?[0-9]{1,400}(?:\.[0-9]{0,400})?(?:[eE][+-]?[0-9]{1,6})?|-?inf|-?nan)$/.test(line);
}

/** Digits of a number; current readers refuse more than 4,300 in text, older ones took any. */
const LONGEST_NUMBER = 20_000;

/**
 * An INT or LONG operand as an exact number, in any base a reader accepts (`int(text, 0)`).
 *
 * @returns undefined where no reader accepts it
 */
export function parseInteger(line: string): bigint | undefined {
  const nul = line.indexOf('\0');
  const text = (nul < 0 ? line : line.slice(0, nul)).trim().replace(/L$/, '');
  if (text.length > LONGEST_NUMBER) return undefined;
  const match = /^([+-]?)(0[xX][0-9a-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|[0-9_]+)$/.exec(text);
  const digits = match?.[2]?.replaceAll('_', '');
  if (match === null || digits === undefined || digits === '') return undefined;
  try {
    // A leading zero is octal for the C reader's INT and an error for the others.
    const value = /^0[0-7]+$/.test(digits) ? BigInt(`0o${digits.slice(1)}`) : BigInt(digits);
    return match[1] === '-' ? -value : value;
  } catch {
    return undefined;
  }
}
