// Decoders of the standard library over constant bytes, bounded in what they give out. Bytes are Latin-1 text.
// Source of truth: CPython, Lib/base64.py and Modules/binascii.c; RFC 4648.

import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { LIMITS } from '../../limits.ts';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

const BASE85 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~';

const ASCII85 = Array.from({ length: 85 }, (_, index) => String.fromCharCode(33 + index)).join('');

/** Import paths of decoders by what they undo; those of codecs go by their codec's name. */
const DECODER_OF: Readonly<Record<string, string>> = {
  'base64.b64decode': 'base64',
  'base64.standard_b64decode': 'base64',
  'base64.urlsafe_b64decode': 'base64',
  'base64.decodebytes': 'base64',
  'base64.decodestring': 'base64',
  'binascii.a2b_base64': 'base64',
  'base64.b16decode': 'hex',
  'binascii.unhexlify': 'hex',
  'binascii.a2b_hex': 'hex',
  'builtins.bytes.fromhex': 'hex',
  'builtins.bytearray.fromhex': 'hex',
  'base64.b32decode': 'base32',
  'base64.b85decode': 'base85',
  'base64.a85decode': 'ascii85',
  'zlib.decompress': 'zlib',
  'gzip.decompress': 'gzip',
};

/** What `path(text)` gives, where it is one of the decoders. */
export function decodeCall(path: string, text: string): string | undefined {
  const name = Object.hasOwn(DECODER_OF, path) ? DECODER_OF[path] : undefined;
  return name === undefined ? undefined : decodeBase(name, text);
}

/** @param name of a decoder, as `codecs` names them without hyphens */
export function decodeBase(name: string, text: string): string | undefined {
  switch (name) {
    case 'base64':
    case 'base64codec':
      return Buffer.from(text, 'base64').toString('latin1');
    case 'hex':
    case 'hexcodec': {
      const digits = text.replace(/\s+/g, '');
      return /^[0-9a-fA-F]*$/.test(digits) ? Buffer.from(digits, 'hex').toString('latin1') : undefined;
    }
    case 'base32':
      return fromBits(text.replace(/=+$/, '').toUpperCase(), BASE32, 5);
    case 'base85':
      return fromGroups(text, BASE85);
    case 'ascii85':
      return fromGroups(
        text.replace(/\s+/g, '').replace(/^<~/, '').replace(/~>$/, '').replaceAll('z', '!!!!!'),
        ASCII85,
      );
    case 'zlib':
    case 'zlibcodec':
      return inflate(text, inflateSync) ?? inflate(text, inflateRawSync);
    case 'gzip':
      return inflate(text, gunzipSync);
    default:
      return undefined;
  }
}

function inflate(text: string, by: typeof inflateSync): string | undefined {
  try {
    const bytes = by(Buffer.from(text, 'latin1'), { maxOutputLength: LIMITS.sourceTextCharacters.value });
    return bytes.toString('latin1');
  } catch {
    return undefined;
  }
}

function fromBits(text: string, alphabet: string, bits: number): string | undefined {
  const bytes: number[] = [];
  let value = 0;
  let count = 0;
  for (const char of text) {
    const digit = alphabet.indexOf(char);
    if (digit < 0) return undefined;
    value = ((value << bits) | digit) & 0xffff;
    count += bits;
    if (count >= 8) {
      count -= 8;
      bytes.push((value >>> count) & 0xff);
    }
  }
  return Buffer.from(bytes).toString('latin1');
}

/** Five digits of base 85 are four bytes; the last group may be short. */
function fromGroups(text: string, alphabet: string): string | undefined {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 5) {
    const group = text.slice(at, at + 5);
    let value = 0;
    for (let index = 0; index < 5; index++) {
      const digit = index < group.length ? alphabet.indexOf(group[index] ?? '') : 84;
      if (digit < 0) return undefined;
      value = value * 85 + digit;
    }
    const four = [value / 2 ** 24, value / 2 ** 16, value / 2 ** 8, value].map(
      (part) => Math.floor(part) & 0xff,
    );
    bytes.push(...four.slice(0, group.length - 1));
  }
  return Buffer.from(bytes).toString('latin1');
}
