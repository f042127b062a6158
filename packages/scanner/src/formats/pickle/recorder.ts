// Records what a pickle names, calls and changes while the machine walks it: bounded, and without judging.

import type { CallVia, PickleMutation } from '@sentrascan/contract';
import { LIMITS } from '../../limits.ts';
import { type CallRecord, CallTable, PLAIN_CALLS_TOLD } from './call-table.ts';
import { renameForPython3 } from './compat-names.ts';
import { readLiteral } from './literal.ts';
import type { PickleMachine } from './machine.ts';
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

export interface MutationRecord {
  readonly offset: number;
  readonly via: PickleMutation['via'];
  readonly target: Value;
  readonly items: readonly (readonly [Value, Value])[];
}

/** Attribute names through which a reader calls back into an object. */
const CALLED_ATTRIBUTES = new Set(['__setstate__', 'append', 'extend', 'add', '__setitem__']);
/** Items kept of one change to an object of the process. */
const CHANGES_KEPT = 4_096;
/** Persistent ids kept. */
const PERSISTENT_IDS = 64;

/** Under this name a partial object keeps the call that its state amounts to; no attribute is spelled like it. */
export const RESTORED = '(restored)';

export class Recorder {
  readonly globals: GlobalRecord[] = [];
  readonly mutations: MutationRecord[] = [];
  globalsOmitted = 0;
  mutationsOmitted = 0;
  readonly #machine: PickleMachine;
  readonly #globalIndex = new Map<string, Value>();
  readonly #made: CallTable;

  constructor(machine: PickleMachine) {
    this.#machine = machine;
    this.#made = new CallTable(machine);
  }

  /** The calls that are told, in the order of the stream. */
  get calls(): readonly CallRecord[] {
    return this.#made.calls;
  }

  /** Calls like one that is told. */
  get callsOmitted(): number {
    return this.#made.callsOmitted;
  }

  /** Calls unlike any that is told: a limit was reached. */
  get callsBeyondLimit(): number {
    return this.#made.callsBeyondLimit;
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

  /** The call whose result a value is. */
  callOf(value: Value): CallRecord | undefined {
    return this.#made.callOf(value);
  }

  /** A call opcode. @returns the value of its result */
  call(callable: Value, argsTuple: Value, kwargs: Value | undefined, offset: number, via: CallVia): Value {
    return this.#made.call(callable, argsTuple, kwargs, offset, via);
  }

  /** A call with its arguments apart, as methods and folds make them. @returns the value of its result */
  callWith(
    callable: Value,
    args: readonly Value[] | undefined,
    kwargs: Value | undefined,
    offset: number,
    via: CallVia,
  ): Value {
    return this.#made.callWith({ callable, args, kwargs, offset, via });
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
      const telling = items.filter((item, k) => k < PLAIN_CALLS_TOLD || item < 0);
      this.mutationsOmitted += Math.max(0, telling.length - CHANGES_KEPT);
      const pairs = Array.from(telling.subarray(0, CHANGES_KEPT), (item) => [values.data, item] as const);
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
      for (let k = 0; k + 1 < items.length; k += 2) {
        const pair = [items[k] as Value, items[k + 1] as Value] as const;
        // The first ones show what happens; of the rest only what is no plain literal can make it worse.
        const isPlain = pair[0] >= 0 && pair[1] >= 0;
        if (pairs.length < (isPlain ? PLAIN_CALLS_TOLD * 8 : CHANGES_KEPT)) pairs.push(pair);
        else if (!isPlain) this.mutationsOmitted++;
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
