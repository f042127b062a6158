// Statements that hold blocks: `if`, loops, `with`, `try`, `match`, functions, classes, decorators.

import {
  parseExpressionList,
  parseNamed,
  parseParameters,
  parseStarOrNamed,
  parseTargets,
  parseTest,
} from './parse-expression.ts';
import { OPERATOR_WORDS, parseBlock } from './parse-statement.ts';
import { parseArguments } from './parse-trailer.ts';
import type {
  Block,
  ClassSyntax,
  Expression,
  FunctionSyntax,
  Handler,
  MatchCase,
  Statement,
} from './syntax.ts';
import type { TokenCursor } from './token-cursor.ts';

/** Tokens looked at ahead of a line to tell what it is. */
const MAX_LOOK_AHEAD = 2000;

/** @returns undefined where no such statement begins here */
export function parseCompound(cursor: TokenCursor): Statement | undefined {
  if (cursor.isOperator('@')) return parseDecorated(cursor);
  if (!cursor.is('name')) return undefined;
  switch (cursor.token.text) {
    case 'if':
      return parseIf(cursor);
    case 'for':
      return parseFor(cursor);
    case 'while':
      return parseWhile(cursor);
    case 'with':
      return parseWith(cursor);
    case 'try':
      return parseTry(cursor);
    case 'def':
      return parseFunction(cursor, []);
    case 'class':
      return parseClass(cursor, []);
    case 'match':
      return startsMatch(cursor) ? parseMatch(cursor) : undefined;
    case 'async':
      if (!/^(?:def|for|with)$/.test(cursor.ahead().text)) return undefined;
      cursor.advance();
      return parseCompound(cursor);
    case 'elif':
    case 'else':
    case 'except':
    case 'finally':
      return parseOrphan(cursor);
    default:
      return undefined;
  }
}

/** A branch whose head was given up: its block is read all the same. */
function parseOrphan(cursor: TokenCursor): Statement {
  cursor.note('syntax', cursor.at);
  cursor.advance();
  if (!cursor.isOperator(':')) parseExpressionList(cursor);
  if (cursor.takeWord('as')) parseTest(cursor);
  return { k: 'block', body: parseBlock(cursor) };
}

function parseIf(cursor: TokenCursor): Statement {
  const tests: { test: Expression; body: Block }[] = [];
  do {
    cursor.advance();
    const test = parseNamed(cursor);
    tests.push(cursor.node({ test, body: parseBlock(cursor) }));
  } while (cursor.isWord('elif'));
  return { k: 'if', tests, orelse: parseElse(cursor) };
}

function parseElse(cursor: TokenCursor): Block {
  return cursor.takeWord('else') ? parseBlock(cursor) : [];
}

function parseFor(cursor: TokenCursor): Statement {
  cursor.advance();
  const target = parseTargets(cursor);
  if (!cursor.takeWord('in')) cursor.fail();
  const iterated = parseExpressionList(cursor);
  return { k: 'for', target, iterated, body: parseBlock(cursor), orelse: parseElse(cursor) };
}

function parseWhile(cursor: TokenCursor): Statement {
  cursor.advance();
  const test = parseNamed(cursor);
  return { k: 'while', test, body: parseBlock(cursor), orelse: parseElse(cursor) };
}

/** `with a as b, c:`, and the same in brackets, which `parseTest` takes for a tuple where no `as` is in it. */
function parseWith(cursor: TokenCursor): Statement {
  cursor.advance();
  const items: { value: Expression; target?: Expression }[] = [];
  const isBracketed = cursor.isOperator('(') && hasAsInBrackets(cursor);
  if (isBracketed) cursor.advance();
  do {
    if (isBracketed && cursor.isOperator(')')) break;
    const value = parseTest(cursor);
    if (cursor.takeWord('as')) items.push(cursor.node({ value, target: parseTest(cursor) }));
    else items.push(cursor.node({ value }));
  } while (cursor.takeOperator(','));
  if (isBracketed) cursor.close(')');
  return { k: 'with', items, body: parseBlock(cursor) };
}

/** Looks through the brackets of a `with` line for an `as` of its own level, on a copy of the text. */
function hasAsInBrackets(cursor: TokenCursor): boolean {
  const scan = cursor.fork();
  let depth = 0;
  let count = 0;
  do {
    const { kind, text } = scan.advance();
    if (kind === 'operator' && /^[([{]$/.test(text)) depth++;
    if (kind === 'operator' && /^[)\]}]$/.test(text)) depth--;
    if (kind === 'name' && text === 'as' && depth === 1) return true;
  } while (depth > 0 && !scan.is('end') && !scan.is('newline') && ++count < MAX_LOOK_AHEAD);
  return false;
}

function parseTry(cursor: TokenCursor): Statement {
  cursor.advance();
  const body = parseBlock(cursor);
  const handlers: Handler[] = [];
  for (;;) {
    if (cursor.isWord('except')) handlers.push(cursor.node(parseExcept(cursor)));
    else if (cursor.isWord('else') || cursor.isWord('finally')) {
      cursor.advance();
      handlers.push({ body: parseBlock(cursor) });
    } else return { k: 'try', body, handlers };
  }
}

