// Values in an OCDBT store: chunks of arrays and the documents that describe them, one after another in data files, and
// among the keys of a node where they are short. Where each begins is what the tree says, which is not decoded: documents
// and compressed chunks are found by how they begin, and everything is searched for programs.

import { MAX_READ_BYTES } from '../../bytes/random-access.ts';
import { parseJson } from '../data-tree/json-document.ts';
import { walkDialects } from '../dialect.ts';
import type { FormatContext, Role } from '../format.ts';
import { zstdFrameBytes } from './zstd-frame.ts';

/** A document that describes an array is shorter. */
const DOCUMENT_BYTES = 64 * 1024;
/** Compressed values that are opened: checkpoints cut arrays into chunks of megabytes. */
const MAX_VALUES = 4096;
/** Places that may be documents; those of arrays are few in a file. */
const MAX_DOCUMENTS = 20_000;
const ZSTD_START = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);
const DOCUMENT_START = Buffer.from('{"');
const KVSTORE = Buffer.from('"kvstore"');
const ROLE: Role = { carrier: 'ocdbt', part: 'tensor-data' };

/** Explains a range of values, opens its compressed ones, and reads the documents of its first 16 MiB. */
export function walkStoredValues(context: FormatContext, start: number, end: number): void {
  context.explain(start, end);
  context.explainValue(start, end);
  walkDocuments(context, windowAt(context, start, end), start);
  tellUnreadDocuments(context, start + MAX_READ_BYTES, end);
  const at = openFrames(context, start, end);
  if (at === undefined) return;
  context.gap({
    kind: 'limit',
    reason: `More than ${MAX_VALUES} compressed values, or lookalikes, stand before offset ${at}.`,
    consequence: 'Those behind it were only searched for programs.',
    location: { offset: at, lengthBytes: end - at },
  });
}

/** Documents stand among the short values at the beginning; what stands farther behind is chunks, and compressed. */
function tellUnreadDocuments(context: FormatContext, start: number, end: number): void {
  for (let at = start; at < end; at += MAX_READ_BYTES - KVSTORE.length) {
    if (context.budget.isOutOfTime()) {
      context.gap({
        kind: 'timeout',
        reason: `The time for this file was used up at offset ${at}.`,
        consequence: 'Documents behind it were not looked for.',
        location: { offset: at, lengthBytes: end - at },
      });
      return;
    }
    const found = windowAt(context, at, end).indexOf(KVSTORE);
    if (found < 0) continue;
    context.gap({
      kind: 'limit',
      reason: `A document that names a store stands at offset ${at + found}, behind the ${MAX_READ_BYTES} bytes whose documents are read.`,
      consequence: 'The store was not judged.',
      location: { offset: at + found },
    });
    return;
  }
}

function windowAt({ bytes }: FormatContext, at: number, end: number): Buffer {
  const read = bytes.read(at, Math.min(end - at, MAX_READ_BYTES));
  return Buffer.from(read.buffer, read.byteOffset, read.byteLength);
}

/** @returns where the limit was reached; undefined where all were opened */
function openFrames(context: FormatContext, start: number, end: number): number | undefined {
  let candidates = 0;
  for (let at = start; at + ZSTD_START.length <= end; ) {
    const window = windowAt(context, at, end);
    const from = at;
    // The last bytes of a window may be the first of a magic: the next one begins with them.
    at += Math.max(1, window.length - (ZSTD_START.length - 1));
    for (let found = window.indexOf(ZSTD_START); found >= 0; found = window.indexOf(ZSTD_START, found + 1)) {
      if (candidates++ === MAX_VALUES || context.budget.isOutOfTime()) return from + found;
      const frameBytes = zstdFrameBytes(context.bytes, from + found, end);
      if (frameBytes === undefined) continue;
      const frameEnd = from + found + frameBytes;
      context.child(`value@${from + found}`, context.bytes.slice(from + found, frameEnd), ROLE);
      if (frameEnd > at) at = frameEnd;
      // What follows the frame in this window.
      found = Math.min(found + frameBytes - 1, window.length);
    }
  }
  return undefined;
}

function walkDocuments(context: FormatContext, bytes: Buffer, start: number): void {
  let parsed = 0;
  for (let at = bytes.indexOf(DOCUMENT_START); at >= 0; parsed++) {
    const isTimeUp = parsed % 256 === 255 && context.budget.isOutOfTime();
    if (isTimeUp || parsed >= MAX_DOCUMENTS) {
      context.gap({
        kind: isTimeUp ? 'timeout' : 'limit',
        reason: `Of what may be documents ${parsed} stand before offset ${start + at}, and no more were read.`,
        consequence: 'Stores that those behind it name were not judged.',
        location: { offset: start + at },
      });
      return;
    }
    const from = start + at;
    const document = parseJson(
      context.bytes.slice(from, Math.min(from + DOCUMENT_BYTES, start + bytes.length)),
    );
    const [root] = document.roots;
    if (root?.get('zarr_format') !== undefined || root?.get('kvstore') !== undefined) {
      walkDialects(context, {
        syntax: 'json',
        name: context.name,
        roots: [root],
        mentions: document.mentions,
      });
    }
    at = bytes.indexOf(DOCUMENT_START, at + Math.max(2, Math.min(document.end, DOCUMENT_BYTES)));
  }
}
