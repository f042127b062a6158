// The calls a pickle makes, each told once: what makes two calls alike, and which ones must stay apart.

import type { CallVia } from '@sentrascan/contract';
import { LIMITS } from '../../limits.ts';
import { readLiteral } from './literal.ts';
import type { PickleMachine } from './machine.ts';
import { DECIDED_BY_ARGUMENTS } from './semantics/decided-by-arguments.ts';
import { canFold, type FoldedCall, foldCall } from './semantics/fold-call.ts';
import { NodeKind, type Value } from './value-store.ts';

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

/** Calls with plain data as arguments that are told per callable; more are counted. */
export const PLAIN_CALLS_TOLD = 8;
/** Calls known by their arguments beyond those that are told. */
const UNTOLD_CALLS = 20_000;
/** Numbers of untold calls start here, far above those of told ones. */
const UNTOLD_BASE = 1 << 24;
/** As much of a literal as tells short ones apart: a few opcodes with their operands. */
const LITERAL_KEY_BYTES = 24;
/** Nodes looked at to tell whether arguments hold something callable. */
const REACH_NODES = 64;
/** Containers that one call is taken to change. */
const CHANGED_BY_CALL = 64;
/** How deep calls that call their arguments are followed. */
const FOLD_DEPTH = 32;
/** Calls kept beyond the limit for callables that were not told of yet. */
const SPARE_CALLS = 60_000;
/** Calls remembered with their exact arguments. */
const EXACT_CALLS = 16_384;
/** Longest text that is compared to tell whether two calls are the same. */
const EXACT_TEXT_BYTES = 256;

export class CallTable {
  readonly calls: CallRecord[] = [];
  callsOmitted = 0;
  callsBeyondLimit = 0;
  readonly #machine: PickleMachine;
  readonly #callIndex = new Map<string, Value>();
  readonly #plainCalls = new Map<Value, number>();
  readonly #toldCalls = new Map<Value, number>();
  /** Globals that no fold is known of. */
  readonly #unfoldable = new Set<Value>();
  readonly #decided = new Map<Value, boolean>();
  #foldDepth = 0;
  #exactKeys = 0;
  /** Calls known by their arguments that are not listed. */
  readonly #untold: CallRecord[] = [];

  constructor(machine: PickleMachine) {
    this.#machine = machine;
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
    return this.callWith({ callable, args, kwargs, offset, via });
  }

  #literalArgs(value: Value): readonly Value[] | undefined {
    const literal = readLiteral(this.#machine.bytes, value, 1);
    // Python spreads any iterable: only the empty tuple is one among literals that matters.
    return literal.kind === 'empty-tuple' ? [] : undefined;
  }

  /** @returns the value of the result: what it folds to where that is known, else the call itself */
  callWith(call: FoldedCall): Value {
    const { callable, args, kwargs } = call;
    // Where arguments decide what a call does, no call stands for another.
    if (this.#argumentsDecide(callable)) {
      const folded = this.#fold(call);
      const key = kwargs === undefined ? this.#exactKey(callable, args) : undefined;
      const same = key === undefined ? undefined : this.#callIndex.get(key);
      if (same !== undefined) {
        this.callsOmitted++;
        return folded ?? same;
      }
      const value = this.#tell(call);
      if (key !== undefined && this.#exactKeys++ < EXACT_CALLS) this.#callIndex.set(key, value);
      return folded ?? value;
    }
    const isPlain = args?.every((value) => value >= 0) === true && kwargs === undefined;
    if (isPlain) {
      const told = this.#plainCalls.get(callable) ?? 0;
      this.#plainCalls.set(callable, told + 1);
      if (told >= PLAIN_CALLS_TOLD) {
        const folded = this.#fold(call);
        if (folded !== undefined) return folded;
        // A method without arguments changes its object all the same (`sort`, `clear`).
        if (this.#machine.values.kind(callable) === NodeKind.attribute)
          this.#mayChange(callable, undefined, undefined);
        const same = this.#callIndex.get(`plain ${callable}`);
        this.callsOmitted++;
        if (same !== undefined) return this.#untoldCall(call, same);
      }
    }
    const signature = isPlain ? undefined : this.#signature(callable, args, kwargs);
    const folded = this.#fold(call);
    const isMethod = this.#machine.values.kind(callable) === NodeKind.attribute;
    if (folded === undefined && (!isPlain || isMethod)) this.#mayChange(callable, args, kwargs);
    const known = signature === undefined ? undefined : this.#callIndex.get(signature);
    if (known !== undefined) {
      this.callsOmitted++;
      return folded ?? known;
    }
    const value = this.#tell(call);
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
    const global = this.#machine.recorder.globalOf(callable);
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
    const global = folded === undefined ? this.#machine.recorder.globalOf(call.callable) : undefined;
    if (global !== undefined && !canFold(`${global.module}.${global.name}`))
      this.#unfoldable.add(call.callable);
    return folded;
  }

  /** A call that is not followed may change any list, dict or set it gets hold of. */
  #mayChange(callable: Value, args: readonly Value[] | undefined, kwargs: Value | undefined): void {
    const values = this.#machine.values;
    const queue: Value[] = [...(args ?? [])];
    if (kwargs !== undefined) queue.push(kwargs);
    if (values.kind(callable) === NodeKind.attribute)
      for (const item of values.items(callable)) queue.push(item);
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
    // The first calls of each callable are told one by one, whatever they are given.
    if ((this.#toldCalls.get(callable) ?? 0) < PLAIN_CALLS_TOLD) return undefined;
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
}
