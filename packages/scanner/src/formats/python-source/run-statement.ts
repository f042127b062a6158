// Statements in order: imports and bindings as they come, every branch once, loops over known values round by round.

import type { CodeScope } from '../python-code/code-scope.ts';
import { pathValue } from '../python-code/code-value.ts';
import { assign, bindName } from './assign.ts';
import { defineClass, defineFunction } from './define.ts';
import { eitherOf, elementsOf, evaluate, itemOf, operate } from './evaluate.ts';
import { itemsOf } from './fold-text.ts';
import { recordCall } from './invoke.ts';
import type { Frame, SourceRun } from './source-run.ts';
import { type SourceValue, unknownValue } from './source-value.ts';
import type { Block, Expression, ImportedName, Statement } from './syntax.ts';

export function runBlock(run: SourceRun, block: Block, frame: Frame): void {
  if (!run.enter()) return;
  for (const statement of block) {
    if (!run.step()) break;
    runStatement(run, statement, frame);
  }
  run.leave();
}

/** A block that may not run. */
function runBranch(run: SourceRun, block: Block, frame: Frame): void {
  frame.branches++;
  runBlock(run, block, frame);
  frame.branches--;
}

function runStatement(run: SourceRun, statement: Statement, frame: Frame): void {
  switch (statement.k) {
    case 'expressions':
      // A text alone is documentation.
      for (const each of statement.values) if (!isPlainText(each)) evaluate(run, each, frame);
      return;
    case 'assign':
      runAssignment(run, statement, frame);
      return;
    case 'annotated':
      if (!isPlainText(statement.annotation)) evaluate(run, statement.annotation, frame);
      if (statement.value !== undefined)
        assign(run, statement.target, evaluate(run, statement.value, frame), frame);
      return;
    case 'import':
      for (const name of statement.names) importModule(name, frame);
      return;
    case 'from':
      importNames(statement.module, statement.names, frame);
      return;
    case 'function':
      defineFunction(run, statement, frame);
      return;
    case 'class':
      defineClass(run, statement, frame);
      return;
    case 'return':
      if (statement.value !== undefined) runReturn(run, statement.value, frame);
      return;
    case 'global':
      for (const name of statement.names) frame.outerNames.add(name);
      return;
    case 'if':
      runIf(run, statement, frame);
      return;
    case 'for':
      runFor(run, statement, frame);
      return;
    case 'while':
      evaluate(run, statement.test, frame);
      runBranch(run, statement.body, frame);
      runBranch(run, statement.orelse, frame);
      return;
    case 'with':
      for (const { value, target } of statement.items) {
        const manager = evaluate(run, value, frame);
        if (target !== undefined) assign(run, target, manager, frame);
      }
      runBlock(run, statement.body, frame);
      return;
    case 'try':
      runBlock(run, statement.body, frame);
      for (const { type, name, body } of statement.handlers) {
        if (type !== undefined) evaluate(run, type, frame);
        if (name?.k === 'name') assign(run, name, { text: name.name }, frame);
        runBranch(run, body, frame);
      }
      return;
    case 'match': {
      const subject = evaluate(run, statement.subject, frame);
      for (const { pattern, guard, body } of statement.cases) {
        for (const name of namesOfPattern(pattern)) bindName(name, unknownValue(name, [subject]), frame);
        if (guard !== undefined) evaluate(run, guard, frame);
        runBranch(run, body, frame);
      }
      return;
    }
    case 'exec': {
      const code = evaluate(run, statement.code, frame);
      const args = itemsOf(code) ?? [code];
      recordCall(run, pathValue('builtins.exec'), { args, kwargs: [] }, frame, statement.at);
      return;
    }
    case 'block':
      runBlock(run, statement.body, frame);
      return;
  }
}

/** A string literal without fields: documentation, or an annotation that nobody evaluates. */
export function isPlainText(expression: Expression): boolean {
  return expression.k === 'string' && expression.parts.every((part) => part.k === 'text');
}

function runAssignment(run: SourceRun, statement: Statement & { k: 'assign' }, frame: Frame): void {
  const { targets, value, operator } = statement;
  const [first] = targets;
  let result = evaluate(run, value, frame);
  if (operator !== undefined && first !== undefined)
    result = operate(run, operator, evaluate(run, first, frame), result);
  if (first !== undefined) noteFolded(first, result, frame, operator !== undefined || isComputed(value));
  for (const target of targets) assign(run, target, result, frame);
}

/** Shorter texts hold nothing that is worth to hide in parts. */
const LEAST_FOLDED_UNITS = 8;

/** Templates that are filled in with constants are put together, too, though honest code writes them. */
function isComputed(value: Expression): boolean {
  return (
    value.k === 'chain' || (value.k === 'primary' && value.trailers.some((trailer) => trailer.k === 'call'))
  );
}

/** Texts that are put together of constants are told as a whole: their parts say nothing. */
function noteFolded(target: Expression, { constant }: SourceValue, frame: Frame, isFilledIn: boolean): void {
  if (constant?.t !== 'str' && constant?.t !== 'bytes') return;
  if ((constant.folded !== true && !isFilledIn) || constant.v.length < LEAST_FOLDED_UNITS) return;
  frame.summary.foldedText({
    value: constant.v,
    line: frame.unit.placeOf(offsetOf(target)).line,
    ...(target.k === 'name' ? { name: target.name } : {}),
  });
}

