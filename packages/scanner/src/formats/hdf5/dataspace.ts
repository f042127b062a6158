// Dataspace messages (HDF5 File Format Specification, IV.A.2.b): the shape of a dataset or attribute.

import type { Hdf5Cursor } from './cursor.ts';

/** A shape. */
export interface Dataspace {
  readonly dimensions: readonly number[];
  /** Nothing is stored. */
  readonly isNull: boolean;
  /** Elements; infinity where a double cannot hold it. */
  readonly elements: number;
}

/** HDF5 allows no more dimensions. */
const MAX_RANK = 32;

/** @returns undefined where it is none that a library takes */
export function readDataspace(cursor: Hdf5Cursor): Dataspace | undefined {
  const version = cursor.u8();
  const rank = cursor.u8();
  cursor.skip(1);
  const kind = cursor.u8();
  if (version === 1) cursor.skip(4);
  if (version < 1 || version > 2 || rank > MAX_RANK) return undefined;
  const dimensions: number[] = [];
  for (let index = 0; index < rank; index++) dimensions.push(cursor.length());
  if (cursor.isOverrun) return undefined;
  const isNull = version === 2 && kind === 2;
  const elements = isNull ? 0 : dimensions.reduce((product, size) => product * size, 1);
  return { dimensions, isNull, elements: Number.isNaN(elements) ? 0 : elements };
}
