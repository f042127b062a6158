// Values that a script of Python writes down: texts, lists and dicts, what names stand for, and what is put together of such. No
// code is followed; what is computed is unknown, with the lists of packages that it may have been read from.

import { decodeString } from '../python-source/decode-string.ts';
import type { Block, Expression, FunctionSyntax, Statement, Trailer } from '../python-source/syntax.ts';

/** A value as far as it is known. */
export type LiteralValue =
  | {
      readonly k: 'text';
      readonly text: string;
      /** Offset in the source at which the text begins. */
      readonly at: number;
      /** Put together of several parts, so that it stands nowhere as a whole. */
      readonly isFolded: boolean;
    }
  | { readonly k: 'list'; readonly items: readonly LiteralValue[] }
  | { readonly k: 'dict'; readonly entries: readonly (readonly [string | undefined, LiteralValue])[] }
  | {
      readonly k: 'unknown';
      /** Names of lists of packages among the constants that it is computed of. */
      readonly lists: readonly { readonly target: string; readonly at: number }[];
      /** Lists and dicts that are known and that it is computed of. */
      readonly sources: readonly LiteralValue[];
      readonly at: number;
    };

const LIST_NAME =
  /^[\w./ -]{0,200}(?:require|constraint|deps|reqs|pip)[\w./ -]{0,80}\.(?:txt|in|pip)$|^[\w./-]{1,100}\.(?:txt|in)$/i;
const MAX_DEPTH = 24;
/** Constants of one computed value that are looked at. */
const MAX_VISITED = 2000;
const MAX_TEXT_UNITS = 100_000;
/** Values of one list. */
const MAX_ITEMS = 20_000;

/** The names of a script and what they stand for, in the order in which it is read. */
export class LiteralScope {
  readonly #source: string;
  readonly #values = new Map<string, LiteralValue>();
  readonly #functions = new Map<string, FunctionSyntax>();
  /** Work that is left, shared by all values: names may stand for one another over and over. */
  #stepsLeft = 200_000;

  constructor(source: string) {
    this.#source = source;
  }

  define(definition: FunctionSyntax): void {
    this.#functions.set(definition.name, definition);
  }

