// Fixed and extensible arrays: indices of chunks with at most one unlimited dimension (HDF5 File Format Specification,
// VIII.C and VIII.D; H5FApkg.h and H5EApkg.h for the arithmetic of pages and blocks).

import type { Hdf5Cursor } from './cursor.ts';
import type { Hdf5Image } from './image.ts';

/** Is told where chunks lie; without a size the chunk is not filtered. */
export type OnChunk = (address: number, sizeBytes: number | undefined) => void;

/** Version and client, after the signature. */
const HEAD_BYTES = 6;
const CHECKSUM_BYTES = 4;

/** Elements of an array: addresses alone, or with the size of what a filter made. */
class Elements {
  readonly elementBytes: number;
  readonly #isFiltered: boolean;
  readonly #onChunk: OnChunk;

  constructor(elementBytes: number, client: number, onChunk: OnChunk) {
    this.elementBytes = elementBytes;
    this.#isFiltered = client === 1;
    this.#onChunk = onChunk;
  }

  read(cursor: Hdf5Cursor, count: number): void {
    for (let index = 0; index < count && cursor.left >= this.elementBytes; index++) {
      const element = cursor.part(this.elementBytes);
      const address = element.address();
      const sizeBytes = this.#isFiltered
        ? element.uint(Math.min(8, Math.max(0, element.left - 4)))
        : undefined;
      if (address >= 0) this.#onChunk(address, sizeBytes);
    }
  }
}

/** Walks a fixed array. */
export function walkFixedArray(image: Hdf5Image, address: number, onChunk: OnChunk): void {
  const { offsetBytes, lengthBytes } = image.superblock;
  const headerBytes = HEAD_BYTES + 2 + lengthBytes + offsetBytes + CHECKSUM_BYTES;
  const header = image.openSigned(address, headerBytes, 'FAHD', 'fixed array');
  if (header === undefined) return;
  header.skip(1);
  const client = header.u8();
  const elements = new Elements(header.u8(), client, onChunk);
  const pageElements = 2 ** header.u8();
  const count = header.length();
  const block = header.address();
  if (block < 0 || !isSane(image, elements, count, header.start)) return;
  const prefixBytes = HEAD_BYTES + offsetBytes;
  if (count <= pageElements) {
    const sizeBytes = prefixBytes + count * elements.elementBytes + CHECKSUM_BYTES;
    const data = image.openSigned(block, sizeBytes, 'FADB', 'block of a fixed array');
    data?.skip(prefixBytes - 4);
    if (data !== undefined) elements.read(data, count);
    return;
  }
  const pages = Math.ceil(count / pageElements);
  const bitmapBytes = Math.ceil(pages / 8);
  const sizeBytes = prefixBytes + bitmapBytes + CHECKSUM_BYTES;
  const data = image.openSigned(block, sizeBytes, 'FADB', 'block of a fixed array');
  if (data === undefined) return;
  data.skip(prefixBytes - 4);
  const written = data.bytes(bitmapBytes);
  const pageBytes = pageElements * elements.elementBytes + CHECKSUM_BYTES;
  for (let page = 0; page < pages && !image.isStopped; page++) {
    if (!hasPage(written, page)) continue;
    const inPage = Math.min(pageElements, count - page * pageElements);
    const cursor = image.open(
      block + sizeBytes + page * pageBytes,
      inPage * elements.elementBytes + CHECKSUM_BYTES,
      'a page of a fixed array',
    );
    if (cursor === undefined) return;
    elements.read(cursor, inPage);
  }
}

function hasPage(written: Uint8Array, page: number): boolean {
  return ((written[page >> 3] ?? 0) & (0x80 >> (page & 7))) !== 0;
}

function isSane(image: Hdf5Image, elements: Elements, count: number, offset: number): boolean {
  const { offsetBytes } = image.superblock;
  // Addresses of chunks take room: an array larger than the file is a lie that would cost time.
  if (elements.elementBytes >= offsetBytes && count * elements.elementBytes <= image.context.bytes.sizeBytes)
    return true;
  image.tell(
    'malformed',
    `An index of chunks claims ${count} elements of ${elements.elementBytes} bytes`,
    offset,
  );
  return false;
}

/** What the header of an extensible array says. */
interface Extensible {
  readonly elements: Elements;
  /** Bytes of the position of a block among all elements. */
  readonly positionBytes: number;
  readonly leastElements: number;
  readonly pageElements: number;
}

