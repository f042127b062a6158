// What a call returns, where that can be told without running anything: names fetched by getattr and import, strings and
// bytes put together at load time. A result that stays unknown is the call itself, and judges as such.

import type { CallVia } from '@sentrascan/contract';
import type { PickleMachine } from '../machine.ts';
import { RESTORED } from '../recorder.ts';
import { NodeKind, type Value } from '../value-store.ts';
import { FUNCTIONS } from './functions.ts';
import { METHODS } from './methods.ts';
import { SymbolReader } from './symbol-reader.ts';

export interface FoldedCall {
  readonly callable: Value;
  readonly args: readonly Value[] | undefined;
  readonly kwargs: Value | undefined;
  readonly offset: number;
  readonly via: CallVia;
}

const UNBOUND_METHOD = /^builtins\.(?:str|bytes|bytearray|list|dict)\.([a-z_]{2,20})$/;

/** Whether results of a callable, by its path, are ever told. */
export function canFold(path: string): boolean {
  return FUNCTIONS.has(path) || UNBOUND_METHOD.test(path);
}

/** @returns the value the call evaluates to; undefined where that is not known */
export function foldCall(machine: PickleMachine, call: FoldedCall): Value | undefined {
  if (call.args === undefined || call.callable >= 0) return undefined;
  const read = new SymbolReader(machine, call.offset);
  const kind = machine.values.kind(call.callable);
  if (kind === NodeKind.global) {
    const global = machine.recorder.globalOf(call.callable);
    if (global === undefined || global.module === null || global.name === null) return undefined;
    const path = `${global.module}.${global.name}`;
    const fold = FUNCTIONS.get(path);
    if (fold !== undefined) return fold(read, call.args, call);
    // `str.join(sep, parts)`: an unbound method takes its object first.
    const method = UNBOUND_METHOD.exec(path)?.[1];
    const self = call.args[0];
    if (method === undefined) return undefined;
    if (method === 'fromhex') return METHODS.get(method)?.(read, read.text(''), call.args);
    return self === undefined ? undefined : METHODS.get(method)?.(read, self, call.args.slice(1));
  }
  if (kind === NodeKind.attribute) {
    const [self, name] = machine.values.items(call.callable);
    const method = name === undefined ? undefined : read.textOf(name);
    if (self === undefined || method === undefined) return undefined;
    if (method === '__call__')
      return machine.recorder.callWith(self, call.args, call.kwargs, call.offset, call.via);
    return METHODS.get(method)?.(read, self, call.args);
  }
  if (kind === NodeKind.call) return foldCurried(machine, read, call);
  return undefined;
}

/** Calls of what `operator.attrgetter`, `methodcaller`, `itemgetter` and `functools.partial` returned. */
function foldCurried(machine: PickleMachine, read: SymbolReader, call: FoldedCall): Value | undefined {
  const restored = machine.values.attribute(call.callable, RESTORED);
  const made = machine.recorder.callOf(restored ?? call.callable);
  if (made?.args === undefined) return undefined;
  const maker = machine.recorder.globalOf(made.callable);
  const path = maker === undefined ? '' : `${maker.module}.${maker.name}`;
  const [object, ...rest] = call.args ?? [];
  switch (path) {
    case 'operator.attrgetter':
    case '_operator.attrgetter': {
      const names = made.args.map((arg) => read.textOf(arg));
      if (object === undefined || names.length === 0 || names.includes(undefined)) return undefined;
      const attributes = (names as string[]).map((name) => read.attributePath(object, name));
      return attributes.length === 1 ? attributes[0] : read.list(attributes);
    }
    case 'operator.itemgetter':
    case '_operator.itemgetter':
      return object === undefined || made.args[0] === undefined ? undefined : read.item(object, made.args[0]);
    case 'operator.methodcaller':
    case '_operator.methodcaller': {
      const name = made.args[0] === undefined ? undefined : read.textOf(made.args[0]);
      if (object === undefined || name === undefined) return undefined;
      const method = read.attributePath(object, name);
      return machine.recorder.callWith(method, made.args.slice(1), made.kwargs, call.offset, call.via);
    }
    case 'functools.partial':
    case '_functools.partial': {
      const [inner, ...bound] = made.args;
      if (inner === undefined || inner === call.callable) return undefined;
      const args = object === undefined ? bound : [...bound, object, ...rest];
      return machine.recorder.callWith(inner, args, call.kwargs, call.offset, call.via);
    }
    default:
      return undefined;
  }
}
