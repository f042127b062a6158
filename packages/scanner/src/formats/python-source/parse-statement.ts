// Statements and blocks of Python 2 and 3. A line that makes no sense is noted and given up; the next one is read as if
// nothing had been there. Source of truth: CPython, Grammar/python.gram, and Grammar/Grammar of 2.7.

import { parseCompound } from './parse-compound.ts';
import { parseExpressionList, parseTest } from './parse-expression.ts';
import type { Block, Expression, ImportedName, Statement } from './syntax.ts';
import { isDecided, type ParseBudget, SYNTAX_PROBLEM, TokenCursor } from './token-cursor.ts';

const AUGMENTED = new Set('+= -= *= /= //= %= @= &= |= ^= >>= <<= **='.split(' '));

/** Places that are too deep, after which the rest of a source is not read: no interpreter takes it. */
const MAX_TOO_DEEP = 100;

/** Parses a whole source. */
export function parseModule(source: string, budget: ParseBudget): Block {
  const cursor = new TokenCursor(source, budget);
  const statements: Statement[] = [];
  while (!cursor.is('end') && budget.tooDeep < MAX_TOO_DEEP && !isDecided(budget))
    parseNext(cursor, statements);
  if (cursor.isInconsistent) cursor.note('syntax', source.length);
  return statements;
}

/** What comes next of a block, whatever it is; always advances. */
function parseNext(cursor: TokenCursor, statements: Statement[]): void {
  const { kind } = cursor.token;
  if (kind === 'newline' || kind === 'dedent') {
    cursor.advance();
    return;
  }
  if (kind === 'indent') {
    // An indented block that nothing announced, often below a line that was given up.
    cursor.note('syntax', cursor.at);
    cursor.advance();
    statements.push({ k: 'block', body: parseIndented(cursor) });
    return;
  }
  const { at } = cursor;
  const { depth } = cursor.budget;
  try {
    parseStatement(cursor, statements);
  } catch (problem) {
    if (problem !== SYNTAX_PROBLEM) throw problem;
    cursor.budget.depth = depth;
    cursor.note('syntax', at);
    cursor.abandonLine();
  }
}

function parseIndented(cursor: TokenCursor): Block {
  const statements: Statement[] = [];
  while (!cursor.is('dedent') && !cursor.is('end') && !isDecided(cursor.budget))
    parseNext(cursor, statements);
  if (cursor.is('dedent')) cursor.advance();
  return statements;
}

/** At `:`. The block below it, or the statements on the same line. */
export function parseBlock(cursor: TokenCursor): Block {
  cursor.expectOperator(':');
  const statements: Statement[] = [];
  if (!cursor.is('newline')) {
    parseSimpleLine(cursor, statements);
    return statements;
  }
  cursor.advance();
  if (cursor.is('indent')) {
    cursor.advance();
    return parseIndented(cursor);
  }
  if (!cursor.is('end')) cursor.note('syntax', cursor.at);
  return statements;
}

function parseStatement(cursor: TokenCursor, statements: Statement[]): void {
  const compound = parseCompound(cursor);
  if (compound !== undefined) statements.push(cursor.node(compound));
  else parseSimpleLine(cursor, statements);
}

function parseSimpleLine(cursor: TokenCursor, statements: Statement[]): void {
  for (;;) {
    statements.push(cursor.node(parseSimple(cursor)));
    if (!cursor.takeOperator(';')) break;
    if (cursor.is('newline') || cursor.is('end')) break;
  }
  if (cursor.is('newline')) cursor.advance();
  else if (!cursor.is('end') && !cursor.is('dedent')) cursor.fail();
}

function parseSimple(cursor: TokenCursor): Statement {
  const { kind, text, start } = cursor.token;
  if (kind === 'name') {
    switch (text) {
      case 'import':
        cursor.advance();
        return { k: 'import', names: parseImportedNames(cursor, true) };
      case 'from':
        return parseFrom(cursor);
      case 'return':
        cursor.advance();
        return endsStatement(cursor) ? { k: 'return' } : { k: 'return', value: parseExpressionList(cursor) };
      case 'pass':
      case 'break':
      case 'continue':
        cursor.advance();
        return { k: 'expressions', values: [] };
      case 'global':
      case 'nonlocal':
        return parseGlobal(cursor);
      case 'del':
      case 'assert':
      case 'raise':
        return parseOperands(cursor);
      case 'print':
        if (startsPython2Operand(cursor)) return parsePrint(cursor);
        break;
      case 'exec':
        if (startsPython2Operand(cursor)) {
          cursor.advance();
          return parseExec(cursor, start);
        }
        break;
      case 'type':
        if (cursor.ahead().kind === 'name' && !OPERATOR_WORDS.has(cursor.ahead().text))
          return parseTypeAlias(cursor);
        break;
      default:
    }
  }
  return parseExpressionStatement(cursor);
}

