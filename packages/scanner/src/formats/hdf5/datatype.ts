// Datatype messages (HDF5 File Format Specification, IV.A.2.d): how large an element is and what it is made of.

import { bytesFor, type Hdf5Cursor } from './cursor.ts';

/** Classes of datatypes, by their number. */
const CLASSES = [
  'integer',
  'float',
  'time',
  'string',
  'bitfield',
  'opaque',
  'compound',
  'reference',
  'enum',
  'vlen',
  'array',
  'complex',
] as const;

/** A datatype as far as a value can be read by it. */
export interface Datatype {
  readonly kind: (typeof CLASSES)[number] | 'unknown';
  readonly sizeBytes: number;
  /** A sequence of any length that is text. */
  readonly isVlenText: boolean;
  /** As numpy writes types: `<f4`, `|S16`; words where it has none. */
  readonly name: string;
  readonly base?: Datatype;
}

/** Deeper nesting is no type of numbers. */
const MAX_DEPTH = 32;
/** Names of compound types list their first members. */
const MAX_SHOWN_MEMBERS = 8;
const MAX_NAME_CHARACTERS = 200;

const UNKNOWN: Datatype = { kind: 'unknown', sizeBytes: 0, isVlenText: false, name: 'unknown' };

/** Reads a datatype and moves past it. Unknown classes read as `unknown`; the cursor is then not to be used further. */
export function readDatatype(cursor: Hdf5Cursor, depth = 0): Datatype {
  const head = cursor.u8();
  const version = head >> 4;
  const kind = CLASSES[head & 0x0f];
  const bits = cursor.uint(3);
  const sizeBytes = cursor.u32();
  if (kind === undefined || version === 0 || version > 5 || depth > MAX_DEPTH || cursor.isOverrun)
    return UNKNOWN;
  const plain = (name: string): Datatype => ({ kind, sizeBytes, isVlenText: false, name });
  const order = (bits & 1) === 0 ? '<' : '>';
  switch (kind) {
    case 'integer':
      cursor.skip(4);
      return plain(`${sizeBytes === 1 ? '|' : order}${(bits & 8) === 0 ? 'u' : 'i'}${sizeBytes}`);
    case 'bitfield':
      cursor.skip(4);
      return plain(`${order}b${sizeBytes}`);
    case 'float':
      cursor.skip(12);
      return plain(`${order}f${sizeBytes}`);
    case 'time':
      cursor.skip(2);
      return plain('time');
    case 'string':
      return plain(`|S${sizeBytes}`);
    case 'opaque':
      cursor.skip(bits & 0xff);
      return plain(`|V${sizeBytes}`);
    case 'reference':
      return plain('reference');
    case 'vlen':
      return ofSequence(cursor, bits, sizeBytes, depth);
    case 'array':
      return ofArray(cursor, version, sizeBytes, depth);
    case 'enum':
      return ofEnum(cursor, version, bits & 0xffff, sizeBytes, depth);
    case 'compound':
      return ofCompound(cursor, version, bits & 0xffff, sizeBytes, depth);
    case 'complex': {
      const base = readDatatype(cursor, depth + 1);
      return { ...plain(`complex of ${base.name}`), base };
    }
  }
}

function ofSequence(cursor: Hdf5Cursor, bits: number, sizeBytes: number, depth: number): Datatype {
  const base = readDatatype(cursor, depth + 1);
  const isVlenText = (bits & 0x0f) === 1;
  return {
    kind: 'vlen',
    sizeBytes,
    isVlenText,
    name: isVlenText ? 'str' : cut(`vlen of ${base.name}`),
    base,
  };
}

function ofArray(cursor: Hdf5Cursor, version: number, sizeBytes: number, depth: number): Datatype {
  const rank = cursor.u8();
  if (version < 3) cursor.skip(3);
  const dimensions: number[] = [];
  for (let index = 0; index < rank; index++) dimensions.push(cursor.u32());
  if (version < 3) cursor.skip(4 * rank);
  const base = readDatatype(cursor, depth + 1);
  return {
    kind: 'array',
    sizeBytes,
    isVlenText: false,
    name: cut(`${base.name}[${dimensions.join(',')}]`),
    base,
  };
}

function ofEnum(
  cursor: Hdf5Cursor,
  version: number,
  members: number,
  sizeBytes: number,
  depth: number,
): Datatype {
  const base = readDatatype(cursor, depth + 1);
  for (let index = 0; index < members && !cursor.isOverrun; index++) skipName(cursor, version);
  cursor.skip(members * base.sizeBytes);
  return { kind: 'enum', sizeBytes, isVlenText: false, name: cut(`enum of ${base.name}`), base };
}

function ofCompound(
  cursor: Hdf5Cursor,
  version: number,
  members: number,
  sizeBytes: number,
  depth: number,
): Datatype {
  const shown: string[] = [];
  for (let index = 0; index < members && !cursor.isOverrun; index++) {
    const name = skipName(cursor, version);
    if (version >= 3) cursor.skip(bytesFor(sizeBytes));
    else cursor.skip(4);
    if (version === 1) cursor.skip(28);
    const member = readDatatype(cursor, depth + 1);
    if (member.kind === 'unknown') return UNKNOWN;
    if (index < MAX_SHOWN_MEMBERS) shown.push(`${name.slice(0, 40)}: ${member.name}`);
  }
  const more = members > shown.length ? ', ...' : '';
  return { kind: 'compound', sizeBytes, isVlenText: false, name: cut(`{${shown.join(', ')}${more}}`) };
}

/** Names end with NUL, and up to version 2 are padded to eight bytes. */
function skipName(cursor: Hdf5Cursor, version: number): string {
  const from = cursor.at;
  const name = cursor.terminated();
  if (version < 3) cursor.align(8, from);
  return name;
}

function cut(name: string): string {
  return name.length <= MAX_NAME_CHARACTERS ? name : `${name.slice(0, MAX_NAME_CHARACTERS - 3)}...`;
}