/** `except E as e`, `except* E`, `except E, e` of Python 2, `except A, B` of 3.14. */
function parseExcept(cursor: TokenCursor): Handler {
  cursor.advance();
  cursor.takeOperator('*');
  if (cursor.isOperator(':')) return { body: parseBlock(cursor) };
  const type = parseTest(cursor);
  let name: Expression | undefined;
  while (cursor.takeOperator(',')) name = parseTest(cursor);
  if (cursor.takeWord('as')) name = parseTest(cursor);
  return { type, ...(name === undefined ? {} : { name }), body: parseBlock(cursor) };
}

/** `match` is a name unless a subject and a colon follow it on the line. */
function startsMatch(cursor: TokenCursor): boolean {
  const { kind, text } = cursor.ahead();
  if (kind === 'name') return !OPERATOR_WORDS.has(text) || text === 'not';
  if (kind === 'string' || kind === 'number') return true;
  if (kind !== 'operator' || !/^(?:[([{*~-]|\.\.\.)$/.test(text)) return false;
  const scan = cursor.fork();
  let depth = 0;
  let last = '';
  for (let count = 0; !scan.is('end') && !scan.is('newline'); count++) {
    if (count > MAX_LOOK_AHEAD) return false;
    const token = scan.advance();
    if (token.kind === 'operator' && /^[([{]$/.test(token.text)) depth++;
    if (token.kind === 'operator' && /^[)\]}]$/.test(token.text)) depth--;
    if (depth === 0 && token.kind === 'operator' && token.text === '=') return false;
    last = token.kind === 'operator' ? token.text : '';
  }
  return last === ':';
}

function parseMatch(cursor: TokenCursor): Statement {
  cursor.advance();
  const subject = parseExpressionList(cursor);
  cursor.expectOperator(':');
  const cases: MatchCase[] = [];
  if (cursor.is('newline')) cursor.advance();
  const isIndented = cursor.is('indent');
  if (isIndented) cursor.advance();
  while (cursor.isWord('case')) {
    cursor.advance();
    const pattern = parsePatterns(cursor);
    const guard = cursor.takeWord('if') ? parseNamed(cursor) : undefined;
    cases.push(cursor.node({ pattern, ...(guard === undefined ? {} : { guard }), body: parseBlock(cursor) }));
    while (cursor.is('newline')) cursor.advance();
  }
  if (isIndented && cursor.is('dedent')) cursor.advance();
  return { k: 'match', subject, cases };
}

/** Patterns look like expressions, `as` aside: their names are all that matters. */
function parsePatterns(cursor: TokenCursor): Expression {
  const items: Expression[] = [];
  cursor.isInPattern = true;
  try {
    do {
      if (cursor.isOperator(':')) break;
      items.push(parseStarOrNamed(cursor));
    } while (cursor.takeOperator(','));
  } finally {
    cursor.isInPattern = false;
  }
  return { k: 'display', container: 'tuple', items, count: items.length };
}

/** At `@`. */
function parseDecorated(cursor: TokenCursor): Statement {
  const decorators: Expression[] = [];
  while (cursor.takeOperator('@')) {
    decorators.push(parseNamed(cursor));
    while (cursor.is('newline')) cursor.advance();
  }
  if (cursor.isWord('async')) cursor.advance();
  if (cursor.isWord('def')) return parseFunction(cursor, decorators);
  if (cursor.isWord('class')) return parseClass(cursor, decorators);
  cursor.note('syntax', cursor.at);
  return { k: 'expressions', values: decorators };
}

function parseFunction(cursor: TokenCursor, decorators: readonly Expression[]): FunctionSyntax {
  const { at } = cursor;
  cursor.advance();
  const name = takeWordAsName(cursor);
  skipTypeParameters(cursor);
  cursor.expectOperator('(');
  const parameters = cursor.deeper(() => parseParameters(cursor, ')'));
  cursor.close(')');
  const returns = cursor.takeOperator('->') ? parseExpressionList(cursor) : undefined;
  const body = parseBlock(cursor);
  return {
    k: 'function',
    name,
    at,
    parameters,
    ...(returns === undefined ? {} : { returns }),
    decorators,
    body,
  };
}

function parseClass(cursor: TokenCursor, decorators: readonly Expression[]): ClassSyntax {
  const { at } = cursor;
  cursor.advance();
  const name = takeWordAsName(cursor);
  skipTypeParameters(cursor);
  const args = cursor.isOperator('(') ? cursor.deeper(() => parseArguments(cursor)) : [];
  return { k: 'class', name, at, args, decorators, body: parseBlock(cursor) };
}

/** `print` and `exec` name functions, too; other keywords do not. */
function takeWordAsName(cursor: TokenCursor): string {
  if (!cursor.is('name')) cursor.fail();
  return cursor.advance().text;
}

/** `def f[T: int](...)`, PEP 695. */
function skipTypeParameters(cursor: TokenCursor): void {
  if (!cursor.isOperator('[')) return;
  let depth = 0;
  do {
    const { kind, text } = cursor.advance();
    if (kind === 'operator' && /^[([{]$/.test(text)) depth++;
    if (kind === 'operator' && /^[)\]}]$/.test(text)) depth--;
  } while (depth > 0 && !cursor.is('end') && !cursor.is('newline'));
}
