// What the bytecode interpreter knows of one value on its stack: how it reads, where it comes from, what it contains.

import type { SymbolicValue } from '@sentrascan/contract';
import { LIMITS } from '../../limits.ts';
import type { CodeObject } from './marshal-value.ts';

export interface CodeValue {
  /** Python-like form, cut at LIMITS.codeExpressionCharacters. */
  readonly text: string;
  /** Import paths this may be (`os.system`); several where control flow joins. */
  readonly paths?: readonly string[];
  /** The paths of the callables that returned it. */
  readonly resultOf?: readonly string[];
  readonly constant?: SymbolicValue;
  /** The parts of a tuple, list, set or (values only) dict that was built here. */
  readonly items?: readonly CodeValue[];
  readonly container?: 'tuple' | 'list' | 'set' | 'dict';
  /** The bounds of a slice. */
  readonly slice?: readonly (CodeValue | undefined)[];
  /** For `object.name`: the object and the name. */
  readonly self?: CodeValue;
  readonly attribute?: string;
  readonly code?: CodeObject;
  /** Stack slots that stand for no value: the NULL below a callable, the `self` slot of a method call. */
  readonly marker?: 'null' | 'self';
}

/** Alternatives of one value that are followed. */
const MAX_PATHS = 8;

/** Stands for import paths that are not known, and so for any. */
export const UNKNOWN_PATH = '?';

export const NULL_MARKER: CodeValue = { text: '', marker: 'null' };
export const SELF_MARKER: CodeValue = { text: '', marker: 'self' };
export const ANYTHING: CodeValue = { text: '...' };

export function cutExpression(text: string): string {
  const most = LIMITS.codeExpressionCharacters.value;
  return text.length > most ? `${text.slice(0, most)}...` : text;
}

/** A constant in Python's notation. */
function renderConstant(value: SymbolicValue): string {
  switch (value.t) {
    case 'none':
      return 'None';
    case 'bool':
      return value.v ? 'True' : 'False';
    case 'int':
    case 'float':
      return value.v;
    case 'str':
      return quote(value.v);
    case 'bytes':
      return `b${quote(value.v)}`;
    case 'tuple':
      return `(${value.items.map(renderConstant).join(', ')}${value.count === 1 ? ',' : ''})`;
    case 'list':
      return `[${value.items.map(renderConstant).join(', ')}]`;
    case 'set':
    case 'frozenset':
      return `{${value.items.map(renderConstant).join(', ')}}`;
    default:
      return '...';
  }
}

function quote(text: string): string {
  const cut = text.slice(0, LIMITS.codeExpressionCharacters.value);
  const escaped = cut.replace(
    /[\\'\u0000-\u001f\u007f-\u00a0\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (char) => {
      if (char === '\\' || char === "'") return `\\${char}`;
      if (char === '\n') return '\\n';
      const code = char.charCodeAt(0);
      return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16)}`;
    },
  );
  return `'${escaped}'`;
}

export function constantValue(constant: SymbolicValue): CodeValue {
  return { text: cutExpression(renderConstant(constant)), constant };
}

export const textConstant = (v: string, folded = false): CodeValue =>
  constantValue({ t: 'str', v, ...(folded ? { folded } : {}) });

export function pathValue(path: string): CodeValue {
  return { text: path, paths: [path] };
}

/** The string a value is known to be. */
export function knownText(value: CodeValue | undefined): string | undefined {
  return value?.constant?.t === 'str' && value.constant.truncated !== true ? value.constant.v : undefined;
}

export function knownInteger(value: CodeValue | undefined): number | undefined {
  if (value?.constant?.t !== 'int') return undefined;
  const number = Number(value.constant.v);
  return Number.isSafeInteger(number) ? number : undefined;
}

/** The parts of a container, built here or constant. */
export function knownItems(value: CodeValue | undefined): readonly CodeValue[] | undefined {
  if (value?.items !== undefined) return value.items;
  const constant = value?.constant;
  if (
    constant?.t === 'tuple' ||
    constant?.t === 'list' ||
    constant?.t === 'set' ||
    constant?.t === 'frozenset'
  ) {
    return constant.items.length === constant.count ? constant.items.map(constantValue) : undefined;
  }
  return undefined;
}

/** `value.name`; import paths grow, and so does what is said of results (`pathlib.Path` -> `pathlib.Path.write_text`). */
export function attributeOf(value: CodeValue, name: string): CodeValue {
  const from = value.paths ?? value.resultOf;
  return {
    text: cutExpression(`${value.text}.${name}`),
    self: value,
    attribute: name,
    ...(from === undefined ? {} : { paths: from.map((path) => joinPath(path, name)) }),
  };
}

/** `object.__dict__['x']` and `module.__getattribute__` come down to the object itself. */
function joinPath(path: string, name: string): string {
  return name === '__dict__' ? path : cutExpression(`${path}.${name}`);
}

/** Both values at once, where two branches of the code meet or a name is bound twice. */
export function mergeValues(first: CodeValue, second: CodeValue): CodeValue {
  if (first === second) return first;
  const paths = unitePaths(first.paths, second.paths);
  const resultOf = unitePaths(first.resultOf, second.resultOf);
  const items = unite(first.items, second.items);
  return {
    ...second,
    ...(paths === undefined ? {} : { paths }),
    ...(resultOf === undefined ? {} : { resultOf }),
    ...(items === undefined ? {} : { items: items.slice(0, LIMITS.codeListItems.value) }),
  };
}

function unite<T>(
  first: readonly T[] | undefined,
  second: readonly T[] | undefined,
): readonly T[] | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return [...new Set([...first, ...second])];
}

function unitePaths(
  first: readonly string[] | undefined,
  second: readonly string[] | undefined,
): readonly string[] | undefined {
  const paths = unite(first, second);
  return paths === undefined ? undefined : boundedPaths(paths, MAX_PATHS);
}

/** At most `most` paths. Where there are more, the last one (the newest) stays, and an unknown one stands for the rest. */
export function boundedPaths(paths: readonly string[], most: number): readonly string[] {
  if (paths.length <= most) return paths;
  const known = paths.filter((path) => path !== UNKNOWN_PATH);
  return [...known.slice(0, most - 2), ...known.slice(-1), UNKNOWN_PATH];
}

/** What any item of the container may be. */
export function anyItem(value: CodeValue): CodeValue {
  const items = knownItems(value);
  if (items === undefined || items.length === 0) return ANYTHING;
  const paths = boundedPaths([...new Set(items.flatMap((item) => item.paths ?? []))], MAX_PATHS);
  const parts = items.flatMap((item) => item.items ?? []).slice(0, LIMITS.codeListItems.value);
  return {
    text: cutExpression(`${value.text}[...]`),
    ...(paths.length > 0 ? { paths } : {}),
    ...(parts.length > 0 ? { items: parts } : {}),
  };
}

/** The value as an argument in a fact. */
export function toArgument(value: CodeValue, depth = 3): SymbolicValue {
  if (value.constant !== undefined) return value.constant;
  const path = value.paths?.[0];
  if (path !== undefined) {
    const dot = path.lastIndexOf('.');
    if (dot > 0) return { t: 'global', module: path.slice(0, dot), name: path.slice(dot + 1) };
  }
  if (value.items !== undefined && value.container !== undefined && value.container !== 'dict') {
    if (depth === 0) return { t: 'omitted' };
    const items = value.items.slice(0, LIMITS.codeListItems.value).map((item) => toArgument(item, depth - 1));
    return { t: value.container, items, count: value.items.length };
  }
  return { t: 'unknown' };
}
