// OCDBT, the key-value store that Orbax checkpoints are written in (TensorStore, kvstore/ocdbt/format): manifests, and data
// files, which are values one after another and a tree node at their end. A node is a magic, a length, a version, a body that
// may be compressed, and a checksum.
//
// Anomalies: length-mismatch.

import { u32be, u64le } from '../../bytes/integers.ts';
import type { Format, FormatContext, Probe, Role } from '../format.ts';
import { isNode, lastNode, MANIFEST } from './last-node.ts';
import { walkStoredValues } from './stored-values.ts';

const HEADER_BYTES = 14;
const CHECKSUM_BYTES = 4;
const TAIL_BYTES = 64 * 1024;
/** What the body of a node is told of itself, once it is decompressed. */
const NODE_ROLE: Role = { carrier: 'ocdbt-node', part: 'tensor-data' };

export const format: Format = {
  id: 'ocdbt',
  title: 'OCDBT store',
  extensions: ['.ocdbt'],

  identify(probe: Probe) {
    const isManifest = u32be(probe.head, 0) === MANIFEST && probe.sizeBytes >= HEADER_BYTES;
    if (isManifest || isNode(probe.head, 0) || lastNode(probe) !== undefined) return 'certain';
    return probe.role?.carrier === NODE_ROLE.carrier ? 'probable' : undefined;
  },

  walk(context: FormatContext) {
    const { bytes } = context;
    if (context.role?.carrier === NODE_ROLE.carrier) {
      walkStoredValues(context, 0, bytes.sizeBytes);
      return;
    }
    const first = isNode(bytes.read(0, HEADER_BYTES), 0);
    const tailOffset = Math.max(0, bytes.sizeBytes - TAIL_BYTES);
    const tail = bytes.read(tailOffset, TAIL_BYTES);
    const at = first ? undefined : lastNode({ bytes, name: context.name, tail, tailOffset });
    if (at === undefined) {
      walkNode(context, 0);
      return;
    }
    // Among the values before it there may be other nodes: what they compress is opened as a value.
    walkStoredValues(context, 0, at);
    walkStoredValues(context, walkNode(context, at), bytes.sizeBytes);
  },
};

/** @returns where the node ends */
function walkNode(context: FormatContext, at: number): number {
  const { bytes } = context;
  const { sizeBytes } = bytes;
  const head = bytes.read(at, HEADER_BYTES);
  const claimed = u64le(head, 4);
  const end = Math.min(at + claimed, sizeBytes);
  context.explain(at, Math.min(at + HEADER_BYTES, sizeBytes));
  if (head.length < HEADER_BYTES || !isNode(head, 0) || at + claimed > sizeBytes) {
    context.explainOpaque(at + HEADER_BYTES, end);
    context.gap({
      kind: at + claimed > sizeBytes || head.length < HEADER_BYTES ? 'truncated' : 'unsupported',
      reason: `It should have ${claimed} bytes, and has ${sizeBytes}; its version is ${head[12] ?? 'missing'}.`,
      consequence: 'What it holds was only searched for payloads.',
    });
    return sizeBytes;
  }
  const bodyEnd = end - CHECKSUM_BYTES;
  if (head[13] === 1) context.child(`node@${at}`, bytes.slice(at + HEADER_BYTES, bodyEnd), NODE_ROLE);
  else walkStoredValues(context, at + HEADER_BYTES, bodyEnd);
  context.explain(bodyEnd, end);
  if (at === 0 && end < sizeBytes) {
    context.emit({
      kind: 'format.anomaly',
      format: 'ocdbt',
      anomaly: 'length-mismatch',
      detail: `it should have ${claimed} bytes, and has ${sizeBytes}`,
      offset: end,
    });
  }
  return end;
}
