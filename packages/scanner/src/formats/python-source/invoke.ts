// Calls: what is called with what, what comes back, and which functions of this source run because of it.

import type { CodeCall } from '@sentrascan/contract';
import { LIMITS } from '../../limits.ts';
import { type CallSite, callResult } from '../python-code/code-call.ts';
import { cutExpression, knownText, pathValue } from '../python-code/code-value.ts';
import { computeCall, followFunction } from './call-function.ts';
import { CONSTRUCTORS } from './define.ts';
import { evaluate, readAttribute, readItem, spread } from './evaluate.ts';
import { executeConstant } from './execute-constant.ts';
import { foldCall, foldMap } from './fold-call.ts';
import { composedPath } from './fold-operator.ts';
import type { Frame, SourceRun } from './source-run.ts';
import { type Arguments, argumentOf, type SourceValue, uniteOrigins, withOrigins } from './source-value.ts';
import type { Argument } from './syntax.ts';

/** Arguments of one call that are told. */
const MAX_ARGUMENTS = LIMITS.codeListItems.value;

export function evaluateArguments(run: SourceRun, args: readonly Argument[], frame: Frame): Arguments {
  const positional: SourceValue[] = [];
  const kwargs: (readonly [string, SourceValue])[] = [];
  for (const { name, stars, value } of args) {
    if (stars === 1) positional.push(...spread(run, { k: 'star', value }, frame));
    else if (stars === 2) kwargs.push(...keywordsOf(evaluate(run, value, frame)));
    else if (name === undefined) positional.push(evaluate(run, value, frame));
    else kwargs.push([name, evaluate(run, value, frame)]);
  }
  return { args: positional, kwargs };
}

/** `**mapping`: its keys where they are known. */
function keywordsOf(value: SourceValue): (readonly [string, SourceValue])[] {
  if (value.container !== 'dict' || value.items === undefined) return [['**', value]];
  return value.items.map((item, index) => [value.keys?.[index] ?? '**', item] as const);
}

/** Evaluates the arguments, records the call, and says what it returns. */
export function evaluateCall(
  run: SourceRun,
  callee: SourceValue,
  args: readonly Argument[],
  frame: Frame,
  at: number,
): SourceValue {
  return recordCall(run, callee, evaluateArguments(run, args, frame), frame, at);
}

/** Records a call of known arguments. @returns what is known of its result */
export function recordCall(
  run: SourceRun,
  callee: SourceValue,
  given: Arguments,
  frame: Frame,
  at: number,
): SourceValue {
  const { args, kwargs } = withBound(callee, given);
  const target = takenByGetter(run, callee, args, frame);
  if (target !== undefined) {
    if (callee.getter?.kind !== 'method') return target;
    return recordCall(run, target, callee.getter, frame, at);
  }
  const site: CallSite = { callee, args, kwargs };
  tell(callee, { args, kwargs }, frame, at);
  for (const value of [...args, ...kwargs.map(([, each]) => each)]) {
    if (value.definition?.k === 'function') frame.summary.leadsTo(value.definition.summary);
  }
  const origins = uniteOrigins([
    callee.self,
    ...args,
    ...kwargs.map(([, value]) => value),
    callee.paths === undefined ? undefined : { text: '', origins: callee.paths.slice(0, 2) },
  ]);
  const known =
    resultOfDefinition(run, callee, { args, kwargs }, frame) ??
    specialResult(run, callee, { args, kwargs }, frame) ??
    foldMap(run, callee, args, frame) ??
    foldCall(run, callee, args) ??
    executeConstant(run, callee, args, frame, at) ??
    (isForeignGet(callee)
      ? { text: cutExpression(`${callee.text}(...)`), resultOf: callee.paths ?? [] }
      : undefined);
  return withOrigins(known ?? callResult(site, frame.scope), origins);
}

/** `requests.get(url)`: a function called `get`, not the lookup of a name in a namespace. */
function isForeignGet({ attribute, self, paths }: SourceValue): boolean {
  if (attribute !== 'get' || paths === undefined || self?.items !== undefined) return false;
  return (
    self?.resultOf === undefined &&
    !paths.some((path) => /^(?:sys\.modules|builtins|__builtins__)\b/.test(path))
  );
}

function withBound(callee: SourceValue, given: Arguments): Arguments {
  if (callee.bound === undefined) return given;
  return { args: [...callee.bound.args, ...given.args], kwargs: [...callee.bound.kwargs, ...given.kwargs] };
}

/** What an `operator.attrgetter('system')` takes from its argument. */
function takenByGetter(
  run: SourceRun,
  { getter }: SourceValue,
  [object]: readonly SourceValue[],
  frame: Frame,
): SourceValue | undefined {
  if (getter === undefined || object === undefined) return undefined;
  if (getter.kind === 'item') return readItem(run, object, getter.name, frame);
  const names = (knownText(getter.name) ?? '?').split('.', MAX_GETTER_NAMES);
  return names.reduce<SourceValue>((value, name) => readAttribute(value, name), object);
}

const MAX_GETTER_NAMES = 16;

