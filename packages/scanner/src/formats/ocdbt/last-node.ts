// Finds a tree node at the end of a data file of OCDBT: values stand around it, one after another, without a header.

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

/** What a compressed body begins with. */
const ZSTD_START = 0x28b52ffd;
/** Data files are named by a random number of 128 bits. */
const DATA_NAME = /^[0-9a-f]{32}$/;
/** What is searched of a file with such a name, before the part that every format is shown. */
const SEARCHED_BYTES = 896 * 1024;

/** A file as it is asked for its last node. */
export type NodeSource = Pick<Probe, 'bytes' | 'name' | 'tail' | 'tailOffset'>;

/** Offset of the last node of a data file; undefined where there is none among the last bytes. */
export function lastNode({ bytes, name, tail, tailOffset }: NodeSource): number | undefined {
  const found = lastNodeIn(tail, tailOffset, bytes.sizeBytes);
  if (found !== undefined || tailOffset === 0 || !DATA_NAME.test(name)) return found;
  const from = Math.max(0, tailOffset - SEARCHED_BYTES);
  return lastNodeIn(bytes.read(from, tailOffset + LEAST_NODE_BYTES - from), from, bytes.sizeBytes);
}

function lastNodeIn(window: Uint8Array, windowAt: number, sizeBytes: number): number | undefined {
  const bytes = Buffer.from(window.buffer, window.byteOffset, window.byteLength);
  for (let at = bytes.lastIndexOf(NODE_START); at >= 0; ) {
    const end = windowAt + at + u64le(window, at + 4);
    const isBody = window[at + 13] === 0 ? end === sizeBytes : u32be(window, at + 14) === ZSTD_START;
    if (isNode(window, at) && isBody && end <= sizeBytes) return windowAt + at;
    at = at > 0 ? bytes.lastIndexOf(NODE_START, at - 1) : -1;
  }
  return undefined;
}
