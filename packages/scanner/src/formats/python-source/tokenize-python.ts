// Python source to tokens, one at a time: indentation, joined lines, strings, operators of Python 2 and 3. It never
// throws and always advances. Source of truth: CPython, Doc/reference/lexical_analysis.rst and Parser/tokenizer.

import { LIMITS } from '../../limits.ts';
import {
  afterLineEnd,
  isBlank,
  isDigit,
  isLineEnd,
  isNamePart,
  isNameStart,
  lineEndAfter,
} from './character.ts';
import { type StringEffort, stringExtent, stringOpening } from './string-extent.ts';
import { STATEMENT_WORDS, type Token, type TokenKind } from './token.ts';

/** Longest first. `<>` and the backtick are Python 2's. */
const OPERATORS = [
  '**= //= >>= <<= ...'.split(' '),
  '** // << >> <= >= == != <> -> := += -= *= /= %= &= |= ^= @='.split(' '),
  [...'+-*/%@&|^~<>()[]{},:.;=`'],
].map((length) => new Set(length));

const TAB_COLUMNS = 8;

/** What nested f-strings may cost for each character of the source, before they are read as plain strings. */
const STRING_EFFORT = 16;

export class PythonTokenizer {
  readonly #source: string;
  readonly #end: number;
  readonly #effort: StringEffort;
  #at: number;
  #brackets = 0;
  #isLineStart = true;
  #hasLineContent = false;
  readonly #indents: number[] = [0];
  #pendingDedents = 0;
  #isInconsistent = false;

  /** @param start and @param end bound what is read, for expressions inside f-strings */
  constructor(source: string, start = 0, end = source.length, brackets = 0) {
    this.#source = source;
    this.#at = start;
    this.#end = end;
    this.#effort = { left: (end - start) * STRING_EFFORT + 1024 };
    this.#brackets = brackets;
    this.#isLineStart = start === 0 && brackets === 0;
  }

  /** Open brackets at this place. */
  get brackets(): number {
    return this.#brackets;
  }

  /** Where the next token is looked for. */
  get offset(): number {
    return this.#at;
  }

  /** Levels of indentation, for limits. */
  get indentation(): number {
    return this.#indents.length - 1;
  }

