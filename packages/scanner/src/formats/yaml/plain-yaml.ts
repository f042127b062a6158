// Reads the YAML that most settings are written in: block mappings and sequences of scalars on one line, lists in brackets.
// Ten times as fast as the whole language. Whatever else stands in a text (a tag, an anchor, an alias, a block scalar, an
// escape, a second document), it is left to the whole reader, which a test compares this one with.

import { LIMITS } from '../../limits.ts';
import { addValue, kindOfPlain, YamlNode } from './yaml-node.ts';

/** A text that is plain. */
export interface PlainYaml {
  readonly root: YamlNode;
  readonly keys: ReadonlySet<string>;
}

/** @param offsetOf the byte at which a character of the text stands; @returns undefined where the text is not that plain */
export function readPlainYaml(text: string, offsetOf: (character: number) => number): PlainYaml | undefined {
  return new PlainReader(text, offsetOf).read();
}

/** A collection whose entries are still being read, and the column of its entries. */
interface OpenCollection {
  readonly node: YamlNode;
  readonly column: number;
}

/** What may be anywhere in a plain text: no controls, no marks of byte order, nothing that ends a line for some readers. */
const ODD_CHARACTER = /[^\n\r\x20-\x7e\xa1-\u2027\u202a-\ufefe]/;
const KEY = /[A-Za-z0-9_][A-Za-z0-9_ ./+@()-]{0,200}/y;
/** First characters of plain scalars; of the others most mean something. A sign is followed by a digit, a letter, a dot. */
const PLAIN_START = /[A-Za-z0-9_./~()$=+\xa1-\u2027\u202a-\ufefe]|-[A-Za-z0-9.]/y;
/** An item of a list in brackets. */
const FLOW_ITEM = / *(?:([A-Za-z0-9_./+-]{1,200})|"([^"\\\n]{0,1000})"|'([^'\n]{0,1000})') *([,\]])/y;

const SPACE = 0x20;
const HASH = 0x23;
const DASH = 0x2d;
const COLON = 0x3a;

class PlainReader {
  readonly #text: string;
  readonly #offsetOf: (character: number) => number;
  readonly #keys = new Set<string>();
  readonly #open: OpenCollection[] = [];
  #root: YamlNode | undefined;
  /** A key or dash without a value on its line: what stands below it, further in, is its value. */
  #waiting: ((node: YamlNode) => void) | undefined;
  /** Where the value would stand that is not there. */
  #waitingAt = 0;
  #at = 0;
  #lineEnd = 0;

  constructor(text: string, offsetOf: (character: number) => number) {
    this.#text = text;
    this.#offsetOf = offsetOf;
  }

  read(): PlainYaml | undefined {
    const text = this.#text;
    if (ODD_CHARACTER.test(text)) return undefined;
    let isFirst = true;
    for (let start = 0; start < text.length; ) {
      const newline = text.indexOf('\n', start);
      const end = newline < 0 ? text.length : newline;
      this.#lineEnd = end > start && text.charCodeAt(end - 1) === 0x0d ? end - 1 : end;
      this.#at = start;
      this.#skipSpaces();
      if (!this.#isLineOver()) {
        const isMarker = text.startsWith('---', start) || text.startsWith('...', start);
        if (isMarker ? !isFirst || this.#lineEnd !== start + 3 || text[start] !== '-' : !this.#line(start))
          return undefined;
        isFirst = false;
      }
      start = end + 1;
    }
    this.#settleWaiting();
    this.#closeDownTo(-1, undefined);
    return this.#root === undefined ? undefined : { root: this.#root, keys: this.#keys };
  }

  #skipSpaces(): void {
    while (this.#at < this.#lineEnd && this.#text.charCodeAt(this.#at) === SPACE) this.#at += 1;
  }

  /** Nothing is left of the line but a comment. A comment behind something stands behind a space. */
  #isLineOver(): boolean {
    return this.#at >= this.#lineEnd || this.#text.charCodeAt(this.#at) === HASH;
  }

