// The values a pickle builds, symbolically and in bounded memory.
//
// A value is one number. Zero and above is the offset of the opcode that made a literal: strings, numbers and None cost
// nothing until someone reads them back. Below zero it is a node: -(id + 1).

import { LIMITS } from '../../limits.ts';

export type Value = number;

/** The value of which nothing is known: the second node of every store. */
export const UNKNOWN_VALUE: Value = -2;

export const NodeKind = {
  global: 1,
  call: 2,
  tuple: 3,
  list: 4,
  dict: 5,
  set: 6,
  frozenset: 7,
  persistent: 8,
  extension: 9,
  buffer: 10,
  data: 11,
  unknown: 12,
  text: 13,
  bytes: 14,
  attribute: 15,
  integer: 16,
} as const;

export type NodeKindId = (typeof NodeKind)[keyof typeof NodeKind];

/** Literal items kept of one container; whatever names or calls something is kept beyond that. */
const PLAIN_ITEMS_KEPT = 64;
/** Items kept in all of one container. */
const ITEMS_KEPT = 4_096;
/** Mutable containers that keep plain items; later ones only count them. */
const PLAIN_CONTAINERS_KEPT = 100_000;

export class ValueStore {
  #kinds = new Uint8Array(32);
  #counts = new Uint32Array(32);
  #aux = new Uint32Array(32);
  /** Items of a tuple that stand in the pool. */
  #kept = new Uint16Array(32);
  #size = 0;
  #pool = new Float64Array(64);
  #poolSize = 0;
  readonly #items = new Map<number, Value[]>();
  readonly #texts: string[] = [];
  readonly #bytes: Uint8Array[] = [];
  readonly #integers: bigint[] = [];
  readonly #attributes = new Map<number, Map<string, Value>>();
  readonly #shared = new Map<NodeKindId, Value>();
  /** Containers whose content may have changed in ways that are not followed. */
  readonly #changed = new Set<Value>();

  readonly data: Value;
  readonly unknown: Value;

  constructor() {
    this.data = this.#create(NodeKind.data, 0, 0);
    this.unknown = this.#create(NodeKind.unknown, 0, 0);
  }

