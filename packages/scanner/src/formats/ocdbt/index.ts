// OCDBT, the key-value store that Orbax checkpoints are written in (TensorStore, kvstore/ocdbt/format): manifests, and data
// files, which are values one after another and a tree node at their end. A node is a magic, a length, a version, a body that
// may be compressed, and a checksum.
//
// Values begin where the node says, which is not decoded: documents and compressed chunks at the beginning are read, and
// everything is searched for programs.
//
// Anomalies: length-mismatch.

import { beginsWith } from '../../bytes/begins-with.ts';
import { u32be, u64le } from '../../bytes/integers.ts';
import { parseJson } from '../data-tree/json-document.ts';
import { walkDialects } from '../dialect.ts';
import type { Format, FormatContext, Probe, Role } from '../format.ts';
import { isNode, MANIFEST, nodeAtEnd } from './node-at-end.ts';
import { zstdFrameBytes } from './zstd-frame.ts';

const HEADER_BYTES = 14;
const CHECKSUM_BYTES = 4;
/** Documents that describe arrays are short. */
const DOCUMENT_BYTES = 1024 * 1024;
/** Compressed values that are opened one by one. */
const MAX_FRAMES = 64;
const ROLE: Role = { carrier: 'ocdbt', part: 'tensor-data' };

export const format: Format = {
  id: 'ocdbt',
  title: 'OCDBT store',
  extensions: ['.ocdbt'],

  identify(probe: Probe) {
    const isManifest = u32be(probe.head, 0) === MANIFEST && probe.sizeBytes >= HEADER_BYTES;
    return isManifest || isNode(probe.head, 0) || nodeAtEnd(probe) !== undefined ? 'certain' : undefined;
  },

  walk(context: FormatContext) {
    const { bytes } = context;
    const tailOffset = Math.max(0, bytes.sizeBytes - 64 * 1024);
    const tail = bytes.read(tailOffset, 64 * 1024);
    const at = nodeAtEnd({ tail, tailOffset, sizeBytes: bytes.sizeBytes });
    const first = isNode(bytes.read(0, HEADER_BYTES), 0);
    if (first || at === undefined) walkNode(context, 0);
    else {
      walkValues(context, at);
      walkNode(context, at);
    }
  },
};

function walkNode(context: FormatContext, at: number): void {
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
    return;
  }
  const bodyEnd = end - CHECKSUM_BYTES;
  if (head[13] === 1) context.child(`node@${at}`, bytes.slice(at + HEADER_BYTES, bodyEnd), ROLE);
  else context.explainOpaque(at + HEADER_BYTES, bodyEnd);
  context.explain(bodyEnd, end);
  if (end < sizeBytes) {
    context.emit({
      kind: 'format.anomaly',
      format: 'ocdbt',
      anomaly: 'length-mismatch',
      detail: `it should have ${claimed} bytes, and has ${sizeBytes}`,
      offset: end,
    });
  }
}

/** Chunks of arrays and the documents that describe them. */
function walkValues(context: FormatContext, end: number): void {
  const { bytes } = context;
  let at = 0;
  if (beginsWith(bytes.read(0, 2), '{"')) at = walkDocuments(context, Math.min(end, DOCUMENT_BYTES));
  for (let frame = 0; frame < MAX_FRAMES; frame++) {
    const frameBytes = zstdFrameBytes(bytes, at, end);
    if (frameBytes === undefined) break;
    context.child(`value@${at}`, bytes.slice(at, at + frameBytes), ROLE);
    at += frameBytes;
  }
  context.explain(0, end);
  context.explainValue(at, end);
}

/** @returns where the documents end */
function walkDocuments(context: FormatContext, end: number): number {
  const document = parseJson(context.bytes.slice(0, end));
  walkDialects(context, {
    syntax: 'json',
    name: context.name,
    roots: document.roots,
    mentions: document.mentions,
  });
  return document.end;
}
