// The value of an expression as far as a reader could tell it without running anything, and the calls in it.

import { LIMITS } from '../../limits.ts';
import { subscript } from '../python-code/code-call.ts';
import { CodeScope } from '../python-code/code-scope.ts';
import {
  anyItem,
  attributeOf,
  constantValue,
  cutExpression,
  knownInteger,
  knownText,
  mergeValues,
} from '../python-code/code-value.ts';
import { assign } from './assign.ts';
import { decodeString } from './decode-string.ts';
import { defineLambda } from './define.ts';
import { foldOperator, foldParts } from './fold-operator.ts';
import { foldSubscript, itemsOf, knownCharacters } from './fold-text.ts';
import { evaluateCall } from './invoke.ts';
import type { Frame, SourceRun } from './source-run.ts';
import {
  type ClassDefinition,
  type SourceValue,
  uniteOrigins,
  unknownValue,
  withOrigins,
} from './source-value.ts';
import type { Clause, Expression, StringPart } from './syntax.ts';

const NOTHING: SourceValue = { text: '...' };

/** @returns what is known of the value; calls are recorded in the frame's summary */
export function evaluate(run: SourceRun, expression: Expression, frame: Frame): SourceValue {
  if (!run.step() || !run.enter()) return NOTHING;
  const value = valueHere(run, expression, frame);
  run.leave();
  return value;
}

function valueHere(run: SourceRun, expression: Expression, frame: Frame): SourceValue {
  switch (expression.k) {
    case 'name':
      return lookUp(expression.name, frame);
    case 'none':
      return constantValue({ t: 'none' });
    case 'ellipsis':
      return NOTHING;
    case 'bool':
      return constantValue({ t: 'bool', v: expression.value });
    case 'number':
      return numberValue(
        frame.unit.source.slice(expression.start, Math.min(expression.end, expression.start + 300)),
      );
    case 'string':
      return stringValue(run, expression.parts, frame);
    case 'primary':
      return primaryValue(run, expression, frame);
    case 'chain':
      return chainValue(run, expression, frame);
    case 'unary': {
      const operand = evaluate(run, expression.operand, frame);
      const number = knownInteger(operand);
      if (expression.operator === 'not' && operand.constant?.t === 'bool')
        return constantValue({ t: 'bool', v: !operand.constant.v });
      if (number !== undefined && expression.operator === '-')
        return constantValue({ t: 'int', v: String(-number) });
      if (number !== undefined && expression.operator === '~')
        return constantValue({ t: 'int', v: String(~number) });
      return unknownValue(`${expression.operator} ${operand.text}`, [operand]);
    }
    case 'choice': {
      for (const test of expression.tests) evaluate(run, test, frame);
      const values = expression.alternatives.map((each) => evaluate(run, each, frame));
      return choiceOf(values);
    }
    case 'lambda':
      return defineLambda(run, expression, frame);
    case 'display': {
      const items = expression.items.flatMap((item) => spread(run, item, frame));
      return containerValue(expression.container, items, expression.count > expression.items.length);
    }
    case 'dict':
      return dictValue(run, expression, frame);
    case 'comprehension':
      return comprehensionValue(run, expression, frame);
    case 'star':
      return evaluate(run, expression.value, frame);
    case 'walrus': {
      const value = evaluate(run, expression.value, frame);
      assign(run, { k: 'name', name: expression.name, at: 0 }, value, frame);
      return value;
    }
    case 'yield':
      return expression.value === undefined
        ? NOTHING
        : unknownValue('yield', [evaluate(run, expression.value, frame)]);
    case 'slice': {
      const bounds = expression.bounds.map((bound) =>
        bound === undefined ? undefined : evaluate(run, bound, frame),
      );
      return { text: ':', slice: bounds.map((bound) => (bound?.constant?.t === 'none' ? undefined : bound)) };
    }
  }
}

