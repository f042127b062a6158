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
  for (const value of args) leadTo(value, frame);
  for (const [, value] of kwargs) leadTo(value, frame);
  const origins = originsOf(callee, args, kwargs);
  const known =
    resultOfDefinition(run, callee, { args, kwargs }, frame) ??
    specialResult(run, callee, { args, kwargs }, frame) ??
    foldMap(run, callee, args, frame) ??
    foldCall(run, callee, args) ??
    executeConstant(run, callee, args, frame, at) ??
    (isForeignGet(callee)
      ? { text: cutExpression(`${callee.text}(...)`), resultOf: callee.paths ?? [] }
      : undefined);
  if (known === undefined) return withOrigins(callResult(site, frame.scope), origins);
  return withOrigins(
    known,
    known.origins === undefined ? origins : uniteOrigins([known, fromThese(origins)]),
  );
}

/** A function that is handed over may be called. */
function leadTo({ definition }: SourceValue, frame: Frame): void {
  if (definition?.k === 'function') frame.summary.leadsTo(definition.summary);
}

function fromThese(origins: readonly string[] | undefined): SourceValue | undefined {
  return origins === undefined ? undefined : { text: '', origins };
}

/** Where the result of a call comes from: its object, its arguments, the function itself. */
function originsOf(
  callee: SourceValue,
  args: readonly SourceValue[],
  kwargs: Arguments['kwargs'],
): readonly string[] | undefined {
  const own = originOf(callee);
  // What one method of the environment returns is not the whole of it.
  const before = (callee.self as SourceValue | undefined)?.origins;
  if (before === undefined && !args.some(hasOrigins) && !kwargs.some(([, value]) => hasOrigins(value)))
    return own;
  return uniteOrigins([fromThese(before), ...args, ...kwargs.map(([, value]) => value), fromThese(own)]);
}

function hasOrigins(value: SourceValue | undefined): boolean {
  return value !== undefined && (value.origins !== undefined || value.paths?.[0] === 'os.environ');
}

/** What a call adds to where its result comes from. */
function originOf({ paths, attribute }: SourceValue): readonly string[] | undefined {
  if (paths !== undefined) return paths.length > 2 ? paths.slice(0, 2) : paths;
  // A connection that was handed over says by this name alone what it is.
  return attribute === 'recv' || attribute === 'recvfrom' ? [`?.${attribute}`] : undefined;
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
  const otherOrigins = otherOriginsOf(args, kwargs);
  const self = callee.self as SourceValue | undefined;
  const isPath = self?.resultOf?.[0] === 'pathlib.Path';
  const told: Omit<CodeCall, 'resolved'> = {
    callable: callee.text,
    args: args.slice(0, MAX_ARGUMENTS).map((arg) => argumentOf(arg)),
    ...(kwargs.length === 0
      ? {}
      : { kwargs: kwargs.slice(0, MAX_ARGUMENTS).map(([key, arg]) => [key, argumentOf(arg)] as const) }),
    ...(origins === undefined ? {} : { origins }),
    ...(otherOrigins === undefined ? {} : { otherOrigins }),
    ...(self === undefined || !isPath ? {} : { receiver: argumentOf(self) }),
    line,
    column,
  };
  if (callee.paths === undefined) frame.summary.call(told);
  else if (callee.paths.length === 1) frame.summary.call({ ...told, resolved: callee.paths[0] ?? '?' });
  else for (const resolved of callee.paths) frame.summary.call({ ...told, callable: resolved, resolved });
}

