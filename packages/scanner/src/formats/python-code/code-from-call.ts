// A code object given in pieces: the arguments of `types.CodeType(...)` as cloudpickle and dill write them into pickles.
// Source of truth: CPython, Objects/codeobject.c (`code_new`), releases 2.7 to 3.14.
//
// | releases    | integers                                               | then |
// | 3.11 - 3.14 | argcount posonly kwonly nlocals stacksize flags        | code consts names varnames filename name qualname line linetable exceptiontable [free [cell]] |
// | 3.8 - 3.10  | the same                                               | code consts names varnames filename name line linetable [free [cell]] |
// | 3.0 - 3.7   | argcount kwonly nlocals stacksize flags                | as 3.8 |
// | 2.7         | argcount nlocals stacksize flags                       | as 3.8 |
// dill puts a line table or a tuple before the integers; what precedes them is skipped.

import type { SymbolicValue } from '@sentrascan/contract';
import { type CodeLayout, type CodeObject, fromLatin1, type MarshalValue, UNKNOWN } from './marshal-value.ts';

/** Gives the arguments of another call of the same pickle, for functions inside functions. */
export type CallArguments = (call: number) => readonly SymbolicValue[] | undefined;

const LAYOUT_BY_INTEGERS: Readonly<Record<number, CodeLayout>> = { 4: '2.7', 5: '3.0', 6: '3.8' };

/** Levels of functions inside functions that are put together. */
const MAX_NESTING = 16;

/** Code objects put together for one call, nested ones included. */
const MAX_CODES = 500;

/** Arguments looked at before the integers start. */
const MAX_PREFIX = 3;

/** What all code objects of one call share. */
interface Shared {
  codesLeft: number;
  isCut: boolean;
}

/**
 * Puts a code object together.
 *
 * @param args the arguments of the call, in order
 * @param callArguments resolves constants that are themselves results of `CodeType` calls
 * @returns undefined where the arguments have no layout of `CodeType`
 */
export function codeFromCall(
  args: readonly SymbolicValue[],
  callArguments: CallArguments = () => undefined,
): CodeObject | undefined {
  return assemble(args, callArguments, { codesLeft: MAX_CODES, isCut: false }, 0);
}

function assemble(
  args: readonly SymbolicValue[],
  callArguments: CallArguments,
  shared: Shared,
  depth: number,
): CodeObject | undefined {
  const start = args.findIndex((arg, index) => index <= MAX_PREFIX && isInteger(arg));
  if (start < 0 || start > MAX_PREFIX) return undefined;
  const count = args.slice(start).findIndex((arg) => !isInteger(arg));
  const integerLayout = LAYOUT_BY_INTEGERS[count];
  if (integerLayout === undefined) return undefined;
  const integers = args.slice(start, start + count).map((arg) => (isInteger(arg) ? Number(arg.v) : 0));
  const [code, consts, names, varnames, filename, name, ...rest] = args.slice(start + count);
  if (!isCodeText(code) || consts === undefined || names === undefined || varnames === undefined)
    return undefined;
  const hasQualifiedName = rest[0]?.t === 'str';
  const layout = hasQualifiedName ? '3.11' : integerLayout;
  const line = rest[hasQualifiedName ? 1 : 0];
  const [free, cell] = rest.filter((arg) => arg.t === 'tuple').map(textsOf);
  const missing: string[] = [];
  for (const [what, value] of [
    ['bytecode', code],
    ['constants', consts],
    ['names', names],
  ] as const) {
    if (isCut(value)) missing.push(what);
  }
  const locals = textsOf(varnames);
  const cells = cell ?? [];
  const constants = itemsOf(consts).map((item) => constantOf(item, callArguments, shared, depth));
  const incomplete = missing.length === 0 ? [] : [`the pickle's ${missing.join(', ')} are not known in full`];
  if (shared.isCut) incomplete.push('functions inside functions beyond the limit were not followed');
  return {
    layout,
    argcount: integers[0] ?? 0,
    posonlyArgcount: count === 6 ? (integers[1] ?? 0) : 0,
    kwonlyArgcount: count === 6 ? (integers[2] ?? 0) : count === 5 ? (integers[1] ?? 0) : 0,
    flags: integers[count - 1] ?? 0,
    code: bytesOf(code),
    consts: constants,
    names: textsOf(names),
    varnames:
      layout === '3.11'
        ? [...locals, ...cells.filter((each) => !locals.includes(each)), ...(free ?? [])]
        : locals,
    derefs: [...cells, ...(free ?? [])],
    filename: textOf(filename),
    name: hasQualifiedName ? textOf(rest[0]) || textOf(name) : textOf(name),
    firstLine: line?.t === 'int' ? Number(line.v) : 0,
    ...(incomplete.length === 0 ? {} : { incomplete: incomplete.join('; ') }),
  };
}

/** Python takes `True` for 1. */
function isInteger(value: SymbolicValue): value is SymbolicValue & { readonly t: 'int' | 'bool' } {
  return value.t === 'int' || value.t === 'bool';
}

/** Bytes, text that dill encodes again, or a value that is not known but stands where bytecode belongs. */
function isCodeText(value: SymbolicValue | undefined): value is SymbolicValue {
  return (
    value !== undefined && ['bytes', 'str', 'call', 'unknown', 'data', 'omitted', 'buffer'].includes(value.t)
  );
}

function isCut(value: SymbolicValue): boolean {
  if (value.t === 'bytes' || value.t === 'str') return value.truncated === true;
  if (value.t === 'tuple' || value.t === 'list') return value.items.length < value.count;
  return true;
}

function bytesOf(value: SymbolicValue): Uint8Array {
  if (value.t === 'bytes') return fromLatin1(value.v);
  return value.t === 'str' ? new Uint8Array(Buffer.from(value.v, 'utf8')) : new Uint8Array(0);
}

function itemsOf(value: SymbolicValue): readonly SymbolicValue[] {
  return value.t === 'tuple' || value.t === 'list' ? value.items : [];
}

function textOf(value: SymbolicValue | undefined): string {
  return value?.t === 'str' || value?.t === 'bytes' ? value.v : '';
}

const textsOf = (value: SymbolicValue): string[] => itemsOf(value).map((item) => textOf(item) || '?');

function constantOf(
  value: SymbolicValue,
  callArguments: CallArguments,
  shared: Shared,
  depth: number,
): MarshalValue {
  switch (value.t) {
    case 'none':
      return { k: 'none' };
    case 'bool':
      return { k: 'bool', v: value.v };
    case 'int':
    case 'float':
      return { k: value.t, v: value.v };
    case 'str':
      return { k: 'str', v: value.v };
    case 'bytes':
      return { k: 'bytes', v: fromLatin1(value.v) };
    case 'tuple':
    case 'list':
    case 'set':
    case 'frozenset':
      if (depth >= MAX_NESTING) return UNKNOWN;
      return {
        k: value.t,
        items: value.items.map((item) => constantOf(item, callArguments, shared, depth + 1)),
      };
    case 'call': {
      if (depth >= MAX_NESTING || --shared.codesLeft < 0) {
        shared.isCut = true;
        return UNKNOWN;
      }
      const args = callArguments(value.call);
      const code = args === undefined ? undefined : assemble(args, callArguments, shared, depth + 1);
      return code === undefined ? UNKNOWN : { k: 'code', code };
    }
    default:
      return UNKNOWN;
  }
}
