// Fractal heaps: where groups and objects with many links or attributes keep them (HDF5 File Format Specification,
// III.G; H5HFpkg.h for the arithmetic of rows).

import { bytesFor, type Hdf5Cursor } from './cursor.ts';
import type { Hdf5Image } from './image.ts';
import { walkTreeV2 } from './tree-v2.ts';

/** A part of the heap's address space that lies in one block of the file. */
interface DirectBlock {
  readonly heapOffset: number;
  readonly address: number;
  readonly sizeBytes: number;
}

interface Geometry {
  readonly idBytes: number;
  readonly offsetBytes: number;
  readonly sizeBytes: number;
  readonly hasChecksums: boolean;
  readonly width: number;
  readonly startBytes: number;
  readonly maxDirectBytes: number;
  /** Rows of direct blocks, before rows of indirect ones begin. */
  readonly directRows: number;
  readonly hugeTree: number;
}

/** Rows of one indirect block: each doubles what lies before it, so more would pass 2^64. */
const MAX_ROWS = 64;

/** One fractal heap. */
export class FractalHeap {
  readonly #image: Hdf5Image;
  readonly #geometry: Geometry;
  /** By heap offset. */
  readonly #blocks: DirectBlock[] = [];
  #huge: Map<number, { readonly address: number; readonly lengthBytes: number }> | undefined;

  private constructor(image: Hdf5Image, geometry: Geometry) {
    this.#image = image;
    this.#geometry = geometry;
  }

  /** Bytes of the ids by which objects are named. */
  get idBytes(): number {
    return this.#geometry.idBytes;
  }

  /** @returns undefined where there is none, or one that is not read (a gap says so) */
  static open(image: Hdf5Image, address: number): FractalHeap | undefined {
    const { offsetBytes, lengthBytes } = image.superblock;
    const header = image.openSigned(address, 26 + 12 * lengthBytes + 3 * offsetBytes, 'FRHP', 'fractal heap');
    if (header === undefined) return undefined;
    header.skip(1);
    const idBytes = header.u16();
    const filterBytes = header.u16();
    const flags = header.u8();
    const maxObjectBytes = header.u32();
    header.length();
    const hugeTree = header.address();
    header.length();
    header.address();
    header.skip(4 * lengthBytes + 4 * lengthBytes);
    const width = header.u16();
    const startBytes = header.length();
    const maxDirectBytes = header.length();
    const heapBits = header.u16();
    header.skip(2);
    const root = header.address();
    const rows = header.u16();
    if (filterBytes > 0) {
      image.tell('unsupported', 'A fractal heap with filters is not read', header.start);
      return undefined;
    }
    const isPower = (size: number) => Number.isInteger(Math.log2(size));
    if (!isPower(startBytes) || !isPower(maxDirectBytes) || maxDirectBytes < startBytes || !isPower(width)) {
      image.tell('malformed', 'The blocks of a fractal heap have impossible sizes', header.start);
      return undefined;
    }
    const heap = new FractalHeap(image, {
      idBytes,
      offsetBytes: Math.ceil(heapBits / 8),
      sizeBytes: Math.min(Math.ceil(Math.log2(maxDirectBytes) / 8), bytesFor(maxObjectBytes)),
      hasChecksums: (flags & 2) !== 0,
      width,
      startBytes,
      maxDirectBytes,
      directRows: Math.log2(maxDirectBytes) - Math.log2(startBytes) + 2,
      hugeTree,
    });
    if (root >= 0) heap.#readBlocks(root, rows);
    return heap;
  }

  /** The bytes of an object. undefined where they are not read (a gap says so). */
  read(id: Hdf5Cursor): Hdf5Cursor | undefined {
    const head = id.u8();
    const type = (head >> 4) & 3;
    if (type === 0) return this.#readManaged(id);
    if (type === 1) return this.#readHuge(id);
    if (type === 2) {
      const lengthBytes =
        this.#geometry.idBytes - 1 <= 16 ? (head & 0x0f) + 1 : (((head & 0x0f) << 8) | id.u8()) + 1;
      return id.part(Math.min(lengthBytes, id.left));
    }
    this.#image.tell('malformed', 'An object of a fractal heap is of no known kind', id.start);
    return undefined;
  }

  #readManaged(id: Hdf5Cursor): Hdf5Cursor | undefined {
    const heapOffset = id.uint(this.#geometry.offsetBytes);
    const lengthBytes = id.uint(this.#geometry.sizeBytes);
    const block = this.#blockAt(heapOffset);
    if (block === undefined || heapOffset + lengthBytes > block.heapOffset + block.sizeBytes) {
      this.#image.tell('malformed', 'An object of a fractal heap lies outside its blocks', id.start);
      return undefined;
    }
    return this.#image.open(
      block.address + heapOffset - block.heapOffset,
      lengthBytes,
      'an object of a heap',
    );
  }

