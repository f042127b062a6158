// JSON with the line of every value, for sentences about a file that somebody edited or merged. Duplicate keys are mistakes.

import { SettingsMistake } from '../yaml-settings.ts';

/** A value and the line that it begins in. */
export interface LinedValue {
  /** 1-based. */
  readonly line: number;
  readonly value: string | number | boolean | null | readonly LinedValue[] | ReadonlyMap<string, LinedValue>;
}

const MAX_DEPTH = 32;
const REMAKE = 'Take the file from version control, or make it again: sentrascan baseline create.';
const NUMBER = /-?(?:0|[1-9][0-9]{0,19})(?:\.[0-9]{1,20})?(?:[eE][+-]?[0-9]{1,3})?/y;
const LITERALS = { true: true, false: false, null: null } as const;

/**
 * @param text of the whole file
 * @throws SettingsMistake at the first mistake
 */
export function readLinedJson(text: string): LinedValue {
  return new Reader(text).whole();
}

class Reader {
  readonly #text: string;
  #at = 0;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): LinedValue {
    if (this.#text.startsWith('\ufeff')) this.#at = 1;
    const value = this.#value(0);
    this.#space();
    if (this.#at < this.#text.length) this.#fail('something follows its end');
    return value;
  }

  #fail(message: string, line = this.#line): never {
    if (this.#isConflict())
      throw new SettingsMistake({
        line: this.#line,
        message: 'it holds the marks of a merge that was not finished',
        mend: 'Take one side, and bring it up to date: sentrascan baseline update.',
      });
    throw new SettingsMistake({ line, message, mend: REMAKE });
  }

  #isConflict(): boolean {
    return /^(?:<{7}|={7}|>{7})/.test(this.#text.slice(this.#at, this.#at + 7));
  }

  #space(): void {
    for (; this.#at < this.#text.length; this.#at++) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === 10) this.#line += 1;
      else if (code !== 32 && code !== 9 && code !== 13) return;
    }
  }

  #value(depth: number): LinedValue {
    this.#space();
    const line = this.#line;
    const sign = this.#text[this.#at];
    if (sign === undefined) this.#fail('it ends too early');
    if (sign === '{' || sign === '[') {
      if (depth >= MAX_DEPTH) this.#fail(`values nest deeper than ${MAX_DEPTH} levels`);
      this.#at += 1;
      return { line, value: sign === '{' ? this.#object(depth + 1) : this.#list(depth + 1) };
    }
    if (sign === '"') return { line, value: this.#string() };
    for (const [word, value] of Object.entries(LITERALS)) {
      if (!this.#text.startsWith(word, this.#at)) continue;
      this.#at += word.length;
      return { line, value };
    }
    NUMBER.lastIndex = this.#at;
    const [digits] = NUMBER.exec(this.#text) ?? [];
    if (digits === undefined) this.#fail(`'${this.#text.slice(this.#at, this.#at + 20)}' is no JSON`);
    this.#at += digits.length;
    return { line, value: Number(digits) };
  }

  #object(depth: number): ReadonlyMap<string, LinedValue> {
    const entries = new Map<string, LinedValue>();
    this.#space();
    if (this.#text[this.#at] === '}') {
      this.#at += 1;
      return entries;
    }
    for (;;) {
      this.#space();
      if (this.#text[this.#at] !== '"') this.#fail('a key in quotes is missing');
      const line = this.#line;
      const key = this.#string();
      if (entries.has(key)) this.#fail(`'${key.slice(0, 60)}' stands there twice`, line);
      this.#space();
      if (this.#text[this.#at] !== ':') this.#fail(`a colon is missing behind '${key.slice(0, 60)}'`);
      this.#at += 1;
      entries.set(key, this.#value(depth));
      if (this.#isEnd('}')) return entries;
    }
  }

  #list(depth: number): readonly LinedValue[] {
    const items: LinedValue[] = [];
    this.#space();
    if (this.#text[this.#at] === ']') {
      this.#at += 1;
      return items;
    }
    for (;;) {
      items.push(this.#value(depth));
      if (this.#isEnd(']')) return items;
    }
  }

  #isEnd(bracket: string): boolean {
    this.#space();
    const sign = this.#text[this.#at];
    if (sign !== ',' && sign !== bracket)
      this.#fail(sign === undefined ? 'it ends too early' : `a comma or ${bracket} is missing`);
    this.#at += 1;
    return sign === bracket;
  }

  #string(): string {
    const start = this.#at;
    for (let at = start + 1; at < this.#text.length; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === 92) at += 1;
      else if (code === 34) {
        this.#at = at + 1;
        try {
          return JSON.parse(this.#text.slice(start, this.#at)) as string;
        } catch {
          this.#fail('a text has an escape that is none');
        }
      } else if (code < 32) break;
    }
    return this.#fail('a text has no closing quote');
  }
}