  /** @param operator `+` for `+=` */
  assign(target: Expression, expression: Expression, operator?: string): void {
    if (target.k === 'name') {
      const value = this.value(expression);
      const before = this.#values.get(target.name);
      if (operator === undefined) this.#values.set(target.name, value);
      else if (before !== undefined) this.#values.set(target.name, joined(before, value));
      return;
    }
    if (target.k !== 'primary' || target.base.k !== 'name' || target.trailers.length !== 1) return;
    const [trailer] = target.trailers;
    if (trailer?.k !== 'index') return;
    const key = this.value(trailer.index);
    this.#change(target.base.name, (before) =>
      before.k === 'dict'
        ? {
            k: 'dict',
            entries: [...before.entries, [key.k === 'text' ? key.text : undefined, this.value(expression)]],
          }
        : before,
    );
  }

  /** `name.append(value)`, `name.extend(values)`, `name["key"].append(value)` is left out, `name.update(dict)`. */
  callOnName(expression: Expression): void {
    if (expression.k !== 'primary' || expression.base.k !== 'name') return;
    const [method, call] = expression.trailers;
    if (method?.k !== 'attribute' || call?.k !== 'call' || expression.trailers.length !== 2) return;
    const [argument] = call.args;
    if (argument === undefined || !/^(?:append|extend|update|insert|add)$/.test(method.name)) return;
    const value = this.value(call.args.at(-1)?.value ?? argument.value);
    const isOne = /^(?:append|insert|add)$/.test(method.name);
    this.#change(expression.base.name, (before) =>
      joined(before, isOne ? { k: 'list', items: [value] } : value),
    );
  }

  #change(name: string, change: (before: LiteralValue) => LiteralValue): void {
    const before = this.#values.get(name);
    if (before !== undefined) this.#values.set(name, change(before));
  }

  value(expression: Expression, depth = 0): LiteralValue {
    if (depth > MAX_DEPTH || --this.#stepsLeft < 0) return unknown(expression);
    const of = (inner: Expression) => this.value(inner, depth + 1);
    switch (expression.k) {
      case 'string':
        return this.#text(expression, depth);
      case 'name':
        return this.#values.get(expression.name) ?? this.#computed(expression);
      case 'none':
        return { k: 'list', items: [] };
      case 'display':
        if (expression.count > expression.items.length) return unknown(expression);
        return {
          k: 'list',
          items: expression.items.flatMap((item) => {
            if (item.k !== 'star') return [of(item)];
            const value = of(item.value);
            return value.k === 'list' ? value.items : [value];
          }),
        };
      case 'dict':
        return this.#dict(expression, depth);
      case 'chain':
        return this.#chain(expression, depth);
      case 'choice':
        return expression.alternatives.map(of).reduce(joined);
      case 'walrus':
        return of(expression.value);
      case 'primary':
        return this.#primary(expression, depth);
      case 'comprehension':
        return this.#comprehension(expression, depth);
      default:
        return unknown(expression);
    }
  }

  #text(expression: Expression & { k: 'string' }, depth: number): LiteralValue {
    const parts: string[] = [];
    for (const part of expression.parts) {
      if (part.k === 'text') {
        parts.push(decodeString(this.#source, part.start, part.end, part.prefix).v);
        continue;
      }
      const value = this.value(part.value, depth + 1);
      if (value.k !== 'text') return unknown(expression);
      parts.push(value.text);
    }
    const [first] = expression.parts;
    return {
      k: 'text',
      text: parts.join('').slice(0, MAX_TEXT_UNITS),
      at: first?.k === 'text' ? first.start : expression.at,
      isFolded: expression.parts.length > 1,
    };
  }

  #dict({ keys, values }: Expression & { k: 'dict' }, depth: number): LiteralValue {
    const entries: (readonly [string | undefined, LiteralValue])[] = [];
    for (const [index, expression] of values.entries()) {
      const value = this.value(expression, depth + 1);
      const key = keys[index];
      if (key === undefined) {
        if (value.k === 'dict') entries.push(...value.entries);
        else entries.push([undefined, value]);
        continue;
      }
      const name = this.value(key, depth + 1);
      entries.push([name.k === 'text' ? name.text : undefined, value]);
    }
    return { k: 'dict', entries };
  }

  #chain(expression: Expression & { k: 'chain' }, depth: number): LiteralValue {
    let value = this.value(expression.first, depth + 1);
    for (const { operator, right } of expression.rest) {
      const other = this.value(right, depth + 1);
      if (operator === '+' || operator === '|' || operator === 'or') value = joined(value, other);
      else if (operator === '%' && value.k === 'text')
        value = formatted(value, /%[sdr]/, other) ?? unknown(expression);
      else return this.#computed(expression);
    }
    return value;
  }

  #primary(expression: Expression & { k: 'primary' }, depth: number): LiteralValue {
    const { base, trailers } = expression;
    const [first, ...others] = trailers;
    let value: LiteralValue;
    let rest: readonly Trailer[] = trailers;
    if (base.k === 'name' && first?.k === 'call') {
      value = this.#called(base.name, first, expression, depth);
      rest = others;
    } else value = this.value(base, depth + 1);
    for (let index = 0; index < rest.length; index++) {
      const trailer = rest[index];
      const call = rest[index + 1];
      if (trailer?.k === 'index' && value.k === 'dict') {
        const key = this.value(trailer.index, depth + 1);
        const entry = value.entries.findLast(([name]) => key.k === 'text' && name === key.text);
        value = entry?.[1] ?? unknown(expression);
      } else if (trailer?.k === 'attribute' && call?.k === 'call') {
        value = this.#method(value, trailer.name, call, depth) ?? this.#computed(expression);
        index++;
      } else return this.#computed(expression);
      if (value.k === 'unknown') return this.#computed(expression);
    }
    return value.k === 'unknown' ? this.#computed(expression) : value;
  }

  #called(name: string, call: Trailer & { k: 'call' }, expression: Expression, depth: number): LiteralValue {
    const [argument] = call.args;
    if (name === 'dict')
      return {
        k: 'dict',
        entries: call.args.flatMap(({ name: key, value }) => {
          const of = this.value(value, depth + 1);
          return key === undefined && of.k === 'dict' ? of.entries : [[key, of] as const];
        }),
      };
    if (/^(?:list|tuple|set|sorted|frozenset)$/.test(name))
      return argument === undefined ? { k: 'list', items: [] } : this.value(argument.value, depth + 1);
    if (name === 'str' && argument !== undefined) return this.value(argument.value, depth + 1);
    const returned = this.#returned(name, depth);
    return returned !== undefined && returned.k !== 'unknown' ? returned : this.#computed(expression);
  }

  /** What a function of the script returns, where that is written down. */
  #returned(name: string, depth: number): LiteralValue | undefined {
    const last = this.#functions.get(name)?.body.at(-1);
    return last?.k === 'return' && last.value !== undefined ? this.value(last.value, depth + 2) : undefined;
  }

  #method(
    value: LiteralValue,
    name: string,
    { args }: Trailer & { k: 'call' },
    depth: number,
  ): LiteralValue | undefined {
    if (value.k === 'dict' && name === 'values')
      return { k: 'list', items: value.entries.map(([, of]) => of) };
    if (value.k === 'dict' && name === 'copy') return value;
    if (value.k === 'list' && name === 'copy') return value;
    if (value.k !== 'text') return undefined;
    if (/^[lr]?strip$/.test(name)) return value;
    if (name === 'format') {
      const values = args.map((argument) => this.value(argument.value, depth + 1));
      return formatted(value, /\{[^{}]{0,60}\}/, { k: 'list', items: values });
    }
    if (name !== 'split' && name !== 'splitlines') return undefined;
    const [separator] = args;
    const by = separator === undefined ? undefined : this.value(separator.value, depth + 1);
    if (by !== undefined && by.k !== 'text') return undefined;
    return { k: 'list', items: splitText(value, name === 'splitlines' ? '\n' : by?.text) };
  }

  /** `[line.strip() for line in lines]` is as good as its lines. */
  #comprehension(expression: Expression & { k: 'comprehension' }, depth: number): LiteralValue {
    const [clause] = expression.clauses;
    const { element } = expression;
    const plain = element.k === 'primary' ? element.base : element;
    const isSame =
      expression.container !== 'dict' &&
      clause?.k === 'for' &&
      clause.target.k === 'name' &&
      plain.k === 'name' &&
      plain.name === clause.target.name &&
      (element.k === 'name' || (element.k === 'primary' && isStrip(element.trailers)));
    const value = isSame ? this.value(clause.iterated, depth + 1) : undefined;
    return value?.k === 'list' ? value : this.#computed(expression);
  }

  /** With the names of lists of packages, and the known lists, among what an expression and the functions in it name. */
  #computed(expression: Expression): LiteralValue {
    const found: { target: string; at: number }[] = [];
    const sources: LiteralValue[] = [];
    const seen = new Set<unknown>();
    const queue: unknown[] = [expression];
    while (queue.length > 0 && seen.size < MAX_VISITED) {
      const next = queue.pop();
      if (typeof next !== 'object' || next === null || seen.has(next)) continue;
      seen.add(next);
      const node = next as Partial<Expression>;
      if (node.k === 'string') {
        const text = this.#text(node as Expression & { k: 'string' }, 0);
        if (text.k === 'text' && LIST_NAME.test(text.text)) found.push({ target: text.text, at: text.at });
        continue;
      }
      if (node.k === 'name') {
        const name = (node as Expression & { k: 'name' }).name;
        const value = this.#values.get(name);
        if (value?.k === 'unknown') {
          found.push(...value.lists);
          sources.push(...value.sources);
        } else if (value?.k === 'list' || value?.k === 'dict') sources.push(value);
        else if (value?.k === 'text' && LIST_NAME.test(value.text))
          found.push({ target: value.text, at: value.at });
        queue.push(this.#functions.get(name)?.body);
      }
      queue.push(...Object.values(next));
    }
    return { ...unknown(expression), lists: found.slice(0, 20), sources: sources.slice(0, 20) };
  }
}

