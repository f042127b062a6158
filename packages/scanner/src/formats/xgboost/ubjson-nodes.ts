// Values of UBJSON as nodes of the tree that JSON is read into, and the numbers they are made of.

import type { RandomAccess } from '../../bytes/random-access.ts';
import type { DataEntry, DataNode } from '../data-tree/data-node.ts';
import { PlainNode } from '../data-tree/plain-node.ts';

/** Bytes of a number by its marker. */
export const NUMBER_BYTES: ReadonlyMap<number, number> = new Map([
  [0x69, 1],
  [0x55, 1],
  [0x49, 2],
  [0x6c, 4],
  [0x4c, 8],
  [0x64, 4],
  [0x44, 8],
]);

/** One big-endian number. @param marker its type */
export function numberIn(bytes: Uint8Array, at: number, marker: number): number {
  const size = NUMBER_BYTES.get(marker) ?? 0;
  if (at + size > bytes.length) return 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, size);
  switch (String.fromCharCode(marker)) {
    case 'i':
      return view.getInt8(0);
    case 'U':
      return view.getUint8(0);
    case 'I':
      return view.getInt16(0);
    case 'l':
      return view.getInt32(0);
    case 'L':
      return Number(view.getBigInt64(0));
    case 'd':
      return view.getFloat32(0);
    default:
      return view.getFloat64(0);
  }
}

/** Values by key or in a row. */
export class ContainerNode implements DataNode {
  readonly kind: 'object' | 'array';
  readonly offset: number;
  readonly text = '';
  readonly lengthBytes = 0;
  readonly #entries: readonly DataEntry[];
  readonly #items: readonly DataNode[];

  constructor(
    kind: 'object' | 'array',
    offset: number,
    entries: readonly DataEntry[],
    items: readonly DataNode[],
  ) {
    this.kind = kind;
    this.offset = offset;
    this.#entries = entries;
    this.#items = items;
  }

  entries(): Iterable<DataEntry> {
    return this.#entries;
  }

  items(): Iterable<DataNode> {
    return this.#items;
  }

  get(key: string): DataNode | undefined {
    return this.#entries.findLast((entry) => entry.key === key)?.value;
  }
}

/** Numbers in one row: read again when somebody asks for them. */
export class RowNode implements DataNode {
  readonly kind = 'array';
  readonly text = '';
  readonly lengthBytes = 0;
  readonly offset: number;
  readonly #bytes: RandomAccess;
  readonly #start: number;
  readonly #count: number;
  readonly #type: number;

  constructor(bytes: RandomAccess, offset: number, start: number, count: number, type: number) {
    this.#bytes = bytes;
    this.offset = offset;
    this.#start = start;
    this.#count = count;
    this.#type = type;
  }

  entries(): Iterable<DataEntry> {
    return [];
  }

  get(): undefined {
    return undefined;
  }

  *items(): Generator<DataNode> {
    const size = NUMBER_BYTES.get(this.#type) ?? 1;
    const each = 8192;
    for (let done = 0; done < this.#count; done += each) {
      const from = this.#start + done * size;
      const chunk = this.#bytes.read(from, Math.min(each, this.#count - done) * size);
      for (let at = 0; at + size <= chunk.length; at += size)
        yield new PlainNode('number', from + at, String(numberIn(chunk, at, this.#type)));
    }
  }
}
