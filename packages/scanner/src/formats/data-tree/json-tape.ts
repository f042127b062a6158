// JSON as a tape: eight bytes a token (kind and start, end or next), whatever the values are. Runs of numbers in an array
// are one token, so that a model written as JSON costs what its structure costs (RFC 8259; Python's and JavaScript's
// readers, and what the lenient ones take besides: comments, trailing commas, NaN).

import type { RandomAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';
import { ByteWindow } from './byte-window.ts';

/** Kinds of tokens. Containers come first: what is at most `Array` has an end that is an index. */
export const Token = {
  Object: 0,
  Array: 1,
  String: 2,
  Number: 3,
  True: 4,
  False: 5,
  Null: 6,
  /** A run of numbers with nothing but commas and space between them. */
  Numbers: 7,
} as const;

/** One kind of token. */
export type Token = (typeof Token)[keyof typeof Token];

/** Entries of one page of a tape. */
const PAGE_ENTRIES = 1 << 14;

/** Tokens of a document: growing pages, never copied. */
export class Tape {
  readonly #pages: Uint32Array[] = [];
  length = 0;

  /** @returns the token's index */
  push(token: Token, start: number, end: number): number {
    const index = this.length++;
    const at = index % PAGE_ENTRIES;
    if (at === 0) this.#pages.push(new Uint32Array(2 * PAGE_ENTRIES));
    const page = this.#pages[(index / PAGE_ENTRIES) | 0] as Uint32Array;
    page[2 * at] = start * 8 + token;
    page[2 * at + 1] = end;
    return index;
  }

  token(index: number): Token {
    return (this.#word(index, 0) % 8) as Token;
  }

  /** Where the token's text begins. */
  start(index: number): number {
    return Math.floor(this.#word(index, 0) / 8);
  }

  /** Of a scalar, one past its text; of a container, the index of the token after it. */
  end(index: number): number {
    return this.#word(index, 1);
  }

  setEnd(index: number, end: number): void {
    const page = this.#pages[(index / PAGE_ENTRIES) | 0] as Uint32Array;
    page[2 * (index % PAGE_ENTRIES) + 1] = end;
  }

  /** The index of the token after this value and all that is below it. */
  after(index: number): number {
    return this.token(index) <= Token.Array ? this.end(index) : index + 1;
  }

  #word(index: number, which: 0 | 1): number {
    return this.#pages[(index / PAGE_ENTRIES) | 0]?.[2 * (index % PAGE_ENTRIES) + which] ?? 0;
  }
}

/** What a text came to: its tokens up to the end, or up to where it stops being JSON. */
export interface ParsedTape {
  readonly tape: Tape;
  /** Token indexes of the values at the top. */
  readonly roots: readonly number[];
  /** One past the last byte that was taken. */
  readonly end: number;
  /** What only lenient readers take, where such a thing was seen first. */
  readonly lenient?: { readonly offset: number; readonly what: string };
  /** Why and where it stopped before the end. */
  readonly problem?: {
    readonly kind: 'malformed' | 'limit';
    readonly offset: number;
    readonly reason: string;
  };
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
/** From here on bytes of a string are skipped rather than looked at one by one. */
const LONG_STRING_BYTES = 64;

class Stop extends Error {
  readonly kind: 'malformed' | 'limit';
  readonly offset: number;

  constructor(kind: 'malformed' | 'limit', offset: number, reason: string) {
    super(reason);
    this.kind = kind;
    this.offset = offset;
  }
}

/** Reads UTF-8 JSON, several values one after another. Never throws; memory is bounded by LIMITS.structuredNodes. */
export function parseTape(bytes: RandomAccess): ParsedTape {
  const reader = new TapeReader(bytes);
  try {
    reader.readAll();
    return { tape: reader.tape, roots: reader.roots, end: bytes.sizeBytes, ...reader.leniency() };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    reader.closeOpen();
    const problem = { kind: error.kind, offset: error.offset, reason: error.message };
    return { tape: reader.tape, roots: reader.roots, end: error.offset, problem, ...reader.leniency() };
  }
}

class TapeReader {
  readonly tape = new Tape();
  readonly roots: number[] = [];
  readonly #window: ByteWindow;
  /** Indexes of the containers that are open. */
  readonly #open: number[] = [];
  #at = 0;
  #lenient: { offset: number; what: string } | undefined;

  constructor(bytes: RandomAccess) {
    this.#window = new ByteWindow(bytes);
  }

  leniency(): Pick<ParsedTape, 'lenient'> {
    return this.#lenient === undefined ? {} : { lenient: this.#lenient };
  }

  readAll(): void {
    if (this.#window.at(0) === 0xef && this.#window.at(1) === 0xbb && this.#window.at(2) === 0xbf)
      this.#at = 3;
    for (let byte = this.#skipSpace(); byte >= 0; byte = this.#skipSpace()) {
      this.roots.push(this.tape.length);
      this.#value(byte);
      this.#containers();
      // Values one after another are JSON Lines; a comma between them is a mistake that some readers pass over.
      if (this.#skipSpace() === COMMA) this.#at++;
    }
  }

  closeOpen(): void {
    for (const index of this.#open) this.tape.setEnd(index, this.tape.length);
  }

  /** Goes on until every open container is closed. */
  #containers(): void {
    for (let container = this.#open.at(-1); container !== undefined; container = this.#open.at(-1)) {
      const isObject = this.tape.token(container) === Token.Object;
      const byte = this.#skipSpace();
      if (byte === (isObject ? 0x7d : 0x5d)) {
        this.#at++;
        this.tape.setEnd(container, this.tape.length);
        this.#open.pop();
        this.#comma();
      } else if (isObject) {
        this.#key(byte);
        if (this.#value(this.#skipSpace())) this.#comma();
      } else if (isNumberStart(byte)) {
        this.#numbers();
      } else if (this.#value(byte)) {
        this.#comma();
      }
    }
  }

  /** After a value inside a container: a comma, or its end. */
  #comma(): void {
    if (this.#open.length === 0) return;
    const byte = this.#skipSpace();
    if (byte === COMMA) {
      const comma = this.#at++;
      const next = this.#skipSpace();
      if (next === 0x5d || next === 0x7d)
        this.#lenient ??= { offset: comma, what: 'a comma before a closing bracket' };
      return;
    }
    if (byte !== 0x5d && byte !== 0x7d) throw this.#unexpected(byte, 'a comma or a closing bracket');
  }

  #key(byte: number): void {
    if (byte !== QUOTE) throw this.#unexpected(byte, 'a key in quotes');
    this.#string();
    if (this.#skipSpace() !== 0x3a) throw this.#unexpected(this.#window.at(this.#at), 'a colon');
    this.#at++;
  }

  /** @returns true where the value is whole; false where a container was opened */
  #value(byte: number): boolean {
    if (byte === QUOTE) {
      this.#string();
      return true;
    }
    if (byte === 0x7b || byte === 0x5b) {
      if (this.#open.length >= LIMITS.structuredLevels.value) {
        throw new Stop(
          'limit',
          this.#at,
          `values are nested deeper than the limit structuredLevels (${LIMITS.structuredLevels.value})`,
        );
      }
      this.#open.push(this.#push(byte === 0x7b ? Token.Object : Token.Array, this.#at, 0));
      this.#at++;
      return false;
    }
    if (isNumberStart(byte)) {
      const start = this.#at;
      this.#number();
      this.#push(Token.Number, start, this.#at);
    } else {
      this.#word(byte);
    }
    return true;
  }

  #word(byte: number): void {
    const words = [
      ['true', Token.True],
      ['false', Token.False],
      ['null', Token.Null],
      ['NaN', Token.Number],
      ['Infinity', Token.Number],
    ] as const;
    for (const [word, token] of words) {
      if (!this.#follows(word)) continue;
      this.#push(token, this.#at, this.#at + word.length);
      this.#at += word.length;
      return;
    }
    throw this.#unexpected(byte, 'a value');
  }

  #follows(word: string): boolean {
    for (let index = 0; index < word.length; index++) {
      if (this.#window.at(this.#at + index) !== word.charCodeAt(index)) return false;
    }
    return true;
  }

  #string(): void {
    const start = ++this.#at;
    for (let plain = 0; ; ) {
      const byte = this.#window.at(this.#at);
      if (byte === QUOTE) break;
      if (byte < 0) throw new Stop('malformed', start - 1, 'a string has no end');
      if (byte === BACKSLASH) {
        this.#at += 2;
        plain = 0;
      } else {
        this.#at++;
        // Most strings are short, and base64 is long.
        if (++plain === LONG_STRING_BYTES) {
          this.#skipPlain();
          plain = 0;
        }
      }
    }
    this.#push(Token.String, start, this.#at);
    this.#at++;
  }

  /** To the next quote or backslash that the window at hand holds. */
  #skipPlain(): void {
    const end = this.#window.endAround(this.#at);
    if (this.#at >= end) return;
    this.#at = Math.min(this.#window.next(QUOTE, this.#at), this.#window.next(BACKSLASH, this.#at));
  }

  /** All numbers up to what is none: one token. */
  #numbers(): void {
    const start = this.#at;
    let end = start;
    let count = 0;
    let isAfterComma = false;
    for (let byte = this.#window.at(this.#at); isNumberStart(byte); byte = this.#skipSpace()) {
      this.#number();
      count++;
      end = this.#at;
      isAfterComma = this.#skipSpace() === COMMA;
      if (!isAfterComma) break;
      this.#at++;
    }
    this.#push(count === 1 ? Token.Number : Token.Numbers, start, end);
    if (!isAfterComma) this.#comma();
    else if (this.#skipSpace() === 0x5d)
      this.#lenient ??= { offset: end, what: 'a comma before a closing bracket' };
  }

  /** Letters, digits, signs and points: what they come to is decided by whoever asks for the number. */
  #number(): void {
    const start = this.#at;
    if (this.#follows('-Infinity')) this.#at += 9;
    else while (isNumberPart(this.#window.at(this.#at))) this.#at++;
    if (this.#at === start) throw this.#unexpected(this.#window.at(start), 'a number');
  }

  #push(token: Token, start: number, end: number): number {
    if (this.tape.length >= LIMITS.structuredNodes.value) {
      throw new Stop(
        'limit',
        this.#at,
        `it holds more values than the limit structuredNodes (${LIMITS.structuredNodes.value})`,
      );
    }
    return this.tape.push(token, start, end);
  }

  /** @returns the byte after space and comments, -1 at the end */
  #skipSpace(): number {
    for (;;) {
      const byte = this.#window.at(this.#at);
      if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) this.#at++;
      else if (byte === 0x2f && !this.#skipComment()) return byte;
      else if (byte !== 0x2f) return byte;
    }
  }

  #skipComment(): boolean {
    const start = this.#at;
    const second = this.#window.at(start + 1);
    if (second === 0x2f) {
      this.#at += 2;
      for (let byte = this.#window.at(this.#at); byte >= 0 && byte !== 0x0a; byte = this.#window.at(this.#at))
        this.#at++;
    } else if (second === 0x2a) {
      this.#at += 2;
      while (!(this.#window.at(this.#at) === 0x2a && this.#window.at(this.#at + 1) === 0x2f)) {
        if (this.#window.at(this.#at) < 0) throw new Stop('malformed', start, 'a comment has no end');
        this.#at++;
      }
      this.#at += 2;
    } else {
      return false;
    }
    this.#lenient ??= { offset: start, what: 'a comment' };
    return true;
  }

  #unexpected(byte: number, wanted: string): Stop {
    if (byte < 0) return new Stop('malformed', this.#at, `it ends where ${wanted} is due`);
    return new Stop('malformed', this.#at, `${wanted} is due at offset ${this.#at}`);
  }
}

function isNumberStart(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || byte === 0x2d;
}

function isNumberPart(byte: number): boolean {
  return isNumberStart(byte) || byte === 0x2e || byte === 0x65 || byte === 0x45 || byte === 0x2b;
}
