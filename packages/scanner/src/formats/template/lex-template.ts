// Cuts a Jinja template into text, outputs and statements, and those into tokens, as jinja2/lexer.py does with its default
// delimiters. Malformed text is data: what does not lex becomes a token of its own kind, and the lexer goes on after it.

import { decodeStringLiteral } from './string-literal.ts';

/** One token inside `{{ }}` or `{% %}`. */
export interface Token {
  readonly kind: 'name' | 'string' | 'number' | 'operator' | 'stray';
  /** The name, the operator, the digits, or the decoded string. */
  readonly text: string;
  /** Offset in the template, in UTF-16 code units. */
  readonly at: number;
}

/** One stretch of a template. */
export type Segment =
  | { readonly kind: 'text'; readonly text: string; readonly at: number }
  | {
      readonly kind: 'output' | 'statement';
      readonly tokens: readonly Token[];
      readonly at: number;
      /** False where the template ends before the tag does. */
      readonly isClosed: boolean;
    };

const OPENING = /\{[{%#]/g;
const RAW_END = /\{%[-+]?\s{0,64}endraw\s{0,64}[-+]?%\}/g;
const SPACE = /\s+/y;
const NAME = /[\p{L}_\p{Nl}][\p{L}\p{N}\p{M}\p{Pc}]*/uy;
const NUMBER =
  /0[xX][0-9a-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|[0-9][0-9_]*(?:\.[0-9][0-9_]*)?(?:[eE][+-]?[0-9][0-9_]*)?/y;
const OPERATOR = /\*\*|\/\/|==|!=|>=|<=|[-+~*/%()[\]{}<>=.:|,;!]/y;
const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** The stretches of a template in order. Every step advances, so this ends. */
export function* lexTemplate(source: string): Generator<Segment> {
  let at = 0;
  let lastCommentEnd: number | undefined;
  let isCommentOpen = false;
  while (at < source.length) {
    OPENING.lastIndex = at;
    const opening = OPENING.exec(source);
    const start = opening?.index ?? source.length;
    if (start > at) yield { kind: 'text', text: source.slice(at, start), at };
    if (opening === null) return;
    if (opening[0] === '{#') {
      lastCommentEnd ??= source.lastIndexOf('#}');
      const end = start + 2 > lastCommentEnd ? -1 : source.indexOf('#}', start + 2);
      if (end < 0) {
        // Nothing closes the comment: a loader refuses the template. What follows is lexed all the same.
        if (!isCommentOpen) yield { kind: 'statement', tokens: [], at: start, isClosed: false };
        isCommentOpen = true;
        at = start + 2;
      } else at = end + 2;
      continue;
    }
    const isOutput = opening[0] === '{{';
    const { tokens, end, isClosed } = lexTag(source, start + 2, isOutput ? '}}' : '%}');
    at = end;
    if (!isOutput && tokens.length === 1 && tokens[0]?.text === 'raw') {
      RAW_END.lastIndex = at;
      const rawEnd = RAW_END.exec(source);
      const until = rawEnd?.index ?? source.length;
      if (until > at) yield { kind: 'text', text: source.slice(at, until), at };
      at = rawEnd === null ? source.length : until + rawEnd[0].length;
      continue;
    }
    yield { kind: isOutput ? 'output' : 'statement', tokens, at: start, isClosed };
  }
}

function lexTag(
  source: string,
  from: number,
  closing: '}}' | '%}',
): { readonly tokens: readonly Token[]; readonly end: number; readonly isClosed: boolean } {
  const tokens: Token[] = [];
  const open: string[] = [];
  let at = from;
  // The sign behind an opening is whitespace control.
  if (source[at] === '-' || source[at] === '+') at++;
  while (at < source.length) {
    SPACE.lastIndex = at;
    if (SPACE.test(source)) at = SPACE.lastIndex;
    if (open.length === 0) {
      const skip = source[at] === '-' || source[at] === '+' ? 1 : 0;
      if (source.startsWith(closing, at + skip)) return { tokens, end: at + skip + 2, isClosed: true };
    }
    const character = source[at];
    if (character === undefined) break;
    if (character === "'" || character === '"') {
      const { text, end } = decodeStringLiteral(source, at);
      tokens.push({ kind: end === undefined ? 'stray' : 'string', text, at });
      at = end ?? source.length;
      continue;
    }
    const token = match(NAME, 'name') ?? match(NUMBER, 'number') ?? match(OPERATOR, 'operator');
    if (token === undefined) {
      tokens.push({ kind: 'stray', text: character, at });
      at += character.length;
      continue;
    }
    tokens.push(token);
    at += token.text.length;
    if (token.kind !== 'operator') continue;
    const closer = CLOSERS[token.text];
    if (closer !== undefined) open.push(closer);
    else if (token.text === open.at(-1)) open.pop();
  }
  return { tokens, end: source.length, isClosed: false };

  function match(pattern: RegExp, kind: Token['kind']): Token | undefined {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    return found === null ? undefined : { kind, text: found[0], at };
  }
}
