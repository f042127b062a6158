// Calls and the making of functions, over the calling conventions of CPython 3.6 to 3.14.
// Source of truth: CPython, Doc/library/dis.rst (CALL_FUNCTION*, CALL_METHOD, PRECALL, CALL, CALL_KW, CALL_FUNCTION_EX).

import { ANYTHING, type CodeValue, cutExpression, knownItems, knownText } from './code-value.ts';
import type { CodeInterpreter } from './interpret-code.ts';

/** @returns false where the instruction neither calls nor makes a function */
export function followCall(run: CodeInterpreter, name: string, arg: number): boolean {
  switch (name) {
    case 'CALL_FUNCTION': {
      const args = run.take(arg);
      run.call({ callee: run.pop(), args, kwargs: [] });
      return true;
    }
    case 'CALL_FUNCTION_KW': {
      const names = textsOf(run.pop());
      const args = run.take(arg);
      run.call({ callee: run.pop(), ...splitKeywords(args, names) });
      return true;
    }
    case 'CALL_METHOD': {
      const args = run.take(arg);
      callPair(run, args, []);
      return true;
    }
    case 'KW_NAMES': {
      const names = run.code.consts[arg];
      run.keywordNames =
        names?.k === 'tuple' ? names.items.map((item) => (item.k === 'str' ? item.v : '?')) : [];
      return true;
    }
    case 'CALL': {
      const args = run.take(arg);
      callPair(run, args, run.keywordNames);
      run.keywordNames = [];
      return true;
    }
    case 'CALL_KW': {
      const names = textsOf(run.pop());
      callPair(run, run.take(arg), names);
      return true;
    }
    case 'CALL_FUNCTION_EX':
      callUnpacked(run, arg);
      return true;
    case 'CALL_INTRINSIC_1':
      if (arg === IMPORT_STAR) run.pop();
      if (arg === IMPORT_STAR) run.push(ANYTHING);
      return true;
    case 'MAKE_FUNCTION':
      makeFunction(run, arg);
      return true;
    case 'SET_FUNCTION_ATTRIBUTE': {
      const made = run.pop();
      run.pop();
      run.push(made);
      return true;
    }
    default:
      return false;
  }
}

/** Number of the intrinsic behind `from x import *`; the others map one value to one. */
const IMPORT_STAR = 2;

const textsOf = (value: CodeValue): readonly string[] =>
  (knownItems(value) ?? []).map((item) => knownText(item) ?? '?');

function splitKeywords(
  values: readonly CodeValue[],
  names: readonly string[],
): { args: readonly CodeValue[]; kwargs: readonly (readonly [string, CodeValue])[] } {
  const split = Math.max(0, values.length - names.length);
  return {
    args: values.slice(0, split),
    kwargs: values.slice(split).map((value, index) => [names[index] ?? '?', value] as const),
  };
}

/** Below the arguments stand two slots: NULL and the callable (either order), or a method and its object. */
function callPair(run: CodeInterpreter, values: readonly CodeValue[], names: readonly string[]): void {
  const [first = ANYTHING, second = ANYTHING] = run.take(2);
  const { args, kwargs } = splitKeywords(values, names);
  if (first.marker !== undefined) run.call({ callee: second, args, kwargs });
  else run.call({ callee: first, args: second.marker === undefined ? [second, ...args] : args, kwargs });
}

/** `f(*args, **kwargs)`: the values are in one tuple and one dict. */
function callUnpacked(run: CodeInterpreter, arg: number): void {
  if (run.release >= 314 || (arg & 1) !== 0) run.pop();
  const packed = run.pop();
  const args = knownItems(packed) ?? [ANYTHING];
  if (run.release < 311) {
    run.call({ callee: run.pop(), args, kwargs: [] });
    return;
  }
  const [first = ANYTHING, second = ANYTHING] = run.take(2);
  run.call({ callee: first.marker === undefined ? first : second, args, kwargs: [] });
}

/** Defaults, annotations and closure lie below the code (and its name, before 3.11); one flag bit each. */
function makeFunction(run: CodeInterpreter, flags: number): void {
  if (run.release < 311) run.pop();
  const { code } = run.pop();
  if (run.release < 313)
    run.take((flags & 1) + ((flags >>> 1) & 1) + ((flags >>> 2) & 1) + ((flags >>> 3) & 1));
  const name = code?.name ?? '?';
  run.push({ text: cutExpression(`<function ${name}>`), ...(code === undefined ? {} : { code }) });
}
