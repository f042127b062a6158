// Expressions of Python 2 and 3, by precedence. Gives a line up by throwing SYNTAX_PROBLEM, which the statement parser
// catches. Source of truth: CPython, Grammar/python.gram, and Grammar/Grammar of 2.7 for backticks and `<>`.

import { LIMITS } from '../../limits.ts';
import { parseDisplay } from './parse-display.ts';
import { parseString } from './parse-string.ts';
import { parseArguments, parseSubscript } from './parse-trailer.ts';
import type { ChainLevel, Clause, Expression, Parameter, Trailer } from './syntax.ts';
import type { TokenCursor } from './token-cursor.ts';

const LEVELS: Readonly<Record<string, number>> = {
  or: 1,
  and: 2,
  in: 4,
  is: 4,
  not: 4,
  '<': 4,
  '>': 4,
  '==': 4,
  '!=': 4,
  '<=': 4,
  '>=': 4,
  '<>': 4,
  '|': 5,
  '^': 6,
  '&': 7,
  '<<': 8,
  '>>': 8,
  '+': 9,
  '-': 9,
  '*': 10,
  '/': 10,
  '//': 10,
  '%': 10,
  '@': 10,
};

const LOWEST_LEVEL = 1;
const COMPARISON_LEVEL = 4;
/** Everything below the comparisons: targets of `for`, which end before `in`. */
export const TARGET_LEVEL = 5;

/** More prefixes in a row say nothing that matters. */
const MAX_PREFIXES = 8;

/** `a, *b, c`: a tuple without brackets, or one expression. */
export function parseExpressionList(cursor: TokenCursor): Expression {
  const first = parseStarOrNamed(cursor);
  if (!cursor.isOperator(',')) return first;
  const items = [first];
  while (cursor.takeOperator(',')) {
    if (endsList(cursor)) break;
    items.push(parseStarOrNamed(cursor));
  }
  return cursor.node({ k: 'display', container: 'tuple', items, count: items.length });
}

function endsList(cursor: TokenCursor): boolean {
  const { kind, text } = cursor.token;
  if (kind === 'newline' || kind === 'end' || kind === 'error') return true;
  return kind === 'operator' && /^(?:[)\]}:;]|=)$/.test(text);
}

export function parseStarOrNamed(cursor: TokenCursor): Expression {
  if (cursor.isOperator('*') || cursor.isOperator('**')) {
    cursor.advance();
    return cursor.node({ k: 'star', value: parseOperators(cursor, TARGET_LEVEL) });
  }
  return parseNamed(cursor);
}

/** A test, `name := test` or `yield`. */
export function parseNamed(cursor: TokenCursor): Expression {
  if (cursor.isWord('yield')) return parseYield(cursor);
  const value = parseTest(cursor);
  if (value.k !== 'name' || !cursor.takeOperator(':=')) return value;
  return cursor.node({ k: 'walrus', name: value.name, value: parseTest(cursor) });
}

function parseYield(cursor: TokenCursor): Expression {
  cursor.advance();
  cursor.takeWord('from');
  const { kind, text } = cursor.token;
  const isBare = kind === 'newline' || kind === 'end' || (kind === 'operator' && /^[)\]},=:;]$/.test(text));
  return cursor.node(isBare ? { k: 'yield' } : { k: 'yield', value: parseExpressionList(cursor) });
}

export function parseTest(cursor: TokenCursor): Expression {
  if (cursor.isWord('lambda')) return cursor.deeper(() => parseLambda(cursor));
  const first = parseOperators(cursor, LOWEST_LEVEL);
  if (cursor.isInPattern) {
    if (!cursor.takeWord('as')) return first;
    return cursor.node({ k: 'walrus', name: cursor.expectIdentifier(), value: first });
  }
  if (!cursor.isWord('if')) return first;
  const tests: Expression[] = [];
  const alternatives: Expression[] = [first];
  while (cursor.takeWord('if')) {
    tests.push(parseOperators(cursor, LOWEST_LEVEL));
    if (!cursor.takeWord('else')) cursor.fail();
    if (cursor.isWord('lambda')) {
      alternatives.push(cursor.deeper(() => parseLambda(cursor)));
      break;
    }
    alternatives.push(parseOperators(cursor, LOWEST_LEVEL));
  }
  return cursor.node({ k: 'choice', tests, alternatives });
}

function parseLambda(cursor: TokenCursor): Expression {
  const { at } = cursor;
  cursor.advance();
  const parameters = parseParameters(cursor, ':');
  cursor.expectOperator(':');
  return cursor.node({ k: 'lambda', parameters, body: parseTest(cursor), at });
}

