// Searches the bytes of a zip that no entry claims for records that a directory does not lead to.

import type { Budget } from '../../bytes/budget.ts';
import type { RandomAccess } from '../../bytes/random-access.ts';
import type { ByteRange } from '../../bytes/range-set.ts';
import { LIMITS } from '../../limits.ts';
import { contentCrc32 } from '../content-crc.ts';
import { decoderOf, isKnownMethod, STORED } from './methods.ts';
import {
  CENTRAL_SIGNATURE,
  DESCRIPTOR_SIGNATURE,
  END_SIGNATURE,
  type Header,
  LOCAL_BYTES,
  LOCAL_SIGNATURE,
  readLocalHeader,
} from './records.ts';

const SCAN_BYTES = 1024 * 1024;
/** The first piece that is searched for the end of one member: most are small. */
const FIRST_PIECE_BYTES = 4096;

export interface FoundRecords {
  readonly locals: number[];
  readonly centrals: number[];
  readonly ends: number[];
  /** False where a limit ended the search. */
  readonly isComplete: boolean;
}

/** Offsets of every record signature in the given ranges, in order. */
export function findRecords(bytes: RandomAccess, ranges: readonly ByteRange[], budget: Budget): FoundRecords {
  const found = { locals: [] as number[], centrals: [] as number[], ends: [] as number[] };
  let leftBytes = LIMITS.hiddenEntryScanBytes.value;
  let leftRecords = 4 * LIMITS.containerEntries.value;
  for (const [start, end] of ranges) {
    // Signatures are four bytes: consecutive chunks share three.
    for (let at = start; at + 4 <= end; at += SCAN_BYTES - 3) {
      if (leftBytes <= 0 || leftRecords <= 0 || budget.isOutOfTime()) return { ...found, isComplete: false };
      const chunk = asBuffer(bytes.read(at, Math.min(SCAN_BYTES, end - at)));
      leftBytes -= chunk.length;
      for (
        let hit = chunk.indexOf('PK', 0, 'latin1');
        hit >= 0;
        hit = chunk.indexOf('PK', hit + 2, 'latin1')
      ) {
        if (hit + 4 > chunk.length) break;
        const signature = chunk.readUInt32LE(hit);
        if (signature === LOCAL_SIGNATURE) found.locals.push(at + hit);
        else if (signature === CENTRAL_SIGNATURE) found.centrals.push(at + hit);
        else if (signature === END_SIGNATURE) found.ends.push(at + hit);
        else continue;
        leftRecords -= 1;
      }
    }
  }
  return { ...found, isComplete: true };
}

/** The local header at an offset, where it could be one: a chance signature has a random method and no name. */
export function plausibleLocalHeader(bytes: RandomAccess, at: number): Header | undefined {
  // Its fixed part first: a flood of signatures must not cost a name of 64 KiB each.
  const fixed = asBuffer(bytes.read(at, LOCAL_BYTES));
  if (fixed.length < LOCAL_BYTES || !isKnownMethod(fixed.readUInt16LE(8))) return undefined;
  const nameBytes = fixed.readUInt16LE(26);
  if (nameBytes === 0 || nameBytes > LIMITS.entryNameBytes.value) return undefined;
  return readLocalHeader(bytes, at);
}

/**
 * Compressed bytes of a streamed entry whose local header gives no size: where its decoder ends, where a descriptor
 * names the distance, or where the next record begins.
 *
 * @param boundary the first byte after `local` that belongs to something else
 */
export function measureData(bytes: RandomAccess, local: Header, boundary: number, budget: Budget): number {
  const decoder = decoderOf(local.method);
  if (decoder !== undefined) {
    const generator = decoder(bytes.slice(local.end, boundary));
    for (;;) {
      const step = generator.next();
      if (step.done === true) {
        if (step.value.status === 'end') return step.value.consumedBytes;
        break;
      }
      if (budget.isOutOfTime() || !budget.spend('inflatedBytes', step.value.length)) {
        generator.return({ status: 'truncated', consumedBytes: 0 });
        break;
      }
    }
  }
  return nextRecord(bytes, local.end, boundary) - local.end;
}

/** The first offset from `start` with the signature of a local or central header or a fitting descriptor. */
function nextRecord(bytes: RandomAccess, start: number, boundary: number): number {
  let pieceBytes = FIRST_PIECE_BYTES;
  for (let at = start; at + 4 <= boundary; at += pieceBytes - 3, pieceBytes = SCAN_BYTES) {
    const chunk = asBuffer(bytes.read(at, Math.min(pieceBytes, boundary - at)));
    for (let hit = chunk.indexOf('PK', 0, 'latin1'); hit >= 0; hit = chunk.indexOf('PK', hit + 2, 'latin1')) {
      if (hit + 4 > chunk.length) break;
      const signature = chunk.readUInt32LE(hit);
      if (signature === LOCAL_SIGNATURE || signature === CENTRAL_SIGNATURE) return at + hit;
      if (signature === DESCRIPTOR_SIGNATURE) {
        const descriptor = readDescriptor(bytes, at + hit, at + hit - start);
        if (descriptor !== undefined) return at + hit;
      }
    }
  }
  return boundary;
}

/** The same memory as a Buffer; `Buffer.from(bytes)` would copy. */
function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export interface Descriptor {
  readonly at: number;
  readonly lengthBytes: number;
  readonly crc32: number;
  readonly sizeBytes: number;
}

/**
 * The data descriptor at an offset whose compressed size is the expected one. It comes in four shapes (with and without
 * signature, 32 and 64 bits) that nothing tells apart but what follows: another record.
 */
export function readDescriptor(
  bytes: RandomAccess,
  at: number,
  compressedBytes: number,
): Descriptor | undefined {
  const record = Buffer.from(bytes.read(at, 28));
  if (record.length < 12) return undefined;
  const isSigned = record.readUInt32LE(0) === DESCRIPTOR_SIGNATURE;
  let first: Descriptor | undefined;
  for (const start of isSigned ? [4, 0] : [0]) {
    for (const isWide of [false, true]) {
      const lengthBytes = start + (isWide ? 20 : 12);
      if (record.length < lengthBytes) continue;
      const word = (from: number): number =>
        record.readUInt32LE(from) + (isWide ? record.readUInt32LE(from + 4) * 0x1_0000_0000 : 0);
      if (word(start + 4) !== compressedBytes) continue;
      const sizeBytes = word(start + (isWide ? 12 : 8));
      const descriptor = { at, lengthBytes, crc32: record.readUInt32LE(start), sizeBytes };
      if (record.toString('latin1', lengthBytes, lengthBytes + 2) === 'PK') return descriptor;
      first ??= descriptor;
    }
  }
  return first;
}

/**
 * True where the data of a found local header is known to be its own, so that signatures inside it belong to the
 * member: stored content with the right CRC, or a stream that ends where the header says.
 */
export function ownsItsData(bytes: RandomAccess, local: Header, dataBytes: number, budget: Budget): boolean {
  const end = local.end + dataBytes;
  if (dataBytes === 0 || end > bytes.sizeBytes) return false;
  if (local.method === STORED) {
    if (dataBytes > LIMITS.checksummedStoredBytes.value || !budget.spend('readBytes', dataBytes))
      return false;
    return contentCrc32(bytes.slice(local.end, end)) === local.crc32;
  }
  return decoderOf(local.method) !== undefined && measureData(bytes, local, end, budget) === dataBytes;
}
