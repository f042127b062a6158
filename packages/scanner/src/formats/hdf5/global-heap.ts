// Global heaps: collections of values of any length, such as texts (HDF5 File Format Specification, III.E).

import { LIMITS } from '../../limits.ts';
import type { Hdf5Cursor } from './cursor.ts';
import type { Hdf5Image } from './image.ts';

/** Where the bytes of one value lie in the file. */
export interface HeapValue {
  readonly start: number;
  readonly end: number;
}

/** Signature, version and reserved bytes. */
const BEGINNING = Buffer.from('GCOL\x01\0\0\0', 'latin1');
const WINDOW_BYTES = 1024 * 1024;

/** Collections kept; files written by one program use one after the other. */
const MAX_COLLECTIONS = 256;

/** All global heaps of a file. */
export class GlobalHeap {
  readonly #image: Hdf5Image;
  readonly #taken = new Set<number>();
  readonly #collections = new Map<number, ReadonlyMap<number, HeapValue>>();

  constructor(image: Hdf5Image) {
    this.#image = image;
  }

  /**
   * The value that a reference names.
   *
   * @param reference at an address and an index
   * @returns undefined where nothing was stored, or where it is not read (a gap says so)
   */
  at(reference: Hdf5Cursor): HeapValue | undefined {
    const address = reference.address();
    const index = reference.u32();
    // What was never written has the address 0 or none.
    if (address <= 0) return undefined;
    const value = this.#collection(address).get(index);
    if (value === undefined && !this.#image.isStopped) {
      this.#image.tell('malformed', 'A value is not in the global heap where the file says', reference.start);
    }
    return value;
  }

  /** The values of every collection that stands in the file, those excepted that were taken. */
  *all(): Generator<HeapValue> {
    for (const address of this.#addresses()) {
      for (const value of this.#collection(address).values()) {
        if (!this.#taken.has(value.start)) yield value;
      }
    }
  }

  /** Where the beginning of a collection stands, at any address that the library would choose. */
  *#addresses(): Generator<number> {
    const { bytes, budget } = this.#image.context;
    const { at: base } = this.#image.superblock;
    for (let from = base; from < bytes.sizeBytes; from += WINDOW_BYTES) {
      if (from - base >= LIMITS.hdf5HeapSearchBytes.value || budget.isOutOfTime()) {
        const kind = budget.isOutOfTime() ? 'timeout' : 'limit';
        this.#image.tell(
          kind,
          'The search for global heaps ended',
          from,
          'Objects behind it were not opened.',
        );
        return;
      }
      // Windows overlap by less than a beginning.
      const window = Buffer.from(bytes.read(from, WINDOW_BYTES + BEGINNING.length - 1));
      for (let at = window.indexOf(BEGINNING); at >= 0; at = window.indexOf(BEGINNING, at + 1)) {
        if (at % 8 === 0 && at < WINDOW_BYTES) yield from + at - base;
      }
    }
  }

  /** Says that a value is handed on as content of its own. */
  take({ start }: HeapValue): void {
    this.#taken.add(start);
  }

  /** Marks what nobody took: it is searched where it lies. */
  finish(): void {
    for (const values of this.#collections.values()) {
      for (const { start, end } of values.values()) {
        if (!this.#taken.has(start)) this.#image.context.explainOpaque(start, end);
      }
    }
    this.#collections.clear();
    this.#taken.clear();
  }

  #collection(address: number): ReadonlyMap<number, HeapValue> {
    const known = this.#collections.get(address);
    if (known !== undefined) return known;
    if (this.#collections.size >= MAX_COLLECTIONS) this.finish();
    const values = readCollection(this.#image, address);
    this.#collections.set(address, values);
    return values;
  }
}

function readCollection(image: Hdf5Image, address: number): ReadonlyMap<number, HeapValue> {
  const values = new Map<number, HeapValue>();
  const { lengthBytes } = image.superblock;
  const header = image.openSigned(address, 8 + lengthBytes, 'GCOL', 'global heap');
  if (header === undefined) return values;
  header.skip(4);
  const sizeBytes = header.length();
  // Heads of the collection and of its values alike fill units of eight bytes.
  const objectHeadBytes = Math.ceil((8 + lengthBytes) / 8) * 8;
  let at = objectHeadBytes;
  while (at + objectHeadBytes <= sizeBytes) {
    const head = image.open(address + at, objectHeadBytes, 'a value of a global heap');
    if (head === undefined || head.view.length < objectHeadBytes) break;
    const index = head.u16();
    head.skip(6);
    const valueBytes = head.length();
    const start = image.offsetOf(address + at) + objectHeadBytes;
    if (index === 0) {
      // Free space: it counts its own head, and ends the collection.
      image.context.explainOpaque(start, image.offsetOf(address) + sizeBytes);
      break;
    }
    const end = start + valueBytes;
    if (!(at + objectHeadBytes + valueBytes <= sizeBytes && end <= image.context.bytes.sizeBytes)) {
      image.tell('malformed', 'A value of a global heap is longer than the heap', start);
      break;
    }
    values.set(index, { start, end });
    at += objectHeadBytes + Math.ceil(valueBytes / 8) * 8;
  }
  return values;
}
