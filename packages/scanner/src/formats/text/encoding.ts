// Which encoding bytes are text in, if any. Control characters decide: binary data is full of them, text has few kinds.

import { isAscii, isUtf8 } from 'node:buffer';
import { LastAsked } from './last-asked.ts';

/** `single-byte` stands for every old encoding: Latin-1, Windows code pages, GBK. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'single-byte';

/** Control characters that texts hold: backspace to return, end of file, escape, and the four separators. */
const TEXT_CONTROLS = new Set([0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b, 0x1c, 0x1d, 0x1e, 0x1f]);
/** 1 for bytes that no text holds. */
const IS_BINARY = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 0x20 && !TEXT_CONTROLS.has(byte) ? 1 : 0,
);

/** At least this share of a text in an old single-byte encoding is ASCII. */
const SINGLE_BYTE_ASCII_SHARE = 0.7;

const ofWhole = new LastAsked((bytes) => encodingOf(bytes, true));
const ofHead = new LastAsked((bytes) => encodingOf(bytes, false));

/** @param head the first bytes, never changed afterwards; @param isWhole true where they are all there are */
export function textEncoding(head: Uint8Array, isWhole: boolean): TextEncoding | undefined {
  return (isWhole ? ofWhole : ofHead).of(head);
}

function encodingOf(head: Uint8Array, isWhole: boolean): TextEncoding | undefined {
  if (head.length === 0) return undefined;
  if (head.length >= 2 && head[0] === 0xff && head[1] === 0xfe)
    return isUtf16(head, true) ? 'utf-16le' : undefined;
  if (head.length >= 2 && head[0] === 0xfe && head[1] === 0xff)
    return isUtf16(head, false) ? 'utf-16be' : undefined;
  if (hasBinaryControls(head)) return undefined;
  // The test for ASCII takes a fiftieth of the time.
  if (isAscii(head) || isUtf8(isWhole ? head : head.subarray(0, completeUtf8Length(head)))) return 'utf-8';
  let ascii = 0;
  for (const byte of head) if (byte < 0x80) ascii++;
  return ascii >= head.length * SINGLE_BYTE_ASCII_SHARE ? 'single-byte' : undefined;
}

/**
 * How many bytes of a chunk of the middle of a text are text. Old encodings are let through in what began as UTF-8:
 * logs mix them. Chunks of UTF-16 begin with a whole character.
 */
export function textLength(chunk: Uint8Array, encoding: TextEncoding): number {
  if (encoding === 'utf-16le' || encoding === 'utf-16be')
    return isUtf16(chunk, encoding === 'utf-16le') ? chunk.length : 0;
  // Of a small file the same was asked when it was recognised.
  if (ofWhole.knows(chunk) && encoding === 'utf-8' && ofWhole.of(chunk) === 'utf-8') return chunk.length;
  let ascii = 0;
  for (let index = 0; index < chunk.length; index++) {
    const byte = chunk[index] ?? 0;
    if (IS_BINARY[byte] === 1) return index;
    if (byte < 0x80) ascii++;
  }
  if (encoding === 'utf-8' && (ascii === chunk.length || isUtf8(chunk))) return chunk.length;
  return ascii >= chunk.length * SINGLE_BYTE_ASCII_SHARE ? chunk.length : 0;
}

/** How many of these bytes are whole UTF-8 characters: up to three may belong to one that goes on. */
export function completeUtf8Length(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

function hasBinaryControls(bytes: Uint8Array): boolean {
  for (let index = 0; index < bytes.length; index++) if (IS_BINARY[bytes[index] ?? 0] === 1) return true;
  return false;
}

/** UTF-16 without controls and without lone surrogates at a glance: the high byte says enough. */
function isUtf16(bytes: Uint8Array, little: boolean): boolean {
  const pairs = bytes.length >> 1;
  for (let index = 0; index < pairs; index++) {
    const unit = little
      ? (bytes[2 * index] ?? 0) | ((bytes[2 * index + 1] ?? 0) << 8)
      : ((bytes[2 * index] ?? 0) << 8) | (bytes[2 * index + 1] ?? 0);
    if (unit < 0x20 && IS_BINARY[unit] === 1) return false;
    if (unit === 0xffff) return false;
  }
  return true;
}
