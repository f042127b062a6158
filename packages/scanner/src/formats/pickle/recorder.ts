// Records what a pickle names, calls and changes while the machine walks it: bounded, and without judging.

import type { CallVia, PickleMutation } from '@sentrascan/contract';
import { LIMITS } from '../../limits.ts';
import { renameForPython3 } from './compat-names.ts';
import { readLiteral } from './literal.ts';
import type { PickleMachine } from './machine.ts';
import { DECIDED_BY_ARGUMENTS } from './semantics/decided-by-arguments.ts';
import { canFold, type FoldedCall, foldCall } from './semantics/fold-call.ts';
import { decodeUtf8 } from './text-operands.ts';
import { NodeKind, type Value } from './value-store.ts';

export interface GlobalRecord {
  readonly module: string | null;
  readonly name: string | null;
  readonly written?: { readonly module: string; readonly name: string };
  readonly offset: number;
  readonly opcode: string;
  readonly walksAttributes: boolean;
  readonly computed: boolean;
  count: number;
  readonly trail: readonly number[];
}

export interface CallRecord {
  readonly id: number;
  readonly offset: number;
  readonly via: CallVia;
  readonly callable: Value;
  /** The argument tuple, or the single implicit argument wrapped by `argsAreItems`. */
  readonly args: readonly Value[] | undefined;
  readonly kwargs: Value | undefined;
  readonly trail: readonly number[];
}

export interface MutationRecord {
  readonly offset: number;
  readonly via: PickleMutation['via'];
  readonly target: Value;
  readonly items: readonly (readonly [Value, Value])[];
}

/** Calls with plain data as arguments that are told per callable; more are counted. */
const PLAIN_CALLS_TOLD = 8;
/** Calls known by their arguments beyond those that are told. */
const UNTOLD_CALLS = 20_000;
/** Numbers of untold calls start here, far above those of told ones. */
const UNTOLD_BASE = 1 << 24;
/** As much of a literal as tells short ones apart: a few opcodes with their operands. */
const LITERAL_KEY_BYTES = 24;
/** Nodes looked at to tell whether arguments hold something callable. */
const REACH_NODES = 64;
/** Attribute names through which a reader calls back into an object. */
const CALLED_ATTRIBUTES = new Set(['__setstate__', 'append', 'extend', 'add', '__setitem__']);
/** Containers that one call is taken to change. */
const CHANGED_BY_CALL = 64;
/** How deep calls that call their arguments are followed. */
const FOLD_DEPTH = 32;
/** Calls kept beyond the limit for callables that were not told of yet. */
const SPARE_CALLS = 12_000;
/** Calls remembered with their exact arguments. */
const EXACT_CALLS = 16_384;
/** Longest text that is compared to tell whether two calls are the same. */
const EXACT_TEXT_BYTES = 256;
/** Persistent ids kept. */
const PERSISTENT_IDS = 64;

/** Under this name a partial object keeps the call that its state amounts to; no attribute is spelled like it. */
export const RESTORED = '(restored)';

export class Recorder {
  readonly globals: GlobalRecord[] = [];
  readonly calls: CallRecord[] = [];
  readonly mutations: MutationRecord[] = [];
  globalsOmitted = 0;
  /** Calls like one that is told. */
  callsOmitted = 0;
  /** Calls unlike any that is told: a limit was reached. */
  callsBeyondLimit = 0;
  mutationsOmitted = 0;
  readonly #machine: PickleMachine;
  readonly #globalIndex = new Map<string, Value>();
  readonly #callIndex = new Map<string, Value>();
  readonly #plainCalls = new Map<Value, number>();
  readonly #toldCalls = new Map<Value, number>();
  /** Globals that no fold is known of. */
  readonly #unfoldable = new Set<Value>();
  readonly #decided = new Map<Value, boolean>();
  #foldDepth = 0;
  #exactKeys = 0;
  readonly #untold: CallRecord[] = [];

  constructor(machine: PickleMachine) {
    this.#machine = machine;
  }

