// Reads TOML (https://toml.io/en/v1.1.0) into a tree whose values know their places. What does not parse is told with its line and
// passed over; what stands on the lines behind it is read all the same.

import { LIMITS } from '../../limits.ts';
import { TomlNode } from './toml-node.ts';
import { readTomlString } from './toml-string.ts';

/** A line that is no TOML. */
export interface TomlProblem {
  /** The character it was noticed at. */
  readonly offset: number;
  /** The characters that were passed over, up to the end of the line. */
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/** A text that was read as far as it is TOML. */
export interface TomlText {
  readonly root: TomlNode;
  readonly problems: readonly TomlProblem[];
  /** It was not read to its end: it holds more values than the limit tomlValues, or more problems than are followed. */
  readonly cut?: { readonly offset: number; readonly reason: string };
}

/** A text with more broken lines than this is no TOML. */
const MAX_PROBLEMS = 200;
const BARE_KEY = /[^\s.=[\]{}"'#,]{1,1000}/y;
const BARE_VALUE = /[^\s,\]}#]{1,1000}(?: [0-9][^\s,\]}#]{0,100})?/y;
const NUMBER =
  /^[-+]?(?:0x[\da-f_]+|0o[0-7_]+|0b[01_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:e[-+]?\d[\d_]*)?|inf|nan)$/i;
const DATE = /^\d{4}-\d\d-\d\d|^\d\d:\d\d/;

/** Reads a text without its byte order mark. Throws nothing. */
export function parseToml(text: string): TomlText {
  return new TomlReader(text).read();
}

/** Ends the reading of one statement. */
class NotToml extends Error {}
/** Ends the reading. */
class TooMuch extends Error {}

class TomlReader {
  readonly #text: string;
  readonly #root: TomlNode;
  readonly #problems: TomlProblem[] = [];
  #table: TomlNode;
  #at = 0;
  #values = 0;

  constructor(text: string) {
    this.#text = text;
    this.#root = new TomlNode('object', 0, text.length);
    this.#table = this.#root;
  }

  read(): TomlText {
    try {
      for (;;) {
        this.#skipBlank(true);
        if (this.#at >= this.#text.length) break;
        this.#statement();
      }
    } catch (error) {
      if (!(error instanceof TooMuch)) throw error;
      return this.#result({ offset: this.#at, reason: error.message });
    }
    return this.#result(undefined);
  }

  #result(cut: TomlText['cut']): TomlText {
    return { root: this.#root, problems: this.#problems, ...(cut === undefined ? {} : { cut }) };
  }

  /** One header or one `key = value`, to the end of its line. */
  #statement(): void {
    const start = this.#at;
    try {
      if (this.#text[this.#at] === '[') this.#header();
      else this.#entry(this.#table, 0);
      this.#endOfLine();
    } catch (error) {
      if (!(error instanceof NotToml)) throw error;
      const offset = Math.min(this.#at, this.#text.length);
      const lineStart = this.#text.lastIndexOf('\n', offset - 1) + 1;
      // What nothing closes ends before the line that does not fit: it may be the next header. What was read of it stays.
      if (lineStart > start) this.#at = lineStart;
      else this.#skipLine();
      this.#problems.push({
        offset,
        start: lineStart > start ? lineStart : start,
        end: this.#at,
        reason: error.message,
      });
      if (this.#problems.length >= MAX_PROBLEMS)
        throw new TooMuch(`it has ${MAX_PROBLEMS} lines that are no TOML`);
    }
  }

  #header(): void {
    const offset = this.#at;
    const isItem = this.#text.startsWith('[[', this.#at);
    this.#at += isItem ? 2 : 1;
    const path = this.#keyPath();
    const last = path.pop();
    if (last === undefined) throw new NotToml('a header names no table');
    let table = this.#root;
    for (const part of path) table = this.#subTable(table, part);
    this.#table = isItem ? this.#newItem(table, last, offset) : this.#subTable(table, last);
    // Where the bracket that closes it is missing, what follows belongs to that table nevertheless.
    this.#expect(isItem ? ']]' : ']');
    if (this.#table.pairs.length === 0) this.#table.end = this.#at;
  }

  #newItem(table: TomlNode, { key, offset: keyOffset }: KeyPart, offset: number): TomlNode {
    let array = table.get(key);
    if (array?.kind !== 'array') {
      array = this.#node('array', offset, offset);
      table.add({ key, keyOffset, value: array });
    }
    const item = this.#node('object', offset, this.#at);
    array.list.push(item);
    return item;
  }

  /** The table below a key; of an array of tables, its last one. */
  #subTable(table: TomlNode, { key, offset }: KeyPart): TomlNode {
    const known = table.get(key);
    const last = known?.kind === 'array' ? known.list.at(-1) : known;
    if (last?.kind === 'object') return last;
    const made = this.#node('object', offset, this.#at);
    table.add({ key, keyOffset: offset, value: made });
    return made;
  }

