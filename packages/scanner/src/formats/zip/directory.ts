// Finds and reads the central directories of a zip: every one that some reader would use. Says what contradicts itself.

import type { ContainerStructure } from '@sentrascan/contract';
import type { RandomAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';
import {
  CENTRAL_SIGNATURE,
  type CentralHeader,
  centralHeaderLength,
  type DirectoryClaim,
  END_BYTES,
  END64_BYTES,
  type EndRecord,
  LOCATOR64_BYTES,
  parseCentralHeader,
  readEnd64,
  readEndRecord,
  readLocator64,
  signatureAt,
} from './records.ts';

/** Central headers are read through windows of this size, so that a long directory costs few reads. */
const WINDOW_BYTES = 64 * 1024;

/** One central directory as parsed. */
export interface Directory {
  readonly at: number;
  readonly end: number;
  /** What a reader adds to the offsets in the directory: the length of what was put before the archive. */
  readonly base: number;
  readonly headers: readonly CentralHeader[];
}

/** An end record that some reader would use, with the directories that its fields lead to. */
export interface DirectoryEnd {
  readonly record: EndRecord;
  /** Byte ranges of the end record and its zip64 companions. */
  readonly ranges: readonly (readonly [number, number])[];
  readonly directories: readonly Directory[];
  readonly structures: readonly ContainerStructure[];
}

/** Draws one entry on the budget; false ends the listing. */
export type SpendEntry = () => boolean;

function structure(
  anomaly: ContainerStructure['anomaly'],
  detail: string,
  offset: number,
  lengthBytes?: number,
): ContainerStructure {
  return {
    kind: 'container.structure',
    container: 'zip',
    anomaly,
    detail,
    offset,
    ...(lengthBytes === undefined ? {} : { lengthBytes }),
  };
}

/**
 * Offsets of the end records that readers choose: the last signature in the tail (CPython, miniz) and every one whose
 * comment ends with the file (Java, strict readers). Others are left to the search through unclaimed bytes.
 */
export function findEndRecords(bytes: RandomAccess): number[] {
  const from = Math.max(0, bytes.sizeBytes - LIMITS.probeTailBytes.value);
  const read = bytes.read(from, bytes.sizeBytes - from);
  const tail = Buffer.from(read.buffer, read.byteOffset, read.length);
  const found: number[] = [];
  let isLast = true;
  for (let at = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1'); at >= 0; ) {
    const record = readEndRecord(bytes, from + at);
    if (record !== undefined) {
      const reachesEnd = record.at + END_BYTES + record.commentBytes === bytes.sizeBytes;
      if (isLast || reachesEnd) found.push(record.at);
      isLast = false;
    }
    if (at === 0) break;
    at = tail.lastIndexOf('PK\x05\x06', at - 1, 'latin1');
  }
  return found;
}

/**
 * Reads headers from `at` for as long as they have the signature, whatever the counts say.
 *
 * @returns where the first byte stands that is no header
 */
export function readCentralHeaders(
  bytes: RandomAccess,
  at: number,
  spendEntry: SpendEntry,
): { readonly headers: CentralHeader[]; readonly end: number } {
  const headers: CentralHeader[] = [];
  let window = bytes.read(at, WINDOW_BYTES);
  let windowAt = at;
  for (;;) {
    let length = centralHeaderLength(window.subarray(at - windowAt));
    if (length === undefined || at + length > windowAt + window.length) {
      // Either the end of the directory or of the window: look again from here.
      window = bytes.read(at, Math.max(WINDOW_BYTES, length ?? 0));
      windowAt = at;
      length = centralHeaderLength(window);
      if (length === undefined || length > window.length) break;
    }
    if (!spendEntry()) break;
    headers.push(parseCentralHeader(window.subarray(at - windowAt, at - windowAt + length), at));
    at += length;
  }
  return { headers, end: at };
}

interface Claims {
  readonly claims: readonly { readonly claim: DirectoryClaim; readonly dirEnd: number }[];
  readonly ranges: readonly (readonly [number, number])[];
}

/** The end record's own fields and those of every zip64 record that some reader finds. */
function claimsOf(bytes: RandomAccess, record: EndRecord): Claims {
  const ranges: [number, number][] = [[record.at, record.at + END_BYTES]];
  const locatorAt = record.at - LOCATOR64_BYTES;
  const named = readLocator64(bytes, locatorAt);
  if (named === undefined) return { claims: [{ claim: record, dirEnd: record.at }], ranges };
  ranges.push([locatorAt, record.at]);
  const claims: { claim: DirectoryClaim; dirEnd: number }[] = [];
  // The locator's offset is what the specification follows; CPython expects the record right before the locator.
  for (const at of new Set([named, locatorAt - END64_BYTES])) {
    const end64 = readEnd64(bytes, at);
    if (end64 === undefined) continue;
    claims.push({ claim: end64.claim, dirEnd: at });
    ranges.push([at, end64.end]);
  }
  const defersTo64 =
    record.entries === 0xffff || record.sizeBytes === 0xffffffff || record.offset === 0xffffffff;
  if (!defersTo64 || claims.length === 0) {
    claims.push({ claim: record, dirEnd: claims[0]?.dirEnd ?? record.at });
  }
  return { claims, ranges };
}

function countMatches(claim: DirectoryClaim, parsed: number): boolean {
  return claim.entries === parsed || (!claim.zip64 && claim.entries === parsed % 0x1_0000);
}

/**
 * Reads an end record and every directory that its fields lead to: where the directory must start to end at the end
 * record (CPython), and where the offset field says (miniz, strict readers).
 *
 * @param seen starts of directories that were read before; extended
 */
export function readDirectoryEnd(
  bytes: RandomAccess,
  at: number,
  seen: Set<number>,
  spendEntry: SpendEntry,
): DirectoryEnd | undefined {
  const record = readEndRecord(bytes, at);
  if (record === undefined) return undefined;
  const { claims, ranges } = claimsOf(bytes, record);
  const directories: Directory[] = [];
  const structures: ContainerStructure[] = [];
  let isReached = false;
  for (const { claim, dirEnd } of claims) {
    if (claim.entries === 0 && claim.sizeBytes === 0) isReached = true;
    if (claim.disk !== 0 && claim.disk !== 0xffff) {
      structures.push(
        structure('header-field', `the end record calls itself disk ${claim.disk} of several`, at),
      );
    }
    for (const start of new Set([dirEnd - claim.sizeBytes, claim.offset])) {
      if (seen.has(start)) {
        isReached = true;
        continue;
      }
      if (signatureAt(bytes, start) !== CENTRAL_SIGNATURE) continue;
      isReached = true;
      seen.add(start);
      const { headers, end } = readCentralHeaders(bytes, start, spendEntry);
      directories.push({ at: start, end, base: start - claim.offset, headers });
      if (!countMatches(claim, headers.length)) {
        const detail = `the end record counts ${claim.entries} entries, the directory holds ${headers.length}`;
        structures.push(structure('entry-count-mismatch', detail, at));
      }
      if (end - start !== claim.sizeBytes) {
        const detail = `the end record gives the directory ${claim.sizeBytes} bytes, it takes ${end - start}`;
        structures.push(structure('header-field', detail, at));
      }
    }
  }
  if (!isReached) {
    const detail = `no directory of ${record.entries} entries where the end record says`;
    structures.push(structure('directory-damaged', detail, at));
  }
  if (record.commentBytes > 0) {
    const there = Math.min(record.commentBytes, bytes.sizeBytes - (at + END_BYTES));
    structures.push(structure('comment', `archive comment of ${there} bytes`, at + END_BYTES, there));
  }
  return { record, ranges, directories, structures };
}
