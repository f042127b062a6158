// joblib writes the raw bytes of an array right behind the BUILD of its NumpyArrayWrapper, inside the pickle stream.
// Layout, from joblib.numpy_pickle (0.10 and later): since 1.2 one byte with a padding length and that many bytes; then
// `product(shape) * itemsize` raw bytes; where the dtype holds objects, a pickle of its own instead.

import type { PickleMachine } from './machine.ts';
import { SymbolReader } from './semantics/symbol-reader.ts';
import { NodeKind, type Value } from './value-store.ts';

export interface ArrayBytes {
  /** First byte behind padding. */
  readonly start: number;
  /** One past the last raw byte; equal to `start` where a pickle stands there. */
  readonly end: number;
  readonly holdsObjects: boolean;
  readonly dtype: string;
  readonly shape: readonly number[];
}

const WRAPPER = /(?:^|\.)joblib\.numpy_pickle$/;

/** True for the class whose BUILD is followed by raw bytes. */
export function isArrayWrapper(module: string | null, name: string | null): boolean {
  return module !== null && name === 'NumpyArrayWrapper' && WRAPPER.test(module);
}

/** Keeps what is known of dtypes while a machine walks, and tells where an array's bytes lie. */
export class JoblibArrays {
  /** Dtypes that hold Python objects, by the flags of their state. */
  readonly #objectDtypes = new Set<Value>();

  /**
   * To be asked after each BUILD.
   *
   * @param at the offset behind BUILD
   * @returns where the bytes lie; undefined where the object is no array wrapper; null where it is one that cannot be
   *   told, so that the walk cannot go on
   */
  afterBuild(machine: PickleMachine, object: Value, state: Value, at: number): ArrayBytes | undefined | null {
    const call = machine.recorder.callOf(object);
    const maker = call === undefined ? undefined : machine.recorder.globalOf(call.callable);
    if (maker === undefined) return undefined;
    if (maker.module === 'numpy' && maker.name === 'dtype') {
      if (holdsObjects(machine, state)) this.#objectDtypes.add(object);
      return undefined;
    }
    if (!isArrayWrapper(maker.module, maker.name)) return undefined;
    const fields = dictFields(machine, state);
    const shape = numbers(machine, fields.get('shape'));
    const dtype = fields.get('dtype');
    const dtypeCall = dtype === undefined ? undefined : machine.recorder.callOf(dtype);
    const code =
      dtypeCall?.args?.[0] === undefined
        ? undefined
        : new SymbolReader(machine, at).textOf(dtypeCall.args[0]);
    if (shape === undefined || code === undefined || dtype === undefined) return null;
    const padding = fields.has('numpy_array_alignment_bytes') ? (machine.bytes.read(at, 1)[0] ?? 0) + 1 : 0;
    const start = at + padding;
    const isObject = /^\|?O/.test(code) || this.#objectDtypes.has(dtype);
    if (isObject) return { start: at, end: at, holdsObjects: true, dtype: code, shape };
    const itemBytes = itemSize(code);
    if (itemBytes === undefined) return null;
    const end = start + shape.reduce((product, extent) => product * extent, itemBytes);
    return Number.isSafeInteger(end) ? { start, end, holdsObjects: false, dtype: code, shape } : null;
  }
}

/** The `flags` of a dtype's state, bit 0: items are references. */
function holdsObjects(machine: PickleMachine, state: Value): boolean {
  if (machine.values.kind(state) !== NodeKind.tuple) return false;
  const items = machine.values.items(state);
  const flags = items[7] === undefined ? undefined : machine.recorder.integer(items[7]);
  return flags !== undefined && (flags & 1) === 1;
}

function dictFields(machine: PickleMachine, state: Value): Map<string, Value> {
  const fields = new Map<string, Value>();
  if (machine.values.kind(state) !== NodeKind.dict) return fields;
  const items = machine.values.items(state);
  for (let k = 0; k + 1 < items.length; k += 2) {
    const key = machine.recorder.text(items[k] as Value);
    if (typeof key === 'string') fields.set(key, items[k + 1] as Value);
  }
  return fields;
}

function numbers(machine: PickleMachine, tuple: Value | undefined): number[] | undefined {
  if (tuple === undefined) return undefined;
  const items = new SymbolReader(machine, 0).itemsOf(tuple);
  const all = items?.map((item) => machine.recorder.integer(item));
  return all?.every((n) => n !== undefined && n >= 0) ? (all as number[]) : undefined;
}

/** Bytes of one item by numpy's type code (`f8`, `<i4`, `U10`, `V16`). */
function itemSize(code: string): number | undefined {
  const match = /^[<>|=]?([?bBiufcSaUVmM])([0-9]{0,9})$/.exec(code);
  if (match === null) return undefined;
  const count = match[2] === '' ? 1 : Number(match[2]);
  return match[1] === 'U' ? count * 4 : count;
}
