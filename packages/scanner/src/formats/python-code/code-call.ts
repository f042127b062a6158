// One call the bytecode makes: which import path it comes down to, what it returns where that is known, how it is told.

import type { CodeCall } from '@sentrascan/contract';
import { LIMITS } from '../../limits.ts';
import type { CodeScope } from './code-scope.ts';
import {
  anyItem,
  attributeOf,
  type CodeValue,
  cutExpression,
  knownItems,
  knownText,
  toArgument,
} from './code-value.ts';
import { foldCall } from './fold-value.ts';

export interface CallSite {
  readonly callee: CodeValue;
  readonly args: readonly CodeValue[];
  readonly kwargs: readonly (readonly [string, CodeValue])[];
}

const IMPORT_FUNCTIONS = new Set(['builtins.__import__', 'importlib.import_module', 'importlib.__import__']);

/** Functions that hand out a namespace: its items are the names of the scope or the attributes of the argument. */
const NAMESPACE_FUNCTIONS = new Set(['builtins.globals', 'builtins.locals', 'builtins.vars']);

/** The facts of a call, one for each path its callable may be. */
export function describeCall({ callee, args, kwargs }: CallSite): CodeCall[] {
  const told = {
    callable: callee.text,
    args: args.slice(0, LIMITS.codeListItems.value).map((arg) => toArgument(arg)),
    ...(kwargs.length > 0
      ? {
          kwargs: kwargs
            .slice(0, LIMITS.codeListItems.value)
            .map(([key, arg]) => [key, toArgument(arg)] as const),
        }
      : {}),
  };
  if (callee.paths === undefined) return [told];
  if (callee.paths.length === 1) return [{ ...told, resolved: callee.paths[0] ?? '?' }];
  return callee.paths.map((resolved) => ({ ...told, callable: resolved, resolved }));
}

/** What a call returns, as far as it matters for where later calls go. */
export function callResult(site: CallSite, scope: CodeScope): CodeValue {
  const { callee, args } = site;
  const folded = foldCall(callee, args);
  if (folded !== undefined) return folded;
  const text = renderCall(site);
  if (callee.attribute === '__enter__' && callee.self !== undefined) return callee.self;
  const paths = callee.paths?.flatMap((path) => resultPaths(path, args));
  if (paths !== undefined && paths.length > 0) return { text, paths };
  const called = callee.paths?.[0];
  if (called !== undefined && NAMESPACE_FUNCTIONS.has(called)) {
    return args.length === 0 ? { text, resultOf: ['scope'] } : { ...(args[0] ?? {}), text };
  }
  if (called === 'builtins.iter' || called === 'builtins.list' || called === 'builtins.tuple') {
    const items = knownItems(args[0]);
    if (items !== undefined)
      return { text, items, container: called === 'builtins.tuple' ? 'tuple' : 'list' };
  }
  if (called === 'builtins.next' && args[0] !== undefined) return anyItem(args[0]);
  // `getattr(lambda: 0, '__globals__')` and attributes of constants lead back to builtins through dunder names.
  if (called === 'builtins.getattr' && args[0] !== undefined) {
    const name = knownText(args[1]);
    if (name !== undefined) return { ...attributeOf(args[0], name), text };
  }
  if (callee.self !== undefined && callee.attribute === 'get' && args[0] !== undefined) {
    return subscript(callee.self, args[0], scope);
  }
  return { text, ...(callee.paths === undefined ? {} : { resultOf: callee.paths }) };
}

function resultPaths(path: string, args: readonly CodeValue[]): readonly string[] {
  if (IMPORT_FUNCTIONS.has(path)) {
    const module = knownText(args[0]);
    if (module === undefined) return ['?'];
    const isPackageRoot = path !== 'importlib.import_module' && (knownItems(args[3])?.length ?? 0) === 0;
    return [isPackageRoot ? (module.split('.')[0] ?? module) : module];
  }
  if (path === 'builtins.getattr' && args[0]?.paths !== undefined) {
    const name = knownText(args[1]);
    const from = args[0];
    return name === undefined
      ? (from.paths ?? []).map((base) => `${base}.?`)
      : (attributeOf(from, name).paths ?? []);
  }
  if (path === 'operator.attrgetter' || path === 'functools.partial') {
    return path === 'functools.partial' ? (args[0]?.paths ?? []) : [];
  }
  return [];
}

/** `object[key]`: namespaces of modules, `sys.modules`, tables of functions. */
export function subscript(object: CodeValue, key: CodeValue, scope: CodeScope): CodeValue {
  const name = knownText(key);
  const text = cutExpression(`${object.text}[${key.text}]`);
  if (object.resultOf?.includes('scope') === true) {
    return name === undefined ? { text } : { ...scope.resolve(name), text };
  }
  if (object.paths?.includes('sys.modules') === true) return { text, paths: [name ?? '?'] };
  if (object.paths !== undefined) {
    return { text, paths: object.paths.map((path) => cutExpression(`${path}.${name ?? '?'}`)) };
  }
  if (object.items !== undefined) return { ...anyItem(object), text };
  return { text };
}

export function renderCall({ callee, args, kwargs }: CallSite): string {
  const parts = [...args.map((arg) => arg.text), ...kwargs.map(([key, arg]) => `${key}=${arg.text}`)];
  return cutExpression(`${callee.text}(${parts.slice(0, LIMITS.codeListItems.value).join(', ')})`);
}
