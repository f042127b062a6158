// The files that a virtual dataset is put together from (HDF5 File Format Specification, III.E "global heap block for
// virtual datasets"; H5Dvirtual.c, H5S*.c for selections).

import type { Hdf5Cursor } from './cursor.ts';

/** What the mapping of a virtual dataset names. */
export interface VirtualSources {
  readonly files: readonly string[];
  /** Why the rest was not read. */
  readonly problem?: string;
}

/** Files of one mapping that are told apart. */
const MAX_FILES = 4096;

const SELECT_POINTS = 1;
const SELECT_HYPERSLABS = 2;

const HAS_SHARED_FILE = 0x01;
const HAS_SHARED_DATASET = 0x02;
const IS_SAME_FILE = 0x04;

/** @param cursor over the block in the global heap */
export function readVirtualSources(cursor: Hdf5Cursor): VirtualSources {
  const files = new Set<string>();
  const version = cursor.u8();
  if (version > 1) return { files: [], problem: `version ${version}` };
  const entries = cursor.length();
  for (let index = 0; index < entries; index++) {
    if (cursor.left === 0 || cursor.isOverrun)
      return { files: [...files], problem: 'the mapping ends early' };
    if (files.size >= MAX_FILES)
      return { files: [...files], problem: `it names more than ${MAX_FILES} files` };
    const flags = version === 1 ? cursor.u8() : 0;
    if ((flags & IS_SAME_FILE) === 0) {
      if ((flags & HAS_SHARED_FILE) !== 0) cursor.length();
      else files.add(cursor.terminated());
    }
    if ((flags & HAS_SHARED_DATASET) !== 0) cursor.length();
    else cursor.terminated();
    for (let selection = 0; selection < 2; selection++) {
      const problem = skipSelection(cursor);
      if (problem !== undefined) return { files: [...files], problem };
    }
  }
  return { files: [...files] };
}

/** Moves past a selection. @returns why that is not possible */
function skipSelection(cursor: Hdf5Cursor): string | undefined {
  const kind = cursor.u32();
  const version = cursor.u32();
  if (kind === SELECT_POINTS && version >= 2) return skipPoints(cursor);
  if (kind === SELECT_HYPERSLABS && version >= 2) return skipHyperslabs(cursor, version);
  if (kind > 3 || version > 1) return `a selection of kind ${kind} and version ${version}`;
  cursor.skip(4);
  cursor.skip(cursor.u32());
  return cursor.isOverrun ? 'a selection ends early' : undefined;
}

function skipPoints(cursor: Hdf5Cursor): string | undefined {
  const widthBytes = Math.min(8, cursor.u8());
  const rank = cursor.u32();
  const points = cursor.uint(widthBytes);
  cursor.skip(points * rank * widthBytes);
  return cursor.isOverrun ? 'a selection ends early' : undefined;
}

function skipHyperslabs(cursor: Hdf5Cursor, version: number): string | undefined {
  const isRegular = (cursor.u8() & 1) !== 0;
  if (version === 2) {
    cursor.skip(cursor.u32());
    return cursor.isOverrun ? 'a selection ends early' : undefined;
  }
  const widthBytes = Math.min(8, cursor.u8());
  const rank = cursor.u32();
  if (isRegular) cursor.skip(4 * rank * widthBytes);
  else cursor.skip(cursor.uint(widthBytes) * 2 * rank * widthBytes);
  return cursor.isOverrun ? 'a selection ends early' : undefined;
}
