// Link messages (HDF5 File Format Specification, IV.A.2.g): a name in a group, and what it stands for.

import type { Hdf5Cursor } from './cursor.ts';

/** A link of a group. */
export type Link = {
  readonly name: string;
  /** Where in the file it is written. */
  readonly offset: number;
} & (
  | { readonly kind: 'hard'; readonly address: number }
  | { readonly kind: 'soft'; readonly path: string }
  | { readonly kind: 'external'; readonly file: string; readonly path: string }
  | { readonly kind: 'user-defined'; readonly linkType: number }
);

const EXTERNAL = 64;

/** @returns undefined where the message is cut, or of another version */
export function readLink(cursor: Hdf5Cursor): Link | undefined {
  const { offset } = cursor;
  const version = cursor.u8();
  const flags = cursor.u8();
  if (version !== 1) return undefined;
  const type = (flags & 0x08) === 0 ? 0 : cursor.u8();
  if ((flags & 0x04) !== 0) cursor.skip(8);
  if ((flags & 0x10) !== 0) cursor.skip(1);
  const name = cursor.text(cursor.uint(1 << (flags & 3)));
  const link = readTarget(cursor, type, name, offset);
  return cursor.isOverrun ? undefined : link;
}

function readTarget(cursor: Hdf5Cursor, type: number, name: string, offset: number): Link {
  if (type === 0) return { kind: 'hard', name, offset, address: cursor.address() };
  const value = cursor.part(cursor.u16());
  if (type === 1) return { kind: 'soft', name, offset, path: value.text(value.left) };
  if (type !== EXTERNAL) return { kind: 'user-defined', name, offset, linkType: type };
  // One byte of version and flags, then two texts.
  value.skip(1);
  const file = value.terminated();
  return { kind: 'external', name, offset, file, path: value.text(value.left) };
}
