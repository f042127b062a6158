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
  | { readonly k: 'dict'; readonly entries: readonly LiteralEntry[] }
  | {
      readonly k: 'unknown';
      /** Names of lists of packages among the constants that it is computed of. */
      readonly lists: readonly { readonly target: string; readonly at: number }[];
      /** Lists and dicts that are known and that it is computed of. */
      readonly sources: readonly LiteralValue[];
      readonly at: number;
    };

/** A key, where it is known, its value, and the offset at which the text of the key begins. */
export type LiteralEntry = readonly [key: string | undefined, value: LiteralValue, at?: number];

const LIST_NAME =
  /^[\w./ -]{0,200}(?:require|constraint|deps|reqs|pip)[\w./ -]{0,80}\.(?:txt|in|pip)$|^[\w./-]{1,100}\.(?:txt|in)$/i;
const MAX_DEPTH = 24;
/** Constants of one computed value that are looked at. */
const MAX_VISITED = 2000;
const MAX_TEXT_UNITS = 100_000;
/** Values that one computed value may hold of others. */
const MAX_SOURCES = 200;

const NOTHING_KNOWN: LiteralValue & { k: 'unknown' } = { k: 'unknown', lists: [], sources: [], at: 0 };

/** The names of a script and what they stand for, in the order in which it is read. */
export class LiteralScope {
  readonly #source: string;
  readonly #values = new Map<string, LiteralValue>();
  readonly #functions = new Map<string, FunctionSyntax>();
  /** Work that is left, shared by all values: names may stand for one another over and over. */
  #stepsLeft = 200_000;
  /** Items of lists and dicts, and units of texts, that may still be put together: one budget, as each value may hold others. */
  #itemsLeft = 2_000_000;
  #unitsLeft = 20_000_000;
  #isSpent = false;

  constructor(source: string) {
    this.#source = source;
  }