/** Walks an extensible array. */
export function walkExtensibleArray(image: Hdf5Image, address: number, onChunk: OnChunk): void {
  const { offsetBytes, lengthBytes } = image.superblock;
  const headerBytes = HEAD_BYTES + 6 + 6 * lengthBytes + offsetBytes + CHECKSUM_BYTES;
  const header = image.openSigned(address, headerBytes, 'EAHD', 'extensible array');
  if (header === undefined) return;
  header.skip(1);
  const client = header.u8();
  const elements = new Elements(header.u8(), client, onChunk);
  const maxBits = header.u8();
  const indexElements = header.u8();
  const leastElements = header.u8();
  const leastPointers = header.u8();
  const pageElements = 2 ** header.u8();
  header.skip(6 * lengthBytes);
  const block = header.address();
  const isPower = (size: number) => size > 0 && Number.isInteger(Math.log2(size));
  if (
    !isPower(leastElements) ||
    !isPower(leastPointers) ||
    maxBits > 64 ||
    elements.elementBytes < offsetBytes
  ) {
    image.tell('malformed', 'The blocks of an extensible array have impossible sizes', header.start);
    return;
  }
  if (block < 0) return;
  const array = { elements, positionBytes: Math.ceil(maxBits / 8), leastElements, pageElements };
  const superBlocks = 1 + maxBits - Math.log2(leastElements);
  const direct = 2 * (leastPointers - 1);
  const firstSuper = 2 * Math.log2(leastPointers);
  const below = Math.max(0, superBlocks - firstSuper);
  const prefixBytes = HEAD_BYTES + offsetBytes;
  const sizeBytes =
    prefixBytes + indexElements * elements.elementBytes + (direct + below) * offsetBytes + CHECKSUM_BYTES;
  const index = image.openSigned(block, sizeBytes, 'EAIB', 'index block of an extensible array');
  if (index === undefined) return;
  index.skip(prefixBytes - 4);
  elements.read(index, indexElements);
  for (let superBlock = 0, read = 0; read < direct; superBlock++) {
    const blocks = 2 ** Math.floor(superBlock / 2);
    for (let each = 0; each < blocks && read < direct; each++, read++) {
      readDataBlock(image, index.address(), array, elementsPerBlock(array, superBlock), undefined);
    }
  }
  for (let each = 0; each < below && !image.isStopped; each++) {
    const child = index.address();
    if (child >= 0 && !index.isOverrun) readSuperBlock(image, child, array, firstSuper + each);
  }
}

function elementsPerBlock(array: Extensible, superBlock: number): number {
  return array.leastElements * 2 ** Math.floor((superBlock + 1) / 2);
}

function readSuperBlock(image: Hdf5Image, address: number, array: Extensible, number: number): void {
  const { offsetBytes } = image.superblock;
  const blocks = 2 ** Math.floor(number / 2);
  const perBlock = elementsPerBlock(array, number);
  const pages = perBlock > array.pageElements ? perBlock / array.pageElements : 0;
  const bitmapBytes = Math.ceil(pages / 8);
  const prefixBytes = HEAD_BYTES + offsetBytes + array.positionBytes;
  const sizeBytes = prefixBytes + blocks * bitmapBytes + blocks * offsetBytes + CHECKSUM_BYTES;
  if (sizeBytes > image.context.bytes.sizeBytes) {
    image.tell(
      'malformed',
      'A super block of an extensible array is larger than the file',
      image.offsetOf(address),
    );
    return;
  }
  const block = image.openSigned(address, sizeBytes, 'EASB', 'super block of an extensible array');
  if (block === undefined) return;
  block.skip(prefixBytes - 4);
  const written = block.bytes(blocks * bitmapBytes);
  for (let each = 0; each < blocks && block.left >= offsetBytes && !image.isStopped; each++) {
    const bitmap = written.subarray(each * bitmapBytes, (each + 1) * bitmapBytes);
    readDataBlock(image, block.address(), array, perBlock, pages > 0 ? bitmap : undefined);
  }
}

/** @param bitmap which pages were written, where the block has pages */
function readDataBlock(
  image: Hdf5Image,
  address: number,
  array: Extensible,
  count: number,
  bitmap: Uint8Array | undefined,
): void {
  if (address < 0) return;
  const { elements, pageElements, positionBytes } = array;
  const prefixBytes = HEAD_BYTES + image.superblock.offsetBytes + positionBytes;
  if (count * elements.elementBytes > image.context.bytes.sizeBytes) {
    image.tell(
      'malformed',
      'A block of an extensible array is larger than the file',
      image.offsetOf(address),
    );
    return;
  }
  const what = 'block of an extensible array';
  if (bitmap === undefined) {
    const sizeBytes = prefixBytes + count * elements.elementBytes + CHECKSUM_BYTES;
    const block = image.openSigned(address, sizeBytes, 'EADB', what);
    block?.skip(prefixBytes - 4);
    if (block !== undefined) elements.read(block, count);
    return;
  }
  if (image.openSigned(address, prefixBytes + CHECKSUM_BYTES, 'EADB', what) === undefined) return;
  const pageBytes = pageElements * elements.elementBytes + CHECKSUM_BYTES;
  for (let page = 0; page * pageElements < count && !image.isStopped; page++) {
    if (!hasPage(bitmap, page)) continue;
    const at = address + prefixBytes + CHECKSUM_BYTES + page * pageBytes;
    const cursor = image.open(at, pageBytes, `a page of a ${what}`);
    if (cursor === undefined) return;
    elements.read(cursor, pageElements);
  }
}
