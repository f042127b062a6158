// Judges one call of a pickle: by what its callable does, and by its arguments where they decide.

import {
  compareSeverity,
  type PickleCall,
  type PickleProgram,
  type Severity,
  type SymbolicValue,
} from '@sentrascan/contract';
import {
  type Judged,
  lookupCallable,
  pickleCallsArgument,
  pickleCallsUnknown,
  pickleCallsUnknownStdlib,
  pickleImportsModule,
  pickleLoadsOwnBytes,
  pickleLoadsPickle,
  pickleLoadsSiblingFile,
  pickleOpaqueGlobal,
  pickleReadsAttribute,
  pickleReadsFile,
  pickleRunsCarriedCode,
  pickleUsesExtensionRegistry,
  pickleWalksAttributes,
  pickleWrapsCallable,
  pickleWritesFile,
} from '@sentrascan/rules';
import {
  candidates,
  innerArguments,
  isHarmlessData,
  isPlainAccess,
  isPlainRepr,
  isPlainTypeCall,
  isTypeSubscript,
  opensForWriting,
  opensWhenMade,
} from './argument-shapes.ts';
import { isClassName, isDangerousClassName, isDataName, isTelling } from './attribute-names.ts';
import { type CallJudgement, type CallRule, isLenient, RULE_BY_EFFECT } from './call-judgement.ts';
import { isCallingMaker, isCarriedClass, isCarriedCode, isNamedType, isStateSetter } from './carried-code.ts';
import {
  ACCESSORS,
  CONSUMED_AT_ONCE,
  INSTANCE_MAKERS,
  MAKERS_OF_CLASSES,
  METHOD_CALLER,
  OPTIONAL_FUNCTION,
  READS_ONE_ATTRIBUTE,
  RUNS_ON_IMPORT,
} from './known-paths.ts';
import { globalPath, renderCall } from './render-call.ts';

/** Indirect calls followed from one call. */
const MAX_INDIRECTION = 8;
/** Callables looked at for one call; nested calls with many arguments multiply. */
const MAX_LOOKED_AT = 512;
/** Values shown of a call whose result is called. */
const CALLEE_VALUES = 24;

/** Whether a nested program or code that a call consumes was read and found harmless. */
export type IsHarmless = (call: PickleCall) => boolean | undefined;

/**
 * @param isHarmless tells of content that the call loads; undefined where nothing was read
 * @returns undefined where the call is known to be safe
 */
export function judgeCall(
  call: PickleCall,
  program: PickleProgram,
  isHarmless: IsHarmless,
): CallJudgement | undefined {
  return new CallJudge(program, isHarmless).judge(call.callable, call, MAX_INDIRECTION);
}

class CallJudge {
  readonly #program: PickleProgram;
  readonly #isHarmless: IsHarmless;
  #lookedAt = 0;

  constructor(program: PickleProgram, isHarmless: IsHarmless) {
    this.#program = program;
    this.#isHarmless = isHarmless;
  }

  judge(callable: SymbolicValue, call: PickleCall, left: number): CallJudgement | undefined {
    if (left <= 0 || ++this.#lookedAt > MAX_LOOKED_AT)
      return this.#found(pickleOpaqueGlobal, callable, 'calls through more indirections than are followed');
    switch (callable.t) {
      case 'global':
        return this.#judgeGlobal(callable.module, callable.name, call, left);
      case 'call':
        return this.#judgeResult(callable.call, callable, call, left);
      case 'attribute':
        return this.#judgeMethod(callable, call, left);
      case 'extension':
        return this.#found(
          pickleUsesExtensionRegistry,
          callable,
          'calls whatever the process has registered under this number',
        );
      default:
        return this.#found(pickleOpaqueGlobal, callable, 'what is called is computed while loading');
    }
  }