/** Every statement of a script, blocks inside blocks included; functions last. */
export function* statementsOf(block: Block, level = 0): Generator<Statement> {
  const functions: FunctionSyntax[] = [];
  for (const statement of block) {
    yield statement;
    if (level > 40) continue;
    if (statement.k === 'function') functions.push(statement);
    for (const inner of blocksOf(statement)) yield* statementsOf(inner, level + 1);
  }
  for (const { body } of functions) yield* statementsOf(body, level + 1);
}

function blocksOf(statement: Statement): readonly Block[] {
  switch (statement.k) {
    case 'if':
      return [...statement.tests.map(({ body }) => body), statement.orelse];
    case 'for':
    case 'while':
      return [statement.body, statement.orelse];
    case 'with':
    case 'block':
      return [statement.body];
    case 'try':
      return [statement.body, ...statement.handlers.map(({ body }) => body)];
    default:
      return [];
  }
}

function unknown(expression: Expression): LiteralValue & { k: 'unknown' } {
  return { k: 'unknown', lists: [], sources: [], at: 'at' in expression ? expression.at : 0 };
}

function isStrip(trailers: readonly Trailer[]): boolean {
  return trailers.every(
    (trailer) => trailer.k === 'call' || (trailer.k === 'attribute' && /^[lr]?strip$/.test(trailer.name)),
  );
}

