// Reads a Python literal: strings, numbers, True, False, None, tuples, lists, dicts. Anything else is an expression,
// which numpy refuses and an older eval-ing reader runs; this reads text and evaluates nothing.

/** A value; integers as bigint, containers tagged. */
export type PythonLiteral =
  | string
  | bigint
  | number
  | boolean
  | null
  | { readonly tuple: readonly PythonLiteral[] }
  | { readonly list: readonly PythonLiteral[] }
  | { readonly dict: readonly (readonly [PythonLiteral, PythonLiteral])[] };

/** The text holds something else. */
export interface NotLiteral {
  /** Character at which something else than a literal stands. */
  readonly at: number;
}

/** Deeper nesting is no dtype. */
const MAX_DEPTH = 32;

/** @returns the value, or where the text stops being a literal */
export function parsePythonLiteral(text: string): { readonly value: PythonLiteral } | NotLiteral {
  const parser = new Parser(text);
  const value = parser.value(0);
  if (value === undefined || !parser.isAtEnd()) return { at: parser.at };
  return { value };
}

const NUMBER = /[+-]?(?:0[xX][0-9a-fA-F]{1,32}|\d{1,40}(?:\.\d{0,40})?(?:[eE][+-]?\d{1,4})?)[lL]?/y;
const WORD = /[A-Za-z_]\w{0,40}/y;

class Parser {
  at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  isAtEnd(): boolean {
    this.#space();
    return this.at === this.#text.length;
  }

  value(depth: number): PythonLiteral | undefined {
    this.#space();
    if (depth > MAX_DEPTH) return undefined;
    const character = this.#text[this.at];
    if (character === '(') return this.#tuple(depth);
    if (character === '[') {
      const list = this.#items(']', depth)?.items;
      return list && { list };
    }
    if (character === '{') return this.#dict(depth);
    return this.#string() ?? this.#number() ?? this.#word();
  }

  #space(): void {
    while (/[ \t\r\n\f]/.test(this.#text[this.at] ?? '')) this.at++;
  }

  #takes(character: string): boolean {
    this.#space();
    if (this.#text[this.at] !== character) return false;
    this.at++;
    return true;
  }

  #items(close: string, depth: number): { items: PythonLiteral[]; hasComma: boolean } | undefined {
    this.at++;
    const items: PythonLiteral[] = [];
    let hasComma = false;
    while (!this.#takes(close)) {
      if (items.length > 0 && !hasComma) return undefined;
      const item = this.value(depth + 1);
      if (item === undefined) return undefined;
      items.push(item);
      hasComma = this.#takes(',');
    }
    return { items, hasComma };
  }

  #tuple(depth: number): PythonLiteral | undefined {
    const found = this.#items(')', depth);
    if (found === undefined) return undefined;
    // Parentheses around one value are not a tuple.
    const [only] = found.items;
    return found.items.length === 1 && !found.hasComma && only !== undefined ? only : { tuple: found.items };
  }

  #dict(depth: number): PythonLiteral | undefined {
    this.at++;
    const dict: [PythonLiteral, PythonLiteral][] = [];
    let hasComma = true;
    while (!this.#takes('}')) {
      if (!hasComma) return undefined;
      const key = this.value(depth + 1);
      if (key === undefined || !this.#takes(':')) return undefined;
      const value = this.value(depth + 1);
      if (value === undefined) return undefined;
      dict.push([key, value]);
      hasComma = this.#takes(',');
    }
    return { dict };
  }

  /** One string, or several that stand side by side, which Python joins. */
  #string(): string | undefined {
    let value = this.#quoted();
    for (let next = value; next !== undefined; ) {
      this.#space();
      next = this.#quoted();
      if (next !== undefined) value += next;
    }
    return value;
  }

  #quoted(): string | undefined {
    const prefix = /[uUbB]?['"]/y;
    prefix.lastIndex = this.at;
    const opening = prefix.exec(this.#text)?.[0];
    if (opening === undefined) return undefined;
    const quote = opening.at(-1);
    let value = '';
    for (let at = this.at + opening.length; at < this.#text.length; at++) {
      const character = this.#text[at] ?? '';
      if (character === quote) {
        this.at = at + 1;
        return value;
      }
      if (character === '\\') at++;
      value += this.#text[at] ?? '';
    }
    return undefined;
  }

  #number(): bigint | number | undefined {
    NUMBER.lastIndex = this.at;
    const digits = NUMBER.exec(this.#text)?.[0];
    if (digits === undefined) return undefined;
    this.at += digits.length;
    const plain = digits.replace(/[lL]$/, '');
    if (/^[+-]?(?:0[xX])?[0-9a-fA-F]+$/.test(plain) && !/^[+-]?\d+[eE]/.test(plain)) {
      const magnitude = BigInt(plain.replace(/^[+-]/, ''));
      return plain.startsWith('-') ? -magnitude : magnitude;
    }
    return Number(plain);
  }

  #word(): boolean | null | undefined {
    WORD.lastIndex = this.at;
    const word = WORD.exec(this.#text)?.[0] ?? '';
    if (!['True', 'False', 'None'].includes(word)) return undefined;
    this.at += word.length;
    return word === 'None' ? null : word === 'True';
  }
}
