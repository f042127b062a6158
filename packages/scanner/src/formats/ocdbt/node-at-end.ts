// Finds the tree node that ends every data file of OCDBT: values stand before it, one after another, without a header.

import { u32be, u64le } from '../../bytes/integers.ts';
import type { Probe } from '../format.ts';

/** `0cdb3a2a`: a manifest. The others: nodes of the tree of keys and of the tree of versions. */
export const MANIFEST = 0x0cdb3a2a;
const NODES: ReadonlySet<number> = new Set([MANIFEST, 0x0cdb20de, 0x0cdb1cde]);

/** What all magics begin with. */
const NODE_START = Buffer.from([0x0c, 0xdb]);

/** Magic, length, version, way of compression, checksum. */
export const LEAST_NODE_BYTES = 18;

/** True where a node or a manifest begins here, with a length that can be and a version that is known. */
export function isNode(bytes: Uint8Array, at: number): boolean {
  return (
    bytes.length - at >= 14 &&
    NODES.has(u32be(bytes, at)) &&
    u64le(bytes, at + 4) >= LEAST_NODE_BYTES &&
    bytes[at + 12] === 0 &&
    (bytes[at + 13] ?? 9) <= 1
  );
}

/** Offset of the node that ends with the file; undefined where there is none among the last bytes. */
export function nodeAtEnd({
  tail,
  tailOffset,
  sizeBytes,
}: Pick<Probe, 'tail' | 'tailOffset' | 'sizeBytes'>): number | undefined {
  const bytes = Buffer.from(tail.buffer, tail.byteOffset, tail.byteLength);
  for (
    let at = bytes.lastIndexOf(NODE_START);
    at >= 0;
    at = at > 0 ? bytes.lastIndexOf(NODE_START, at - 1) : -1
  ) {
    if (isNode(tail, at) && tailOffset + at + u64le(tail, at + 4) === sizeBytes) return tailOffset + at;
  }
  return undefined;
}
