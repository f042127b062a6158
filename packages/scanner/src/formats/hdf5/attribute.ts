// Attribute messages (HDF5 File Format Specification, IV.A.2.m): a name, a type, a shape and the value.

import type { Hdf5Cursor } from './cursor.ts';
import { type Dataspace, readDataspace } from './dataspace.ts';
import { type Datatype, readDatatype } from './datatype.ts';
import { MESSAGE } from './object-header.ts';
import type { SharedMessages } from './shared-messages.ts';

/** An attribute whose value can be read. */
export interface Attribute {
  readonly name: string;
  readonly type: Datatype;
  readonly space: Dataspace;
  /** The stored value: texts of any length are references into a global heap. */
  readonly data: Hdf5Cursor;
}

const TYPE_IS_SHARED = 1;
const SPACE_IS_SHARED = 2;

/** @returns the attribute, or why it is not read */
export function readAttribute(cursor: Hdf5Cursor, shared: SharedMessages): Attribute | string {
  const version = cursor.u8();
  const flags = cursor.u8();
  if (version < 1 || version > 3) return `version ${version}`;
  const nameBytes = cursor.u16();
  const typeBytes = cursor.u16();
  const spaceBytes = cursor.u16();
  if (version === 3) cursor.skip(1);
  const padded = (lengthBytes: number) => (version === 1 ? Math.ceil(lengthBytes / 8) * 8 : lengthBytes);
  const name = cursor.text(padded(nameBytes));
  const ownType = cursor.part(padded(typeBytes));
  const ownSpace = cursor.part(padded(spaceBytes));
  if (cursor.isOverrun) return 'it ends early';
  const isShared = (flag: number) => version > 1 && (flags & flag) !== 0;
  const type = isShared(TYPE_IS_SHARED) ? shared.resolveReference(MESSAGE.datatype, ownType) : ownType;
  const space = isShared(SPACE_IS_SHARED) ? shared.resolveReference(MESSAGE.dataspace, ownSpace) : ownSpace;
  if (type === undefined || space === undefined) return `its type is not read ("${name.slice(0, 60)}")`;
  const datatype = readDatatype(type);
  const dataspace = readDataspace(space);
  if (datatype.kind === 'unknown' || dataspace === undefined) {
    return `its type or shape is not understood ("${name.slice(0, 60)}")`;
  }
  return { name, type: datatype, space: dataspace, data: cursor.part(cursor.left) };
}