function lookUp(name: string, frame: Frame): SourceValue {
  const bound = frame.scope.find(name);
  if (bound !== undefined) return bound;
  const resolved = frame.scope.resolve(name);
  const isBuiltin = resolved.paths?.[0]?.startsWith('builtins') === true;
  if (isBuiltin || frame.starred.length === 0 || name.startsWith('__')) return resolved;
  // Any module that was imported with a star may have brought the name in.
  return { text: name, paths: frame.starred.map((module) => `${module}.${name}`) };
}

/** One or the other: several constants are none. */
export function eitherOf(first: SourceValue, second: SourceValue): SourceValue {
  const merged: SourceValue = mergeValues(first, second);
  const origins = uniteOrigins([first, second]);
  const isSame = JSON.stringify(first.constant) === JSON.stringify(second.constant);
  const { constant, ...rest } = merged;
  const definition = second.definition ?? first.definition;
  const instanceOf = second.instanceOf ?? first.instanceOf;
  const parts = [...new Set([first, second].flatMap((value) => value.parts ?? []))];
  return {
    ...rest,
    ...(isSame && constant !== undefined ? { constant } : {}),
    ...(origins === undefined ? {} : { origins }),
    ...(definition === undefined ? {} : { definition }),
    ...(instanceOf === undefined ? {} : { instanceOf }),
    ...(parts.length === 0 ? {} : { parts }),
  };
}

/** Of several texts one: as text, all of them. */
function choiceOf(values: readonly SourceValue[]): SourceValue {
  const either = values.reduce(eitherOf);
  const texts = values.flatMap((value) => knownText(value) ?? []);
  if (either.constant !== undefined || texts.length !== values.length) return either;
  return { ...either, parts: texts.flatMap((text, index) => (index === 0 ? [text] : [' || ', text])) };
}

function numberValue(text: string): SourceValue {
  const plain = text.replaceAll('_', '').replace(/[lL]$/, '');
  const isInteger = /^(?:\d+|0[xX][0-9a-fA-F]+|0[oO][0-7]+|0[bB][01]+)$/.test(plain);
  if (!isInteger) return constantValue({ t: 'float', v: cutExpression(plain) });
  if (/^[1-9]/.test(plain) || plain.length > 40) return constantValue({ t: 'int', v: plain });
  // `0777` of Python 2.
  const written = /^0[0-7]+$/.test(plain) ? `0o${plain}` : plain;
  return constantValue({ t: 'int', v: /^0\d/.test(written) ? '0' : BigInt(written).toString() });
}

function stringValue(run: SourceRun, parts: readonly StringPart[], frame: Frame): SourceValue {
  const { source } = frame.unit;
  let isRecast = false;
  const values = parts.map((part): SourceValue => {
    if (part.k === 'field') {
      isRecast ||= !part.isPlain;
      return evaluate(run, part.value, frame);
    }
    if (!run.spend(Math.min(part.end - part.start, LIMITS.sourceTextCharacters.value))) return NOTHING;
    return constantValue(decodeString(source, part.start, part.end, part.prefix));
  });
  const [first] = values;
  if (first !== undefined && values.length === 1 && parts[0]?.k === 'text') return first;
  if (values.every((value) => value.constant?.t === 'bytes')) {
    return constantValue({ t: 'bytes', v: values.map((value) => knownCharacters(value) ?? '').join('') });
  }
  return foldParts(values, isRecast);
}

function primaryValue(run: SourceRun, expression: Expression & { k: 'primary' }, frame: Frame): SourceValue {
  let value = evaluate(run, expression.base, frame);
  for (const trailer of expression.trailers) {
    if (trailer.k === 'attribute') value = readAttribute(value, trailer.name);
    else if (trailer.k === 'call') value = evaluateCall(run, value, trailer.args, frame, trailer.at);
    else value = readItem(run, value, evaluate(run, trailer.index, frame), frame);
  }
  return value;
}

