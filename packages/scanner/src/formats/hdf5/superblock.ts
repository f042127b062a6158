// Where an HDF5 file begins and what its superblock says. A user block of any content may precede it.
// Source of truth: HDF5 File Format Specification 3.0, II.A; H5Fsuper.c and H5FDint.c for the search for the signature.

import type { RandomAccess } from '../../bytes/random-access.ts';
import { Hdf5Cursor, UNDEFINED_ADDRESS } from './cursor.ts';

const SIGNATURE = [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a];

/** The least user block; each larger one is twice as long. */
const LEAST_USER_BLOCK_BYTES = 512;

/** More than the longest superblock. */
const SUPERBLOCK_BYTES = 160;

/** Nodes of an index of chunks hold twice this many entries where the file does not say otherwise. */
const DEFAULT_CHUNK_K = 32;

/** What a superblock says. Addresses count from the superblock itself, as libraries take them. */
export interface Superblock {
  readonly version: number;
  /** Offset of the signature in the file. */
  readonly at: number;
  readonly end: number;
  readonly offsetBytes: number;
  readonly lengthBytes: number;
  /** Offset in the file at which it says that it ends. */
  readonly endOffset: number;
  readonly rootHeader: number;
  /** Where version 0 and 1 repeat the root group's symbol table. */
  readonly rootTable: { readonly tree: number; readonly heap: number } | undefined;
  readonly extension: number;
  readonly driverInfo: number;
  readonly groupLeafK: number;
  readonly groupInternalK: number;
  readonly chunkK: number;
}

/** True where the signature stands at `at` in these bytes. */
export function isSignature(view: Uint8Array, at = 0): boolean {
  return SIGNATURE.every((byte, index) => view[at + index] === byte);
}

/** @returns the offset of the first signature where readers look for one: 0, 512, 1024, 2048, ... */
export function findSuperblock(bytes: RandomAccess): number | undefined {
  const last = bytes.sizeBytes - SIGNATURE.length;
  for (let at = 0; at <= last; at = at === 0 ? LEAST_USER_BLOCK_BYTES : at * 2) {
    if (isSignature(bytes.read(at, SIGNATURE.length))) return at;
  }
  return undefined;
}

/** @returns the superblock at `at`, or why it is not read */
export function readSuperblock(
  bytes: RandomAccess,
  at: number,
): Superblock | { readonly problem: string; readonly kind: 'unsupported' | 'truncated' | 'malformed' } {
  const view = bytes.read(at, SUPERBLOCK_BYTES);
  const version = view[8] ?? 0xff;
  if (version > 3) return { problem: `superblock version ${version}`, kind: 'unsupported' };
  const isOld = version < 2;
  const offsetBytes = view[isOld ? 13 : 9] ?? 0;
  const lengthBytes = view[isOld ? 14 : 10] ?? 0;
  const isWidth = (width: number) => [2, 4, 8, 16, 32].includes(width);
  if (!isWidth(offsetBytes) || !isWidth(lengthBytes)) {
    return { problem: `offsets of ${offsetBytes} and lengths of ${lengthBytes} bytes`, kind: 'malformed' };
  }
  const cursor = new Hdf5Cursor(view, at, offsetBytes, lengthBytes);
  const superblock = isOld ? readOld(cursor, version, at) : readNew(cursor, version, at);
  return cursor.isOverrun ? { problem: 'the superblock ends early', kind: 'truncated' } : superblock;
}

function readOld(cursor: Hdf5Cursor, version: number, at: number): Superblock {
  cursor.skip(16);
  const groupLeafK = cursor.u16();
  const groupInternalK = cursor.u16();
  cursor.skip(4);
  const chunkK = version === 1 ? cursor.u16() : DEFAULT_CHUNK_K;
  if (version === 1) cursor.skip(2);
  const base = cursor.address();
  cursor.address();
  const endAddress = cursor.address();
  const driverInfo = cursor.address();
  cursor.address();
  const rootHeader = cursor.address();
  const isCached = cursor.u32() === 1;
  cursor.skip(4);
  const tree = cursor.address();
  const heap = cursor.address();
  const end = at + cursor.at + Math.max(0, 16 - 2 * cursor.offsetBytes);
  return {
    version,
    at,
    end,
    offsetBytes: cursor.offsetBytes,
    lengthBytes: cursor.lengthBytes,
    endOffset: endOffset(endAddress, base, at),
    rootHeader,
    rootTable: isCached ? { tree, heap } : undefined,
    extension: UNDEFINED_ADDRESS,
    driverInfo,
    groupLeafK,
    groupInternalK,
    chunkK,
  };
}

function readNew(cursor: Hdf5Cursor, version: number, at: number): Superblock {
  cursor.skip(12);
  const base = cursor.address();
  const extension = cursor.address();
  const endAddress = cursor.address();
  const rootHeader = cursor.address();
  cursor.skip(4);
  return {
    version,
    at,
    end: at + cursor.at,
    offsetBytes: cursor.offsetBytes,
    lengthBytes: cursor.lengthBytes,
    endOffset: endOffset(endAddress, base, at),
    rootHeader,
    rootTable: undefined,
    extension,
    driverInfo: UNDEFINED_ADDRESS,
    groupLeafK: 4,
    groupInternalK: 16,
    chunkK: DEFAULT_CHUNK_K,
  };
}

/** The end counts from the beginning of the file that was written; one that moved since ends as much later. */
function endOffset(endAddress: number, base: number, at: number): number {
  return endAddress + at - base;
}
