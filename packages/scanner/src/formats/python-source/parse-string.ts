// String literals, adjacent ones as one value, with the expressions of f-strings (PEP 498, 701) and t-strings (PEP 750).

import { parseExpressionList } from './parse-expression.ts';
import { escapeLength, isFormatted, stringOpening } from './string-extent.ts';
import type { Expression, StringPart } from './syntax.ts';
import { SYNTAX_PROBLEM, TokenCursor } from './token-cursor.ts';

/** At a string token. */
export function parseString(cursor: TokenCursor): Expression {
  const parts: StringPart[] = [];
  const { at } = cursor;
  while (cursor.is('string')) {
    const { start, end } = cursor.advance();
    const opening = stringOpening(cursor.source, start);
    if (opening === undefined) continue;
    const { prefix, quote, contentStart } = opening;
    const contentEnd = Math.max(contentStart, end - quote.length);
    if (isFormatted(prefix))
      cursor.deeper(() => parseFields(cursor, parts, contentStart, contentEnd, prefix));
    else parts.push(cursor.node({ k: 'text', start: contentStart, end: contentEnd, prefix }));
  }
  return cursor.node({ k: 'string', parts, at });
}

/** Splits the content of an f-string into texts and fields. `{{` stays a text of two braces: no harm in it here. */
function parseFields(
  cursor: TokenCursor,
  parts: StringPart[],
  start: number,
  end: number,
  prefix: string,
): void {
  const { source } = cursor;
  const isRaw = prefix.includes('r');
  let textStart = start;
  let at = start;
  while (at < end) {
    const open = fieldStart(source, at, end, isRaw);
    if (open >= end) break;
    if (source[open + 1] === '{') {
      // One of the two braces goes.
      parts.push(cursor.node({ k: 'text', start: textStart, end: open + 1, prefix }));
      textStart = open + 2;
      at = open + 2;
      continue;
    }
    if (open > textStart) parts.push(cursor.node({ k: 'text', start: textStart, end: open, prefix }));
    at = parseField(cursor, parts, open + 1, end, prefix);
    textStart = at;
  }
  if (textStart < end) parts.push(cursor.node({ k: 'text', start: textStart, end, prefix }));
}

/** The next `{` that no `\N{NAME}` brings along. */
function fieldStart(source: string, start: number, end: number, isRaw: boolean): number {
  let at = start;
  while (at < end && source[at] !== '{')
    at += source[at] === '\\' && source[at + 1] === 'N' && !isRaw ? escapeLength(source, at) : 1;
  return Math.min(at, end);
}

/** After `{`. @returns where the text goes on, after the `}` of this field */
function parseField(
  cursor: TokenCursor,
  parts: StringPart[],
  start: number,
  end: number,
  prefix: string,
): number {
  const inner = new TokenCursor(cursor.source, cursor.budget, start, end, 1);
  let value: Expression;
  try {
    value = parseExpressionList(inner);
  } catch (problem) {
    if (problem !== SYNTAX_PROBLEM) throw problem;
    cursor.note('syntax', start);
    return closingBrace(cursor.source, start, end);
  }
  // `{x=}`, `{x!r}`.
  let isPlain = true;
  if (inner.takeOperator('=')) isPlain = false;
  if (inner.is('error') && cursor.source[inner.at] === '!') {
    inner.advance();
    inner.advance();
    isPlain = false;
  }
  const isSpecified = inner.isOperator(':') || inner.isOperator(':=');
  parts.push(cursor.node({ k: 'field', value, isPlain: isPlain && !isSpecified }));
  if (inner.isOperator('}')) return inner.at + 1;
  if (isSpecified) return parseSpecification(cursor, parts, inner.at + 1, end, prefix);
  cursor.note('syntax', inner.at);
  return closingBrace(cursor.source, inner.at, end);
}

/** A format specification: its fields are expressions, too. */
function parseSpecification(
  cursor: TokenCursor,
  parts: StringPart[],
  start: number,
  end: number,
  prefix: string,
): number {
  const { source } = cursor;
  let at = start;
  while (at < end) {
    const char = source[at];
    if (char === '}') return at + 1;
    at = char === '{' ? cursor.deeper(() => parseField(cursor, parts, at + 1, end, prefix)) : at + 1;
  }
  return end;
}

function closingBrace(source: string, at: number, end: number): number {
  return Math.min(placeOf(source, '}', at, end) + 1, end);
}

/** Like `indexOf`, without looking beyond `end`; `end` where it is not there. */
function placeOf(source: string, char: string, at: number, end: number): number {
  let place = at;
  while (place < end && source[place] !== char) place++;
  return place;
}
