// Reads symbolic values as Python values, and makes new ones, for folding. Bounded by one budget per pickle.

import { MemoryAccess, type RandomAccess } from '../../../bytes/random-access.ts';
import { LIMITS } from '../../../limits.ts';
import { readLiteral } from '../literal.ts';
import type { PickleMachine } from '../machine.ts';
import { NodeKind, type Value } from '../value-store.ts';

/** A text up to this length is read however much was computed before: names must not hide behind long ones. */
const FREE_BYTES = 512;
/** Wrappers like BytesIO around the bytes of one value. */
const WRAPPERS = 8;
/** What looking at one item costs, on the scale of bytes computed. */
const ITEM_BYTES = 64;
/** Attribute paths are followed up to here; no importable one is longer. */
const PATH_CHARACTERS = 4096;

const folded = new WeakMap<PickleMachine, number>();

export class SymbolReader {
  readonly machine: PickleMachine;
  readonly offset: number;

  constructor(machine: PickleMachine, offset: number) {
    this.machine = machine;
    this.offset = offset;
  }

  /** Draws on what one pickle may compute. @returns false once that is used up */
  afford(lengthBytes: number): boolean {
    const used = (folded.get(this.machine) ?? 0) + lengthBytes;
    folded.set(this.machine, used);
    return used <= LIMITS.pickleFoldedBytes.value;
  }

  /** The text of a value, where it is known to be text. */
  textOf(value: Value): string | undefined {
    if (value < 0) return this.machine.values.textOf(value);
    const literal = readLiteral(this.machine.bytes, value, this.afford(0) ? 1 << 20 : FREE_BYTES);
    if (literal.kind !== 'text' || literal.isTruncated) return undefined;
    if (literal.text.length > FREE_BYTES) this.afford(literal.text.length);
    return literal.text;
  }

  bytesOf(value: Value): Uint8Array | undefined {
    const source = this.byteSource(value);
    if (
      source === undefined ||
      source.sizeBytes > LIMITS.pickleFoldedBytes.value ||
      !this.afford(source.sizeBytes)
    ) {
      return undefined;
    }
    return source.read(0, source.sizeBytes);
  }

  /**
   * The bytes of a value, where they are known, without copying them.
   *
   * @param levels how many wrappers are looked through
   */
  byteSource(value: Value, levels = WRAPPERS): RandomAccess | undefined {
    const { values, bytes } = this.machine;
    if (value >= 0) {
      const literal = readLiteral(bytes, value, 1 << 24);
      if (literal.kind === 'bytes') return bytes.slice(literal.start, literal.start + literal.lengthBytes);
      // Protocol 2 and older write bytes as text; consumers of bytes get them through an encode call.
      return literal.kind === 'text' ? new MemoryAccess(Buffer.from(literal.text, 'latin1')) : undefined;
    }
    const computed = values.bytesOf(value);
    if (computed !== undefined) return new MemoryAccess(computed);
    const text = values.textOf(value);
    if (text !== undefined) return new MemoryAccess(Buffer.from(text, 'latin1'));
    const call = this.machine.recorder.callOf(value);
    const maker = call === undefined ? undefined : this.machine.recorder.globalOf(call.callable);
    const path = maker === undefined ? '' : `${maker.module}.${maker.name}`;
    const inner = call?.args?.[0];
    // Wrappers that hand the bytes through.
    const wraps =
      /^(?:io\.BytesIO|_io\.BytesIO|builtins\.(?:bytes|bytearray|memoryview)|io\.BufferedReader|_io\.BufferedReader|StringIO\.StringIO|io\.StringIO)$/;
    return inner !== undefined && levels > 0 && wraps.test(path)
      ? this.byteSource(inner, levels - 1)
      : undefined;
  }

  isBytes(value: Value): boolean {
    if (value < 0) return this.machine.values.bytesOf(value) !== undefined;
    return readLiteral(this.machine.bytes, value, 1).kind === 'bytes';
  }

  integerOf(value: Value): number | undefined {
    return this.machine.recorder.integer(value);
  }

  isNone(value: Value): boolean {
    return value >= 0 && readLiteral(this.machine.bytes, value, 1).kind === 'none';
  }

  /** The items of a sequence, where all of them are known. Text and bytes give their characters and numbers. */
  itemsOf(value: Value): readonly Value[] | undefined {
    const { values } = this.machine;
    const kind = values.kind(value);
    if (
      kind === NodeKind.tuple ||
      kind === NodeKind.list ||
      kind === NodeKind.set ||
      kind === NodeKind.frozenset
    ) {
      const items = values.items(value);
      return values.isExact(value) && this.afford(items.length * ITEM_BYTES) ? items : undefined;
    }
    if (value >= 0 && readLiteral(this.machine.bytes, value, 1).kind === 'empty-tuple') return [];
    if (this.isBytes(value)) {
      const bytes = this.bytesOf(value);
      return bytes === undefined || bytes.length > 4096
        ? undefined
        : Array.from(bytes, (b) => this.integer(BigInt(b)));
    }
    const text = this.textOf(value);
    return text === undefined || text.length > 4096 ? undefined : Array.from(text, (c) => this.text(c));
  }