  #judgeGlobal(module: string, name: string, call: PickleCall, left: number): CallJudgement | undefined {
    const known = lookupCallable(module, name);
    const path = globalPath(module, name);
    if (INSTANCE_MAKERS.test(path)) return this.#judgeInstance(call, left);
    if (path === 'builtins.type.__call__' && call.args[0] !== undefined) {
      const [made, ...args] = call.args;
      const inner = this.judge(made, { ...call, args }, left - 1);
      if (inner !== undefined && !inner.isHarmless) return inner;
    }
    const called = isCallingMaker(path) ? this.#judgeMaker(call, left) : undefined;
    if (called !== undefined) return called;
    if (call.via !== 'NEWOBJ' && opensWhenMade(path, call)) {
      return this.#found(
        pickleReadsFile,
        { t: 'global', module, name },
        'reads the model file or address it is given',
      );
    }
    if (isTypeSubscript(path, call) || isPlainRepr(path, call)) return undefined;
    if (known.standing === 'safe') return undefined;
    if (known.standing === 'unknown') return this.#judgeUnknown(module, name, known, call);
    // `cls.__new__(cls, ...)` makes an instance, as NEWOBJ does.
    const owningClass = known.matched === 'exact' ? undefined : /^(.+)\.__new__$/.exec(name)?.[1];
    if (owningClass !== undefined && !isTelling(owningClass)) {
      const instance: PickleCall = { ...call, via: 'NEWOBJ', args: call.args.slice(1) };
      return this.#judgeGlobal(module, owningClass, instance, left - 1);
    }
    const effect = known.effect ?? 'exec';
    const severity = known.severity ?? RULE_BY_EFFECT[effect].severity;
    const by = (rule: CallRule, why = known.why, worst = severity): CallJudgement => ({
      rule,
      severity: worst,
      callable: path,
      effect: why,
      isKnown: true,
      isHarmless: compareSeverity(worst, pickleReadsAttribute.severity) >= 0,
    });
    if (/(?:^|\.)numpy_pickle_compat$/.test(module) && name === 'NDArrayWrapper') {
      return by(pickleLoadsSiblingFile, known.why, pickleLoadsSiblingFile.severity);
    }
    if (isNamedType(path)) {
      // The type that it names is judged where it is used; one that stays unknown is not.
      return call.args[0]?.t === 'str' && call.args[0].folded !== true
        ? undefined
        : this.#found(pickleOpaqueGlobal, { t: 'global', module, name }, 'the type it names is computed');
    }
    if (path === 'dill._dill._create_namedtuple') {
      const [what, , from] = call.args;
      if (what?.t !== 'str' || from?.t !== 'str') return by(RULE_BY_EFFECT[effect]);
      const target = lookupCallable(from.v, what.v);
      return target.standing === 'dangerous'
        ? by(pickleImportsModule, `finds ${globalPath(from.v, what.v)}: ${target.why}`, target.severity)
        : by(pickleReadsAttribute, 'finds or makes a named tuple', pickleReadsAttribute.severity);
    }
    const changed = call.args[0];
    if (isStateSetter(path) && changed?.t === 'global') {
      return by(
        pickleWalksAttributes,
        `changes ${globalPath(changed.module, changed.name)}, which stays changed`,
        pickleWalksAttributes.severity,
      );
    }
    if (isCarriedCode(module, name) && this.#isHarmless(call) === true) return undefined;
    if (isCarriedClass(path) && isHarmlessData(call)) return undefined;
    if ((ACCESSORS.test(path) || METHOD_CALLER.test(path)) && isPlainAccess(call))
      return by(pickleReadsAttribute, 'binds a plain name', pickleReadsAttribute.severity);
    if (isPlainTypeCall(path, call)) return undefined;
    switch (effect) {
      case 'attribute':
        if (name === 'setattr' && call.args[0] !== undefined && this.#isCarried(call.args[0])) {
          return by(
            pickleReadsAttribute,
            'names a class that is stored in the file',
            pickleReadsAttribute.severity,
          );
        }
        if (/(?:^|\.)_?setattr$/.test(name) && this.#setsData(call))
          return by(pickleReadsAttribute, 'sets plain data', pickleReadsAttribute.severity);
        return READS_ONE_ATTRIBUTE.has(path) ? this.#judgeAttribute(call, by) : by(pickleWalksAttributes);
      case 'call':
        return this.#judgeIndirect(known, call, by, left);
      case 'import': {
        if (name === '_ufunc_reconstruct') {
          const [from, what] = call.args;
          const target = from?.t === 'str' && what?.t === 'str' ? lookupCallable(from.v, what.v) : undefined;
          if (target?.standing === 'safe') return undefined;
        }
        const target = call.args[0];
        // cloudpickle keeps modules that a function uses by name; what the function does with them is judged there.
        if (/^(?:cloudpickle|dill)\b/.test(module) && target?.t === 'str' && !RUNS_ON_IMPORT.test(target.v)) {
          return by(pickleReadsAttribute, `imports module ${target.v}`, pickleReadsAttribute.severity);
        }
        return by(pickleImportsModule);
      }
      case 'unpickle':
        if (name === '_load_from_bytes' && this.#isHarmless(call) === true) {
          return by(pickleLoadsOwnBytes, known.why, pickleLoadsOwnBytes.severity);
        }
        return by(pickleLoadsPickle);
      case 'file-read':
        return opensForWriting(name, call)
          ? by(pickleWritesFile, 'opens a file for writing', pickleWritesFile.severity)
          : by(pickleReadsFile);
      default:
        return by(RULE_BY_EFFECT[effect]);
    }
  }

  /** A maker calls the class or function among its arguments. */
  #judgeMaker(call: PickleCall, left: number): CallJudgement | undefined {
    for (const made of call.args.slice(0, 2)) {
      if (made.t !== 'global' || MAKERS_OF_CLASSES.test(globalPath(made.module, made.name))) continue;
      const args = call.args.filter((arg) => arg !== made);
      const inner = this.judge(made, { ...call, via: 'REDUCE', callable: made, args }, left - 1);
      if (inner !== undefined && !inner.isHarmless)
        return { ...inner, effect: `calls ${inner.callable}: ${inner.effect}` };
    }
    return undefined;
  }

  /** copyreg makes an instance of the first argument; of another base than object, that base's `__init__` runs too. */
  #judgeInstance(call: PickleCall, left: number): CallJudgement | undefined {
    const [made, base, state] = call.args;
    if (call.argsUnknown === true || made === undefined)
      return this.#found(pickleOpaqueGlobal, call.callable, 'makes an instance of a class that is computed');
    const judged = [this.judge(made, { ...call, via: 'NEWOBJ', args: [] }, left - 1)];
    const isReconstructor = call.callable.t === 'global' && call.callable.name === '_reconstructor';
    if (isReconstructor && base !== undefined && state !== undefined && state.t !== 'none')
      judged.push(this.judge(base, { ...call, args: [state] }, left - 1));
    return judged
      .filter((each) => each !== undefined)
      .sort((a, b) => compareSeverity(a.severity, b.severity))[0];
  }

  /** `setattr` as pickles by value use it: the content of a cell, the name of a class. */
  #setsData(call: PickleCall): boolean {
    const [object, name, value] = call.args;
    if (call.argsUnknown === true || name?.t !== 'str' || name.folded === true) return false;
    if (name.v === 'cell_contents' && object?.t === 'call') {
      const maker = this.#program.calls[object.call]?.callable;
      return maker?.t === 'global' && /(?:^|\.)(?:_create_cell|_make_empty_cell|CellType)$/.test(maker.name);
    }
    return isDataName(name.v) && value?.t === 'str';
  }

  #judgeUnknown(module: string, name: string, known: Judged, call: PickleCall): CallJudgement | undefined {
    const isStandard = known.matched === 'stdlib-unknown';
    const isInstance = call.via === 'NEWOBJ' || call.via === 'NEWOBJ_EX' || isClassName(name);
    const isDangerousNamesake =
      call.via !== 'NEWOBJ' && call.via !== 'NEWOBJ_EX' && call.args.length > 0 && isDangerousClassName(name);
    if (isInstance && !isDangerousNamesake && !(isStandard && call.via === 'REDUCE' && !isClassName(name)))
      return undefined;
    // What Cython generates to rebuild an instance of a class of the same module.
    if (/^__pyx_unpickle_[A-Za-z_][A-Za-z0-9_]{0,100}$/.test(name)) return undefined;
    const rule = isStandard ? pickleCallsUnknownStdlib : pickleCallsUnknown;
    return this.#found(rule, { t: 'global', module, name }, known.why);
  }

  /** getattr and its like: harmless with a plain name on a harmless object. */
  #judgeAttribute(
    call: PickleCall,
    by: (rule: CallRule, why?: string, worst?: Severity) => CallJudgement,
  ): CallJudgement {
    const [object, name] = call.args;
    const harmless = () => by(pickleReadsAttribute, 'reads an attribute', pickleReadsAttribute.severity);
    if (name === undefined) return by(pickleWalksAttributes);
    if (name.t !== 'str' || name.folded === true || isTelling(name.v)) return by(pickleWalksAttributes);
    if (object?.t !== 'global') {
      return object?.t === 'unknown' || object === undefined ? by(pickleWalksAttributes) : harmless();
    }
    if (globalPath(object.module, object.name) === 'dill._dill' && name.v === '_setattr') return harmless();
    const path = object.name === '' ? name.v : `${object.name}.${name.v}`;
    const reached = name.v === '__new__' ? object.name : path;
    const target = lookupCallable(object.module, reached);
    const owner = lookupCallable(object.module, object.name);
    if (target.standing === 'dangerous' || (owner.standing === 'dangerous' && target.standing !== 'safe')) {
      return by(pickleWalksAttributes, `reaches ${globalPath(object.module, path)}: ${target.why}`);
    }
    return object.name === '' && target.standing === 'unknown' && target.matched === 'stdlib-unknown'
      ? by(pickleWalksAttributes)
      : harmless();
  }

  /** map, partial, reduce and their like are as bad as what they call. */
  #judgeIndirect(
    known: Judged,
    call: PickleCall,
    by: (rule: CallRule, why?: string, worst?: Severity) => CallJudgement,
    left: number,
  ): CallJudgement | undefined {
    if (call.argsUnknown === true) return by(pickleCallsArgument);
    const positions = known.calls?.positions ?? 'all';
    // What is bound now and called later: code in the file is judged where it is built.
    const path = call.callable.t === 'global' ? globalPath(call.callable.module, call.callable.name) : '';
    const isLazy =
      path === 'types.MethodType' ||
      (known.calls?.lazy === true && !CONSUMED_AT_ONCE.test(path.slice(path.lastIndexOf('.') + 1)));
    // `iter(items)` calls nothing; `iter(f, end)` does.
    if (/^(?:builtins|__builtin__)\.iter$/.test(path) && call.args.length === 1 && call.kwargs === undefined)
      return by(pickleWrapsCallable, 'iterates over what it is given', pickleWrapsCallable.severity);
    const keyed = (call.kwargs ?? []).map(([, value]) => value);
    const given =
      positions === 'all'
        ? [...call.args, ...keyed]
        : [...positions.map((k) => call.args[k]).filter((arg) => arg !== undefined), ...keyed];
    let worst: CallJudgement | undefined;
    let isKnown = true;
    let isNamed = false;
    for (const callable of given.flatMap(candidates)) {
      if (callable.t === 'unknown' || callable.t === 'extension' || callable.t === 'persistent')
        isKnown = false;
      if (callable.t !== 'global' && callable.t !== 'call' && callable.t !== 'attribute') continue;
      isNamed = true;
      if (this.#lookedAt >= MAX_LOOKED_AT) {
        isKnown = false;
        break;
      }
      if (isLazy && this.#isCarried(callable)) continue;
      if (positions === 'all' && this.#isPlainInstance(callable)) continue;
      const inner = this.judge(
        callable,
        { ...call, callable, args: innerArguments(call, callable) },
        left - 1,
      );
      if (inner !== undefined && (worst === undefined || compareSeverity(inner.severity, worst.severity) < 0))
        worst = inner;
    }
    if (worst !== undefined && isLazy && (worst.rule === pickleCallsUnknown || isLenient(worst))) {
      return by(
        pickleWrapsCallable,
        `binds ${worst.callable}, which is not called yet`,
        pickleWrapsCallable.severity,
      );
    }
    if (worst !== undefined && !worst.isHarmless) {
      return { ...worst, effect: `calls ${worst.callable}: ${worst.effect}` };
    }
    // Only data goes in and nothing of it is called: judged by the arguments alone.
    if (
      known.judgedByArgument === true &&
      positions !== 'all' &&
      positions.length === 0 &&
      isHarmlessData(call)
    ) {
      return by(pickleWrapsCallable, 'it is given plain data', pickleWrapsCallable.severity);
    }
    const isEmpty =
      OPTIONAL_FUNCTION.test(path) && (given.every((value) => value.t === 'none') || isHarmlessData(call));
    if (isKnown && !isNamed && isEmpty)
      return by(pickleWrapsCallable, 'it is given no function', pickleWrapsCallable.severity);
    if (isKnown && isNamed)
      return by(pickleWrapsCallable, 'what it calls is harmless', pickleWrapsCallable.severity);
    return by(pickleCallsArgument);
  }

  /** The result of making a plain object: data among arguments, not a function. */
  #isPlainInstance(value: SymbolicValue): boolean {
    const maker = value.t === 'call' ? this.#program.calls[value.call]?.callable : undefined;
    return (
      maker?.t === 'global' &&
      isClassName(maker.name) &&
      lookupCallable(maker.module, maker.name).standing === 'safe'
    );
  }

  /** A function or class whose code is stored in the file. */
  #isCarried(value: SymbolicValue): boolean {
    const maker = value.t === 'call' ? this.#program.calls[value.call]?.callable : undefined;
    return maker?.t === 'global' && isCarriedCode(maker.module, maker.name);
  }

  /** The result of a call is called. */
  #judgeResult(
    id: number,
    callable: SymbolicValue,
    call: PickleCall,
    left: number,
  ): CallJudgement | undefined {
    const made = this.#program.calls[id];
    if (made === undefined)
      return this.#found(pickleOpaqueGlobal, callable, 'what is called is computed while loading');
    const maker = made.callable;
    if (maker.t === 'global') {
      const path = globalPath(maker.module, maker.name);
      if (isNamedType(path))
        return this.#found(pickleOpaqueGlobal, callable, 'calls a type whose name is computed');
      // An instance of an enum or a named tuple whose members are data.
      if (isCarriedClass(path) && isHarmlessData(made) && isHarmlessData(call)) return undefined;
      if (isCarriedCode(maker.module, maker.name)) {
        // NEWOBJ makes an instance of a class by value; only its own `__new__` could run, and that is judged as code.
        if (call.via === 'NEWOBJ' || call.via === 'NEWOBJ_EX') return undefined;
        return this.#found(
          pickleRunsCarriedCode,
          callable,
          'calls a function whose code is stored in the file',
        );
      }
      // A curried call: judged again with what was bound.
      const known = lookupCallable(maker.module, maker.name);
      if (known.standing === 'dangerous' && known.effect === 'call') {
        return this.#judgeIndirect(
          known,
          made,
          (rule, why = known.why, severity = rule.severity) => ({
            rule,
            severity,
            callable: globalPath(maker.module, maker.name),
            effect: why,
            isKnown: true,
            isHarmless: compareSeverity(severity, pickleReadsAttribute.severity) >= 0,
          }),
          left - 1,
        );
      }
      if (known.standing === 'dangerous') {
        return this.#found(
          pickleOpaqueGlobal,
          callable,
          `calls what ${globalPath(maker.module, maker.name)} returned`,
        );
      }
      const method = lookupCallable(maker.module, `${maker.name}.__call__`);
      if (method.standing === 'dangerous')
        return this.#judgeGlobal(maker.module, `${maker.name}.__call__`, call, left - 1);
      return this.#found(
        pickleOpaqueGlobal,
        callable,
        `calls what ${globalPath(maker.module, maker.name)} returned`,
      );
    }
    return this.#found(pickleOpaqueGlobal, callable, 'calls what another call returned');
  }

  /** A method of something that is no plain global. */
  #judgeMethod(
    callable: Extract<SymbolicValue, { t: 'attribute' }>,
    call: PickleCall,
    left: number,
  ): CallJudgement | undefined {
    const object = callable.object;
    if (object.t === 'str' || object.t === 'bytes' || object.t === 'int' || object.t === 'float') {
      return isTelling(callable.name)
        ? this.#found(pickleOpaqueGlobal, callable, 'calls an internal method of a plain value')
        : undefined;
    }
    const made = object.t === 'call' ? this.#program.calls[object.call] : undefined;
    const maker = made?.callable;
    if (maker?.t === 'global') {
      const path = `${maker.name}.${callable.name}`;
      const method = lookupCallable(maker.module, path);
      if (method.standing === 'dangerous') return this.#judgeGlobal(maker.module, path, call, left - 1);
      const owner = lookupCallable(maker.module, maker.name);
      if (owner.standing === 'safe' && !isTelling(callable.name)) {
        return this.#found(
          pickleCallsUnknown,
          callable,
          `calls a method of ${globalPath(maker.module, maker.name)}`,
        );
      }
      return this.#found(
        owner.standing === 'dangerous' ? pickleOpaqueGlobal : pickleCallsUnknown,
        callable,
        `calls a method of what ${globalPath(maker.module, maker.name)} returned`,
      );
    }
    return this.#found(pickleOpaqueGlobal, callable, 'calls a method of an object that cannot be told');
  }

  #found(rule: CallRule, callable: SymbolicValue, effect: string): CallJudgement {
    const path =
      callable.t === 'global'
        ? globalPath(callable.module, callable.name)
        : renderCallee(callable, this.#program);
    return { rule, severity: rule.severity, callable: path, effect, isHarmless: false, isKnown: false };
  }
}

function renderCallee(callable: SymbolicValue, program: PickleProgram): string {
  if (callable.t === 'call') {
    const call = program.calls[callable.call];
    return call === undefined ? '<computed>' : renderCall(call, program.calls, CALLEE_VALUES);
  }
  return callable.t === 'attribute' ? `<object>.${callable.name}` : '<computed>';
}
