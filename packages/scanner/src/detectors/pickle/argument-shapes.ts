// What the arguments of a call look like, where their shape decides whether the call does harm.

import type { PickleCall, SymbolicValue } from '@sentrascan/contract';
import { lookupCallable } from '@sentrascan/rules';
import { isClassName, isHarmlessName, isTextMethod } from './attribute-names.ts';
import { OPENS_WHEN_MADE } from './known-paths.ts';

/** `type(None)` and its like: how the types of None, Ellipsis and NotImplemented are written. */
export function isPlainTypeCall(path: string, call: PickleCall): boolean {
  if (path !== 'builtins.type' || call.args.length !== 1 || call.kwargs !== undefined) return false;
  const [object] = call.args;
  return (
    object?.t === 'none' || (object?.t === 'global' && /^(?:Ellipsis|NotImplemented)$/.test(object.name))
  );
}

/** No argument holds, at any depth that was kept, something dangerous, unknown or left out. */
export function isHarmlessData(call: PickleCall): boolean {
  const isHarmless = (value: SymbolicValue): boolean => {
    switch (value.t) {
      case 'global': {
        const known = lookupCallable(value.module, value.name);
        return known.standing === 'safe' || (known.standing === 'unknown' && isClassName(value.name));
      }
      case 'tuple':
      case 'list':
      case 'set':
      case 'frozenset':
        return value.items.every(isHarmless);
      case 'dict':
        return value.items.every(([key, item]) => isHarmless(key) && isHarmless(item));
      case 'unknown':
      case 'omitted':
      case 'extension':
      case 'attribute':
      case 'persistent':
        return false;
      default:
        return true;
    }
  };
  return (
    call.argsUnknown !== true && [...call.args, ...(call.kwargs ?? []).map(([, v]) => v)].every(isHarmless)
  );
}

/** Lists and tuples of callables hold what is called as well. */
export function candidates(value: SymbolicValue): readonly SymbolicValue[] {
  return value.t === 'list' || value.t === 'tuple' || value.t === 'set' ? [value, ...value.items] : [value];
}

/** What an indirect call hands on: the other arguments, one level of lists opened. */
export function innerArguments(call: PickleCall, callable: SymbolicValue): readonly SymbolicValue[] {
  return call.args
    .filter((arg) => arg !== callable)
    .flatMap((arg) => (arg.t === 'list' || arg.t === 'tuple' ? arg.items : [arg]));
}

/** `attrgetter('a.b')`, `itemgetter(1, 'x')`: plain keys, and names that lead nowhere. */
export function isPlainAccess(call: PickleCall): boolean {
  if (call.argsUnknown === true || call.args.length === 0 || !isHarmlessData(call)) return false;
  if (call.callable.t === 'global' && /^(?:itemgetter|ItemGetterType)$/.test(call.callable.name)) return true;
  if (call.callable.t === 'global' && call.callable.name === 'methodcaller') {
    const [name] = call.args;
    return name?.t === 'str' && name.folded !== true && isTextMethod(name.v);
  }
  return call.args.every((arg) => arg.t !== 'str' || (arg.folded !== true && isHarmlessName(arg.v)));
}

/** `open` and its like with a mode that writes. */
export function opensForWriting(name: string, call: PickleCall): boolean {
  if (!/(?:^|\.)(?:open|FileIO|fdopen)$/.test(name)) return false;
  const mode = call.args[1] ?? call.kwargs?.find(([key]) => key === 'mode')?.[1];
  return mode?.t === 'str' && /[wax+]/.test(mode.v);
}

/** A model class that is given a file name or address; the third argument of a trace is a pickle that it loads. */
export function opensWhenMade(path: string, call: PickleCall): boolean {
  const from = path === 'trace.CoverageResults' ? 1 : 0;
  return (
    (from === 1 || OPENS_WHEN_MADE.test(path)) &&
    call.args.slice(from).some((arg) => arg.t === 'str' && arg.v !== '')
  );
}

/** `typing.List[int]`, which picklers write as a call of `operator.getitem`. */
export function isTypeSubscript(path: string, call: PickleCall): boolean {
  const [subscripted, by] = call.args;
  return (
    /^_?operator\.getitem$/.test(path) &&
    subscripted?.t === 'global' &&
    /^(?:typing|types|collections\.abc|builtins)$/.test(subscripted.module) &&
    lookupCallable(subscripted.module, subscripted.name).standing === 'safe' &&
    // A text may be a name to look up anywhere but in `typing.Literal` and its like.
    (by?.t !== 'str' || subscripted.module === 'typing')
  );
}

/** Texts that dill evaluates for plain constants and for methods of built-in types. */
const PLAIN_REPR =
  /^(?:NotImplemented|Ellipsis|None|range\(-?[0-9]{1,20}, -?[0-9]{1,20}(?:, -?[0-9]{1,20})?\))$/;
const METHOD_REPR = /^<(?:method|slot wrapper|attribute|member) '\w{1,60}' of '[\w.]{1,80}' objects>$/;

/** True for calls of dill's evaluating rebuilders with such a text. */
export function isPlainRepr(path: string, call: PickleCall): boolean {
  const [first, name, third] = call.args;
  if (path === 'dill._dill._eval_repr')
    return call.args.length === 1 && first?.t === 'str' && PLAIN_REPR.test(first.v);
  return (
    path === 'dill._dill._getattr' &&
    first?.t === 'global' &&
    lookupCallable(first.module, first.name).standing === 'safe' &&
    name?.t === 'str' &&
    isHarmlessName(name.v) &&
    third?.t === 'str' &&
    METHOD_REPR.test(third.v)
  );
}