  text(text: string): Value {
    return this.afford(text.length) ? this.machine.values.text(text) : this.machine.values.unknown;
  }

  bytes(bytes: Uint8Array): Value {
    return this.afford(bytes.length) ? this.machine.values.bytes(bytes) : this.machine.values.unknown;
  }

  integer(integer: bigint): Value {
    return this.machine.values.integer(integer);
  }

  list(items: readonly Value[]): Value {
    const list = this.machine.values.node(NodeKind.list);
    for (const item of items) this.machine.values.add(list, item);
    return list;
  }

  /** A module object: a global without a name. */
  module(name: string): Value {
    return this.machine.recorder.resolve(name, '', {
      offset: this.offset,
      opcode: 'call',
      computed: true,
      renames: false,
    });
  }

  /** `object.a.b`, by a dotted path. */
  attributePath(object: Value, path: string): Value {
    const { recorder, values } = this.machine;
    const global = recorder.globalOf(object);
    if (global !== undefined && global.module !== null && global.name !== null) {
      const name = global.name === '' ? path : `${global.name}.${path}`;
      if (name.length > PATH_CHARACTERS) return values.unknown;
      return recorder.resolve(global.module, name, {
        offset: this.offset,
        opcode: 'call',
        computed: true,
        renames: false,
      });
    }
    const own = recorder.attributeOf(object, path);
    if (own !== undefined) return own;
    return values.attributeNode(object, path);
  }

  /** `object[key]` for modules' dictionaries, sequences and text. */
  item(object: Value, key: Value): Value | undefined {
    const { recorder, values } = this.machine;
    const global = recorder.globalOf(object);
    const name = this.textOf(key);
    if (global !== undefined && global.module !== null && global.name !== null && name !== undefined) {
      if (global.module === 'sys' && global.name === 'modules') return this.module(name);
      const parent = /^(?:(.*)\.)?(?:__dict__|__globals__)$/.exec(global.name);
      if (parent !== null) {
        return this.attributePath(this.named(global.module, parent[1] ?? ''), name);
      }
      return this.attributePath(object, name);
    }
    if (values.kind(object) === NodeKind.dict) {
      const items = values.isExact(object) ? values.items(object) : [];
      const number = name === undefined ? this.integerOf(key) : undefined;
      if (name === undefined && number === undefined) return undefined;
      // The last of equal keys holds.
      for (let k = items.length - 2; k >= 0; k -= 2) {
        const own = items[k] as Value;
        if (name === undefined ? this.integerOf(own) === number : this.textOf(own) === name)
          return items[k + 1];
      }
      return undefined;
    }
    return this.sliceOrIndex(object, key);
  }

  named(module: string, name: string): Value {
    return this.machine.recorder.resolve(module, name, {
      offset: this.offset,
      opcode: 'call',
      computed: true,
      renames: false,
    });
  }

  /** `sequence[index]` and `sequence[start:stop:step]`. */
  sliceOrIndex(sequence: Value, key: Value): Value | undefined {
    const index = this.integerOf(key);
    const text = this.isBytes(sequence) ? undefined : this.textOf(sequence);
    const bytes = text === undefined && this.isBytes(sequence) ? this.bytesOf(sequence) : undefined;
    if (index !== undefined) {
      if (text !== undefined) return this.text(Array.from(text).at(index) ?? '');
      if (bytes !== undefined) return this.integer(BigInt(bytes.at(index) ?? 0));
      return this.itemsOf(sequence)?.at(index);
    }
    const call = this.machine.recorder.callOf(key);
    const maker = call === undefined ? undefined : this.machine.recorder.globalOf(call.callable);
    if (maker?.module !== 'builtins' || maker.name !== 'slice' || call?.args === undefined) return undefined;
    const bounds = call.args.length === 1 ? [undefined, call.args[0]] : call.args;
    const [start, stop, step] = bounds.map((b) => (b === undefined ? undefined : this.integerOf(b)));
    if (text !== undefined) return this.text(slicePython(Array.from(text), start, stop, step).join(''));
    if (bytes !== undefined)
      return this.bytes(Uint8Array.from(slicePython(Array.from(bytes), start, stop, step)));
    const items = this.itemsOf(sequence);
    return items === undefined ? undefined : this.list(slicePython(items, start, stop, step));
  }
}

/** Python's extended slice. */
export function slicePython<T>(items: readonly T[], start?: number, stop?: number, step = 1): T[] {
  const length = items.length;
  const out: T[] = [];
  if (step === 0 || !Number.isInteger(step)) return out;
  const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
  const resolve = (value: number) => (value < 0 ? value + length : value);
  const [low, high] = step > 0 ? [0, length] : [-1, length - 1];
  const from = start === undefined ? (step > 0 ? 0 : length - 1) : clamp(resolve(start), low, high);
  const to = stop === undefined ? (step > 0 ? length : -1) : clamp(resolve(stop), low, high);
  for (let k = from; step > 0 ? k < to : k > to; k += step) out.push(items[k] as T);
  return out;
}