  #entry(owner: TomlNode, depth: number): void {
    const path = this.#keyPath();
    this.#expect('=');
    this.#skipBlank(false);
    const last = path.pop();
    if (last === undefined) throw new NotToml('a value has no key');
    let table = owner;
    for (const part of path) table = this.#subTable(table, part);
    const add = (value: TomlNode) => table.add({ key: last.key, keyOffset: last.offset, value });
    this.#value(add, depth);
  }

  /** @param add is given the value before what is in it was read, so that a broken one is kept as far as it goes */
  #value(add: (value: TomlNode) => void, depth: number): void {
    const text = this.#text;
    const start = this.#at;
    const first = text[start];
    if (first === '"' || first === "'") {
      const string = this.#string();
      add(this.#node('string', start, this.#at, string));
      return;
    }
    if (first === '[' || first === '{') {
      if (depth >= LIMITS.structuredLevels.value)
        throw new TooMuch(
          `it nests deeper than the limit structuredLevels (${LIMITS.structuredLevels.value})`,
        );
      const node = this.#node(first === '[' ? 'array' : 'object', start, start + 1);
      add(node);
      this.#at += 1;
      if (first === '[') this.#array(node, depth + 1);
      else this.#inlineTable(node, depth + 1);
      node.end = this.#at;
      return;
    }
    BARE_VALUE.lastIndex = start;
    const bare = BARE_VALUE.exec(text)?.[0];
    if (bare === undefined) throw new NotToml('a value is missing');
    const literal = DATE.test(bare) ? bare : (bare.split(' ', 1)[0] ?? '');
    const kind =
      literal === 'true' || literal === 'false' ? 'boolean' : NUMBER.test(literal) ? 'number' : 'string';
    if (kind === 'string' && !DATE.test(literal)) throw new NotToml('a value is no literal of TOML');
    this.#at += literal.length;
    add(this.#node(kind, start, this.#at, literal));
  }

  #array(node: TomlNode, depth: number): void {
    for (;;) {
      this.#skipBlank(true);
      if (this.#text[this.#at] === ']') break;
      this.#value((value) => node.list.push(value), depth);
      this.#skipBlank(true);
      if (this.#text[this.#at] === ',') this.#at += 1;
      else if (this.#text[this.#at] !== ']') throw new NotToml('an array is not closed');
    }
    this.#at += 1;
  }

  #inlineTable(node: TomlNode, depth: number): void {
    for (;;) {
      this.#skipBlank(true);
      if (this.#text[this.#at] === '}') break;
      this.#entry(node, depth);
      this.#skipBlank(true);
      if (this.#text[this.#at] === ',') this.#at += 1;
      else if (this.#text[this.#at] !== '}') throw new NotToml('a table in braces is not closed');
    }
    this.#at += 1;
  }

  #keyPath(): KeyPart[] {
    const parts: KeyPart[] = [];
    do {
      if (parts.length > 0) this.#at += 1;
      this.#skipBlank(false);
      if (parts.length >= LIMITS.structuredLevels.value) throw new NotToml('a key has too many parts');
      const offset = this.#at;
      const first = this.#text[offset];
      if (first === '"' || first === "'") parts.push({ key: this.#string(), offset });
      else {
        BARE_KEY.lastIndex = offset;
        const key = BARE_KEY.exec(this.#text)?.[0];
        if (key === undefined) throw new NotToml('a key is missing');
        this.#at += key.length;
        parts.push({ key, offset });
      }
      this.#skipBlank(false);
    } while (this.#text[this.#at] === '.');
    return parts;
  }

  #string(): string {
    const string = readTomlString(this.#text, this.#at);
    if (string === undefined) throw new NotToml('a text in quotes is not closed');
    this.#at = string.end;
    return string.value;
  }

  #expect(mark: string): void {
    this.#skipBlank(false);
    if (!this.#text.startsWith(mark, this.#at)) throw new NotToml(`\`${mark}\` is missing`);
    this.#at += mark.length;
  }

  #endOfLine(): void {
    this.#skipBlank(false);
    const next = this.#text[this.#at];
    if (next !== undefined && next !== '\n' && next !== '\r')
      throw new NotToml('a line goes on behind its value');
  }

  /** Blanks, and comments; with line breaks where they mean nothing. */
  #skipBlank(overLines: boolean): void {
    const text = this.#text;
    for (;;) {
      const next = text.charCodeAt(this.#at);
      if (next === 0x20 || next === 0x09 || (overLines && (next === 0x0a || next === 0x0d))) this.#at += 1;
      else if (next === 0x23) this.#skipLine();
      else return;
    }
  }

  /** To the break that ends the line. A return alone ends one, too. */
  #skipLine(): void {
    const text = this.#text;
    while (this.#at < text.length) {
      const next = text.charCodeAt(this.#at);
      if (next === 0x0a || next === 0x0d) return;
      this.#at += 1;
    }
  }

  #node(kind: TomlNode['kind'], start: number, end: number, text = ''): TomlNode {
    this.#values += 1;
    if (this.#values > LIMITS.tomlValues.value)
      throw new TooMuch(`it holds more values than the limit tomlValues (${LIMITS.tomlValues.value})`);
    return new TomlNode(kind, start, end, text);
  }
}

interface KeyPart {
  readonly key: string;
  readonly offset: number;
}