/** Parameters up to `stop`; those of Python 2 that are tuples are read over. */
export function parseParameters(cursor: TokenCursor, stop: ')' | ':'): Parameter[] {
  const parameters: Parameter[] = [];
  while (!cursor.isOperator(stop) && !cursor.is('end') && !cursor.is('newline')) {
    if (cursor.takeOperator('/') || cursor.takeOperator(',')) continue;
    const stars = cursor.takeOperator('**') ? 2 : cursor.takeOperator('*') ? 1 : 0;
    if (stars === 1 && (cursor.isOperator(',') || cursor.isOperator(stop))) continue;
    if (cursor.isOperator('(')) {
      for (const name of namesIn(parseOperators(cursor, TARGET_LEVEL))) parameters.push({ name, stars: 0 });
      if (cursor.takeOperator('=')) parseTest(cursor);
      continue;
    }
    const name = cursor.expectIdentifier();
    const annotation = stop === ')' && cursor.takeOperator(':') ? parseStarOrNamed(cursor) : undefined;
    const fallback = cursor.takeOperator('=') ? parseTest(cursor) : undefined;
    parameters.push(
      cursor.node({
        name,
        stars,
        ...(annotation === undefined ? {} : { annotation }),
        ...(fallback === undefined ? {} : { fallback }),
      }),
    );
    if (!cursor.isOperator(',') && !cursor.isOperator(stop)) cursor.fail();
  }
  return parameters;
}

/** The names in a tuple of names, however nested; depth is that of brackets. */
export function namesIn(target: Expression): string[] {
  if (target.k === 'name') return [target.name];
  if (target.k === 'star') return namesIn(target.value);
  return target.k === 'display' ? target.items.flatMap(namesIn) : [];
}

/** @param lowest the loosest operators that are taken */
export function parseOperators(cursor: TokenCursor, lowest: number): Expression {
  let left = parsePrefix(cursor, lowest);
  for (;;) {
    const level = levelHere(cursor);
    if (level < lowest) return left;
    const rest: { operator: string; right: Expression }[] = [];
    while (levelHere(cursor) === level) {
      const operator = takeOperatorWords(cursor);
      rest.push(cursor.node({ operator, right: parseOperators(cursor, level + 1) }));
    }
    left = cursor.node({ k: 'chain', level: chainLevel(level), first: left, rest });
  }
}

function chainLevel(level: number): ChainLevel {
  return level < COMPARISON_LEVEL ? 'bool' : level === COMPARISON_LEVEL ? 'compare' : 'arithmetic';
}

/** 0 where no operator follows. */
function levelHere(cursor: TokenCursor): number {
  const { kind, text } = cursor.token;
  if (kind !== 'operator' && kind !== 'name') return 0;
  const level = Object.hasOwn(LEVELS, text) ? (LEVELS[text] ?? 0) : 0;
  if (text === 'not' && cursor.ahead().text !== 'in') return 0;
  return level;
}

function takeOperatorWords(cursor: TokenCursor): string {
  const { text } = cursor.advance();
  if (text === 'not') cursor.advance();
  if (text === 'is') cursor.takeWord('not');
  return text;
}

function parsePrefix(cursor: TokenCursor, lowest: number): Expression {
  const prefixes: string[] = [];
  let isNegated = false;
  while (cursor.isWord('not')) {
    cursor.advance();
    isNegated = true;
  }
  if (isNegated) {
    const operand = parseOperators(cursor, Math.max(lowest, COMPARISON_LEVEL));
    return cursor.node({ k: 'unary', operator: 'not', operand });
  }
  while (cursor.isOperator('-') || cursor.isOperator('+') || cursor.isOperator('~')) {
    const { text } = cursor.advance();
    if (prefixes.length < MAX_PREFIXES) prefixes.push(text);
  }
  let operand = parsePower(cursor);
  for (const operator of prefixes.reverse()) operand = cursor.node({ k: 'unary', operator, operand });
  return operand;
}

/** `a ** -b ** c`: the operands in a row, as their values are seldom of interest. */
function parsePower(cursor: TokenCursor): Expression {
  const first = parsePrimary(cursor);
  if (!cursor.isOperator('**')) return first;
  const rest: { operator: string; right: Expression }[] = [];
  while (cursor.takeOperator('**')) {
    let operator = '**';
    while (cursor.isOperator('-') || cursor.isOperator('+') || cursor.isOperator('~')) {
      cursor.advance();
      operator = '**?';
    }
    rest.push(cursor.node({ operator, right: parsePrimary(cursor) }));
  }
  return cursor.node({ k: 'chain', level: 'arithmetic', first, rest });
}

