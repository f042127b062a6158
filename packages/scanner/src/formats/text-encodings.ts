// Bytes that a text is written for: hex, base32, base64, base85, escapes of Python, or bytes with a character each.

/** Shorter texts hold no payload that does anything. */
export const MIN_ENCODED_CHARACTERS = 16;
/** Of rare encodings only the beginning is decoded: the head of a payload. */
const RARE_CHARACTERS = 64 * 1024;

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** RFC 1924, `base64.b85encode`. */
const BASE85 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~';
/** Adobe's, `base64.a85encode`. */
const ASCII85 = Array.from({ length: 85 }, (_, digit) => String.fromCharCode(0x21 + digit)).join('');
const ESCAPES = /\\x([0-9a-fA-F]{2})|\\([0-7]{3})|\\([nrtabfv0\\'"])/g;
const NAMED_ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
};

/** What a text stands for by one encoding. */
export interface DecodedText {
  readonly encoding: string;
  readonly bytes: Uint8Array;
}

/** @param text without what stands around an encoded value, of bounded length */
export function* decodedText(text: string): Generator<DecodedText> {
  if (text.length < MIN_ENCODED_CHARACTERS) return;
  if (text.length % 2 === 0 && /^(?:0x)?[0-9a-fA-F]*$/.test(text)) {
    yield { encoding: 'hex', bytes: Buffer.from(text.replace(/^0x/, ''), 'hex') };
  }
  if (/^[A-Za-z0-9+/_-]*={0,2}$/.test(text)) yield { encoding: 'base64', bytes: Buffer.from(text, 'base64') };
  if (text.length % 8 === 0 && /^[A-Z2-7]*={0,6}$/.test(text))
    yield { encoding: 'base32', bytes: fromBase32(text.slice(0, RARE_CHARACTERS)) };
  const head = text.slice(0, RARE_CHARACTERS);
  if (/^[!-~]*$/.test(head)) {
    const rfc = fromBase85(head, BASE85, '');
    if (rfc !== undefined) yield { encoding: 'base85', bytes: rfc };
    const adobe = fromBase85(head.replace(/^<~|~>$/g, ''), ASCII85, 'z');
    if (adobe !== undefined) yield { encoding: 'ascii85', bytes: adobe };
  }
  if (/\\x[0-9a-fA-F]{2}|\\[0-7]{3}/.test(head)) {
    const bytes = bytesOf(unescaped(head));
    if (bytes !== undefined) yield { encoding: 'escapes', bytes };
  }
  // Control characters are in no text: bytes that were read as Latin letters.
  if (hasControls(head.slice(0, 64))) {
    const bytes = bytesOf(head);
    if (bytes !== undefined) yield { encoding: 'text', bytes };
  }
}

function fromBase32(text: string): Uint8Array {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const character of text) {
    const digit = BASE32.indexOf(character);
    if (digit < 0) break;
    held = ((held << 5) | digit) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
  }
  return Uint8Array.from(bytes);
}

/** @returns undefined where a character is no digit, or five digits are too large */
function fromBase85(text: string, alphabet: string, zero: string): Uint8Array | undefined {
  const bytes: number[] = [];
  let value = 0;
  let digits = 0;
  for (const character of text) {
    if (digits === 0 && zero !== '' && character === zero) {
      bytes.push(0, 0, 0, 0);
      continue;
    }
    const digit = alphabet.indexOf(character);
    if (digit < 0) return undefined;
    value = value * 85 + digit;
    if (++digits < 5) continue;
    if (value > 0xffffffff) return undefined;
    bytes.push((value >>> 24) & 0xff, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff);
    value = 0;
    digits = 0;
  }
  if (digits > 1) {
    for (let at = digits; at < 5; at++) value = value * 85 + 84;
    for (let at = 0; at < digits - 1; at++) bytes.push(Math.floor(value / 2 ** (24 - 8 * at)) & 0xff);
  }
  return Uint8Array.from(bytes);
}

function unescaped(text: string): string {
  return text.replace(ESCAPES, (_, hex?: string, octal?: string, named?: string) => {
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    return NAMED_ESCAPES[named ?? ''] ?? named ?? '';
  });
}

/** The bytes of characters that are one byte each; undefined where one is not. */
function bytesOf(text: string): Uint8Array | undefined {
  const bytes = Buffer.from(text, 'latin1');
  return bytes.toString('latin1') === text ? bytes : undefined;
}

function hasControls(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) return true;
  }
  return false;
}
