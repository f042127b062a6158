// Filters of a dataset (HDF5 File Format Specification, IV.A.2.l): what its chunks went through when they were stored. Chunks
// that zlib compressed are inflated far enough to be searched; those of other compressors are searched as they are stored.

import { inflateSync, constants as zlib } from 'node:zlib';
import { MAX_READ_BYTES, MemoryAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';
import { hashAndSweep } from '../payload/hash-and-sweep.ts';
import { payloadsIn } from '../payload/payloads-in.ts';
import type { Hdf5Cursor } from './cursor.ts';
import type { Hdf5Image } from './image.ts';

const DEFLATE = 1;
const SHUFFLE = 2;
const FLETCHER32 = 3;
const CHECKSUM_BYTES = 4;
/** Filters of one dataset; the format allows 32. */
const MAX_FILTERS = 32;

/** What is done to a chunk when it is stored, in order. */
export interface Filter {
  readonly id: number;
  readonly values: readonly number[];
}

/** Reads the message; fewer filters where it breaks off. */
export function readFilters(body: Hdf5Cursor): readonly Filter[] {
  const version = body.u8();
  const count = Math.min(MAX_FILTERS, body.u8());
  if (version === 1) body.skip(6);
  const filters: Filter[] = [];
  for (let index = 0; index < count && !body.isOverrun; index++) {
    const id = body.u16();
    const hasName = version === 1 || id >= 256;
    const nameBytes = hasName ? body.u16() : 0;
    body.u16();
    const valueCount = body.u16();
    body.skip(version === 1 ? Math.ceil(nameBytes / 8) * 8 : nameBytes);
    if (valueCount * 4 > body.left) break;
    const values = Array.from({ length: valueCount }, () => body.u32());
    if (version === 1 && valueCount % 2 === 1) body.skip(4);
    filters.push({ id, values });
  }
  return filters;
}

/** True where the chunks can be brought back: zlib, and what goes with it. */
export function isInflatable(filters: readonly Filter[]): boolean {
  return (
    filters.some(({ id }) => id === DEFLATE) &&
    filters.every(({ id }) => id === DEFLATE || id === SHUFFLE || id === FLETCHER32)
  );
}

/**
 * Inflates one chunk and hands it on where something is in it.
 *
 * @param plainBytes what the chunk should have: no more is inflated
 */
export function searchChunk(
  image: Hdf5Image,
  filters: readonly Filter[],
  chunk: { readonly start: number; readonly lengthBytes: number; readonly plainBytes: number },
  name: string,
): void {
  const { context } = image;
  const { start, lengthBytes, plainBytes } = chunk;
  const mostBytes = LIMITS.hdf5ChunkBytes.value;
  if (lengthBytes > MAX_READ_BYTES || plainBytes > mostBytes) {
    image.tell(
      'limit',
      `A chunk of ${name} has more bytes than the limit hdf5ChunkBytes (${mostBytes}), and was not inflated`,
      start,
    );
    return;
  }
  if (context.budget.isOutOfTime()) {
    image.tell('timeout', `Time was up before the chunks of ${name} were inflated`, start);
    return;
  }
  const plain = restored(context.bytes.read(start, lengthBytes), filters, plainBytes);
  if (plain === undefined || plain.length === 0) return;
  const access = new MemoryAccess(plain);
  const { hits } = hashAndSweep(access, {});
  if (payloadsIn(access, hits, [{ start: 0, end: plain.length, where: 'opaque' }]).payloads.length === 0)
    return;
  context.child(`${name.replace(/"/g, '')} at ${start}`, access, { carrier: 'hdf5', part: 'tensor-data' });
}

/** The bytes before they were filtered; undefined where they cannot be brought back. */
function restored(
  stored: Uint8Array,
  filters: readonly Filter[],
  plainBytes: number,
): Uint8Array | undefined {
  let bytes = stored;
  for (const { id, values } of filters.toReversed()) {
    if (id === FLETCHER32) bytes = bytes.subarray(0, Math.max(0, bytes.length - CHECKSUM_BYTES));
    else if (id === SHUFFLE) bytes = unshuffled(bytes, values[0] ?? 1);
    else {
      const inflated = inflatedBytes(bytes, plainBytes + CHECKSUM_BYTES);
      if (inflated === undefined) return undefined;
      bytes = inflated;
    }
  }
  return bytes;
}

function inflatedBytes(bytes: Uint8Array, mostBytes: number): Uint8Array | undefined {
  try {
    return inflateSync(bytes, { finishFlush: zlib.Z_SYNC_FLUSH, maxOutputLength: mostBytes });
  } catch {
    // Damaged, or more than the chunk has: no reader gets it either.
    return undefined;
  }
}

/** Bytes of one significance stand together when they are shuffled; what is left over at the end stays as it is. */
function unshuffled(bytes: Uint8Array, elementBytes: number): Uint8Array {
  if (elementBytes <= 1 || elementBytes > bytes.length) return bytes;
  const elements = Math.floor(bytes.length / elementBytes);
  const plain = Uint8Array.from(bytes);
  for (let place = 0; place < elementBytes; place++)
    for (let element = 0; element < elements; element++)
      plain[element * elementBytes + place] = bytes[place * elements + element] ?? 0;
  return plain;
}