/** Two texts as one text, all else as one list. */
function joined(first: LiteralValue, second: LiteralValue): LiteralValue {
  if (first.k === 'text' && second.k === 'text')
    return { ...first, text: (first.text + second.text).slice(0, MAX_TEXT_UNITS), isFolded: true };
  if (first.k === 'dict' && second.k === 'dict')
    return { k: 'dict', entries: [...first.entries, ...second.entries] };
  const items = [first, second].flatMap((value) => (value.k === 'list' ? value.items : [value]));
  return { k: 'list', items: items.slice(0, MAX_ITEMS) };
}

/** A text with its fields filled in, in order; undefined where one is not known. */
function formatted(
  value: LiteralValue & { k: 'text' },
  field: RegExp,
  filling: LiteralValue,
): LiteralValue | undefined {
  const values = filling.k === 'list' ? filling.items : [filling];
  let text = value.text;
  for (const each of values) {
    if (each.k !== 'text') return undefined;
    text = text.replace(field, () => each.text);
  }
  return field.test(text) ? undefined : { ...value, text: text.slice(0, MAX_TEXT_UNITS), isFolded: true };
}

/** The parts of a text, each with its place. */
function splitText(value: LiteralValue & { k: 'text' }, separator: string | undefined): LiteralValue[] {
  const parts: LiteralValue[] = [];
  let at = 0;
  const pieces =
    separator === undefined || separator === '' ? value.text.split(/(\s+)/) : value.text.split(separator);
  const gap = separator === undefined || separator === '' ? 0 : separator.length;
  for (const piece of pieces) {
    if (piece.trim() !== '' && parts.length < MAX_ITEMS)
      parts.push({
        ...value,
        text: piece.trim(),
        at: value.isFolded ? value.at : value.at + at + piece.length - piece.trimStart().length,
      });
    at += piece.length + gap;
  }
  return parts;
}
