// B-trees of version 1: the nodes that index old groups and the chunks of old datasets (HDF5 File Format
// Specification, III.A.1).

import type { Hdf5Cursor } from './cursor.ts';
import type { Hdf5Image } from './image.ts';

/** What a tree indexes. */
export interface TreeKind {
  readonly nodeType: 0 | 1;
  /** Bytes of a key between two children. */
  readonly keyBytes: number;
  /** Half the most children of a node. */
  readonly k: number;
  readonly what: string;
}

const HEAD_BYTES = 8;

/**
 * Walks the leaves of a tree, left to right.
 *
 * @param onChild is given a cursor over the key to the left of a child of a leaf, and the child's address
 */
export function walkTree(
  image: Hdf5Image,
  root: number,
  kind: TreeKind,
  onChild: (key: Hdf5Cursor, child: number) => void,
): void {
  const { offsetBytes } = image.superblock;
  const nodeBytes = HEAD_BYTES + 2 * offsetBytes + 2 * kind.k * (kind.keyBytes + offsetBytes) + kind.keyBytes;
  const seen = new Set<number>();
  const pending: number[] = [root];
  for (let address = pending.pop(); address !== undefined; address = pending.pop()) {
    if (seen.has(address)) {
      image.anomaly('tree-cycle', `a node of ${kind.what} leads back`, image.offsetOf(address));
      continue;
    }
    seen.add(address);
    const children = readNode(image, address, kind, nodeBytes, onChild);
    for (let index = children.length - 1; index >= 0; index--) pending.push(children[index] as number);
  }
}

/** @returns the nodes below, where there are some */
function readNode(
  image: Hdf5Image,
  address: number,
  kind: TreeKind,
  nodeBytes: number,
  onChild: (key: Hdf5Cursor, child: number) => void,
): number[] {
  const node = image.openSigned(address, nodeBytes, 'TREE', `node of ${kind.what}`);
  if (node === undefined) return [];
  const nodeType = node.u8();
  const level = node.u8();
  const entries = node.u16();
  node.skip(2 * node.offsetBytes);
  if (nodeType !== kind.nodeType || entries > 2 * kind.k) {
    image.tell(
      'malformed',
      `A node of ${kind.what} is of type ${nodeType} and has ${entries} entries`,
      node.start,
    );
    if (nodeType !== kind.nodeType) return [];
  }
  const below: number[] = [];
  for (let index = 0; index < entries && node.left >= kind.keyBytes + node.offsetBytes; index++) {
    const key = node.part(kind.keyBytes);
    const child = node.address();
    if (level === 0) onChild(key, child);
    else below.push(child);
  }
  // What stands behind the last key in use is left over.
  image.context.explainOpaque(
    Math.min(node.offset + kind.keyBytes, node.start + nodeBytes),
    node.start + nodeBytes,
  );
  return below;
}
