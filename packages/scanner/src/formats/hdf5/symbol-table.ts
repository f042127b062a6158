// Old groups: a B-tree of symbol table nodes, with names in a local heap (HDF5 File Format Specification, III.B, III.C).

import type { Hdf5Image } from './image.ts';
import type { Link } from './link.ts';
import { LocalHeap } from './local-heap.ts';
import { walkTree } from './tree-v1.ts';

const SOFT_LINK = 2;

/** Calls `onLink` for each link of the group. */
export function walkSymbolTable(
  image: Hdf5Image,
  tree: number,
  heapAddress: number,
  onLink: (link: Link) => void,
): void {
  const heap = LocalHeap.open(image, heapAddress);
  if (heap === undefined) return;
  const { lengthBytes } = image.superblock;
  const kind = { nodeType: 0, keyBytes: lengthBytes, k: image.treeK.groups, what: 'a group' } as const;
  const seen = new Set<number>();
  walkTree(image, tree, kind, (_, address) => {
    if (seen.has(address)) return;
    seen.add(address);
    readNode(image, address, heap, onLink);
  });
}

function readNode(image: Hdf5Image, address: number, heap: LocalHeap, onLink: (link: Link) => void): void {
  const { offsetBytes } = image.superblock;
  const { groupLeaves } = image.treeK;
  const entryBytes = 2 * offsetBytes + 24;
  const nodeBytes = 8 + 2 * groupLeaves * entryBytes;
  const node = image.openSigned(address, nodeBytes, 'SNOD', 'symbol table node');
  if (node === undefined) return;
  node.skip(2);
  const entries = node.u16();
  if (entries > 2 * groupLeaves) {
    image.tell('malformed', `A symbol table node has ${entries} entries`, node.start);
  }
  for (let index = 0; index < entries && node.left >= entryBytes; index++) {
    const { offset } = node;
    const entry = node.part(entryBytes);
    const name = heap.textAt(entry.uint(offsetBytes));
    const target = entry.address();
    const cache = entry.u32();
    entry.skip(4);
    if (name === undefined) image.tell('malformed', 'The name of a link lies outside its heap', offset);
    else if (cache === SOFT_LINK) {
      onLink({ kind: 'soft', name, offset, path: heap.textAt(entry.u32()) ?? '' });
    } else onLink({ kind: 'hard', name, offset, address: target });
  }
  image.context.explainOpaque(node.offset, node.start + nodeBytes);
}
