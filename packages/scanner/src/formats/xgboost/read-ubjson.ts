// UBJSON as XGBoost writes it: objects, arrays of values, and arrays of numbers of one type. The values become the same
// tree as those of JSON. Source of truth: ubjson.org (draft 12), XGBoost's src/common/json.cc.

import type { RandomAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';
import { ByteCursor } from '../byte-cursor.ts';
import type { DataEntry, DataNode } from '../data-tree/data-node.ts';
import { PlainNode } from '../data-tree/plain-node.ts';
import { ContainerNode, NUMBER_BYTES, numberIn, RowNode } from './ubjson-nodes.ts';

const [TEXT, CHARACTER, OBJECT, OBJECT_END, ARRAY, ARRAY_END] = [0x53, 0x43, 0x7b, 0x7d, 0x5b, 0x5d];
const [TYPE, COUNT, NULL, TRUE, FALSE, NOOP] = [0x24, 0x23, 0x5a, 0x54, 0x46, 0x4e];
/** Deeper than any model: trees are arrays, not nests. */
const MAX_DEPTH = 64;
/** What no file was cut from. */
const IMPOSSIBLE_BYTES = 2 ** 40;

/** A document, as far as it could be read. */
export interface UbjsonDocument {
  readonly root: DataNode | undefined;
  /** Behind the last byte that was read. */
  readonly end: number;
  /** Rows of numbers, `[start, end)`. */
  readonly rows: readonly (readonly [number, number])[];
  readonly problem?: UbjsonProblem;
}

/** Why a document was not read to its end. */
export interface UbjsonProblem {
  readonly kind: 'truncated' | 'malformed' | 'limit';
  readonly reason: string;
  /** True where a length is below zero, or one that no file has. */
  readonly isLie?: boolean;
}

/** Keys that a model begins with. */
const FIRST_KEYS: ReadonlySet<string> = new Set(['learner', 'version', 'Config', 'Model']);

/** Whether bytes begin as an object with a key that models begin with. */
export function opensUbjson(head: Uint8Array): boolean {
  if (head[0] !== OBJECT) return false;
  const at = head[1] === COUNT ? 2 + 1 + (NUMBER_BYTES.get(head[2] ?? 0) ?? 99) : 1;
  const size = NUMBER_BYTES.get(head[at] ?? 0);
  if (size === undefined || size > 8 || head[at] === 0x64 || head[at] === 0x44) return false;
  let length = 0;
  for (let index = 0; index < size; index++) length = length * 256 + (head[at + 1 + index] ?? 0);
  // A length that lies does not hide the key.
  const seen = length < 1 || length > 64 ? 64 : length;
  const key = Buffer.from(head.subarray(at + 1 + size, at + 1 + size + seen)).toString('latin1');
  return seen === length ? FIRST_KEYS.has(key) : /^(?:learner|version|Config|Model)(?![a-z])/.test(key);
}

/** Reads a whole document. Never throws. */
export function readUbjson(bytes: RandomAccess): UbjsonDocument {
  const reader = new Reader(bytes);
  const root = reader.value(reader.marker(), 0);
  return reader.end(root);
}

class Reader {
  readonly #bytes: RandomAccess;
  readonly #cursor: ByteCursor;
  readonly #rows: [number, number][] = [];
  #problem: UbjsonDocument['problem'];
  #values = 0;

  constructor(bytes: RandomAccess) {
    this.#bytes = bytes;
    this.#cursor = new ByteCursor(bytes);
    this.#cursor.isLittleEndian = false;
  }

  end(root: DataNode | undefined): UbjsonDocument {
    const { broken, at } = this.#cursor;
    if (broken !== undefined) this.#problem ??= { kind: 'truncated', reason: 'the bytes end inside a value' };
    const end = Math.min(broken?.offset ?? at, this.#bytes.sizeBytes);
    return {
      root,
      end,
      rows: this.#rows,
      ...(this.#problem === undefined ? {} : { problem: this.#problem }),
    };
  }

  marker(): number {
    let marker = this.#cursor.u8();
    while (marker === NOOP && this.#isSound) marker = this.#cursor.u8();
    return marker;
  }

  get #isSound(): boolean {
    return this.#problem === undefined && this.#cursor.broken === undefined;
  }

  #fail(kind: 'malformed' | 'limit', reason: string): undefined {
    this.#problem ??= { kind, reason };
    return undefined;
  }

  value(marker: number, depth: number): DataNode | undefined {
    const offset = this.#cursor.at - 1;
    this.#values += 1;
    if (this.#values > LIMITS.ubjsonValues.value)
      return this.#fail(
        'limit',
        `it holds more values than the limit ubjsonValues (${LIMITS.ubjsonValues.value})`,
      );
    if (depth > MAX_DEPTH) return this.#fail('limit', `values nest deeper than ${MAX_DEPTH} levels`);
    const size = NUMBER_BYTES.get(marker);
    if (size !== undefined) {
      return new PlainNode('number', offset, String(numberIn(this.#cursor.take(size), 0, marker)));
    }
    switch (marker) {
      case TEXT:
        return this.#text(offset);
      case CHARACTER:
        return new PlainNode('string', offset, String.fromCharCode(this.#cursor.u8()));
      case NULL:
        return new PlainNode('null', offset, 'null');
      case TRUE:
      case FALSE:
        return new PlainNode('boolean', offset, marker === TRUE ? 'true' : 'false');
      case OBJECT:
        return this.#object(offset, depth);
      case ARRAY:
        return this.#array(offset, depth);
      default:
        return this.#fail('malformed', `0x${marker.toString(16)} at offset ${offset} begins no value`);
    }
  }

  #length(): number {
    const marker = this.marker();
    const size = NUMBER_BYTES.get(marker);
    if (size === undefined || marker === 0x64 || marker === 0x44) {
      this.#fail('malformed', `a length of type 0x${marker.toString(16)}`);
      return 0;
    }
    const length = numberIn(this.#cursor.take(size), 0, marker);
    if (length >= 0 && length <= this.#cursor.leftBytes) return length;
    const isLie = length < 0 || length >= IMPOSSIBLE_BYTES;
    const reason = `a length of ${length}, and ${this.#cursor.leftBytes} bytes follow`;
    this.#problem ??= { kind: 'malformed', reason, isLie };
    return 0;
  }

  #text(offset: number): DataNode {
    const length = this.#length();
    const text = new TextDecoder().decode(this.#cursor.take(length, LIMITS.structuredStringBytes.value));
    return new PlainNode('string', offset, text);
  }

  /** `$` type and `#` count, where they are written. */
  #header(): { type: number | undefined; count: number | undefined; first: number } {
    let first = this.marker();
    let type: number | undefined;
    let count: number | undefined;
    if (first === TYPE) {
      type = this.#cursor.u8();
      first = this.marker();
      if (first !== COUNT) this.#fail('malformed', 'a type without a count');
    }
    if (first === COUNT) {
      count = this.#length();
      first = 0;
    }
    return { type, count, first };
  }

  #object(offset: number, depth: number): DataNode {
    const { type, count, first } = this.#header();
    const entries: DataEntry[] = [];
    let marker = first;
    for (let index = 0; count === undefined || index < count; index++) {
      if (!this.#isSound) break;
      if (count === undefined) {
        if (index > 0) marker = this.marker();
        if (marker === OBJECT_END) break;
        this.#cursor.seek(this.#cursor.at - 1);
      }
      const keyOffset = this.#cursor.at;
      const length = this.#length();
      const key = new TextDecoder().decode(this.#cursor.take(length, LIMITS.nameCharacters.value));
      const value = this.value(type ?? this.marker(), depth + 1);
      if (value !== undefined) entries.push({ key, keyOffset, value });
    }
    return new ContainerNode('object', offset, entries, []);
  }

  #array(offset: number, depth: number): DataNode {
    const { type, count, first } = this.#header();
    const size = type === undefined ? undefined : NUMBER_BYTES.get(type);
    if (type !== undefined && size !== undefined && count !== undefined) {
      const start = this.#cursor.at;
      if (this.#cursor.skip(count * size)) this.#rows.push([start, this.#cursor.at]);
      return new RowNode(this.#bytes, offset, start, this.#cursor.broken === undefined ? count : 0, type);
    }
    const items: DataNode[] = [];
    let marker = first;
    for (let index = 0; count === undefined || index < count; index++) {
      if (!this.#isSound) break;
      if (count !== undefined) marker = type ?? this.marker();
      else if (index > 0) marker = this.marker();
      if (count === undefined && marker === ARRAY_END) break;
      const item = this.value(marker, depth + 1);
      if (item !== undefined) items.push(item);
    }
    return new ContainerNode('array', offset, [], items);
  }
}