export const OPERATOR_WORDS: ReadonlySet<string> = new Set('in is and or not if else for as'.split(' '));

/** `print x` and `exec x`, but not `print(x)`, `print = x` or `print in x`. */
function startsPython2Operand(cursor: TokenCursor): boolean {
  const { kind, text } = cursor.ahead();
  if (kind === 'string' || kind === 'number') return true;
  return (
    (kind === 'name' && !OPERATOR_WORDS.has(text)) || (kind === 'operator' && (text === '>>' || text === '`'))
  );
}

function endsStatement(cursor: TokenCursor): boolean {
  return cursor.is('newline') || cursor.is('end') || cursor.isOperator(';');
}

function parseExpressionStatement(cursor: TokenCursor): Statement {
  const first = parseExpressionList(cursor);
  if (cursor.takeOperator(':')) {
    const annotation = parseTest(cursor);
    if (!cursor.takeOperator('=')) return { k: 'annotated', target: first, annotation };
    return { k: 'annotated', target: first, annotation, value: parseExpressionList(cursor) };
  }
  if (cursor.is('operator') && AUGMENTED.has(cursor.token.text)) {
    const operator = cursor.advance().text.slice(0, -1);
    return { k: 'assign', targets: [first], operator, value: parseExpressionList(cursor) };
  }
  if (!cursor.isOperator('=')) return { k: 'expressions', values: [first] };
  const targets: Expression[] = [];
  let value = first;
  while (cursor.takeOperator('=')) {
    targets.push(value);
    value = parseExpressionList(cursor);
  }
  return { k: 'assign', targets, value };
}

/** `del a, b`, `assert a, b`, `raise a from b`, `raise a, b, c` of Python 2. */
function parseOperands(cursor: TokenCursor): Statement {
  cursor.advance();
  if (endsStatement(cursor)) return { k: 'expressions', values: [] };
  const values = [parseExpressionList(cursor)];
  if (cursor.takeWord('from')) values.push(parseTest(cursor));
  return { k: 'expressions', values };
}

function parsePrint(cursor: TokenCursor): Statement {
  cursor.advance();
  cursor.takeOperator('>>');
  return { k: 'expressions', values: [parseExpressionList(cursor)] };
}

function parseExec(cursor: TokenCursor, at: number): Statement {
  const code = parseExpressionList(cursor);
  // `exec code in namespace` parses as a comparison.
  return { k: 'exec', code: code.k === 'chain' && code.level === 'compare' ? code.first : code, at };
}

function parseTypeAlias(cursor: TokenCursor): Statement {
  cursor.advance();
  const target = parseTest(cursor);
  cursor.expectOperator('=');
  return { k: 'assign', targets: [target], value: parseTest(cursor) };
}

function parseGlobal(cursor: TokenCursor): Statement {
  cursor.advance();
  const names = [cursor.expectIdentifier()];
  while (cursor.takeOperator(',')) names.push(cursor.expectIdentifier());
  return { k: 'global', names };
}

function parseImportedNames(cursor: TokenCursor, isDotted: boolean): ImportedName[] {
  const names: ImportedName[] = [];
  do {
    if (cursor.isOperator(')')) break;
    let name = takeName(cursor);
    while (isDotted && cursor.takeOperator('.')) name += `.${takeName(cursor)}`;
    const alias = cursor.takeWord('as') ? takeName(cursor) : undefined;
    names.push(cursor.node(alias === undefined ? { name } : { name, alias }));
  } while (cursor.takeOperator(','));
  return names;
}

/** Any word: old modules are called `async`. */
function takeName(cursor: TokenCursor): string {
  if (!cursor.is('name')) cursor.fail();
  return cursor.advance().text;
}

function parseFrom(cursor: TokenCursor): Statement {
  cursor.advance();
  let module = '';
  while (cursor.isOperator('.') || cursor.isOperator('...')) module += cursor.advance().text;
  if (!cursor.isWord('import')) {
    module += takeName(cursor);
    while (cursor.takeOperator('.')) module += `.${takeName(cursor)}`;
  }
  if (!cursor.takeWord('import')) cursor.fail();
  if (cursor.takeOperator('*')) return { k: 'from', module, names: 'star' };
  if (!cursor.takeOperator('(')) return { k: 'from', module, names: parseImportedNames(cursor, false) };
  const names = parseImportedNames(cursor, false);
  cursor.close(')');
  return { k: 'from', module, names };
}
