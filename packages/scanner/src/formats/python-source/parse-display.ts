// What stands in brackets: tuples, lists, sets, dicts, comprehensions and parenthesised expressions.

import { LIMITS } from '../../limits.ts';
import { parseClauses, parseNamed, parseStarOrNamed, parseTest } from './parse-expression.ts';
import type { Expression } from './syntax.ts';
import type { TokenCursor } from './token-cursor.ts';

/** At `(`, `[` or `{`. */
export function parseDisplay(cursor: TokenCursor): Expression {
  const { text } = cursor.advance();
  if (text === '(') return parseParenthesised(cursor);
  return text === '[' ? parseList(cursor) : parseBraces(cursor);
}

function parseParenthesised(cursor: TokenCursor): Expression {
  if (cursor.takeOperator(')')) return cursor.node({ k: 'display', container: 'tuple', items: [], count: 0 });
  const first = parseStarOrNamed(cursor);
  if (startsClause(cursor)) {
    const clauses = parseClauses(cursor);
    cursor.close(')');
    return cursor.node({ k: 'comprehension', container: 'generator', element: first, clauses });
  }
  if (!cursor.isOperator(',')) {
    cursor.close(')');
    return first;
  }
  return parseItems(cursor, 'tuple', first, ')');
}

function parseList(cursor: TokenCursor): Expression {
  if (cursor.takeOperator(']')) return cursor.node({ k: 'display', container: 'list', items: [], count: 0 });
  const first = parseStarOrNamed(cursor);
  if (startsClause(cursor)) {
    const clauses = parseClauses(cursor, true);
    cursor.close(']');
    return cursor.node({ k: 'comprehension', container: 'list', element: first, clauses });
  }
  return parseItems(cursor, 'list', first, ']');
}

function startsClause(cursor: TokenCursor): boolean {
  return cursor.isWord('for') || (cursor.isWord('async') && cursor.ahead().text === 'for');
}

/** The items after the first. Plain values beyond the limit are counted and not kept. */
function parseItems(
  cursor: TokenCursor,
  container: 'tuple' | 'list' | 'set',
  first: Expression,
  stop: string,
): Expression {
  const items = [first];
  let count = 1;
  while (cursor.takeOperator(',')) {
    if (cursor.isOperator(stop) || cursor.is('end') || cursor.is('newline')) break;
    const item = parseStarOrNamed(cursor);
    count++;
    if (items.length < LIMITS.sourceDisplayItems.value || !isPlain(item)) items.push(item);
    else cursor.budget.nodesLeft++;
  }
  cursor.close(stop);
  return cursor.node({ k: 'display', container, items, count });
}

/** A value that neither calls nor names anything. */
function isPlain(item: Expression): boolean {
  if (item.k === 'unary') return isPlain(item.operand);
  if (item.k === 'string') return item.parts.every((part) => part.k === 'text');
  return item.k === 'number' || item.k === 'none' || item.k === 'bool' || item.k === 'ellipsis';
}

function parseBraces(cursor: TokenCursor): Expression {
  if (cursor.takeOperator('}')) return cursor.node({ k: 'dict', keys: [], values: [] });
  if (cursor.isOperator('**')) return parseDict(cursor, undefined);
  const first = parseStarOrNamed(cursor);
  if (cursor.isOperator(':')) return parseDict(cursor, first);
  if (startsClause(cursor)) {
    const clauses = parseClauses(cursor);
    cursor.close('}');
    return cursor.node({ k: 'comprehension', container: 'set', element: first, clauses });
  }
  return parseItems(cursor, 'set', first, '}');
}

/** After the first key, or at `**`. */
function parseDict(cursor: TokenCursor, firstKey: Expression | undefined): Expression {
  const keys: (Expression | undefined)[] = [];
  const values: Expression[] = [];
  let key = firstKey;
  for (;;) {
    if (key === undefined) {
      cursor.expectOperator('**');
      keys.push(undefined);
      values.push(parseTest(cursor));
    } else {
      cursor.expectOperator(':');
      const value = parseNamed(cursor);
      if (keys.length === 0 && startsClause(cursor)) {
        const clauses = parseClauses(cursor);
        cursor.close('}');
        return cursor.node({ k: 'comprehension', container: 'dict', element: key, value, clauses });
      }
      if (keys.length < LIMITS.sourceDisplayItems.value || !isPlain(value) || !isPlain(key)) {
        keys.push(key);
        values.push(value);
      } else cursor.budget.nodesLeft += 2;
    }
    if (!cursor.takeOperator(',')) break;
    if (cursor.isOperator('}') || cursor.is('end') || cursor.is('newline')) break;
    key = cursor.isOperator('**') ? undefined : parseNamed(cursor);
  }
  cursor.close('}');
  return cursor.node({ k: 'dict', keys, values });
}
