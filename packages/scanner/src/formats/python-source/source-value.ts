// What is known of a value in source: that of the bytecode interpreter, and what only source tells.

import type { SymbolicValue } from '@sentrascan/contract';
import { LIMITS } from '../../limits.ts';
import type { CodeScope } from '../python-code/code-scope.ts';
import { type CodeValue, cutExpression } from '../python-code/code-value.ts';
import type { SourceUnit } from './source-unit.ts';
import type { SummaryBuilder } from './summary-builder.ts';
import type { Block, ClassSyntax, Expression, Parameter } from './syntax.ts';

export interface SourceValue extends CodeValue {
  readonly items?: readonly SourceValue[];
  /** Keys of a dict, beside `items`; `undefined` for one that is no known text. */
  readonly keys?: readonly (string | undefined)[];
  /** A function, lambda or class of this source. */
  readonly definition?: FunctionDefinition | ClassDefinition;
  /** The class of this source that this is an instance of. */
  readonly instanceOf?: ClassDefinition;
  /** Arguments that `functools.partial` has bound. */
  readonly bound?: Arguments;
  /** What `operator.attrgetter`, `itemgetter` and `methodcaller` take from their argument. */
  readonly getter?: {
    readonly kind: 'attribute' | 'item' | 'method';
    readonly name: SourceValue;
  } & Arguments;
  /** The parts of a text that is not known as a whole; `null` for one that is not known. */
  readonly parts?: readonly (string | null)[];
  /** Import paths of the calls it came out of, the first one first. */
  readonly origins?: readonly string[];
}

export interface Arguments {
  readonly args: readonly SourceValue[];
  /** `**` for keywords that are not known. */
  readonly kwargs: readonly (readonly [string, SourceValue])[];
}

export interface FunctionDefinition {
  readonly k: 'function';
  readonly name: string;
  readonly unit: SourceUnit;
  readonly parameters: readonly Parameter[];
  readonly body: Block | Expression;
  /** The scope it is defined in, classes left out. */
  readonly scope: CodeScope;
  readonly summary: SummaryBuilder;
  readonly owner?: ClassDefinition;
  /** Values of parameters that the definition gives. */
  readonly defaults: ReadonlyMap<string, SourceValue>;
  readonly isStatic: boolean;
  state: 'new' | 'running' | 'done';
  /** True while it is computed, so that it is not inside itself. */
  isComputed?: boolean;
  returns: SourceValue | undefined;
}

export interface ClassDefinition {
  readonly k: 'class';
  readonly syntax: ClassSyntax;
  /** Names bound in its body. */
  readonly scope: CodeScope;
  /** Attributes that methods give `self`. */
  readonly attributes: CodeScope;
  readonly bases: readonly SourceValue[];
}

/** Calls that a value is said to come out of. */
const MAX_ORIGINS = 8;

/** The environment says by itself where it is from. */
const ENVIRONMENT = ['os.environ'];

/** All origins of several values, in order. */
export function uniteOrigins(values: readonly (SourceValue | undefined)[]): readonly string[] | undefined {
  let united: readonly string[] | undefined;
  for (const value of values) {
    const origins = value?.origins ?? (value?.paths?.[0] === 'os.environ' ? ENVIRONMENT : undefined);
    if (origins === undefined || origins === united) continue;
    united = united === undefined ? origins : [...new Set([...united, ...origins])].slice(0, MAX_ORIGINS);
  }
  return united;
}

export function withOrigins(value: SourceValue, origins: readonly string[] | undefined): SourceValue {
  return origins === undefined ? value : { ...value, origins };
}

/** Something of which only the text and where it came from are known. */
export function unknownValue(text: string, from: readonly (SourceValue | undefined)[] = []): SourceValue {
  return withOrigins({ text: cutExpression(text) }, uniteOrigins(from));
}

const ARGUMENT_DEPTH = 3;

/** The value as an argument in a fact. */
export function argumentOf(value: SourceValue, depth = ARGUMENT_DEPTH): SymbolicValue {
  if (value.constant !== undefined) return cutConstant(value.constant);
  const path = value.paths?.[0];
  const dot = path?.lastIndexOf('.') ?? -1;
  if (path !== undefined && dot > 0)
    return { t: 'global', module: path.slice(0, dot), name: path.slice(dot + 1) };
  if (value.parts !== undefined)
    return {
      t: 'composed',
      parts: value.parts.map((part) => part?.slice(0, LIMITS.codeTextCharacters.value) ?? null),
    };
  if (value.items !== undefined && value.container !== undefined) {
    if (depth === 0) return { t: 'omitted' };
    const items = value.items.slice(0, LIMITS.codeListItems.value).map((item) => argumentOf(item, depth - 1));
    const count = value.items.length;
    if (value.container !== 'dict') return { t: value.container, items, count };
    const keys = items.map((_, index): SymbolicValue => {
      const key = value.keys?.[index];
      return key === undefined ? { t: 'unknown' } : { t: 'str', v: key };
    });
    return { t: 'dict', items: items.map((item, index) => [keys[index] ?? { t: 'unknown' }, item]), count };
  }
  return { t: 'unknown' };
}

function cutConstant(constant: SymbolicValue): SymbolicValue {
  const most = LIMITS.codeTextCharacters.value;
  if ((constant.t !== 'str' && constant.t !== 'bytes') || constant.v.length <= most) return constant;
  return { ...constant, v: constant.v.slice(0, most), truncated: true };
}