function importModule({ name, alias }: ImportedName, frame: Frame): void {
  frame.summary.import(name);
  const root = name.split('.', 1)[0] ?? name;
  bindName(alias ?? root, pathValue(alias === undefined ? root : name), frame);
}

function importNames(module: string, names: readonly ImportedName[] | 'star', frame: Frame): void {
  if (names === 'star') {
    frame.summary.import(module);
    if (!frame.starred.includes(module) && frame.starred.length < MAX_STARRED) frame.starred.push(module);
    return;
  }
  for (const { name, alias } of names) {
    const path = module.endsWith('.') ? `${module}${name}` : `${module}.${name}`;
    frame.summary.import(path);
    bindName(alias ?? name, pathValue(path), frame);
  }
}

/** Modules imported with a star that one source is followed into. */
const MAX_STARRED = 16;

/** `return (os.system, ('id',))` of a `__reduce__` is a call that a pickler writes down. */
function runReturn(run: SourceRun, value: Expression, frame: Frame): void {
  const result = evaluate(run, value, frame);
  const { definition } = frame;
  frame.returned = frame.returned === undefined ? result : eitherOf(frame.returned, result);
  if (definition === undefined) return;
  if (definition.name === '__reduce__' || definition.name === '__reduce_ex__') {
    const [callee, args] = itemsOf(result) ?? [];
    const place = { args: itemsOf(args) ?? [], kwargs: [] };
    if (callee?.paths !== undefined) recordCall(run, callee, place, frame, offsetOf(value));
  }
}

/** A place in an expression, for those that keep one. */
function offsetOf(expression: Expression): number {
  switch (expression.k) {
    case 'name':
    case 'string':
    case 'lambda':
      return expression.at;
    case 'primary':
      return offsetOf(expression.base);
    case 'display':
      return expression.items[0] === undefined ? 0 : offsetOf(expression.items[0]);
    default:
      return 0;
  }
}

function runIf(run: SourceRun, { tests, orelse }: Statement & { k: 'if' }, frame: Frame): void {
  for (const { test, body } of tests) {
    evaluate(run, test, frame);
    if (asksForMain(test, frame)) {
      // An import does not run it; whoever starts the file as a program does.
      const summary = frame.summary.nest(
        "if __name__ == '__main__'",
        frame.unit.placeOf(offsetOf(test)).line,
      );
      runBranch(run, body, { ...frame, summary });
    } else runBranch(run, body, frame);
  }
  runBranch(run, orelse, frame);
}

function asksForMain(test: Expression, frame: Frame): boolean {
  if (test.k !== 'chain' || test.level !== 'compare' || test.rest.length !== 1) return false;
  const [{ operator, right } = { operator: '', right: test }] = test.rest;
  const sides = [test.first, right];
  const { source } = frame.unit;
  return (
    operator === '==' &&
    sides.some((side) => side.k === 'name' && side.name === '__name__') &&
    sides.some(
      (side) =>
        side.k === 'string' &&
        side.parts.length === 1 &&
        side.parts[0]?.k === 'text' &&
        source.slice(side.parts[0].start, side.parts[0].end) === '__main__',
    )
  );
}

function runFor(run: SourceRun, statement: Statement & { k: 'for' }, frame: Frame): void {
  const { target, iterated, body, orelse } = statement;
  const over = evaluate(run, iterated, frame);
  const rounds = isComputation(body) ? elementsOf(over) : undefined;
  if (rounds !== undefined && rounds.length > 0 && run.repeat(rounds.length)) {
    for (const round of rounds) {
      assign(run, target, round, frame);
      runBlock(run, body, frame);
    }
  } else {
    assign(run, target, itemOf(over), frame);
    runBranch(run, body, frame);
  }
  runBranch(run, orelse, frame);
}

/** Statements of a loop that only computes. */
const MAX_COMPUTATION = 8;

function isComputation(body: Block): boolean {
  return body.length <= MAX_COMPUTATION && body.every(({ k }) => k === 'assign' || k === 'expressions');
}

/** Names that a pattern binds; dotted ones and classes are only compared. */
function namesOfPattern(pattern: Expression): string[] {
  switch (pattern.k) {
    case 'name':
      return [pattern.name];
    case 'star':
      return namesOfPattern(pattern.value);
    case 'walrus':
      return [pattern.name, ...namesOfPattern(pattern.value)];
    case 'display':
      return pattern.items.flatMap(namesOfPattern);
    case 'dict':
      return pattern.values.flatMap(namesOfPattern);
    case 'chain':
      return [pattern.first, ...pattern.rest.map(({ right }) => right)].flatMap(namesOfPattern);
    case 'primary':
      return pattern.trailers.flatMap((trailer) =>
        trailer.k === 'call' ? trailer.args.flatMap(({ value }) => namesOfPattern(value)) : [],
      );
    default:
      return [];
  }
}

/** A frame for the body of a function. */
export function functionFrame(
  frame: Frame,
  definition: NonNullable<Frame['definition']>,
  scope: CodeScope,
): Frame {
  const { owner, returned, ...rest } = frame;
  const { unit, summary } = definition;
  return {
    ...rest,
    unit,
    scope,
    closure: scope,
    summary,
    definition,
    outerNames: new Set(),
    branches: 0,
    ...(definition.owner === undefined ? {} : { owner: definition.owner }),
  };
}
