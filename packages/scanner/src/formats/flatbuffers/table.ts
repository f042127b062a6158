// FlatBuffers: tables, vectors and strings by position, every offset checked before it is followed. Schemas are the
// formats' business. https://flatbuffers.dev/internals/
//
// What does not fit is told as a problem and reads as absent, as a reader with a verifier would refuse it and one without
// would read memory behind the buffer.

import type { RandomAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';
import { PagedReader } from './paged-reader.ts';

/** Problems kept; a damaged buffer has one at every table. */
const MAX_PROBLEMS = 64;

/**
 * A table takes four bytes and the offset that leads to it another four. That many tables fit even where each is visited
 * twice; a buffer with more of them leads to the same ones again and again.
 */
const BYTES_PER_TABLE = 4;

/** Tables that any buffer may have, however small. */
const LEAST_TABLES = 10_000;

const UTF8 = new TextDecoder('utf-8');

/** A place where the buffer contradicts itself. */
export interface FlatProblem {
  readonly kind: 'offset' | 'vtable' | 'vector' | 'too-many-tables';
  readonly offset: number;
  readonly detail: string;
}

/** The bytes of one flatbuffer: offsets of tables count from the bytes' beginning. */
export class FlatBuffer {
  readonly reader: PagedReader;
  readonly start: number;
  readonly end: number;
  /** Where the structure that was read so far ends; a reader that visits everything learns the buffer's size by it. */
  furthest: number;
  /** The first MAX_PROBLEMS of them. */
  readonly problems: FlatProblem[] = [];
  #tablesLeft: number;

  /** @param start where the root's offset stands: behind a size prefix, where there is one */
  constructor(access: RandomAccess, start = 0, end = access.sizeBytes) {
    this.reader = new PagedReader(access);
    this.start = start;
    this.end = Math.min(end, access.sizeBytes);
    this.furthest = start;
    const perBytes = LEAST_TABLES + Math.ceil((this.end - start) / BYTES_PER_TABLE);
    this.#tablesLeft = Math.min(LIMITS.flatbufferTables.value, perBytes);
  }

  /** The four characters behind the root's offset; empty where there are none. */
  identifier(): string {
    return this.holds(this.start + 4, 4)
      ? Buffer.from(this.reader.access.read(this.start + 4, 4)).toString('latin1')
      : '';
  }

  /** The root table; undefined where its offset leads nowhere. */
  root(): FlatTable | undefined {
    return this.tableBehind(this.start);
  }

  /** Whether `[at, at + sizeBytes)` lies inside. */
  holds(at: number, sizeBytes: number): boolean {
    return at >= this.start && sizeBytes >= 0 && at + sizeBytes <= this.end;
  }

  /** Where the offset at `at` leads; undefined, and a problem, where that is outside. */
  follow(at: number): number | undefined {
    if (!this.holds(at, 4)) return this.refuse('offset', at, 'an offset stands behind the end');
    this.reach(at + 4);
    const distance = this.reader.u32(at);
    const target = at + distance;
    if (distance !== 0 && this.holds(target, 4)) return target;
    return this.refuse('offset', at, `an offset leads to ${target}, of ${this.end} bytes`);
  }

  /** The table that the offset at `at` leads to. */
  tableBehind(at: number): FlatTable | undefined {
    const target = this.follow(at);
    return target === undefined ? undefined : this.tableAt(target);
  }

  /** The table at a position. */
  tableAt(at: number): FlatTable | undefined {
    if (this.#tablesLeft-- <= 0)
      return this.refuse('too-many-tables', at, 'more tables than LIMITS.flatbufferTables or its bytes hold');
    if (!this.holds(at, 4)) return this.refuse('vtable', at, 'a table stands behind the end');
    const vtable = at - this.reader.i32(at);
    if (!this.holds(vtable, 4)) return this.refuse('vtable', at, `the table's layout is at ${vtable}`);
    const vtableBytes = this.reader.u16(vtable);
    const tableBytes = this.reader.u16(vtable + 2);
    if (vtableBytes < 4 || vtableBytes % 2 !== 0 || !this.holds(vtable, vtableBytes))
      return this.refuse('vtable', at, `the table's layout claims ${vtableBytes} bytes`);
    if (tableBytes < 4 || !this.holds(at, tableBytes))
      return this.refuse('vtable', at, `the table claims ${tableBytes} bytes`);
    this.reach(vtable + vtableBytes);
    this.reach(at + tableBytes);
    return new FlatTable(this, at, { vtable, slots: (vtableBytes - 4) / 2, tableBytes });
  }

  /**
   * The vector that the offset at `at` leads to.
   *
   * @param elementBytes of one element: 4 for offsets
   */
  vectorBehind(at: number, elementBytes: number): FlatVector | undefined {
    const target = this.follow(at);
    if (target === undefined) return undefined;
    const length = this.reader.u32(target);
    if (!this.holds(target + 4, length * elementBytes))
      return this.refuse('vector', target, `a vector claims ${length} elements of ${elementBytes} bytes`);
    this.reach(target + 4 + length * elementBytes);
    return new FlatVector(this, target + 4, length, elementBytes);
  }

  /** The text that the offset at `at` leads to, cut at `maxBytes`, invalid UTF-8 replaced. */
  textBehind(at: number, maxBytes: number): string | undefined {
    const vector = this.vectorBehind(at, 1);
    if (vector === undefined) return undefined;
    this.reach(vector.end + 1);
    return UTF8.decode(this.reader.access.read(vector.start, Math.min(vector.length, maxBytes)));
  }

  /** Notes that structure reaches up to `end`. */
  reach(end: number): void {
    if (end > this.furthest) this.furthest = Math.min(end, this.end);
  }

  /** Notes a problem. */
  refuse(kind: FlatProblem['kind'], offset: number, detail: string): undefined {
    if (this.problems.length < MAX_PROBLEMS) this.problems.push({ kind, offset, detail });
    return undefined;
  }
}

interface TableShape {
  readonly vtable: number;
  readonly slots: number;
  readonly tableBytes: number;
}

/** One table. A slot is the field's position in the schema, from 0. */
export class FlatTable {
  readonly buffer: FlatBuffer;
  readonly at: number;
  readonly #shape: TableShape;

  constructor(buffer: FlatBuffer, at: number, shape: TableShape) {
    this.buffer = buffer;
    this.at = at;
    this.#shape = shape;
  }

  /** How many slots the table's layout has: newer writers know more of them. */
  get slots(): number {
    return this.#shape.slots;
  }

  /** Where a field's inline bytes stand; undefined where the field is absent or does not fit. */
  fieldAt(slot: number, sizeBytes: number): number | undefined {
    if (slot >= this.#shape.slots) return undefined;
    const offset = this.buffer.reader.u16(this.#shape.vtable + 4 + 2 * slot);
    if (offset === 0) return undefined;
    if (offset >= 4 && offset + sizeBytes <= this.#shape.tableBytes) return this.at + offset;
    return this.buffer.refuse('vtable', this.at, `field ${slot} stands outside of its table`);
  }

  u8(slot: number, absent = 0): number {
    const at = this.fieldAt(slot, 1);
    return at === undefined ? absent : this.buffer.reader.u8(at);
  }

  i8(slot: number, absent = 0): number {
    const at = this.fieldAt(slot, 1);
    return at === undefined ? absent : (this.buffer.reader.u8(at) << 24) >> 24;
  }

  u16(slot: number, absent = 0): number {
    const at = this.fieldAt(slot, 2);
    return at === undefined ? absent : this.buffer.reader.u16(at);
  }

  u32(slot: number, absent = 0): number {
    const at = this.fieldAt(slot, 4);
    return at === undefined ? absent : this.buffer.reader.u32(at);
  }

  i32(slot: number, absent = 0): number {
    const at = this.fieldAt(slot, 4);
    return at === undefined ? absent : this.buffer.reader.i32(at);
  }

  /** As a double: exact below 2^53. */
  u64(slot: number, absent = 0): number {
    const at = this.fieldAt(slot, 8);
    return at === undefined ? absent : this.buffer.reader.u64(at);
  }

  f32(slot: number, absent = 0): number {
    const at = this.fieldAt(slot, 4);
    return at === undefined ? absent : this.buffer.reader.f32(at);
  }

  f64(slot: number, absent = 0): number {
    const at = this.fieldAt(slot, 8);
    return at === undefined ? absent : this.buffer.reader.f64(at);
  }

  /** A nested table, or the table of a union. */
  table(slot: number): FlatTable | undefined {
    const at = this.fieldAt(slot, 4);
    return at === undefined ? undefined : this.buffer.tableBehind(at);
  }

  /** @param maxBytes where the text is cut */
  text(slot: number, maxBytes: number): string | undefined {
    const at = this.fieldAt(slot, 4);
    return at === undefined ? undefined : this.buffer.textBehind(at, maxBytes);
  }

  /** @param elementBytes of one element: 4 for offsets to tables and texts */
  vector(slot: number, elementBytes: number): FlatVector | undefined {
    const at = this.fieldAt(slot, 4);
    return at === undefined ? undefined : this.buffer.vectorBehind(at, elementBytes);
  }
}

/** One vector. Positions beyond its length read as absent. */
export class FlatVector {
  readonly buffer: FlatBuffer;
  readonly start: number;
  readonly length: number;
  readonly elementBytes: number;

  constructor(buffer: FlatBuffer, start: number, length: number, elementBytes: number) {
    this.buffer = buffer;
    this.start = start;
    this.length = length;
    this.elementBytes = elementBytes;
  }

  get end(): number {
    return this.start + this.length * this.elementBytes;
  }

  /** Where an element's inline bytes stand. */
  elementAt(index: number): number {
    return this.start + index * this.elementBytes;
  }

  u8(index: number): number {
    return this.buffer.reader.u8(this.elementAt(index));
  }

  u32(index: number): number {
    return this.buffer.reader.u32(this.elementAt(index));
  }

  i32(index: number): number {
    return this.buffer.reader.i32(this.elementAt(index));
  }

  u64(index: number): number {
    return this.buffer.reader.u64(this.elementAt(index));
  }

  table(index: number): FlatTable | undefined {
    return index < this.length ? this.buffer.tableBehind(this.elementAt(index)) : undefined;
  }

  /** @param maxBytes where the text is cut */
  text(index: number, maxBytes: number): string | undefined {
    return index < this.length ? this.buffer.textBehind(this.elementAt(index), maxBytes) : undefined;
  }

  /** The first numbers of a vector of i32. */
  numbers(maxItems: number): number[] {
    return Array.from({ length: Math.min(this.length, maxItems) }, (_, index) => this.i32(index));
  }
}
