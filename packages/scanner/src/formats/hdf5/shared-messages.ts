// Messages that stand elsewhere: in another object's header (committed datatypes), or in the file's own heap of shared
// messages (HDF5 File Format Specification, IV.A.2 "shared message" and III.F).

import type { Hdf5Cursor } from './cursor.ts';
import { FractalHeap } from './fractal-heap.ts';
import type { Hdf5Image } from './image.ts';
import { type HeaderMessage, MESSAGE, readObjectHeader } from './object-header.ts';

const IN_HEAP = 1;
const HEAP_ID_BYTES = 8;

/** Committed types that are kept; many datasets share one. */
const MAX_KEPT = 1024;

/** An index of the file's table of shared messages. */
interface SharedIndex {
  readonly types: number;
  readonly heap: number;
}

/** Finds what shared messages stand for. */
export class SharedMessages {
  readonly #image: Hdf5Image;
  readonly #headers = new Map<number, readonly HeaderMessage[]>();
  readonly #heaps = new Map<number, FractalHeap | undefined>();
  #indices: readonly SharedIndex[] = [];

  constructor(image: Hdf5Image) {
    this.#image = image;
  }

  /** Reads the table that the superblock's extension names. */
  readTable(message: Hdf5Cursor): void {
    message.skip(1);
    const address = message.address();
    const count = message.u8();
    const { offsetBytes } = this.#image.superblock;
    const sizeBytes = 4 + count * (14 + 2 * offsetBytes) + 4;
    const table = this.#image.openSigned(address, sizeBytes, 'SMTB', 'table of shared messages');
    if (table === undefined) return;
    const indices: SharedIndex[] = [];
    for (let index = 0; index < count; index++) {
      table.skip(2);
      const types = table.u16();
      table.skip(10);
      table.address();
      indices.push({ types, heap: table.address() });
    }
    this.#indices = indices;
  }

  /** The body that counts: its own, or what it points to. A fresh cursor at each call; undefined with a gap. */
  resolve({ type, body, isShared }: HeaderMessage): Hdf5Cursor | undefined {
    const own = this.#image.cursor(body.view, body.start);
    return isShared ? this.resolveReference(type, own) : own;
  }

  /**
   * What a reference stands for.
   *
   * @param type of the message that is looked for
   * @param reference at the beginning of the reference
   */
  resolveReference(type: number, reference: Hdf5Cursor): Hdf5Cursor | undefined {
    const version = reference.u8();
    const kind = reference.u8();
    if (version === 1) reference.skip(6);
    if (version === 3 && kind === IN_HEAP) return this.readFromHeap(type, reference.part(HEAP_ID_BYTES));
    const address = reference.address();
    const found = this.#headerAt(address).find((message) => message.type === type && !message.isShared);
    if (found !== undefined) return this.#image.cursor(found.body.view, found.body.start);
    this.#image.tell('malformed', 'A shared message is not where the file says', reference.start);
    return undefined;
  }

  /** A message in the file's heap, by its id. */
  readFromHeap(type: number, id: Hdf5Cursor): Hdf5Cursor | undefined {
    const index = this.#indices.find(({ types }) => (types & (1 << type)) !== 0);
    if (index === undefined) {
      this.#image.tell('malformed', 'A shared message names a table that the file does not have', id.start);
      return undefined;
    }
    if (!this.#heaps.has(index.heap)) this.#heaps.set(index.heap, FractalHeap.open(this.#image, index.heap));
    return this.#heaps.get(index.heap)?.read(id);
  }

  #headerAt(address: number): readonly HeaderMessage[] {
    const known = this.#headers.get(address);
    if (known !== undefined) return known;
    const messages = (readObjectHeader(this.#image, address) ?? []).filter(
      ({ type }) => type === MESSAGE.datatype || type === MESSAGE.dataspace || type === MESSAGE.filters,
    );
    if (this.#headers.size >= MAX_KEPT) this.#headers.clear();
    this.#headers.set(address, messages);
    return messages;
  }
}
