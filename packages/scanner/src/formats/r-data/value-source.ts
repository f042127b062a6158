// The words of an R serialisation in its three spellings: XDR (big-endian), native (little-endian), ASCII.
// Source of truth: R, src/main/serialize.c (InInteger, InReal, InString).

import type { ByteCursor } from '../byte-cursor.ts';

/** What R writes for a missing integer. */
const MISSING_INTEGER = -(2 ** 31);

/** Longest word of the ASCII spelling: a double takes 24 characters, R's own buffer 128. */
const LONGEST_WORD = 128;

const BACKSLASH = 0x5c;

/** How a stream spells integers, numbers and strings. */
export type Spelling = 'xdr' | 'native' | 'ascii';

/** Reads words from a cursor. What cannot be a word sets `isMalformed`. */
export class ValueSource {
  readonly cursor: ByteCursor;
  readonly spelling: Spelling;
  isMalformed = false;

  constructor(cursor: ByteCursor, spelling: Spelling) {
    this.cursor = cursor;
    this.spelling = spelling;
    cursor.isLittleEndian = spelling !== 'xdr';
  }

  /** True once a read went past the end. */
  get isPastEnd(): boolean {
    return this.cursor.broken !== undefined;
  }

  integer(): number {
    if (this.spelling !== 'ascii') return this.cursor.i32();
    const word = this.#word();
    if (word === 'NA') return MISSING_INTEGER;
    if (!/^[+-]?\d{1,11}$/.test(word)) {
      this.isMalformed = true;
      return 0;
    }
    return Number(word);
  }

  /** Passes over items of a fixed size. In ASCII they are words, or for strings of bytes pairs of digits. */
  skipItems(count: number, bytesEach: number, wordsEach = 1): boolean {
    if (this.spelling !== 'ascii') return this.cursor.skip(count * bytesEach);
    // The shortest word takes two bytes, itself and a space.
    if (count * wordsEach * 2 > this.cursor.leftBytes + 2) return this.cursor.skip(this.cursor.leftBytes + 1);
    for (let left = count * wordsEach; left > 0 && !this.isPastEnd; left--) this.#word();
    return !this.isPastEnd;
  }

  /**
   * A string of so many bytes.
   *
   * @param keepBytes how much of it is wanted; the rest is passed over
   */
  text(lengthBytes: number, keepBytes: number): string {
    if (this.spelling === 'ascii') return this.#escaped(lengthBytes, keepBytes);
    if (keepBytes === 0) {
      this.cursor.skip(lengthBytes);
      return '';
    }
    return new TextDecoder().decode(this.cursor.take(lengthBytes, keepBytes));
  }

  #word(): string {
    const { cursor } = this;
    let byte = cursor.u8();
    while (isSpace(byte) && !this.isPastEnd) byte = cursor.u8();
    let word = '';
    while (!isSpace(byte) && !this.isPastEnd) {
      word += String.fromCharCode(byte);
      if (word.length > LONGEST_WORD) {
        this.isMalformed = true;
        return word;
      }
      if (cursor.at === cursor.end) break;
      byte = cursor.u8();
    }
    return word;
  }

  /** One character for each byte, with C escapes and three octal digits for what is not printable. */
  #escaped(lengthBytes: number, keepBytes: number): string {
    const { cursor } = this;
    if (lengthBytes > cursor.leftBytes) {
      cursor.skip(lengthBytes);
      return '';
    }
    if (lengthBytes === 0) return '';
    let byte = cursor.u8();
    while (isSpace(byte) && !this.isPastEnd) byte = cursor.u8();
    const kept: number[] = [];
    for (let index = 0; index < lengthBytes && !this.isPastEnd; index++) {
      if (index > 0) byte = cursor.u8();
      const value = byte === BACKSLASH ? this.#escape() : byte;
      if (kept.length < keepBytes) kept.push(value);
    }
    return new TextDecoder().decode(Uint8Array.from(kept));
  }

  #escape(): number {
    const byte = this.cursor.u8();
    const named = 'ntvbrfa'.indexOf(String.fromCharCode(byte));
    if (named >= 0) return '\n\t\v\b\r\f\x07'.charCodeAt(named);
    if (!isOctal(byte)) return byte;
    let value = byte - 0x30;
    for (let digits = 1; digits < 3; digits++) {
      const next = this.cursor.u8();
      if (!isOctal(next)) {
        this.cursor.seek(this.cursor.at - 1);
        break;
      }
      value = value * 8 + next - 0x30;
    }
    return value & 0xff;
  }
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}

function isOctal(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x37;
}
