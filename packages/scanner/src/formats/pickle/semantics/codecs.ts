// The codecs through which payloads are hidden in strings: decoded here with bounds, never through Python.

import { gunzipSync, inflateRawSync, inflateSync, unzipSync } from 'node:zlib';
import { bunzip2 } from '../../../bytes/codecs/bunzip2.ts';
import type { DecodeEnd } from '../../../bytes/codecs/decoder.ts';
import { lzmaAlone } from '../../../bytes/codecs/lzma.ts';
import { xz } from '../../../bytes/codecs/xz.ts';
import { MemoryAccess } from '../../../bytes/random-access.ts';
import { LIMITS } from '../../../limits.ts';
import { rot13 } from '../../rot13.ts';
import { decodeRawUnicodeEscape, decodeUtf8 } from '../text-operands.ts';
import type { Value } from '../value-store.ts';
import type { SymbolReader } from './symbol-reader.ts';

function codecName(read: SymbolReader, encoding: Value | undefined): string | undefined {
  if (encoding === undefined) return 'utf_8';
  return read
    .textOf(encoding)
    ?.toLowerCase()
    .replaceAll(/[-\s]/g, '_')
    .replace(/_codec$/, '');
}

/** `text.encode(encoding)` and `codecs.encode(object, encoding)`. */
export function encodeWith(
  read: SymbolReader,
  object: Value,
  encoding: Value | undefined,
): Value | undefined {
  const codec = codecName(read, encoding);
  const text = read.isBytes(object) ? undefined : read.textOf(object);
  switch (codec) {
    case 'latin1':
    case 'latin_1':
    case 'iso8859_1':
    case 'iso_8859_1':
    case 'l1':
    case 'ascii':
    case 'us_ascii':
      return text === undefined ? undefined : read.bytes(Buffer.from(text, 'latin1'));
    case 'utf_8':
    case 'utf8':
    case 'u8':
      return text === undefined ? undefined : read.bytes(Buffer.from(text, 'utf8'));
    case 'utf_16_le':
      return text === undefined ? undefined : read.bytes(Buffer.from(text, 'utf16le'));
    case 'rot13':
    case 'rot_13':
      return text === undefined ? undefined : read.text(rot13(text));
    case 'hex': {
      const bytes = read.bytesOf(object);
      return bytes === undefined ? undefined : read.bytes(Buffer.from(Buffer.from(bytes).toString('hex')));
    }
    case 'base64': {
      const bytes = read.bytesOf(object);
      return bytes === undefined ? undefined : read.bytes(Buffer.from(Buffer.from(bytes).toString('base64')));
    }
    case 'raw_unicode_escape':
    case 'unicode_escape':
      return text === undefined ? undefined : read.bytes(Buffer.from(text, 'latin1'));
    default:
      return undefined;
  }
}

/** `bytes.decode(encoding)` and `codecs.decode(object, encoding)`. */
export function decodeWith(
  read: SymbolReader,
  object: Value,
  encoding: Value | undefined,
): Value | undefined {
  const codec = codecName(read, encoding);
  if (codec === 'rot13' || codec === 'rot_13') {
    const text = read.textOf(object);
    return text === undefined ? undefined : read.text(rot13(text));
  }
  const bytes = read.bytesOf(object);
  if (bytes === undefined || codec === undefined) return undefined;
  const buffer = Buffer.from(bytes);
  switch (codec) {
    case 'latin1':
    case 'latin_1':
    case 'iso8859_1':
    case 'iso_8859_1':
    case 'l1':
    case 'ascii':
    case 'us_ascii':
    case 'cp1252':
    case 'cp437':
      return read.text(buffer.toString('latin1'));
    case 'utf_8':
    case 'utf8':
    case 'u8':
    case 'utf_8_sig':
      return read.text(decodeUtf8(bytes).text.replace(/^\ufeff/, ''));
    case 'utf_16':
    case 'utf_16_le':
    case 'utf16':
      return read.text(buffer.toString('utf16le').replace(/^\ufeff/, ''));
    case 'utf_16_be':
      return read.text(
        Buffer.from(buffer.subarray(0, buffer.length & ~1))
          .swap16()
          .toString('utf16le'),
      );
    case 'utf_32':
    case 'utf_32_le':
      return read.text(utf32(buffer));
    case 'unicode_escape':
    case 'raw_unicode_escape':
      return read.text(
        decodeRawUnicodeEscape(Buffer.from(unescapeHex(buffer.toString('latin1')), 'latin1')).text,
      );
    case 'hex':
    case 'hex_codec':
      return read.bytes(Buffer.from(buffer.toString('latin1').replace(/\s/g, ''), 'hex'));
    case 'base64':
    case 'base64_codec':
    case 'base_64':
      return read.bytes(Buffer.from(buffer.toString('latin1'), 'base64'));
    case 'zlib':
    case 'zip':
      return inflateWith(read, object, 'zlib');
    case 'bz2':
      return inflateWith(read, object, 'bz2');
    default:
      return undefined;
  }
}

function utf32(buffer: Buffer): string {
  let text = '';
  for (let k = 0; k + 4 <= Math.min(buffer.length, 1 << 16); k += 4) {
    const point = buffer.readUInt32LE(k);
    if (point !== 0xfeff) text += point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
  }
  return text;
}

function unescapeHex(text: string): string {
  return text.replace(/\\x([0-9a-fA-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

export type Compression = 'zlib' | 'gzip' | 'deflate' | 'bz2' | 'lzma' | 'any';

/** What decompressing a value yields, bounded; undefined where it does not decode. */
export function inflateWith(read: SymbolReader, object: Value, compression: Compression): Value | undefined {
  const bytes = read.bytesOf(object);
  if (bytes === undefined) return undefined;
  const options = { maxOutputLength: LIMITS.pickleFoldedBytes.value, finishFlush: 2 };
  try {
    switch (compression) {
      case 'zlib':
        return read.bytes(inflateSync(bytes, options));
      case 'gzip':
        return read.bytes(gunzipSync(bytes, options));
      case 'deflate':
        return read.bytes(inflateRawSync(bytes, options));
      case 'any':
        return read.bytes(unzipSync(bytes, options));
      default:
        return inflateStream(read, bytes, compression);
    }
  } catch {
    // Not what it claims to be, or too large: the result stays unknown, which judges as the worse case.
    return undefined;
  }
}

const STREAM_DECODERS: Readonly<
  Record<'bz2' | 'lzma', (bytes: Uint8Array) => Generator<Uint8Array, DecodeEnd>>
> = {
  bz2: (bytes) => bunzip2(new MemoryAccess(bytes)),
  // `lzma.decompress` takes both containers.
  lzma: (bytes) => (bytes[0] === 0xfd ? xz : lzmaAlone)(new MemoryAccess(bytes)),
};

function inflateStream(
  read: SymbolReader,
  bytes: Uint8Array,
  compression: 'bz2' | 'lzma',
): Value | undefined {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for (const chunk of STREAM_DECODERS[compression](bytes)) {
    total += chunk.length;
    if (total > LIMITS.pickleFoldedBytes.value) return undefined;
    chunks.push(chunk.slice());
  }
  return read.bytes(Buffer.concat(chunks));
}