/** `value.name`. */
export function readAttribute(value: SourceValue, name: string): SourceValue {
  if (name === '__call__') return value;
  // `print.__self__` is the module that the builtin stands in.
  if (name === '__self__' && value.paths?.[0]?.startsWith('builtins.') === true && value.self === undefined)
    return { text: cutExpression(`${value.text}.__self__`), paths: ['builtins'] };
  const { instanceOf, definition } = value;
  const owner = instanceOf ?? (definition?.k === 'class' ? definition : undefined);
  const own = owner === undefined ? undefined : memberOf(owner, name);
  const text = cutExpression(`${value.text}.${name}`);
  if (own !== undefined)
    return { ...own, text: own.paths === undefined ? text : own.text, self: value, attribute: name };
  return withOrigins(attributeOf(value, name), value.origins);
}

/** Classes that are asked for a member: a class, its bases, theirs. */
const MAX_BASES = 32;

function memberOf(first: ClassDefinition, name: string): SourceValue | undefined {
  const asked: ClassDefinition[] = [first];
  for (let index = 0; index < asked.length; index++) {
    const owner = asked[index];
    if (owner === undefined) break;
    const own = owner.attributes.own(name) ?? owner.scope.own(name);
    if (own !== undefined) return own;
    for (const base of owner.bases) {
      const path = base.paths?.[0];
      if (base.definition?.k === 'class') {
        if (asked.length < MAX_BASES && !asked.includes(base.definition)) asked.push(base.definition);
      } else if (path?.includes('.') === true) return { text: `${path}.${name}`, paths: [`${path}.${name}`] };
    }
  }
  return undefined;
}

/** `value[index]`. */
export function readItem(run: SourceRun, value: SourceValue, index: SourceValue, frame: Frame): SourceValue {
  if (value.constant !== undefined || (value.items !== undefined && value.container !== 'dict')) {
    const size = knownCharacters(value)?.length ?? 0;
    const known = run.spend(index.slice === undefined ? 0 : size) ? foldSubscript(value, index) : undefined;
    if (known !== undefined) return withOrigins(known, uniteOrigins([value, index]));
  }
  if (value.container === 'dict' && value.items !== undefined) {
    const key = knownText(index);
    const at = key === undefined ? -1 : (value.keys?.lastIndexOf(key) ?? -1);
    const item = value.items[at];
    if (item !== undefined) return item;
  }
  // `sys.argv[1]`: an item of what is no module. Items of namespaces with unknown names may be anything.
  if (
    value.paths?.every((path) => path.includes('.')) === true &&
    !isNamespace(value) &&
    knownText(index) === undefined
  )
    return {
      text: cutExpression(`${value.text}[${index.text}]`),
      resultOf: value.paths,
      ...(value.origins === undefined ? {} : { origins: value.origins }),
    };
  const { container, ...found }: SourceValue = subscript(value, index, frame.scope);
  const variable = value.paths?.[0] === 'os.environ' ? found.paths?.slice(0, 1) : undefined;
  return withOrigins(found, variable ?? uniteOrigins([value]));
}

function isNamespace(value: SourceValue): boolean {
  return value.attribute === '__dict__' || value.paths?.includes('sys.modules') === true;
}

function chainValue(run: SourceRun, expression: Expression & { k: 'chain' }, frame: Frame): SourceValue {
  let value = evaluate(run, expression.first, frame);
  for (const { operator, right } of expression.rest) {
    const other = evaluate(run, right, frame);
    if (expression.level === 'bool') value = eitherOf(value, other);
    else if (expression.level === 'compare')
      value = { text: cutExpression(`${value.text} ${operator} ${other.text}`) };
    else value = operate(run, operator, value, other);
  }
  return value;
}

/** `left operator right`, counted. */
export function operate(
  run: SourceRun,
  operator: string,
  left: SourceValue,
  right: SourceValue,
): SourceValue {
  const size = (knownCharacters(left)?.length ?? 0) + (knownCharacters(right)?.length ?? 0);
  if (!run.spend(size)) return unknownValue(`${left.text} ${operator} ${right.text}`, [left, right]);
  return foldOperator(operator, left, right);
}

/** `*items` in a display or a call. */
export function spread(run: SourceRun, item: Expression, frame: Frame): readonly SourceValue[] {
  const value = evaluate(run, item, frame);
  return item.k === 'star' ? (itemsOf(value) ?? [unknownValue(`*${value.text}`, [value])]) : [value];
}