  /** A GLOBAL or INST operand, as lines of bytes. */
  global(moduleLine: Uint8Array, nameLine: Uint8Array, offset: number, opcode: string): Value {
    const module = decodeUtf8(moduleLine);
    const name = decodeUtf8(nameLine);
    if (!module.isValid || !name.isValid) {
      this.#machine.anomaly('invalid-text', 'a global whose name is no UTF-8', offset);
    } else if (/[^\x20-\x7e]|\\/.test(module.text + name.text)) {
      this.#machine.anomaly(
        'global-reader-dependent',
        'a global with bytes that tools decode differently',
        offset,
      );
    }
    return this.resolve(module.text, name.text, { offset, opcode, computed: false });
  }

  /** @returns undefined where an operand is surely no text: every reader stops there */
  stackGlobal(module: Value, name: Value, offset: number): Value | undefined {
    const moduleText = this.text(module);
    const nameText = this.text(name);
    if (moduleText === null || nameText === null) {
      this.#machine.anomaly('stack-global-operand', 'STACK_GLOBAL with an operand that is no text', offset);
      return undefined;
    }
    const computed = module < 0 || name < 0;
    if (moduleText === undefined || nameText === undefined) {
      this.#addGlobal({
        module: moduleText ?? null,
        name: nameText ?? null,
        offset,
        opcode: 'STACK_GLOBAL',
        walksAttributes: true,
        computed: true,
        count: 1,
        trail: this.#machine.trail(),
      });
      return this.#machine.values.unknown;
    }
    return this.resolve(moduleText, nameText, { offset, opcode: 'STACK_GLOBAL', computed });
  }

  /** The text of a value: undefined when unknown, null when it surely is something else. */
  text(value: Value): string | undefined | null {
    const machine = this.#machine;
    if (value >= 0) {
      const literal = readLiteral(machine.bytes, value, LIMITS.pickleNameBytes.value);
      if (literal.kind !== 'text') return null;
      if (literal.isTruncated) {
        machine.anomaly('operand-too-long', 'a name longer than any importable one');
        return undefined;
      }
      return literal.text;
    }
    const kind = machine.values.kind(value);
    if (kind === NodeKind.text) return machine.values.textOf(value);
    const isOpaque =
      kind === NodeKind.unknown ||
      kind === NodeKind.data ||
      kind === NodeKind.call ||
      kind === NodeKind.attribute ||
      kind === NodeKind.persistent ||
      kind === NodeKind.global ||
      kind === NodeKind.extension;
    return isOpaque ? undefined : null;
  }

  /** Names a global: lists it, and gives its value. Renames as readers do below protocol 3. */
  resolve(
    module: string,
    name: string,
    how: {
      readonly offset: number;
      readonly opcode: string;
      readonly computed: boolean;
      readonly renames?: boolean;
    },
  ): Value {
    const machine = this.#machine;
    const renamed =
      machine.protocol < 3 && how.renames !== false ? renameForPython3(module, name) : undefined;
    const resolved = renamed ?? { module, name };
    const walksAttributes = name.includes('.') && (machine.protocol >= 4 || how.computed);
    const key = `${resolved.module}\0${resolved.name}\0${walksAttributes ? 1 : 0}${renamed === undefined ? '' : `\0${module} ${name}`}`;
    const known = this.#globalIndex.get(key);
    if (known !== undefined) {
      const record = this.globals[machine.values.aux(known)];
      if (record !== undefined) record.count++;
      return known;
    }
    const index = this.#addGlobal({
      ...resolved,
      ...(renamed === undefined ? {} : { written: { module, name } }),
      offset: how.offset,
      opcode: how.opcode,
      walksAttributes,
      computed: how.computed,
      count: 1,
      trail: machine.trail(),
    });
    if (index === undefined) return machine.values.unknown;
    const value = machine.values.node(NodeKind.global, index);
    this.#globalIndex.set(key, value);
    return value;
  }

  #addGlobal(record: GlobalRecord): number | undefined {
    if (this.globals.length >= LIMITS.pickleGlobals.value) {
      this.globalsOmitted++;
      return undefined;
    }
    this.globals.push(record);
    return this.globals.length - 1;
  }

  /** The module and name a value stands for, where it is a global. */
  globalOf(value: Value): GlobalRecord | undefined {
    const values = this.#machine.values;
    return values.kind(value) === NodeKind.global ? this.globals[values.aux(value)] : undefined;
  }

  callOf(value: Value): CallRecord | undefined {
    const values = this.#machine.values;
    if (values.kind(value) !== NodeKind.call) return undefined;
    const number = values.aux(value);
    return number < UNTOLD_BASE ? this.calls[number] : this.#untold[number - UNTOLD_BASE];
  }

  /** A call opcode. @returns the value of its result */
  call(callable: Value, argsTuple: Value, kwargs: Value | undefined, offset: number, via: CallVia): Value {
    const values = this.#machine.values;
    const kind = values.kind(argsTuple);
    let args: readonly Value[] | undefined;
    if (kind === NodeKind.tuple || kind === NodeKind.list || kind === NodeKind.set) {
      const items = values.items(argsTuple);
      const isPlain = kind === NodeKind.tuple && items.every((item) => item >= 0);
      if (isPlain || values.isExact(argsTuple)) args = items;
    } else if (argsTuple >= 0) args = this.#literalArgs(argsTuple);
    return this.callWith(callable, args, kwargs, offset, via);
  }

  #literalArgs(value: Value): readonly Value[] | undefined {
    const literal = readLiteral(this.#machine.bytes, value, 1);
    // Python spreads any iterable: only the empty tuple is one among literals that matters.
    return literal.kind === 'empty-tuple' ? [] : undefined;
  }

  callWith(
    callable: Value,
    args: readonly Value[] | undefined,
    kwargs: Value | undefined,
    offset: number,
    via: CallVia,
  ): Value {
    // Where arguments decide what a call does, no call stands for another.
    if (this.#argumentsDecide(callable)) {
      const folded = this.#fold({ callable, args, kwargs, offset, via });
      const key = kwargs === undefined ? this.#exactKey(callable, args) : undefined;
      const same = key === undefined ? undefined : this.#callIndex.get(key);
      if (same !== undefined) {
        this.callsOmitted++;
        return folded ?? same;
      }
      const value = this.#tell({ callable, args, kwargs, offset, via });
      if (key !== undefined && this.#exactKeys++ < EXACT_CALLS) this.#callIndex.set(key, value);
      return folded ?? value;
    }
    const isPlain = args?.every((value) => value >= 0) === true && kwargs === undefined;
    if (isPlain) {
      const told = this.#plainCalls.get(callable) ?? 0;
      this.#plainCalls.set(callable, told + 1);
      if (told >= PLAIN_CALLS_TOLD) {
        const folded = this.#fold({ callable, args, kwargs, offset, via });
        if (folded !== undefined) return folded;
        // A method without arguments changes its object all the same (`sort`, `clear`).
        if (this.#machine.values.kind(callable) === NodeKind.attribute)
          this.#mayChange(callable, undefined, undefined);
        const same = this.#callIndex.get(`plain ${callable}`);
        this.callsOmitted++;
        if (same !== undefined) return this.#untoldCall({ callable, args, kwargs, offset, via }, same);
      }
    }
    const signature = isPlain ? undefined : this.#signature(callable, args, kwargs);
    const folded = this.#fold({ callable, args, kwargs, offset, via });
    const isMethod = this.#machine.values.kind(callable) === NodeKind.attribute;
    if (folded === undefined && (!isPlain || isMethod)) this.#mayChange(callable, args, kwargs);
    const known = signature === undefined ? undefined : this.#callIndex.get(signature);
    if (known !== undefined) {
      this.callsOmitted++;
      return folded ?? known;
    }
    const value = this.#tell({ callable, args, kwargs, offset, via });
    if (isPlain) this.#callIndex.set(`plain ${callable}`, value);
    else if (signature !== undefined) this.#callIndex.set(signature, value);
    return folded ?? value;
  }

  /**
   * A further plain call of a callable: known by its arguments (a dtype is told from another by them), not listed.
   *
   * @param same the value of a listed call of the same callable
   */
  #untoldCall(call: Omit<CallRecord, 'id' | 'trail'>, same: Value): Value {
    if (call.args?.length === 0) return same;
    const bytes = this.#machine.bytes;
    const literals = (call.args ?? []).map((arg) =>
      Buffer.from(bytes.read(arg, LITERAL_KEY_BYTES)).toString('latin1'),
    );
    const key = `same ${call.callable} ${literals.join(' ')}`;
    const known = this.#callIndex.get(key);
    if (known !== undefined) return known;
    if (this.#untold.length >= UNTOLD_CALLS) return same;
    this.#untold.push({ ...call, id: this.#machine.values.aux(same), trail: [] });
    const value = this.#machine.values.node(NodeKind.call, UNTOLD_BASE + this.#untold.length - 1);
    this.#callIndex.set(key, value);
    return value;
  }

  /** The same callable with the very same arguments; undefined where they are not short and plain. */
  #exactKey(callable: Value, args: readonly Value[] | undefined): string | undefined {
    if (args === undefined || args.length > 4) return undefined;
    let key = `exact ${callable}`;
    for (const arg of args) {
      if (arg < 0) {
        const kind = this.#machine.values.kind(arg);
        if (kind !== NodeKind.global && kind !== NodeKind.call) return undefined;
        key += ` ${arg}`;
        continue;
      }
      const literal = readLiteral(this.#machine.bytes, arg, EXACT_TEXT_BYTES);
      if (literal.kind === 'text' && !literal.isTruncated) key += ` ${JSON.stringify(literal.text)}`;
      else if (literal.kind === 'none' || literal.kind === 'empty-tuple') key += ` ${literal.kind}`;
      else if (literal.kind === 'int' || literal.kind === 'bool') key += ` ${literal.value}`;
      else return undefined;
    }
    return key;
  }

  #argumentsDecide(callable: Value): boolean {
    const known = this.#decided.get(callable);
    if (known !== undefined) return known;
    const global = this.globalOf(callable);
    if (global === undefined) return false;
    const decides = DECIDED_BY_ARGUMENTS.has(`${global.module}.${global.name}`);
    this.#decided.set(callable, decides);
    return decides;
  }

  #fold(call: FoldedCall): Value | undefined {
    if (this.#foldDepth >= FOLD_DEPTH || this.#unfoldable.has(call.callable)) return undefined;
    this.#foldDepth++;
    const folded = foldCall(this.#machine, call);
    this.#foldDepth--;
    const global = folded === undefined ? this.globalOf(call.callable) : undefined;
    if (global !== undefined && !canFold(`${global.module}.${global.name}`))
      this.#unfoldable.add(call.callable);
    return folded;
  }

  /** A call that is not followed may change any list, dict or set it gets hold of. */
  #mayChange(callable: Value, args: readonly Value[] | undefined, kwargs: Value | undefined): void {
    const values = this.#machine.values;
    const queue: Value[] = [...(args ?? [])];
    if (kwargs !== undefined) queue.push(kwargs);
    if (values.kind(callable) === NodeKind.attribute) queue.push(...values.items(callable));
    for (let looked = 0; looked < CHANGED_BY_CALL && queue.length > 0; looked++) {
      const value = queue.pop() as Value;
      if (value >= 0) continue;
      const kind = values.kind(value);
      if (kind === NodeKind.list || kind === NodeKind.dict || kind === NodeKind.set)
        values.markChanged(value);
      else if (kind !== NodeKind.tuple) continue;
      queue.push(...values.items(value).slice(0, CHANGED_BY_CALL));
    }
  }

  #tell(call: Omit<CallRecord, 'id' | 'trail'>): Value {
    const told = this.#toldCalls.get(call.callable) ?? 0;
    this.#toldCalls.set(call.callable, told + 1);
    // No callable goes untold because of others that were called too often.
    const room = LIMITS.pickleCalls.value + (told < PLAIN_CALLS_TOLD ? SPARE_CALLS : 0);
    if (this.calls.length >= room) {
      this.callsBeyondLimit++;
      return this.#machine.values.unknown;
    }
    const id = this.calls.length;
    this.calls.push({ ...call, id, trail: this.#machine.trail() });
    return this.#machine.values.node(NodeKind.call, id);
  }

  /**
   * What makes two calls alike: the callable and whatever callable things the arguments reach. Undefined where the
   * arguments are too many to tell, so that the call stands for itself.
   */
  #signature(
    callable: Value,
    args: readonly Value[] | undefined,
    kwargs: Value | undefined,
  ): string | undefined {
    if (this.#callIndex.size < PLAIN_CALLS_TOLD * 64) return undefined;
    const values = this.#machine.values;
    const reached = new Set<Value>();
    const queue: Value[] = [...(args ?? [values.unknown])];
    if (kwargs !== undefined) queue.push(kwargs);
    for (let looked = 0; queue.length > 0; looked++) {
      if (looked >= REACH_NODES) return undefined;
      const value = queue.pop() as Value;
      if (value >= 0) continue;
      const kind = values.kind(value);
      if (kind === NodeKind.global || kind === NodeKind.unknown || kind === NodeKind.attribute)
        reached.add(value);
      else if (kind === NodeKind.call) reached.add(this.callOf(value)?.callable ?? value);
      else queue.push(...values.items(value).slice(0, REACH_NODES));
    }
    return `${callable} ${[...reached].sort((a, b) => a - b).join(' ')}`;
  }

  persistent(id: Value): Value {
    const value = this.#machine.values.node(NodeKind.persistent);
    if (value !== this.#machine.values.unknown) this.#machine.values.add(value, id);
    if (this.#machine.persistentIds.length < PERSISTENT_IDS) this.#machine.persistentIds.push(id);
    return value;
  }

  extension(code: number, offset: number): Value {
    const registered = this.#machine.extensions.get(code);
    if (registered !== undefined) {
      const global = this.globalOf(registered);
      if (global === undefined || global.module === null || global.name === null) return registered;
      return this.resolve(global.module, global.name, { offset, opcode: 'EXT', computed: true });
    }
    return this.#machine.values.node(NodeKind.extension, code);
  }

  /** BUILD: `object.__setstate__(state)`, or attributes set from dicts. */
  built(object: Value, state: Value): void {
    const machine = this.#machine;
    const values = machine.values;
    const offset = this.#at();
    const setstate = this.attributeOf(object, '__setstate__');
    if (setstate !== undefined) this.callWith(setstate, [state], undefined, offset, 'BUILD');
    const parts =
      values.kind(state) === NodeKind.tuple && values.count(state) === 2 ? values.items(state) : [state];
    const pairs: (readonly [Value, Value])[] = [];
    for (const part of parts) {
      if (values.kind(part) !== NodeKind.dict) continue;
      const items = values.items(part);
      for (let k = 0; k + 1 < items.length; k += 2) pairs.push([items[k] as Value, items[k + 1] as Value]);
    }
    for (const [key, value] of pairs) {
      const name = object < 0 && (value < 0 || key < 0) ? this.text(key) : undefined;
      if (typeof name === 'string' && (CALLED_ATTRIBUTES.has(name) || this.isCallableLike(value))) {
        values.setAttribute(object, name, value);
      }
    }
    this.#partialRestored(object, parts, state, offset);
    const kind = values.kind(object);
    if (kind === NodeKind.global || kind === NodeKind.attribute || kind === NodeKind.extension) {
      this.#mutated('BUILD', object, pairs.length > 0 ? pairs : [[state, values.unknown]]);
      if (this.globalOf(object) !== undefined) this.#registerExtensions(object, pairs);
    }
  }

  /** `functools.partial` takes its function and arguments anew from its state. */
  #partialRestored(object: Value, parts: readonly Value[], state: Value, offset: number): void {
    const values = this.#machine.values;
    const made = this.callOf(object);
    const maker = made === undefined ? undefined : this.globalOf(made.callable);
    if (made === undefined || maker?.name !== 'partial' || !/^_?functools$/.test(maker.module ?? '')) return;
    const [callable, bound, kwargs] = values.kind(state) === NodeKind.tuple ? values.items(state) : parts;
    if (callable === undefined || callable >= 0) return;
    const args = bound === undefined || bound >= 0 ? [] : values.items(bound);
    const named = kwargs !== undefined && values.kind(kwargs) === NodeKind.dict && values.count(kwargs) > 0;
    if (callable === made.args?.[0] && args.length === 0 && !named) return;
    const anew = this.callWith(
      made.callable,
      [callable, ...args],
      named ? kwargs : undefined,
      offset,
      'BUILD',
    );
    values.setAttribute(object, RESTORED, anew);
  }

  appended(target: Value, items: Float64Array, via: 'APPEND' | 'APPENDS' | 'ADDITEMS'): void {
    const values = this.#machine.values;
    const names =
      via === 'ADDITEMS' ? ['add'] : via === 'APPEND' ? ['append', 'extend'] : ['extend', 'append'];
    for (const name of names) {
      const method = this.attributeOf(target, name);
      if (method === undefined) continue;
      for (const item of items.subarray(0, PLAIN_CALLS_TOLD)) {
        let argument = item;
        if (name === 'extend') {
          argument = values.node(NodeKind.list);
          if (argument !== values.unknown) for (const each of items) values.add(argument, each);
        }
        this.callWith(method, [argument], undefined, this.#at(), via);
        if (name === 'extend') break;
      }
      return;
    }
    const kind = values.kind(target);
    if (kind === NodeKind.global || kind === NodeKind.attribute || kind === NodeKind.extension) {
      const pairs = Array.from(items.subarray(0, PLAIN_CALLS_TOLD), (item) => [values.data, item] as const);
      this.#mutated(via, target, pairs);
    } else if (target < 0 && (kind === NodeKind.call || kind === NodeKind.frozenset)) {
      for (const item of items) if (item < 0) values.add(target, item);
    }
  }

  itemsSet(target: Value, items: Float64Array, via: 'SETITEM' | 'SETITEMS'): void {
    const values = this.#machine.values;
    const method = this.attributeOf(target, '__setitem__');
    if (method !== undefined)
      this.callWith(method, Array.from(items.subarray(0, 2)), undefined, this.#at(), via);
    const kind = values.kind(target);
    if (kind === NodeKind.global || kind === NodeKind.attribute || kind === NodeKind.extension) {
      const pairs: (readonly [Value, Value])[] = [];
      for (let k = 0; k + 1 < items.length && pairs.length < PLAIN_CALLS_TOLD * 8; k += 2) {
        pairs.push([items[k] as Value, items[k + 1] as Value]);
      }
      this.#mutated(via, target, pairs);
      this.#registerExtensions(target, pairs);
    } else if (kind === NodeKind.call) {
      for (const item of items) if (item < 0) values.add(target, item);
    }
  }

  /** An attribute that this pickle gave the object, or its class. */
  attributeOf(object: Value, name: string): Value | undefined {
    if (object >= 0) return undefined;
    const own = this.#machine.values.attribute(object, name);
    if (own !== undefined) return own;
    const made = this.callOf(object);
    return made === undefined || made.callable >= 0
      ? undefined
      : this.#machine.values.attribute(made.callable, name);
  }

  isCallableLike(value: Value): boolean {
    const kind = this.#machine.values.kind(value);
    return (
      kind === NodeKind.global ||
      kind === NodeKind.call ||
      kind === NodeKind.attribute ||
      kind === NodeKind.unknown ||
      kind === NodeKind.extension
    );
  }

  /** Entries that a pickle writes into copyreg's registry take effect at its next EXT opcode. */
  #registerExtensions(target: Value, pairs: readonly (readonly [Value, Value])[]): void {
    const global = this.globalOf(target);
    if (global?.module !== 'copyreg') return;
    for (const [key, value] of pairs) {
      const code = this.integer(key);
      if (code === undefined) continue;
      if (global.name === '_extension_cache') this.#machine.extensions.set(code, value);
      else if (global.name === '_inverted_registry')
        this.registerExtension(code, this.#machine.values.items(value));
    }
  }

  registerExtension(code: number, moduleAndName: readonly Value[]): void {
    const [module, name] = moduleAndName.map((part) => this.text(part));
    if (typeof module !== 'string' || typeof name !== 'string') return;
    this.#machine.extensions.set(
      code,
      this.resolve(module, name, { offset: this.#at(), opcode: 'EXT', computed: true, renames: false }),
    );
  }

  integer(value: Value): number | undefined {
    if (value < 0) {
      const folded = this.#machine.values.integerOf(value);
      return folded === undefined ? undefined : Number(folded);
    }
    const literal = readLiteral(this.#machine.bytes, value, 1);
    if (literal.kind === 'bool') return literal.value ? 1 : 0;
    return literal.kind === 'int' && literal.value !== undefined ? Number(literal.value) : undefined;
  }

  #mutated(via: PickleMutation['via'], target: Value, items: readonly (readonly [Value, Value])[]): void {
    if (this.mutations.length >= LIMITS.pickleCalls.value) this.mutationsOmitted++;
    else this.mutations.push({ offset: this.#at(), via, target, items });
  }

  #at(): number {
    return this.#machine.trail().at(-1) ?? 0;
  }
}