function otherOriginsOf(
  args: readonly SourceValue[],
  kwargs: Arguments['kwargs'],
): readonly string[] | undefined {
  if (!args.some(hasOrigins) && !kwargs.some(([, value]) => hasOrigins(value))) return undefined;
  return uniteOrigins([...args.slice(1), ...kwargs.map(([, value]) => value)]);
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

/** Functions whose result follows from their arguments. */
const SPECIAL: ReadonlySet<string> = new Set(
  `functools.partial functools.partialmethod operator.attrgetter operator.itemgetter operator.methodcaller
   os.path.join posixpath.join pathlib.Path pathlib.PosixPath pathlib.WindowsPath pathlib.PurePath
   pathlib.Path.home pathlib.Path.cwd pathlib.Path.joinpath pathlib.Path.expanduser pathlib.Path.resolve
   pathlib.Path.absolute os.path.expanduser builtins.str os.fspath operator.getitem builtins.getattr
   pkgutil.resolve_name pydoc.locate django.utils.module_loading.import_string hydra.utils.get_method
   hydra.utils.get_class hydra.utils.get_object builtins.setattr os.getenv os.environ.get os.environ.pop
   os.environ.setdefault builtins.dict builtins.super builtins.__import__ importlib.__import__`.split(/\s+/),
);

/** Functions that hand functions on. */
function specialResult(
  run: SourceRun,
  callee: SourceValue,
  { args, kwargs }: Arguments,
  frame: Frame,
): SourceValue | undefined {
  const [first, second] = args;
  const path = callee.paths?.[0];
  if (path === undefined || !SPECIAL.has(path)) return resultOfMethod(callee, { args, kwargs }, frame);
  const text = cutExpression(
    `${callee.text}(${args
      .slice(0, 8)
      .map((arg) => arg.text)
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
    case 'pathlib.Path':
    case 'pathlib.PosixPath':
    case 'pathlib.WindowsPath':
    case 'pathlib.PurePath':
    case 'pathlib.Path.home':
    case 'pathlib.Path.cwd':
    case 'pathlib.Path.joinpath':
    case 'pathlib.Path.expanduser':
    case 'pathlib.Path.resolve':
    case 'pathlib.Path.absolute': {
      const before = path.endsWith('.home')
        ? [HOME]
        : path.endsWith('joinpath') || args.length === 0
          ? selfOf(callee)
          : [];
      const below = args.length > MAX_ARGUMENTS ? [] : args;
      return { ...(composedPath([...before, ...below]) ?? { text }), resultOf: ['pathlib.Path'] };
    }
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
    case 'pkgutil.resolve_name':
    case 'pydoc.locate':
    case 'django.utils.module_loading.import_string':
    case 'hydra.utils.get_method':
    case 'hydra.utils.get_class':
    case 'hydra.utils.get_object': {
      const name = knownText(first)?.replace(':', '.');
      return name === undefined ? undefined : { ...pathValue(name), text };
    }
    case 'builtins.setattr': {
      const name = knownText(second);
      const value = args[2];
      if (first === undefined || name === undefined || value === undefined) return undefined;
      setAttribute(first, name, value);
      return { text };
    }
    case 'os.getenv':
    case 'os.environ.get':
    case 'os.environ.pop':
    case 'os.environ.setdefault': {
      const name = knownText(first);
      return name === undefined ? undefined : { text, resultOf: [path], origins: [`os.environ.${name}`] };
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
      return resultOfMethod(callee, { args, kwargs }, frame);
  }
}

/** The folder of the user. */
const HOME: SourceValue = { text: '~', constant: { t: 'str', v: '~' } };

function selfOf({ self }: SourceValue): readonly SourceValue[] {
  return self === undefined ? [] : [self];
}

/** Methods that hand on what their object or their arguments hold. */
function resultOfMethod(
  callee: SourceValue,
  { args, kwargs }: Arguments,
  frame: Frame,
): SourceValue | undefined {
  const self = callee.self as SourceValue | undefined;
  switch (callee.attribute) {
    case '__getattribute__':
    case '__getattr__':
      return reflectedAttribute(callee, args);
    // `__loader__.load_module('os')`, `__spec__.loader.load_module('os')`.
    case 'load_module':
    case 'import_module': {
      const name = knownText(args[0]);
      const isLoader = callee.paths?.some((path) => LOADER.test(path)) === true;
      return name === undefined || !isLoader ? undefined : pathValue(name);
    }
    // `globals().update(run=os.system)`.
    case 'update': {
      if (self?.resultOf?.includes('scope') !== true) return undefined;
      const given = [...kwargs, ...args.flatMap(keywordsOf)];
      for (const [name, value] of given) if (name !== '**') frame.scope.root.bind(name, value);
      return undefined;
    }
    default:
      return undefined;
  }
}

/** Objects that import what they are asked for, however they are reached. */
const LOADER =
  /^(?:__loader__|__spec__\.loader|builtins\.__(?:loader|spec)__(?:\.loader)?|importlib(?:\.machinery|\._bootstrap)?\.BuiltinImporter|\w{1,40}\.__loader__|\w{1,40}\.__spec__\.loader)\.load_module$/;

/** `setattr(object, 'name', value)` and `object.name = value`, where the object's class is one of this source. */
export function setAttribute(object: SourceValue, name: string, value: SourceValue): boolean {
  const owner = object.instanceOf ?? (object.definition?.k === 'class' ? object.definition : undefined);
  if (owner === undefined) return false;
  const isTelling =
    value.paths !== undefined ||
    value.resultOf !== undefined ||
    value.definition !== undefined ||
    value.instanceOf !== undefined;
  if (isTelling) owner.attributes.bind(name, value);
  return true;
}

/** `os.__getattribute__('system')`, `object.__getattribute__(os, 'system')`. */
function reflectedAttribute(callee: SourceValue, args: readonly SourceValue[]): SourceValue | undefined {
  const name = knownText(args[args.length - 1]);
  const object = args.length > 1 ? args[0] : (callee.self as SourceValue | undefined);
  return name === undefined || object === undefined ? undefined : readAttribute(object, name);
}