  kind(value: Value): NodeKindId | 0 {
    return value >= 0 ? 0 : (this.#kinds[-value - 1] as NodeKindId);
  }

  aux(value: Value): number {
    return this.#aux[-value - 1] as number;
  }

  /** How many items a container has, kept or not. */
  count(value: Value): number {
    return this.#counts[-value - 1] as number;
  }

  /**
   * A new node. Past the limit, containers of a kind share one node (it collects what names or calls something) and
   * everything else is unknown, which judges as the worse case.
   */
  node(kind: NodeKindId, aux = 0): Value {
    if (this.#size < LIMITS.pickleNodes.value || kind === NodeKind.global) return this.#create(kind, 0, aux);
    if (
      kind !== NodeKind.list &&
      kind !== NodeKind.dict &&
      kind !== NodeKind.set &&
      kind !== NodeKind.frozenset
    ) {
      return this.unknown;
    }
    const shared = this.#shared.get(kind) ?? this.#create(kind, 0, aux);
    this.#shared.set(kind, shared);
    return shared;
  }

  /** A tuple of `stack[from..to)`. */
  tuple(stack: Float64Array, from: number, to: number): Value {
    const count = to - from;
    let isPlain = true;
    for (let i = from; i < to && isPlain; i++) isPlain = (stack[i] as number) >= 0 || stack[i] === this.data;
    // Past the limit nothing can be told of a tuple: one that names or calls something judges as the worse case.
    if (this.#size >= LIMITS.pickleNodes.value) return isPlain ? this.data : this.unknown;
    const kept = Math.min(count, isPlain ? PLAIN_ITEMS_KEPT : ITEMS_KEPT);
    const start = this.#reserve(kept);
    for (let i = 0; i < kept; i++) this.#pool[start + i] = stack[from + i] as number;
    const value = this.#create(NodeKind.tuple, count, start);
    this.#kept[-value - 1] = kept;
    return value;
  }

  /** Adds to a mutable container (a dict takes keys and values in turn). */
  add(container: Value, item: Value): void {
    const id = -container - 1;
    const count = this.#counts[id] as number;
    if (count < 0xffff_ffff) this.#counts[id] = count + 1;
    let items = this.#items.get(id);
    if (items === undefined) {
      if (item >= 0 && this.#items.size >= PLAIN_CONTAINERS_KEPT) return;
      items = [];
      this.#items.set(id, items);
    }
    if (items.length < (item < 0 ? ITEMS_KEPT : PLAIN_ITEMS_KEPT)) items.push(item);
  }

  /** Adds a key and a value: both are kept, or neither. */
  addPair(dict: Value, key: Value, value: Value): void {
    const id = -dict - 1;
    this.#counts[id] = Math.min((this.#counts[id] as number) + 1, 0xffff_ffff);
    let items = this.#items.get(id);
    const isPlain = key >= 0 && value >= 0;
    if (items === undefined) {
      if (isPlain && this.#items.size >= PLAIN_CONTAINERS_KEPT) return;
      items = [];
      this.#items.set(id, items);
    }
    if (items.length < 2 * (isPlain ? PLAIN_ITEMS_KEPT : ITEMS_KEPT)) items.push(key, value);
  }

  /** True where a plain item would only be counted: the machine's fast path. */
  countsOnly(container: Value): boolean {
    const items = this.#items.get(-container - 1);
    return items === undefined ? this.#items.size >= PLAIN_CONTAINERS_KEPT : items.length >= PLAIN_ITEMS_KEPT;
  }

  bump(container: Value, by: number): void {
    const id = -container - 1;
    this.#counts[id] = Math.min((this.#counts[id] as number) + by, 0xffff_ffff);
  }

  /** The kept items of a container, or the parts of a node (a dict: keys and values in turn). */
  items(value: Value): readonly Value[] {
    const id = -value - 1;
    if (this.#kinds[id] === NodeKind.tuple) {
      const start = this.#aux[id] as number;
      return Array.from(this.#pool.subarray(start, start + (this.#kept[id] as number)));
    }
    return this.#items.get(id) ?? [];
  }

  /** Every container that has items, in the order in which they were made. */
  *containers(): Generator<Value> {
    for (let id = 0; id < this.#size; id++) {
      const isTuple = this.#kinds[id] === NodeKind.tuple;
      if (isTuple ? (this.#kept[id] as number) > 0 : this.#items.has(id)) yield -(id + 1);
    }
  }

  /**
   * True where `items` are all that the container holds: none left out, none of another container's, and not handed to
   * code that may have changed it.
   */
  isExact(container: Value): boolean {
    if (
      this.#changed.has(container) ||
      this.#shared.get(this.#kinds[-container - 1] as NodeKindId) === container
    )
      return false;
    const held = this.items(container).length;
    return held === (this.kind(container) === NodeKind.dict ? 2 : 1) * this.count(container);
  }

  /** Says that a container may hold something else by now. */
  markChanged(container: Value): void {
    this.#changed.add(container);
  }

  /** Takes the item at `index` (counted from the end where negative) out of an exact list. */
  removeAt(list: Value, index: number): Value | undefined {
    const id = -list - 1;
    const items = this.#items.get(id);
    const removed = items?.splice(index, 1)[0];
    if (removed !== undefined) this.#counts[id] = (this.#counts[id] as number) - 1;
    return removed;
  }

  /** An object and the name of one of its attributes. */
  attributeNode(object: Value, name: string): Value {
    const attribute = this.node(NodeKind.attribute);
    if (attribute !== this.unknown) this.#items.set(-attribute - 1, [object, this.text(name)]);
    return attribute;
  }

  text(text: string): Value {
    this.#texts.push(text);
    return this.node(NodeKind.text, this.#texts.length - 1);
  }

  bytes(bytes: Uint8Array): Value {
    this.#bytes.push(bytes);
    return this.node(NodeKind.bytes, this.#bytes.length - 1);
  }

  integer(integer: bigint): Value {
    this.#integers.push(integer);
    return this.node(NodeKind.integer, this.#integers.length - 1);
  }

  textOf(value: Value): string | undefined {
    return this.kind(value) === NodeKind.text ? this.#texts[this.aux(value)] : undefined;
  }

  bytesOf(value: Value): Uint8Array | undefined {
    return this.kind(value) === NodeKind.bytes ? this.#bytes[this.aux(value)] : undefined;
  }

  integerOf(value: Value): bigint | undefined {
    return this.kind(value) === NodeKind.integer ? this.#integers[this.aux(value)] : undefined;
  }

  /** Attributes that BUILD gave an object and that hold something callable. */
  setAttribute(object: Value, name: string, value: Value): void {
    const id = -object - 1;
    let attributes = this.#attributes.get(id);
    if (attributes === undefined) {
      if (this.#attributes.size >= PLAIN_CONTAINERS_KEPT) return;
      attributes = new Map();
      this.#attributes.set(id, attributes);
    }
    if (attributes.size < ITEMS_KEPT) attributes.set(name, value);
  }

  attribute(object: Value, name: string): Value | undefined {
    return this.#attributes.get(-object - 1)?.get(name);
  }

  #create(kind: NodeKindId, count: number, aux: number): Value {
    const id = this.#size++;
    if (id >= this.#kinds.length) {
      this.#kinds = grown(this.#kinds, new Uint8Array(this.#kinds.length * 2));
      this.#counts = grown(this.#counts, new Uint32Array(this.#counts.length * 2));
      this.#aux = grown(this.#aux, new Uint32Array(this.#aux.length * 2));
      this.#kept = grown(this.#kept, new Uint16Array(this.#kept.length * 2));
    }
    this.#kinds[id] = kind;
    this.#counts[id] = count;
    this.#aux[id] = aux;
    return -id - 1;
  }

  #reserve(count: number): number {
    const start = this.#poolSize;
    this.#poolSize += count;
    if (this.#poolSize > this.#pool.length) {
      let length = this.#pool.length;
      while (length < this.#poolSize) length *= 2;
      this.#pool = grown(this.#pool, new Float64Array(length));
    }
    return start;
  }
}

function grown<A extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
