// The chunks of a dataset, whatever index finds them: their bytes are explained, and what zlib compressed is searched.

import { walkExtensibleArray, walkFixedArray } from './chunk-arrays.ts';
import { type Filter, isInflatable, searchChunk } from './filters.ts';
import type { Hdf5Image } from './image.ts';
import type { Layout } from './layout.ts';
import { walkTree } from './tree-v1.ts';
import { walkTreeV2 } from './tree-v2.ts';

/** First and last byte of what a dataset stores, and how much that is. */
export interface ChunkExtent {
  readonly start: number;
  readonly end: number;
  readonly storedBytes: number;
}

/**
 * Explains every chunk of a dataset.
 *
 * @param elements of the dataset along each dimension
 * @param name of the dataset, in sentences
 * @param filters that its chunks went through
 */
export function explainChunks(
  image: Hdf5Image,
  layout: Layout & { readonly kind: 'chunked' },
  dimensions: readonly number[],
  name: string,
  filters: readonly Filter[] = [],
): ChunkExtent {
  const isInflated = isInflatable(filters);
  const plainBytes = layout.chunk.reduce((product, size) => product * size, 1);
  const extent = { start: Number.POSITIVE_INFINITY, end: 0, storedBytes: 0 };
  const explain = (address: number, sizeBytes: number | undefined) => {
    const lengthBytes = sizeBytes ?? plainBytes;
    image.explainData(address, lengthBytes, name);
    if (isInflated && sizeBytes !== undefined && !image.isStopped)
      searchChunk(image, filters, { start: image.offsetOf(address), lengthBytes, plainBytes }, name);
    extent.storedBytes += lengthBytes;
    extent.start = Math.min(extent.start, image.offsetOf(address));
    extent.end = Math.max(extent.end, image.offsetOf(address) + lengthBytes);
  };
  const { address, index } = layout;
  if (address >= 0) {
    if (index.kind === 'single') explain(address, index.filteredBytes);
    else if (index.kind === 'implicit') explain(address, plainBytes * chunksOf(layout.chunk, dimensions));
    else if (index.kind === 'fixed-array') walkFixedArray(image, address, explain);
    else if (index.kind === 'extensible-array') walkExtensibleArray(image, address, explain);
    else if (index.kind === 'tree-v1') explainTree(image, layout, explain);
    else explainTreeV2(image, address, dimensions.length, explain);
  }
  return extent.end === 0 ? { start: 0, end: 0, storedBytes: 0 } : extent;
}

function chunksOf(chunk: readonly number[], dimensions: readonly number[]): number {
  return dimensions.reduce(
    (product, size, axis) => product * Math.ceil(size / Math.max(1, chunk[axis] ?? 1)),
    1,
  );
}

function explainTree(
  image: Hdf5Image,
  layout: Layout & { readonly kind: 'chunked' },
  explain: (address: number, sizeBytes: number) => void,
): void {
  const kind = {
    nodeType: 1,
    keyBytes: 8 + 8 * layout.chunk.length,
    k: image.treeK.chunks,
    what: 'chunks',
  } as const;
  walkTree(image, layout.address, kind, (key, child) => {
    const sizeBytes = key.u32();
    if (child >= 0) explain(child, sizeBytes);
  });
}

/** Records of chunks that a filter made. */
const FILTERED = 11;

function explainTreeV2(
  image: Hdf5Image,
  address: number,
  rank: number,
  explain: (address: number, sizeBytes: number | undefined) => void,
): void {
  walkTreeV2(image, address, 'chunks', (record, type) => {
    const child = record.address();
    const sizeBytes =
      type === FILTERED ? record.uint(Math.min(8, Math.max(0, record.left - 4 - 8 * rank))) : undefined;
    if (child >= 0) explain(child, sizeBytes);
  });
}
