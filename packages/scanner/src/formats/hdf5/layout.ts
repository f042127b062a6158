// Data layout messages (HDF5 File Format Specification, IV.A.2.i): where a dataset keeps its elements.

import type { Hdf5Cursor } from './cursor.ts';

/** How the chunks of a dataset are found. */
export type ChunkIndex =
  | { readonly kind: 'tree-v1' | 'implicit' | 'fixed-array' | 'extensible-array' | 'tree-v2' }
  | { readonly kind: 'single'; readonly filteredBytes: number | undefined };

/** Where a dataset keeps its elements. */
export type Layout =
  | { readonly kind: 'compact'; readonly data: Hdf5Cursor }
  | { readonly kind: 'contiguous'; readonly address: number; readonly sizeBytes: number | undefined }
  | {
      readonly kind: 'chunked';
      readonly address: number;
      /** Elements of a chunk along each dimension, and the bytes of an element. */
      readonly chunk: readonly number[];
      readonly index: ChunkIndex;
    }
  | { readonly kind: 'virtual'; readonly heapReference: Hdf5Cursor }
  | { readonly kind: 'unknown'; readonly detail: string };

const COMPACT = 0;
const CONTIGUOUS = 1;
const CHUNKED = 2;
const VIRTUAL = 3;

/** Reads the message of any version. */
export function readLayout(cursor: Hdf5Cursor): Layout {
  const version = cursor.u8();
  const layout = version < 3 ? readOld(cursor) : readNew(cursor, version);
  if (version === 0 || version > 5) return { kind: 'unknown', detail: `version ${version}` };
  return cursor.isOverrun ? { kind: 'unknown', detail: 'it ends early' } : layout;
}

function readOld(cursor: Hdf5Cursor): Layout {
  const rank = cursor.u8();
  const kind = cursor.u8();
  cursor.skip(5);
  const address = kind === COMPACT ? 0 : cursor.address();
  const dimensions: number[] = [];
  for (let index = 0; index < rank; index++) dimensions.push(cursor.u32());
  if (kind === COMPACT) return { kind: 'compact', data: cursor.part(cursor.u32()) };
  if (kind === CONTIGUOUS) return { kind: 'contiguous', address, sizeBytes: undefined };
  if (kind === CHUNKED) return { kind: 'chunked', address, chunk: dimensions, index: { kind: 'tree-v1' } };
  return { kind: 'unknown', detail: `class ${kind}` };
}

function readNew(cursor: Hdf5Cursor, version: number): Layout {
  const kind = cursor.u8();
  if (kind === COMPACT) return { kind: 'compact', data: cursor.part(cursor.u16()) };
  if (kind === CONTIGUOUS)
    return { kind: 'contiguous', address: cursor.address(), sizeBytes: cursor.length() };
  if (kind === VIRTUAL) return { kind: 'virtual', heapReference: cursor.part(cursor.offsetBytes + 4) };
  if (kind !== CHUNKED) return { kind: 'unknown', detail: `class ${kind}` };
  if (version >= 4) return readChunked(cursor);
  const rank = cursor.u8();
  const address = cursor.address();
  const chunk: number[] = [];
  for (let index = 0; index < rank; index++) chunk.push(cursor.u32());
  return { kind: 'chunked', address, chunk, index: { kind: 'tree-v1' } };
}

const FILTERED_SINGLE_CHUNK = 2;

function readChunked(cursor: Hdf5Cursor): Layout {
  const flags = cursor.u8();
  const rank = cursor.u8();
  const widthBytes = cursor.u8();
  const chunk: number[] = [];
  for (let index = 0; index < rank; index++) chunk.push(cursor.uint(Math.min(widthBytes, 8)));
  const type = cursor.u8();
  const index = readIndex(cursor, type, flags);
  const address = cursor.address();
  return index === undefined
    ? { kind: 'unknown', detail: `chunk index ${type}` }
    : { kind: 'chunked', address, chunk, index };
}

function readIndex(cursor: Hdf5Cursor, type: number, flags: number): ChunkIndex | undefined {
  switch (type) {
    case 1: {
      if ((flags & FILTERED_SINGLE_CHUNK) === 0) return { kind: 'single', filteredBytes: undefined };
      const filteredBytes = cursor.length();
      cursor.skip(4);
      return { kind: 'single', filteredBytes };
    }
    case 2:
      return { kind: 'implicit' };
    case 3:
      cursor.skip(1);
      return { kind: 'fixed-array' };
    case 4:
      cursor.skip(5);
      return { kind: 'extensible-array' };
    case 5:
      cursor.skip(6);
      return { kind: 'tree-v2' };
    default:
      return undefined;
  }
}