  /** @param lineStart index of its first character; @returns false where the line is not plain */
  #line(lineStart: number): boolean {
    const text = this.#text;
    for (;;) {
      const column = this.#at - lineStart;
      const isItem =
        text.charCodeAt(this.#at) === DASH &&
        (this.#at + 1 >= this.#lineEnd || text.charCodeAt(this.#at + 1) === SPACE);
      if (!isItem) return this.#entry(column);
      const sequence = this.#collectionAt(column, 'array');
      if (sequence === undefined) return false;
      this.#at += 1;
      const behindDash = this.#at;
      this.#skipSpaces();
      this.#waiting = (node) => sequence.list.push(node);
      this.#waitingAt = behindDash;
      if (this.#isLineOver()) return true;
      if (this.#isScalarLine()) return this.#value();
    }
  }

  /** True where the rest of the line is one value: neither an item nor an entry of a mapping. */
  #isScalarLine(): boolean {
    const text = this.#text;
    if (text.charCodeAt(this.#at) === DASH && text.charCodeAt(this.#at + 1) === SPACE) return false;
    return this.#keyEnd() === undefined;
  }

  /** Where the key that begins here ends, if a colon and a space or the end of the line follow. */
  #keyEnd(): number | undefined {
    const text = this.#text;
    KEY.lastIndex = this.#at;
    if (!KEY.test(text)) return undefined;
    const end = KEY.lastIndex;
    const isKey =
      end < this.#lineEnd &&
      text.charCodeAt(end) === COLON &&
      text.charCodeAt(end - 1) !== SPACE &&
      (end + 1 >= this.#lineEnd || text.charCodeAt(end + 1) === SPACE);
    return isKey ? end : undefined;
  }

  #entry(column: number): boolean {
    const end = this.#keyEnd();
    if (end === undefined) return false;
    const mapping = this.#collectionAt(column, 'object');
    if (mapping === undefined) return false;
    const key = this.#text.slice(this.#at, end);
    const keyOffset = this.#offsetOf(this.#at);
    if (this.#keys.size < LIMITS.structuredNodes.value) this.#keys.add(key);
    this.#waiting = (value) => mapping.pairs.push({ key, keyOffset, value });
    this.#at = end + 1;
    this.#waitingAt = this.#at;
    this.#skipSpaces();
    return this.#isLineOver() || this.#value();
  }

  /** The collection that an entry at this column belongs to; undefined where it can belong to none. */
  #collectionAt(column: number, kind: 'array' | 'object'): YamlNode | undefined {
    const top = this.#open.at(-1);
    const isInside = top === undefined || column > top.column;
    // The items of a key may stand right below it.
    const isBelowKey =
      kind === 'array' && top?.column === column && top.node.kind === 'object' && this.#waiting !== undefined;
    if (isInside || isBelowKey) {
      const place = this.#waiting;
      if (top !== undefined && place === undefined) return undefined;
      if (top === undefined && this.#root !== undefined) return undefined;
      if (this.#open.length >= LIMITS.structuredLevels.value) return undefined;
      const node = new YamlNode(kind, { offset: this.#offsetOf(this.#at), text: '', lengthBytes: 0 });
      if (place === undefined) this.#root = node;
      else place(node);
      this.#waiting = undefined;
      this.#open.push({ node, column });
      return node;
    }
    this.#settleWaiting();
    this.#closeDownTo(column, kind);
    const owner = this.#open.at(-1);
    return owner?.column === column && owner.node.kind === kind ? owner.node : undefined;
  }

  /** Closes what stands further in, and items at the column of an entry that goes on behind them. */
  #closeDownTo(column: number, kind: 'array' | 'object' | undefined): void {
    for (let top = this.#open.at(-1); top !== undefined; top = this.#open.at(-1)) {
      if (top.column < column || (top.column === column && top.node.kind === kind)) return;
      this.#open.pop();
      const owner = this.#open.at(-1);
      if (owner !== undefined) addValue(owner.node, top.node);
    }
  }

  /** What was waited for did not come: the value is null. */
  #settleWaiting(): void {
    if (this.#waiting === undefined) return;
    this.#place(new YamlNode('null', { offset: this.#offsetOf(this.#waitingAt), text: '', lengthBytes: 0 }));
  }

  #place(node: YamlNode): void {
    this.#waiting?.(node);
    this.#waiting = undefined;
    const owner = this.#open.at(-1);
    if (owner !== undefined) addValue(owner.node, node);
  }

  /** Reads the value that takes the rest of the line. */
  #value(): boolean {
    const text = this.#text;
    const start = this.#at;
    const first = text[start];
    if (first === '"' || first === "'") return this.#quoted(start, first);
    if (first === '[') return this.#list(start);
    PLAIN_START.lastIndex = start;
    if (!PLAIN_START.test(text)) return false;
    let end = start + 1;
    while (end < this.#lineEnd) {
      const code = text.charCodeAt(end);
      if (code === HASH && text.charCodeAt(end - 1) === SPACE) break;
      if (code === COLON && (end + 1 >= this.#lineEnd || text.charCodeAt(end + 1) === SPACE)) return false;
      end += 1;
    }
    while (text.charCodeAt(end - 1) === SPACE) end -= 1;
    this.#place(this.#scalar(start, end, text.slice(start, end), true));
    return true;
  }

  #quoted(start: number, quote: string): boolean {
    const text = this.#text;
    const end = text.indexOf(quote, start + 1);
    if (end < 0 || end >= this.#lineEnd) return false;
    const inner = text.slice(start + 1, end);
    if (inner.includes('\\') || text[end + 1] === quote) return false;
    this.#at = end + 1;
    if (this.#at < this.#lineEnd && text.charCodeAt(this.#at) !== SPACE) return false;
    this.#skipSpaces();
    if (!this.#isLineOver()) return false;
    this.#place(this.#scalar(start, end + 1, inner, false));
    return true;
  }

  #list(start: number): boolean {
    const text = this.#text;
    const node = new YamlNode('array', { offset: this.#offsetOf(start), text: '', lengthBytes: 0 });
    this.#at = start + 1;
    if (text[this.#at] === ']') this.#at += 1;
    else {
      for (let mark = ','; mark === ','; ) {
        FLOW_ITEM.lastIndex = this.#at;
        const match = FLOW_ITEM.exec(text);
        if (match === null || FLOW_ITEM.lastIndex > this.#lineEnd) return false;
        const [whole, plain, double, single] = match;
        // `-` alone opens an item of another kind.
        if (plain === '-') return false;
        const from = this.#at + whole.length - whole.trimStart().length;
        const inner = plain ?? double ?? single ?? '';
        const to = from + inner.length + (plain === undefined ? 2 : 0);
        const item = this.#scalar(from, to, inner, plain !== undefined);
        node.list.push(item);
        addValue(node, item);
        this.#at = FLOW_ITEM.lastIndex;
        mark = match[4] ?? '';
      }
    }
    if (this.#at < this.#lineEnd && text.charCodeAt(this.#at) !== SPACE) return false;
    this.#skipSpaces();
    if (!this.#isLineOver()) return false;
    this.#place(node);
    return true;
  }

  #scalar(start: number, end: number, value: string, isPlain: boolean): YamlNode {
    const text = value.slice(0, LIMITS.structuredStringBytes.value);
    const offset = this.#offsetOf(start);
    return new YamlNode(isPlain ? kindOfPlain(text) : 'string', {
      offset,
      text,
      lengthBytes: this.#offsetOf(end) - offset,
    });
  }
}