/** Writes the call down, once for each import path the callable may be. */
function tell(callee: SourceValue, { args, kwargs }: Arguments, frame: Frame, at: number): void {
  const { line, column } = frame.unit.placeOf(at);
  const origins = args[0]?.origins;
  const told: Omit<CodeCall, 'resolved'> = {
    callable: callee.text,
    args: args.slice(0, MAX_ARGUMENTS).map((arg) => argumentOf(arg)),
    ...(kwargs.length === 0
      ? {}
      : { kwargs: kwargs.slice(0, MAX_ARGUMENTS).map(([key, arg]) => [key, argumentOf(arg)] as const) }),
    ...(origins === undefined ? {} : { origins }),
    line,
    column,
  };
  if (callee.paths === undefined) frame.summary.call(told);
  else if (callee.paths.length === 1) frame.summary.call({ ...told, resolved: callee.paths[0] ?? '?' });
  else for (const resolved of callee.paths) frame.summary.call({ ...told, callable: resolved, resolved });
}

/** Calls of what this source defines. */
function resultOfDefinition(
  run: SourceRun,
  callee: SourceValue,
  given: Arguments,
  frame: Frame,
): SourceValue | undefined {
  const { definition, instanceOf } = callee;
  if (definition?.k === 'class') {
    for (const name of CONSTRUCTORS) {
      const method = readAttribute(callee, name).definition;
      if (method?.k !== 'function') continue;
      frame.summary.leadsTo(method.summary);
      // What it gives `self` is there for the methods that are called next.
      followFunction(run, method, frame);
    }
    const base = definition.bases.find((each) => each.paths !== undefined)?.paths;
    return {
      text: cutExpression(`${callee.text}(...)`),
      instanceOf: definition,
      ...(base === undefined ? {} : { resultOf: base }),
    };
  }
  const called =
    definition ?? (instanceOf === undefined ? undefined : readAttribute(callee, '__call__').definition);
  if (called?.k !== 'function') return undefined;
  frame.summary.leadsTo(called.summary);
  followFunction(run, called, frame);
  const computed = computeCall(run, called, given, frame);
  return computed ?? called.returns ?? { text: cutExpression(`${callee.text}(...)`) };
}

/** Functions that hand functions on. */
function specialResult(
  run: SourceRun,
  callee: SourceValue,
  { args, kwargs }: Arguments,
  frame: Frame,
): SourceValue | undefined {
  const [first, second] = args;
  const path = callee.paths?.[0];
  const text = cutExpression(
    `${callee.text}(${args
      .map((arg) => arg.text)
      .slice(0, 8)
      .join(', ')})`,
  );
  switch (path) {
    case 'functools.partial':
    case 'functools.partialmethod':
      return first === undefined
        ? undefined
        : { ...first, text: first.text, bound: withBound(first, { args: args.slice(1), kwargs }) };
    case 'operator.attrgetter':
    case 'operator.itemgetter':
    case 'operator.methodcaller': {
      if (first === undefined) return undefined;
      const kind = path.endsWith('attrgetter')
        ? 'attribute'
        : path.endsWith('itemgetter')
          ? 'item'
          : 'method';
      return { text, getter: { kind, name: first, args: args.slice(1), kwargs } };
    }
    case 'os.path.join':
    case 'posixpath.join':
      return args.length > MAX_ARGUMENTS ? undefined : composedPath(args);
    case 'os.path.expanduser':
      return first?.parts === undefined ? undefined : { text, parts: first.parts };
    case 'builtins.str':
    case 'os.fspath':
      return first?.parts === undefined ? undefined : { text, parts: first.parts };
    case 'operator.getitem':
      return first === undefined || second === undefined ? undefined : readItem(run, first, second, frame);
    case 'builtins.getattr': {
      const name = knownText(second);
      return first === undefined || name === undefined ? undefined : { ...readAttribute(first, name), text };
    }
    case 'builtins.dict':
      if (first !== undefined) return undefined;
      return {
        text,
        container: 'dict',
        items: kwargs.map(([, value]) => value),
        keys: kwargs.map(([key]) => (key === '**' ? undefined : key)),
      };
    case 'builtins.super': {
      const [base] = frame.owner?.bases ?? [];
      return base?.definition?.k === 'class' ? { text, instanceOf: base.definition } : undefined;
    }
    case 'builtins.__import__':
    case 'importlib.__import__': {
      // Without a list of names the package itself comes back, whichever module of it is asked for.
      const name = knownText(first);
      const hasNames = (args[3] ?? kwargs.find(([key]) => key === 'fromlist')?.[1]) !== undefined;
      return name !== undefined && hasNames ? { ...pathValue(name), text } : undefined;
    }
    default:
      return callee.attribute === '__getattribute__' || callee.attribute === '__getattr__'
        ? reflectedAttribute(callee, args)
        : undefined;
  }
}

/** `os.__getattribute__('system')`, `object.__getattribute__(os, 'system')`. */
function reflectedAttribute(callee: SourceValue, args: readonly SourceValue[]): SourceValue | undefined {
  const name = knownText(args[args.length - 1]);
  const object = args.length > 1 ? args[0] : (callee.self as SourceValue | undefined);
  return name === undefined || object === undefined ? undefined : readAttribute(object, name);
}
