// What follows a primary in brackets: the arguments of a call, the index or slices of a subscript.

import { parseClauses, parseNamed, parseStarOrNamed, parseTest } from './parse-expression.ts';
import type { Argument, Expression } from './syntax.ts';
import type { TokenCursor } from './token-cursor.ts';

/** At `(`. A call that the text breaks off in is taken as far as it goes. */
export function parseArguments(cursor: TokenCursor): Argument[] {
  cursor.advance();
  const args: Argument[] = [];
  while (!cursor.isOperator(')') && !cursor.is('end') && !cursor.is('newline')) {
    args.push(cursor.node(parseArgument(cursor)));
    if (!cursor.takeOperator(',')) break;
  }
  cursor.close(')');
  return args;
}

function parseArgument(cursor: TokenCursor): Argument {
  if (cursor.takeOperator('**')) return { stars: 2, value: parseTest(cursor) };
  if (cursor.takeOperator('*')) return { stars: 1, value: parseTest(cursor) };
  const isName = cursor.is('name');
  if (isName && cursor.ahead().kind === 'operator' && cursor.ahead().text === '=') {
    const name = cursor.advance().text;
    cursor.advance();
    return { name, stars: 0, value: parseTest(cursor) };
  }
  const value = parseNamed(cursor);
  if (!cursor.isWord('for') && !(cursor.isWord('async') && cursor.ahead().text === 'for'))
    return { stars: 0, value };
  const clauses = parseClauses(cursor);
  return {
    stars: 0,
    value: cursor.node({ k: 'comprehension', container: 'generator', element: value, clauses }),
  };
}

/** At `[`. */
export function parseSubscript(cursor: TokenCursor): Expression {
  cursor.advance();
  const items: Expression[] = [];
  let isTuple = false;
  while (!cursor.isOperator(']') && !cursor.is('end') && !cursor.is('newline')) {
    items.push(parseSlice(cursor));
    if (!cursor.takeOperator(',')) break;
    isTuple = true;
  }
  cursor.close(']');
  const [first] = items;
  if (first !== undefined && !isTuple) return first;
  return cursor.node({ k: 'display', container: 'tuple', items, count: items.length });
}

function parseSlice(cursor: TokenCursor): Expression {
  const bounds: (Expression | undefined)[] = [];
  const first = cursor.isOperator(':') ? undefined : parseStarOrNamed(cursor);
  if (first !== undefined && !cursor.isOperator(':')) return first;
  bounds.push(first);
  while (bounds.length < 3 && cursor.takeOperator(':')) {
    const isOpen = cursor.isOperator(':') || cursor.isOperator(',') || cursor.isOperator(']');
    bounds.push(isOpen ? undefined : parseTest(cursor));
  }
  return cursor.node({ k: 'slice', bounds });
}