  /** Whether a value was too large to be put together: it is unknown since. */
  get isSpent(): boolean {
    return this.#isSpent;
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
      else if (before !== undefined) this.#values.set(target.name, this.#joined(before, value));
      return;
    }
    if (target.k !== 'primary' || target.base.k !== 'name' || target.trailers.length !== 1) return;
    const [trailer] = target.trailers;
    if (trailer?.k !== 'index') return;
    const key = this.value(trailer.index);
    const value = this.value(expression);
    this.#change(target.base.name, (before) => {
      if (before.k === 'unknown') return withSource(before, value);
      return before.k === 'dict' && (operator === undefined || key.k !== 'text')
        ? this.#withEntry(before, key, value)
        : this.#changed(before, key, (of) => this.#joined(of, value));
    });
  }

  /**
   * `name.append(value)`, `name.extend(values)`, `name.update(dict)`, and the same of `name["key"]` and of
   * `name.setdefault("key", [])`.
   */
  callOnName(expression: Expression): void {
    if (expression.k !== 'primary' || expression.base.k !== 'name') return;
    const { trailers } = expression;
    const [method, call] = trailers.slice(-2);
    if (method?.k !== 'attribute' || call?.k !== 'call') return;
    const [argument] = call.args;
    if (argument === undefined || !/^(?:append|extend|update|insert|add)$/.test(method.name)) return;
    const key = keyOf(trailers.slice(0, -2));
    if (key === undefined && trailers.length > 2) return;
    const given = this.value(call.args.at(-1)?.value ?? argument.value);
    const isOne = /^(?:append|insert|add)$/.test(method.name);
    const value: LiteralValue = isOne ? { k: 'list', items: [given] } : given;
    this.#change(expression.base.name, (before) => {
      if (before.k === 'unknown') return withSource(before, value);
      return key === undefined
        ? this.#joined(before, value)
        : this.#changed(before, this.value(key), (of) => this.#joined(of, value));
    });
  }

  /** A dict with another value behind a key; what is added behind one that is not known stands by itself. */
  #changed(
    before: LiteralValue,
    key: LiteralValue,
    change: (of: LiteralValue) => LiteralValue,
  ): LiteralValue {
    if (before.k !== 'dict') return this.#joined(before, change({ k: 'list', items: [] }));
    const last = before.entries.findLast(([name]) => key.k === 'text' && name === key.text);
    const others = { ...before, entries: before.entries.filter((entry) => entry !== last) };
    return this.#withEntry(others, key, change(last?.[1] ?? { k: 'list', items: [] }));
  }

  #withEntry(before: LiteralValue & { k: 'dict' }, key: LiteralValue, value: LiteralValue): LiteralValue {
    if (!this.#takeItems(before.entries.length + 1)) return NOTHING_KNOWN;
    return { k: 'dict', entries: [...before.entries, [key.k === 'text' ? key.text : undefined, value]] };
  }

  #takeItems(count: number): boolean {
    this.#itemsLeft -= count;
    if (this.#itemsLeft < 0) this.#isSpent = true;
    return this.#itemsLeft >= 0;
  }

  #takeUnits(text: string): boolean {
    this.#unitsLeft -= text.length;
    if (this.#unitsLeft < 0 || text.length > MAX_TEXT_UNITS) this.#isSpent = true;
    return this.#unitsLeft >= 0 && text.length <= MAX_TEXT_UNITS;
  }

  /** One list of what several values hold. */
  #listOf(values: readonly (readonly LiteralValue[])[]): LiteralValue {
    if (!this.#takeItems(values.reduce((sum, { length }) => sum + length, 0))) return NOTHING_KNOWN;
    return { k: 'list', items: values.flat() };
  }

  /** Two texts as one text, two dicts as one dict, all else as one list. */
  #joined(first: LiteralValue, second: LiteralValue): LiteralValue {
    if (first.k === 'text' && second.k === 'text') {
      const text = first.text + second.text;
      return this.#takeUnits(text) ? { ...first, text, isFolded: true } : NOTHING_KNOWN;
    }
    if (first.k === 'dict' && second.k === 'dict')
      return this.#takeItems(first.entries.length + second.entries.length)
        ? { k: 'dict', entries: [...first.entries, ...second.entries] }
        : NOTHING_KNOWN;
    return this.#listOf([first, second].map((value) => (value.k === 'list' ? value.items : [value])));
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
        return this.#listOf(
          expression.items.map((item) => {
            const value = of(item.k === 'star' ? item.value : item);
            return item.k === 'star' && value.k === 'list' ? value.items : [value];
          }),
        );
      case 'dict':
        return this.#dict(expression, depth);
      case 'chain':
        return this.#chain(expression, depth);
      case 'choice':
        return expression.alternatives.map(of).reduce((first, second) => this.#joined(first, second));
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
    const text = parts.join('');
    if (!this.#takeUnits(text)) return unknown(expression);
    return {
      k: 'text',
      text,
      at: first?.k === 'text' ? first.start : expression.at,
      isFolded: expression.parts.length > 1,
    };
  }

  #dict({ keys, values }: Expression & { k: 'dict' }, depth: number): LiteralValue {
    const entries: LiteralEntry[] = [];
    for (const [index, expression] of values.entries()) {
      const value = this.value(expression, depth + 1);
      const key = keys[index];
      if (key === undefined) {
        if (!this.#takeItems(value.k === 'dict' ? value.entries.length : 1)) return NOTHING_KNOWN;
        if (value.k === 'dict') for (const entry of value.entries) entries.push(entry);
        else entries.push([undefined, value]);
        continue;
      }
      const name = this.value(key, depth + 1);
      entries.push(name.k === 'text' ? [name.text, value, name.at] : [undefined, value]);
    }
    return { k: 'dict', entries };
  }

  #chain(expression: Expression & { k: 'chain' }, depth: number): LiteralValue {
    let value = this.value(expression.first, depth + 1);
    for (const { operator, right } of expression.rest) {
      const other = this.value(right, depth + 1);
      if (operator === '+' || operator === '|' || operator === 'or') value = this.#joined(value, other);
      else if (operator === '%' && value.k === 'text')
        value = this.#formatted(value, /%[sdr]/, other) ?? unknown(expression);
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
    if (name === 'dict') {
      const entries: LiteralEntry[] = [];
      for (const { name: key, value } of call.args) {
        const of = this.value(value, depth + 1);
        const added = key === undefined && of.k === 'dict' ? of.entries : [[key, of] as const];
        if (!this.#takeItems(added.length)) return NOTHING_KNOWN;
        for (const entry of added) entries.push(entry);
      }
      return { k: 'dict', entries };
    }
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
    if (value.k === 'dict' && name === 'values') return this.#listOf(value.entries.map(([, of]) => [of]));
    if (value.k === 'dict' && name === 'copy') return value;
    if (value.k === 'list' && name === 'copy') return value;
    if (value.k !== 'text') return undefined;
    if (/^[lr]?strip$/.test(name)) return value;
    if (name === 'format') {
      const values = args.map((argument) => this.value(argument.value, depth + 1));
      return this.#formatted(value, /\{[^{}]{0,60}\}/, { k: 'list', items: values });
    }
    if (name !== 'split' && name !== 'splitlines') return undefined;
    const [separator] = args;
    const by = separator === undefined ? undefined : this.value(separator.value, depth + 1);
    if (by !== undefined && by.k !== 'text') return undefined;
    return this.#takeUnits(value.text)
      ? this.#listOf([splitText(value, name === 'splitlines' ? '\n' : by?.text)])
      : NOTHING_KNOWN;
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

  /** A text with its fields filled in, in order; undefined where one is not known. */
  #formatted(
    value: LiteralValue & { k: 'text' },
    field: RegExp,
    filling: LiteralValue,
  ): LiteralValue | undefined {
    const values = filling.k === 'list' ? filling.items : [filling];
    let text = value.text;
    for (const each of values) {
      if (each.k !== 'text') return undefined;
      text = text.replace(field, () => each.text);
      if (!this.#takeUnits(text)) return undefined;
    }
    return field.test(text) ? undefined : { ...value, text, isFolded: true };
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
      for (const inner of Object.values(next).slice(0, MAX_VISITED)) queue.push(inner);
    }
    return { ...unknown(expression), lists: found.slice(0, 20), sources: sources.slice(0, 20) };
  }
}

/** Blocks inside blocks: Python takes 100 levels of indentation. */
const MAX_BLOCKS = 100;

/** Every statement of a script, blocks inside blocks included; functions last. */
export function* statementsOf(block: Block, level = 0): Generator<Statement> {
  const functions: FunctionSyntax[] = [];
  for (const statement of block) {
    yield statement;
    if (level > MAX_BLOCKS) continue;
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

/** The key in `["key"]` and `.setdefault("key", [])`. */
function keyOf([first, second, third]: readonly Trailer[]): Expression | undefined {
  if (first?.k === 'index') return second === undefined ? first.index : undefined;
  const isDefault = first?.k === 'attribute' && first.name === 'setdefault' && third === undefined;
  return isDefault && second?.k === 'call' ? second.args[0]?.value : undefined;
}

/** What is added to a value that is not known. */
function withSource(before: LiteralValue & { k: 'unknown' }, value: LiteralValue): LiteralValue {
  return before.sources.length < MAX_SOURCES ? { ...before, sources: [...before.sources, value] } : before;
}

/** The parts of a text, each with its place. */
function splitText(value: LiteralValue & { k: 'text' }, separator: string | undefined): LiteralValue[] {
  const parts: LiteralValue[] = [];
  let at = 0;
  const pieces =
    separator === undefined || separator === '' ? value.text.split(/(\s+)/) : value.text.split(separator);
  const gap = separator === undefined || separator === '' ? 0 : separator.length;
  for (const piece of pieces) {
    if (piece.trim() !== '')
      parts.push({
        ...value,
        text: piece.trim(),
        at: value.isFolded ? value.at : value.at + at + piece.length - piece.trimStart().length,
      });
    at += piece.length + gap;
  }
  return parts;
}
