// B-trees of version 2: records of one size in nodes of one size (HDF5 File Format Specification, III.A.2).

import { bytesFor, type Hdf5Cursor } from './cursor.ts';
import type { Hdf5Image } from './image.ts';

/** Signature, version, type and checksum around the records of a node. */
const NODE_OVERHEAD_BYTES = 10;

/** Deeper trees would hold more records than any file has bytes. */
const MAX_DEPTH = 32;

interface Shape {
  readonly type: number;
  readonly nodeBytes: number;
  readonly recordBytes: number;
  /** Width of the number of records of a child, for each level of the parent, and of the total below it. */
  readonly countBytes: number;
  readonly totalBytes: readonly number[];
}

interface Node {
  readonly address: number;
  readonly records: number;
  readonly level: number;
}

/**
 * Calls `onRecord` with a cursor over each record, in no particular order.
 *
 * @param what the tree's name in sentences
 * @param onRecord also gets the type of the records, as the header says it
 */
export function walkTreeV2(
  image: Hdf5Image,
  address: number,
  what: string,
  onRecord: (record: Hdf5Cursor, type: number) => void,
): void {
  const { offsetBytes, lengthBytes } = image.superblock;
  const header = image.openSigned(address, 22 + offsetBytes + lengthBytes, 'BTHD', `B-tree of ${what}`);
  if (header === undefined) return;
  header.skip(1);
  const type = header.u8();
  const nodeBytes = header.u32();
  const recordBytes = header.u16();
  const depth = header.u16();
  header.skip(2);
  const root = header.address();
  const rootRecords = header.u16();
  if (root < 0) return;
  if (recordBytes === 0 || nodeBytes <= NODE_OVERHEAD_BYTES || depth > MAX_DEPTH) {
    const detail = `nodes of ${nodeBytes} bytes, records of ${recordBytes}, ${depth} levels`;
    image.tell('malformed', `The B-tree of ${what} has ${detail}`, header.start);
    return;
  }
  const shape = shapeOf(image, type, nodeBytes, recordBytes, depth);
  const seen = new Set<number>();
  const pending: Node[] = [{ address: root, records: rootRecords, level: depth }];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (seen.has(node.address)) {
      image.anomaly('tree-cycle', `a node of the B-tree of ${what} leads back`, image.offsetOf(node.address));
      continue;
    }
    seen.add(node.address);
    pending.push(...readNode(image, node, shape, what, onRecord));
  }
}

function shapeOf(
  image: Hdf5Image,
  type: number,
  nodeBytes: number,
  recordBytes: number,
  depth: number,
): Shape {
  const { offsetBytes } = image.superblock;
  const leafRecords = Math.floor((nodeBytes - NODE_OVERHEAD_BYTES) / recordBytes);
  const countBytes = bytesFor(leafRecords);
  const totalBytes = [0];
  let below = leafRecords;
  for (let level = 1; level <= depth; level++) {
    const pointerBytes = offsetBytes + countBytes + (totalBytes[level - 1] ?? 0);
    const records = Math.floor(
      (nodeBytes - NODE_OVERHEAD_BYTES - pointerBytes) / (recordBytes + pointerBytes),
    );
    below = (records + 1) * below + records;
    totalBytes.push(bytesFor(below));
  }
  return { type, nodeBytes, recordBytes, countBytes, totalBytes };
}

/** @returns the nodes below */
function readNode(
  image: Hdf5Image,
  { address, records, level }: Node,
  shape: Shape,
  what: string,
  onRecord: (record: Hdf5Cursor, type: number) => void,
): Node[] {
  const signature = level === 0 ? 'BTLF' : 'BTIN';
  const node = image.openSigned(address, shape.nodeBytes, signature, `node of the B-tree of ${what}`);
  if (node === undefined) return [];
  node.skip(2);
  if (records * shape.recordBytes > node.left) {
    image.tell('malformed', `A node of the B-tree of ${what} has too many records (${records})`, node.start);
  }
  for (let index = 0; index < records && node.left >= shape.recordBytes; index++) {
    onRecord(node.part(shape.recordBytes), shape.type);
  }
  const below: Node[] = [];
  if (level > 0) {
    for (let index = 0; index <= records && node.left >= node.offsetBytes; index++) {
      const child = node.address();
      const childRecords = node.uint(shape.countBytes);
      node.skip(level > 1 ? (shape.totalBytes[level - 1] ?? 0) : 0);
      if (!node.isOverrun) below.push({ address: child, records: childRecords, level: level - 1 });
    }
  }
  image.context.explainOpaque(
    Math.min(node.offset + 4, node.start + shape.nodeBytes),
    node.start + shape.nodeBytes,
  );
  return below;
}
