// Splits protobuf text format into tokens. https://protobuf.dev/reference/protobuf/textformat-spec/
//
// Strings are not materialised: their decoded bytes go, one at a time, to whoever wants them.

import type { ByteWindow } from './byte-window.ts';

/** Longest identifier or number: an extension's full name fits. */
const MAX_WORD_BYTES = 1024;

/** What a token is; `end` after the last one. */
export type TokenKind = 'word' | 'number' | 'string' | 'mark' | 'end' | 'unknown';

const E_SMALL = 0x65;
const E_LARGE = 0x45;

const ESCAPES: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  f: 12,
  n: 10,
  r: 13,
  t: 9,
  v: 11,
};

/** A cursor over tokens. */
export class TextTokens {
  /** Of the current token. */
  kind: TokenKind = 'end';
  at = 0;
  /** The word, the number's text, or the mark; empty for strings. */
  text = '';
  readonly #window: ByteWindow;
  #next: number;

  constructor(window: ByteWindow, start = 0) {
    this.#window = window;
    this.#next = start;
  }

  /** Moves to the next token. A string must have been taken by `takeString` before. */
  advance(): TokenKind {
    this.#skipSpace();
    this.at = this.#next;
    this.text = '';
    const byte = this.#window.byteAt(this.#next);
    if (byte < 0) this.kind = 'end';
    else if (isWordByte(byte) || byte === 0x2e || byte === 0x2d || byte === 0x2b) this.#readWord();
    else if (byte === 0x22 || byte === 0x27) this.kind = 'string';
    else if ('{}<>[]:,;/'.includes(String.fromCharCode(byte))) {
      this.kind = 'mark';
      this.text = String.fromCharCode(byte);
      this.#next++;
    } else this.kind = 'unknown';
    return this.kind;
  }

  /** True where the current token is that mark. */
  isMark(mark: string): boolean {
    return this.kind === 'mark' && this.text === mark;
  }

  /**
   * Takes the string at the current token, and those that follow it directly, which the format joins.
   *
   * @param onByte told each decoded byte
   * @returns false where a string does not end
   */
  takeString(onByte: (byte: number) => void): boolean {
    do {
      if (!this.#takeQuoted(onByte)) return false;
    } while (this.advance() === 'string');
    return true;
  }

  #takeQuoted(onByte: (byte: number) => void): boolean {
    const quote = this.#window.byteAt(this.#next++);
    for (;;) {
      const byte = this.#window.byteAt(this.#next++);
      if (byte < 0 || byte === 0x0a) return false;
      if (byte === quote) return true;
      if (byte === 0x5c) this.#takeEscape(onByte);
      else onByte(byte);
    }
  }

  #takeEscape(onByte: (byte: number) => void): void {
    const byte = this.#window.byteAt(this.#next++);
    const letter = String.fromCharCode(byte);
    if (byte >= 0x30 && byte <= 0x37) {
      onByte((this.#digits(8, 2, byte - 0x30) ?? 0) & 255);
    } else if (letter === 'x' || letter === 'X') {
      onByte((this.#digits(16, 2) ?? 0) & 255);
    } else if (letter === 'u' || letter === 'U') {
      const point = this.#digits(16, letter === 'u' ? 4 : 8) ?? 0;
      const isScalar = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
      for (const unit of Buffer.from(String.fromCodePoint(isScalar ? point : 0xfffd), 'utf8')) onByte(unit);
    } else if (byte >= 0) {
      onByte(ESCAPES[letter] ?? byte);
    }
  }

  /** Digits of an escape, at most `count` more of them. */
  #digits(base: number, count: number, first?: number): number | undefined {
    let value = first;
    for (let index = 0; index < count; index++) {
      const digit = Number.parseInt(String.fromCharCode(this.#window.byteAt(this.#next)), base);
      if (Number.isNaN(digit)) break;
      value = (value ?? 0) * base + digit;
      this.#next++;
    }
    return value;
  }

  #readWord(): void {
    let text = this.#letters();
    // A minus may stand apart from its number.
    if (text === '-') {
      this.#skipSpace();
      text += this.#letters();
    }
    this.text = text;
    const isName = isLetter(text.charCodeAt(0)) && !/^(?:inf|infinity|nan)f?$/i.test(text);
    this.kind = isName ? 'word' : 'number';
  }

  #letters(): string {
    const letters: number[] = [];
    for (; letters.length < MAX_WORD_BYTES; this.#next++) {
      const byte = this.#window.byteAt(this.#next);
      const last = letters.at(-1) ?? E_SMALL;
      const isSign = (byte === 0x2d || byte === 0x2b) && (last === E_SMALL || last === E_LARGE);
      if (!isWordByte(byte) && byte !== 0x2e && !isSign) break;
      letters.push(byte);
    }
    return String.fromCharCode(...letters);
  }

  #skipSpace(): void {
    for (;;) {
      const byte = this.#window.byteAt(this.#next);
      if (byte === 0x23) {
        while (this.#window.byteAt(this.#next) >= 0 && this.#window.byteAt(this.#next) !== 0x0a) this.#next++;
      } else if (byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)) {
        this.#next++;
      } else return;
    }
  }
}

function isLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte === 0x5f;
}

function isWordByte(byte: number): boolean {
  return isLetter(byte) || (byte >= 0x30 && byte <= 0x39);
}