function parsePrimary(cursor: TokenCursor): Expression {
  while (cursor.isWord('await') && startsOperand(cursor)) cursor.advance();
  const start = cursor.at;
  const base = parseAtom(cursor);
  const trailers: Trailer[] = [];
  let hasCall = false;
  let at = start;
  for (;;) {
    if (cursor.takeOperator('.')) {
      if (!cursor.is('name')) {
        if (cursor.is('newline') || cursor.is('end')) break;
        cursor.fail();
      }
      if (hasCall) at = cursor.at;
      const { text, start: nameAt } = cursor.advance();
      trailers.push(cursor.node({ k: 'attribute', name: text, at: nameAt }));
    } else if (cursor.isOperator('(')) {
      hasCall = true;
      trailers.push(cursor.node({ k: 'call', args: cursor.deeper(() => parseArguments(cursor)), at }));
    } else if (cursor.isOperator('[')) {
      trailers.push(cursor.node({ k: 'index', index: cursor.deeper(() => parseSubscript(cursor)) }));
    } else break;
  }
  return trailers.length === 0 ? base : cursor.node({ k: 'primary', base, trailers });
}

/** `await` was a name once; it is a keyword where an operand follows. */
function startsOperand(cursor: TokenCursor): boolean {
  const { kind, text } = cursor.ahead();
  return (
    kind === 'name' || kind === 'string' || kind === 'number' || (kind === 'operator' && /^[([{]$/.test(text))
  );
}

function parseAtom(cursor: TokenCursor): Expression {
  const { kind, text, start, end } = cursor.token;
  if (kind === 'string') return parseString(cursor);
  if (kind === 'number') {
    cursor.advance();
    return cursor.node({ k: 'number', start, end });
  }
  if (kind === 'operator') {
    if (text === '(' || text === '[' || text === '{') return cursor.deeper(() => parseDisplay(cursor));
    if (text === '...') {
      cursor.advance();
      return cursor.node({ k: 'ellipsis' });
    }
    if (text === '`') {
      cursor.advance();
      const value = cursor.deeper(() => parseExpressionList(cursor));
      cursor.expectOperator('`');
      return cursor.node({ k: 'unary', operator: 'repr', operand: value });
    }
    cursor.fail();
  }
  if (kind !== 'name') cursor.fail();
  if (text === 'None') {
    cursor.advance();
    return cursor.node({ k: 'none' });
  }
  if (text === 'True' || text === 'False') {
    cursor.advance();
    return cursor.node({ k: 'bool', value: text === 'True' });
  }
  if (!cursor.isIdentifier()) cursor.fail();
  cursor.advance();
  return cursor.node({ k: 'name', name: text, at: start });
}

/**
 * The clauses after the element of a comprehension; at least one `for`.
 *
 * @param takesTuple lists of Python 2 take `[x for x in 1, 2]`
 */
export function parseClauses(cursor: TokenCursor, takesTuple = false): Clause[] {
  const clauses: Clause[] = [];
  for (;;) {
    if (cursor.isWord('async') && cursor.ahead().text === 'for') cursor.advance();
    if (cursor.takeWord('for')) {
      const target = parseTargets(cursor);
      if (!cursor.takeWord('in')) cursor.fail();
      let iterated = parseOperators(cursor, LOWEST_LEVEL);
      if (takesTuple && cursor.isOperator(',')) {
        const items = [iterated];
        while (cursor.takeOperator(',')) if (!cursor.isOperator(']')) items.push(parseTest(cursor));
        iterated = { k: 'display', container: 'tuple', items, count: items.length };
      }
      clauses.push(cursor.node({ k: 'for', target, iterated }));
    } else if (cursor.takeWord('if')) {
      const test = cursor.isWord('lambda') ? parseTest(cursor) : parseNamedOperators(cursor);
      clauses.push(cursor.node({ k: 'if', test }));
    } else return clauses;
    if (clauses.length > LIMITS.sourceNesting.value) cursor.fail();
  }
}

function parseNamedOperators(cursor: TokenCursor): Expression {
  const value = parseOperators(cursor, LOWEST_LEVEL);
  if (value.k !== 'name' || !cursor.takeOperator(':=')) return value;
  return cursor.node({ k: 'walrus', name: value.name, value: parseOperators(cursor, LOWEST_LEVEL) });
}

/** Targets of `for`: names, tuples, attributes, up to `in`. */
export function parseTargets(cursor: TokenCursor): Expression {
  const first = parseTarget(cursor);
  if (!cursor.isOperator(',')) return first;
  const items = [first];
  while (cursor.takeOperator(',')) {
    if (cursor.isWord('in')) break;
    items.push(parseTarget(cursor));
  }
  return cursor.node({ k: 'display', container: 'tuple', items, count: items.length });
}

function parseTarget(cursor: TokenCursor): Expression {
  cursor.takeOperator('*');
  return parseOperators(cursor, TARGET_LEVEL);
}