function containerValue(
  container: 'tuple' | 'list' | 'set',
  items: readonly SourceValue[],
  isCut: boolean,
): SourceValue {
  const shown = items
    .slice(0, 8)
    .map((item) => item.text)
    .join(', ');
  const [open, close] = container === 'tuple' ? '()' : container === 'list' ? '[]' : '{}';
  const text = cutExpression(`${open}${shown}${items.length > 8 ? ', ...' : ''}${close}`);
  const origins = uniteOrigins(items);
  return withOrigins(isCut ? { text } : { text, container, items }, origins);
}

function dictValue(run: SourceRun, expression: Expression & { k: 'dict' }, frame: Frame): SourceValue {
  const keys: (string | undefined)[] = [];
  const items: SourceValue[] = [];
  expression.values.forEach((each, index) => {
    const key = expression.keys[index];
    const value = evaluate(run, each, frame);
    if (key === undefined) {
      keys.push(...(value.keys ?? [undefined]));
      items.push(...(value.container === 'dict' ? (value.items ?? []) : [value]));
    } else {
      keys.push(knownText(evaluate(run, key, frame)));
      items.push(value);
    }
  });
  return withOrigins({ text: '{...}', container: 'dict', items, keys }, uniteOrigins(items));
}

function comprehensionValue(
  run: SourceRun,
  expression: Expression & { k: 'comprehension' },
  frame: Frame,
): SourceValue {
  const { clauses, element, value } = expression;
  const inner: Frame = { ...frame, scope: new CodeScope(frame.scope), closure: new CodeScope(frame.closure) };
  const [first] = clauses;
  const over = first?.k === 'for' ? evaluate(run, first.iterated, inner) : NOTHING;
  const rounds = clauses.length === 1 && value === undefined ? elementsOf(over) : undefined;
  if (first?.k === 'for' && rounds !== undefined && rounds.length > 0 && run.repeat(rounds.length)) {
    const items = rounds.map((round) => {
      assign(run, first.target, round, inner);
      return evaluate(run, element, inner);
    });
    return withOrigins(
      { text: cutExpression(`[${items[0]?.text ?? ''} for ...]`), container: 'list', items },
      uniteOrigins([over, items[0]]),
    );
  }
  for (const clause of clauses) followClause(run, clause, clause === first ? over : undefined, inner);
  const result = evaluate(run, element, inner);
  if (value !== undefined) evaluate(run, value, inner);
  const isPlainList = result.paths !== undefined && value === undefined;
  return withOrigins(
    {
      text: cutExpression(`[${result.text} for ...]`),
      ...(isPlainList ? { container: 'list', items: [result] } : {}),
    },
    uniteOrigins([over, result]),
  );
}

function followClause(run: SourceRun, clause: Clause, known: SourceValue | undefined, frame: Frame): void {
  if (clause.k === 'if') {
    evaluate(run, clause.test, frame);
    return;
  }
  const over = known ?? evaluate(run, clause.iterated, frame);
  assign(run, clause.target, itemOf(over), frame);
}

/** What a loop over the value takes, one by one, where all of it is known. */
export function elementsOf(value: SourceValue): readonly SourceValue[] | undefined {
  const items = itemsOf(value);
  if (items !== undefined) return items;
  const text = knownCharacters(value);
  if (text === undefined || text.length > LIMITS.sourceDisplayItems.value) return undefined;
  return value.constant?.t === 'bytes'
    ? Array.from(text, (char) => constantValue({ t: 'int', v: String(char.charCodeAt(0)) }))
    : Array.from(text, (v) => constantValue({ t: 'str', v, folded: true }));
}

/** What any item of the value may be. */
export function itemOf(value: SourceValue): SourceValue {
  const item: SourceValue = value.container === 'dict' ? NOTHING : anyItem(value);
  const definition =
    value.container === 'dict' ? undefined : value.items?.find((each) => each.definition)?.definition;
  return withOrigins(
    {
      ...item,
      text: cutExpression(`${value.text}[...]`),
      ...(definition === undefined ? {} : { definition }),
    },
    value.origins,
  );
}