  next(): Token {
    if (this.#pendingDedents > 0) {
      this.#pendingDedents--;
      return this.#token('dedent', this.#at);
    }
    if (this.#isLineStart && this.#brackets === 0) {
      const moved = this.#beginLine();
      if (moved !== undefined) return moved;
    }
    this.#skipBlanks();
    const start = this.#at;
    if (start >= this.#end) return this.#finish();
    const code = this.#source.charCodeAt(start);
    if (isLineEnd(code)) {
      this.#at = afterLineEnd(this.#source, start);
      this.#isLineStart = true;
      this.#hasLineContent = false;
      return this.#token('newline', start);
    }
    this.#hasLineContent = true;
    if (isNameStart(code)) return this.#name(start);
    if (isDigit(code) || (code === 0x2e && isDigit(this.#source.charCodeAt(start + 1))))
      return this.#number(start);
    if (code === 0x22 || code === 0x27) return this.#string(start) ?? this.#error(start);
    return this.#operator(start, code);
  }

  /** Forgets open brackets and skips to the end of this line, after a place that makes no sense. */
  abandonLine(): void {
    this.#brackets = 0;
    if (this.#isLineStart) return;
    const end = lineEndAfter(this.#source, this.#at);
    this.#at = Math.min(end, this.#end);
  }

  #token(kind: TokenKind, start: number, text = ''): Token {
    return { kind, start, end: this.#at, text };
  }

  #error(start: number): Token {
    this.#at = Math.max(this.#at, start + 1);
    return this.#token('error', start);
  }

  /** Indentation of the next line that holds something. @returns an indent or dedent token, where it changed */
  #beginLine(): Token | undefined {
    let column = 0;
    for (;;) {
      column = this.#readIndentation();
      const code = this.#source.charCodeAt(this.#at);
      if (this.#at >= this.#end) return undefined;
      if (code === 0x23) this.#at = Math.min(lineEndAfter(this.#source, this.#at), this.#end);
      if (this.#at >= this.#end) return undefined;
      if (!isLineEnd(this.#source.charCodeAt(this.#at))) break;
      this.#at = afterLineEnd(this.#source, this.#at);
    }
    this.#isLineStart = false;
    const current = this.#indents[this.#indents.length - 1] ?? 0;
    if (column > current) {
      if (this.#indents.length > LIMITS.sourceIndentation.value) return undefined;
      this.#indents.push(column);
      return this.#token('indent', this.#at);
    }
    while ((this.#indents[this.#indents.length - 1] ?? 0) > column) {
      this.#indents.pop();
      this.#pendingDedents++;
    }
    if ((this.#indents[this.#indents.length - 1] ?? 0) < column) this.#isInconsistent = true;
    if (this.#pendingDedents === 0) return undefined;
    this.#pendingDedents--;
    return this.#token('dedent', this.#at);
  }

  /** True where a line was indented less than its block and more than the one around it. */
  get isInconsistent(): boolean {
    return this.#isInconsistent;
  }

  #readIndentation(): number {
    let column = 0;
    for (; this.#at < this.#end; this.#at++) {
      const code = this.#source.charCodeAt(this.#at);
      if (code === 0x20) column++;
      else if (code === 0x09) column = (Math.floor(column / TAB_COLUMNS) + 1) * TAB_COLUMNS;
      else if (code === 0x0c) column = 0;
      else break;
    }
    return column;
  }

  /** Blanks, comments and joined lines; inside brackets line ends too. */
  #skipBlanks(): void {
    while (this.#at < this.#end) {
      const code = this.#source.charCodeAt(this.#at);
      if (isBlank(code)) this.#at++;
      else if (code === 0x23) this.#at = Math.min(lineEndAfter(this.#source, this.#at), this.#end);
      else if (code === 0x5c && isLineEnd(this.#source.charCodeAt(this.#at + 1)))
        this.#at = afterLineEnd(this.#source, this.#at + 1);
      else if (isLineEnd(code) && this.#brackets > 0) {
        const next = afterLineEnd(this.#source, this.#at);
        if (this.#startsStatement(next)) {
          // No bracket can be open in front of a word that only begins statements: the source is broken there.
          this.#brackets = 0;
          return;
        }
        this.#at = next;
      } else return;
    }
  }

  #startsStatement(at: number): boolean {
    let start = at;
    while (isBlank(this.#source.charCodeAt(start))) start++;
    const code = this.#source.charCodeAt(start);
    if (code < 0x61 || code > 0x7a) return false;
    let end = start;
    while (end - start < 10 && isNamePart(this.#source.charCodeAt(end))) end++;
    return !isNamePart(this.#source.charCodeAt(end)) && STATEMENT_WORDS.has(this.#source.slice(start, end));
  }

  #finish(): Token {
    const { length } = this.#indents;
    if (this.#hasLineContent) {
      this.#hasLineContent = false;
      this.#isLineStart = true;
      return this.#token('newline', this.#at);
    }
    if (length > 1) {
      this.#indents.pop();
      return this.#token('dedent', this.#at);
    }
    return this.#token('end', this.#at);
  }

  #name(start: number): Token {
    const string = this.#string(start);
    if (string !== undefined) return string;
    let isAscii = true;
    while (this.#at < this.#end) {
      const code = this.#source.charCodeAt(this.#at);
      if (!isNamePart(code)) break;
      if (code >= 0x80) isAscii = false;
      this.#at++;
    }
    const text = this.#source.slice(start, this.#at);
    // Python compares names after NFKC, so that styled letters name the same function.
    return this.#token('name', start, isAscii ? text : text.normalize('NFKC'));
  }

  #string(start: number): Token | undefined {
    const opening = stringOpening(this.#source, start);
    if (opening === undefined) return undefined;
    const { end, isClosed } = stringExtent(this.#source, opening, this.#end, this.#effort);
    this.#at = Math.min(Math.max(end, start + 1), this.#end);
    return this.#token(isClosed && end <= this.#end ? 'string' : 'error', start);
  }

  #number(start: number): Token {
    const source = this.#source;
    const prefix = source.charCodeAt(start) === 0x30 ? source.charCodeAt(start + 1) | 0x20 : 0;
    if (prefix === 0x78 || prefix === 0x6f || prefix === 0x62) {
      this.#at = start + 2;
      while (this.#at < this.#end && isHexDigit(source.charCodeAt(this.#at))) this.#at++;
    } else {
      this.#digits();
      if (source.charCodeAt(this.#at) === 0x2e) {
        this.#at++;
        this.#digits();
      }
      if ((source.charCodeAt(this.#at) | 0x20) === 0x65) {
        const sign = source.charCodeAt(this.#at + 1);
        const first = sign === 0x2b || sign === 0x2d ? source.charCodeAt(this.#at + 2) : sign;
        if (isDigit(first)) {
          this.#at += first === sign ? 1 : 2;
          this.#digits();
        }
      }
    }
    const suffix = source.charCodeAt(this.#at) | 0x20;
    if (suffix === 0x6a || suffix === 0x6c) this.#at++;
    this.#at = Math.min(this.#at, this.#end);
    return this.#token('number', start);
  }

  #digits(): void {
    while (this.#at < this.#end) {
      const code = this.#source.charCodeAt(this.#at);
      if (!isDigit(code) && code !== 0x5f) break;
      this.#at++;
    }
  }

  #operator(start: number, code: number): Token {
    for (let length = 3; length >= 1; length--) {
      if (start + length > this.#end) continue;
      const text = this.#source.slice(start, start + length);
      if (OPERATORS[3 - length]?.has(text) !== true) continue;
      this.#at = start + length;
      if (code === 0x28 || code === 0x5b || code === 0x7b) this.#brackets++;
      else if (code === 0x29 || code === 0x5d || code === 0x7d)
        this.#brackets = Math.max(0, this.#brackets - 1);
      return this.#token('operator', start, text);
    }
    return this.#error(start);
  }
}

function isHexDigit(code: number): boolean {
  return isDigit(code) || code === 0x5f || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x66);
}
