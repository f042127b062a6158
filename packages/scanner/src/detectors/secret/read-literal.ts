// Reads a value as source and configuration write it: quoted in some way, or bare up to what ends it. Each read is bounded.

import { membersOf } from './text-run.ts';

/** A value as it stands in a text. */
export interface Literal {
  readonly value: string;
  /** Without quotes. */
  readonly start: number;
  readonly end: number;
  /** Where to go on behind it. */
  readonly next: number;
  readonly isQuoted: boolean;
  /** Of several literals that source joins. */
  readonly parts: number;
}

/** Longer values are no passwords and no keys; tokens of any length are found by their anchors. */
export const LITERAL_UNITS = 600;
const PARTS = 16;

const PREFIX =
  /(?:[bBrRuUfFlL]{1,2}|@|\$|[bB]?[rR]#{1,3}|String\.raw|&)?(\\{0,7})("""|'''|"|'|`|&quot;|&#39;|“)/y;
const JOINED =
  /[ \t]{0,64}(?:\\?\r?\n[ \t]{0,200}(?:\+|\.\.|\.|&)?|\+|\.\.|\.(?=[ \t]{0,8}["'])|&)?[ \t]{0,64}(?:\r?\n[ \t]{0,200})?/y;

const KEY_END = /^[ \t]*[:=]/;

/** A quoted literal that begins here, joined with those that follow; undefined where none does or its end is far. */
export function readQuoted(text: string, at: number): Literal | undefined {
  let value = '';
  let start = -1;
  let end = at;
  let next = at;
  let parts = 0;
  let isOtherLine = false;
  for (let from = at; parts < PARTS; parts++) {
    PREFIX.lastIndex = from;
    const opening = PREFIX.exec(text);
    if (opening === null) break;
    const [whole, escapes = '', quote = '"'] = opening;
    const content = from + whole.length;
    const closing = escapes + (quote === '“' ? '”' : quote);
    const close = closingAt(text, content, closing, quote.length === 3 && quote !== '“');
    if (close < 0) break;
    // Of two lines, the second one may be a key of its own.
    if (
      parts > 0 &&
      isOtherLine &&
      KEY_END.test(text.slice(close + closing.length, close + closing.length + 8))
    )
      break;
    if (start < 0) start = content;
    value += text.slice(content, close);
    end = close;
    next = close + closing.length;
    JOINED.lastIndex = next;
    const between = JOINED.exec(text)?.[0] ?? '';
    // In prose and JSON a line that follows is another value: two literals join where source says so.
    if (between === '' || value.length > LITERAL_UNITS) {
      parts += 1;
      break;
    }
    isOtherLine = /^[ \t]*\r?\n[ \t]*$/.test(between);
    from = next + between.length;
  }
  if (start < 0 || parts === 0) return undefined;
  return { value: unescaped(value), start, end, next, isQuoted: true, parts };
}

function closingAt(text: string, from: number, closing: string, mayHoldLines: boolean): number {
  const limit = Math.min(text.length, from + LITERAL_UNITS);
  const quote = closing[closing.length - 1];
  const escapes = closing.length > 1 && closing[0] === '\\' ? closing.length - 1 : 0;
  for (let at = from; at < limit; at++) {
    const character = text[at];
    if (character === '\n' && !mayHoldLines) return -1;
    if (character === '\\') {
      let count = 1;
      while (text[at + count] === '\\') count += 1;
      if (text[at + count] === quote && count === escapes) return at;
      // An escaped quote belongs to the value; fewer escapes than opened it end what is around.
      if (text[at + count] === quote && count < escapes) return -1;
      at += count;
      continue;
    }
    if (escapes > 0) {
      if (character === quote) return -1;
    } else if (text.startsWith(closing, at)) {
      return at;
    }
  }
  return -1;
}

function unescaped(value: string): string {
  return value.includes('\\')
    ? value.replace(/\\{1,7}(["'`\\/])/g, '$1').replace(/\\\r?\n[ \t]{0,80}/g, '')
    : value;
}

/** What ends a bare value, besides the end of the line. */
export type BareEnd = 'space' | 'line' | 'semicolon' | 'ampersand' | 'element' | 'cell';

const STOPS: Readonly<Record<BareEnd, Uint8Array>> = {
  space: membersOf((character) => /[\s"'`]/.test(character)),
  line: membersOf((character) => /[\r\n]/.test(character)),
  semicolon: membersOf((character) => /[;\s"'`]/.test(character)),
  ampersand: membersOf((character) => /[&;\s"'`<>)\]}#,|]/.test(character)),
  element: membersOf((character) => /[<\r\n]/.test(character)),
  cell: membersOf((character) => /[|\r\n]/.test(character)),
};

/** A value without quotes; undefined where it is empty or too long for any. */
export function readBare(text: string, at: number, end: BareEnd): Literal | undefined {
  const stop = STOPS[end];
  const limit = Math.min(text.length, at + LITERAL_UNITS);
  let until = at;
  while (until < limit && stop[text.charCodeAt(until)] !== 1) until += 1;
  if (until === limit && limit < text.length) return undefined;
  let value = text.slice(at, until);
  if (end === 'line' || end === 'cell' || end === 'element') {
    const comment = end === 'line' ? value.search(/\s[#;]\s?|\s\/\//) : -1;
    if (comment >= 0) value = value.slice(0, comment);
    value = value.trimEnd();
  }
  value = value.replace(/[,;]+$/, '');
  if (value === '') return undefined;
  return { value, start: at, end: at + value.length, next: until, isQuoted: false, parts: 1 };
}