  #readHuge(id: Hdf5Cursor): Hdf5Cursor | undefined {
    const { offsetBytes, lengthBytes } = this.#image.superblock;
    if (this.#geometry.idBytes - 1 >= offsetBytes + lengthBytes) {
      return this.#image.open(id.address(), id.length(), 'a huge object of a heap');
    }
    this.#huge ??= this.#readHugeTree();
    const found = this.#huge.get(id.uint(Math.min(8, this.#geometry.idBytes - 1)));
    if (found !== undefined)
      return this.#image.open(found.address, found.lengthBytes, 'a huge object of a heap');
    this.#image.tell('malformed', 'A huge object of a fractal heap is not in its index', id.start);
    return undefined;
  }

  #readHugeTree(): Map<number, { readonly address: number; readonly lengthBytes: number }> {
    const huge = new Map<number, { readonly address: number; readonly lengthBytes: number }>();
    if (this.#geometry.hugeTree < 0) return huge;
    walkTreeV2(this.#image, this.#geometry.hugeTree, 'huge objects', (record, type) => {
      if (type !== 1) return;
      const address = record.address();
      const lengthBytes = record.length();
      huge.set(record.length(), { address, lengthBytes });
    });
    return huge;
  }

  #blockAt(heapOffset: number): DirectBlock | undefined {
    let low = 0;
    let high = this.#blocks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#blocks[middle]?.heapOffset ?? 0) <= heapOffset) low = middle + 1;
      else high = middle;
    }
    const block = this.#blocks[low - 1];
    return block !== undefined && heapOffset < block.heapOffset + block.sizeBytes ? block : undefined;
  }

  /** Bytes of each block in a row. */
  #rowBytes(row: number): number {
    return this.#geometry.startBytes * 2 ** Math.max(0, row - 1);
  }

  #readBlocks(root: number, rows: number): void {
    const seen = new Set<number>();
    const pending: { readonly address: number; readonly rows: number; readonly heapOffset: number }[] = [];
    if (rows === 0) this.#addDirect(root, 0, this.#geometry.startBytes);
    else pending.push({ address: root, rows, heapOffset: 0 });
    for (let block = pending.pop(); block !== undefined; block = pending.pop()) {
      if (seen.has(block.address)) {
        this.#image.anomaly(
          'heap-cycle',
          'a block of a fractal heap leads back',
          this.#image.offsetOf(block.address),
        );
        continue;
      }
      seen.add(block.address);
      pending.push(...this.#readIndirect(block.address, block.rows, block.heapOffset));
    }
    this.#blocks.sort((a, b) => a.heapOffset - b.heapOffset);
  }

  /** @returns the indirect blocks below */
  #readIndirect(address: number, rows: number, heapOffset: number) {
    const { width, directRows, startBytes } = this.#geometry;
    const { offsetBytes } = this.#image.superblock;
    const prefixBytes = 5 + offsetBytes + this.#geometry.offsetBytes;
    if (rows > MAX_ROWS) {
      this.#image.tell(
        'malformed',
        `A block of a fractal heap has ${rows} rows`,
        this.#image.offsetOf(address),
      );
      return [];
    }
    const sizeBytes = prefixBytes + rows * width * offsetBytes + 4;
    const block = this.#image.openSigned(address, sizeBytes, 'FHIB', 'indirect block of a fractal heap');
    if (block === undefined) return [];
    block.skip(prefixBytes - 4);
    const below: { readonly address: number; readonly rows: number; readonly heapOffset: number }[] = [];
    let at = heapOffset;
    for (let row = 0; row < rows; row++) {
      const rowBytes = this.#rowBytes(row);
      for (let column = 0; column < width && block.left >= offsetBytes; column++, at += rowBytes) {
        const child = block.address();
        if (child < 0) continue;
        if (row < directRows) this.#addDirect(child, at, rowBytes);
        else
          below.push({
            address: child,
            rows: Math.log2(rowBytes) - Math.log2(startBytes * width) + 1,
            heapOffset: at,
          });
      }
    }
    return below;
  }

  #addDirect(address: number, heapOffset: number, sizeBytes: number): void {
    const { offsetBytes, hasChecksums } = this.#geometry;
    const headBytes = 5 + this.#image.superblock.offsetBytes + offsetBytes + (hasChecksums ? 4 : 0);
    const head = this.#image.openSigned(address, headBytes, 'FHDB', 'direct block of a fractal heap');
    if (head === undefined) return;
    this.#blocks.push({ heapOffset, address, sizeBytes });
    // What is taken away stays there: searched as well.
    this.#image.explainData(address, sizeBytes, 'a fractal heap');
  }
}
