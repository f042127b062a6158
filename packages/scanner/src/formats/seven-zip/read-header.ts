// Finds and decodes the header of a 7z: the signature header, then the header it points to, as often as that one is
// itself compressed.

import { crc32 } from 'node:zlib';
import { readU64 } from '../../bytes/integers.ts';
import { MAX_READ_BYTES, type RandomAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';
import type { StructureFacts } from '../container-facts.ts';
import type { FormatContext } from '../format.ts';
import { openFolder } from './coders.ts';
import { readFilesInfo, type SevenZipFile } from './files-info.ts';
import { HeaderCursor } from './header-cursor.ts';
import { ID, readStreamsInfo, type StreamsInfo } from './streams-info.ts';

export const SIGNATURE_HEADER_BYTES = 32;

export interface SevenZipListing {
  readonly streams: StreamsInfo | undefined;
  readonly files: readonly SevenZipFile[];
  /** Ranges of the file that hold headers. */
  readonly headerRanges: readonly (readonly [start: number, end: number])[];
  /** Why the listing is not complete. */
  readonly failure:
    | {
        readonly kind: 'truncated' | 'malformed' | 'encrypted' | 'unsupported' | 'limit';
        readonly reason: string;
      }
    | undefined;
}

/** Reads up to the header limit, over several reads where one does not reach. */
function readAll(bytes: RandomAccess): Uint8Array {
  const whole = new Uint8Array(Math.min(bytes.sizeBytes, LIMITS.sevenZipHeaderBytes.value));
  for (let at = 0; at < whole.length; ) {
    const piece = bytes.read(at, Math.min(MAX_READ_BYTES, whole.length - at));
    if (piece.length === 0) break;
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

export function readListing(context: FormatContext, facts: StructureFacts): SevenZipListing {
  const { bytes, budget } = context;
  const ranges: [number, number][] = [[0, Math.min(SIGNATURE_HEADER_BYTES, bytes.sizeBytes)]];
  const stop = (
    kind: NonNullable<SevenZipListing['failure']>['kind'],
    reason: string,
    partial: Partial<SevenZipListing> = {},
  ): SevenZipListing => ({
    streams: undefined,
    files: [],
    ...partial,
    headerRanges: ranges,
    failure: { kind, reason },
  });
  const start = bytes.read(0, SIGNATURE_HEADER_BYTES);
  if (start.length < SIGNATURE_HEADER_BYTES)
    return stop('truncated', 'The 7z ends inside its signature header.');
  const view = new DataView(start.buffer, start.byteOffset, start.byteLength);
  if (crc32(start.subarray(12)) !== view.getUint32(8, true)) {
    facts.emit('checksum-wrong', 'the checksum of the signature header is wrong', 8);
  }
  const headerBytes = readU64(view, 20);
  const headerAt = SIGNATURE_HEADER_BYTES + readU64(view, 12);
  if (headerBytes === 0) return { streams: undefined, files: [], headerRanges: ranges, failure: undefined };
  if (headerAt + headerBytes > bytes.sizeBytes) {
    const reason = `The 7z should have its header at ${headerAt}, the file ends at ${bytes.sizeBytes}.`;
    return stop('truncated', reason);
  }
  if (headerBytes > LIMITS.sevenZipHeaderBytes.value) {
    return stop('limit', `The 7z has a header of ${headerBytes} bytes, more than the limit.`);
  }
  ranges.push([headerAt, headerAt + headerBytes]);
  let header = readAll(bytes.slice(headerAt, headerAt + headerBytes));
  if (crc32(header) !== view.getUint32(28, true)) {
    facts.emit('checksum-wrong', 'the checksum of the header is wrong', headerAt);
  }
  for (let level = 0; level <= LIMITS.sevenZipHeaderLevels.value; level += 1) {
    const cursor = new HeaderCursor(header);
    const id = cursor.number();
    if (id === ID.header) return readPlainHeader(cursor, ranges);
    if (id !== ID.encodedHeader)
      return stop('malformed', `The 7z header starts with ${id}, which is no header.`);
    const streams = readStreamsInfo(cursor);
    const folder = streams.folders[0];
    const packedBytes = streams.packBytes[0];
    if (folder === undefined || packedBytes === undefined) {
      return stop('malformed', 'The 7z header is compressed, but does not say how.');
    }
    const packedAt = SIGNATURE_HEADER_BYTES + streams.packAt;
    ranges.push([packedAt, Math.min(packedAt + packedBytes, bytes.sizeBytes)]);
    const content = openFolder(bytes.slice(packedAt, packedAt + packedBytes), folder, budget);
    if (content.kind === 'unread') {
      return stop(content.gap, `The 7z header is packed with ${content.coder}, which is not read.`);
    }
    header = readAll(content.bytes);
    content.bytes.close();
    if (content.kind === 'decoded' && !content.isWhole) {
      const why = content.last.end.detail ?? content.last.end.status;
      return stop('malformed', `The compressed 7z header breaks: ${why}.`);
    }
    if (folder.crc !== undefined && crc32(header) !== folder.crc) {
      facts.emit('checksum-wrong', 'the checksum of the compressed header is wrong', packedAt);
    }
  }
  return stop('limit', 'The 7z header is compressed more often than the limit.');
}

function readPlainHeader(cursor: HeaderCursor, headerRanges: [number, number][]): SevenZipListing {
  let streams: StreamsInfo | undefined;
  let files: SevenZipFile[] = [];
  for (let id = cursor.number(); id !== ID.end && !cursor.isBroken; id = cursor.number()) {
    if (id === ID.mainStreams) streams = readStreamsInfo(cursor);
    else if (id === ID.additionalStreams) readStreamsInfo(cursor);
    else if (id === ID.filesInfo) files = readFilesInfo(cursor, LIMITS.containerEntries.value);
    else if (id === ID.archiveProperties) {
      for (let type = cursor.number(); type !== ID.end && !cursor.isBroken; type = cursor.number()) {
        cursor.take(cursor.number());
      }
    } else cursor.isBroken = true;
  }
  const failure = cursor.isBroken
    ? ({ kind: 'malformed', reason: 'The 7z header breaks off or contradicts itself.' } as const)
    : undefined;
  return { streams, files, headerRanges, failure };
}
