// What numpy makes of a dtype descriptor: bytes an item, and whether it holds Python objects (numpy's dtype_to_descr
// and the array protocol's type strings). Unknown descriptors stay unknown; an `O` anywhere in one counts as objects.

import type { PythonLiteral } from './python-literal.ts';

/** What a loader makes of one item. */
export interface DtypeLayout {
  /** undefined where the descriptor is not understood. */
  readonly itemBytes: bigint | undefined;
  readonly holdsObjects: boolean;
}

const UNKNOWN: DtypeLayout = { itemBytes: undefined, holdsObjects: false };
const OBJECT: DtypeLayout = { itemBytes: 8n, holdsObjects: true };

/** Bytes of type characters that stand without a size. */
const CHARACTER_BYTES: Readonly<Record<string, bigint>> = {
  '?': 1n,
  b: 1n,
  B: 1n,
  c: 1n,
  h: 2n,
  H: 2n,
  e: 2n,
  i: 4n,
  I: 4n,
  f: 4n,
  l: 8n,
  L: 8n,
  q: 8n,
  Q: 8n,
  p: 8n,
  P: 8n,
  d: 8n,
  g: 16n,
  F: 8n,
  D: 16n,
  G: 32n,
  m: 8n,
  M: 8n,
  S: 0n,
  a: 0n,
  U: 0n,
  V: 0n,
};

const NAMED_BYTES: Readonly<Record<string, bigint>> = {
  bool: 1n,
  int8: 1n,
  uint8: 1n,
  int16: 2n,
  uint16: 2n,
  float16: 2n,
  bfloat16: 2n,
  int32: 4n,
  uint32: 4n,
  float32: 4n,
  int: 8n,
  float: 8n,
  int64: 8n,
  uint64: 8n,
  float64: 8n,
  complex64: 8n,
  complex: 16n,
  complex128: 16n,
};

/** @param descriptor the value of `descr` */
export function dtypeLayout(descriptor: PythonLiteral): DtypeLayout {
  if (typeof descriptor === 'string') return ofText(descriptor);
  if (typeof descriptor !== 'object' || descriptor === null) return UNKNOWN;
  if ('tuple' in descriptor) return ofSubarray(descriptor.tuple);
  if ('list' in descriptor) return sum(descriptor.list.map(ofField));
  // A dict of fields: numpy's reader does not take one, numpy.dtype does.
  return { itemBytes: undefined, holdsObjects: JSON.stringify(textsIn(descriptor, 0)).includes('O') };
}

function ofText(text: string): DtypeLayout {
  const parts = text.split(/,(?![^(]{0,100}\))/);
  if (parts.length > 1) return sum(parts.map((part) => ofText(part.trim())));
  const [, shape = '', name = ''] =
    /^(\([\d, ]{1,100}\)|\d{1,9})?[<>=|]?(.{0,200})$/s.exec(text.trim()) ?? [];
  const dimensions = shape.match(/\d{1,9}/g) ?? [];
  return times(ofName(name), dimensions.map(BigInt));
}

function ofName(name: string): DtypeLayout {
  if (name.includes('O') || name.toLowerCase().includes('object')) return OBJECT;
  const named = NAMED_BYTES[name];
  if (named !== undefined) return { itemBytes: named, holdsObjects: false };
  const [, character, digits] =
    /^([?bBchHeiIfdlLqQpPgFDGmMSaUVu])(\d{1,18})?(?:\[[^\]]{0,40}\])?$/.exec(name) ?? [];
  if (character === undefined) return UNKNOWN;
  if (digits === undefined) return { itemBytes: CHARACTER_BYTES[character], holdsObjects: false };
  return { itemBytes: BigInt(digits) * (character === 'U' ? 4n : 1n), holdsObjects: false };
}

/** `(base, shape)`. */
function ofSubarray(parts: readonly PythonLiteral[]): DtypeLayout {
  const [base, shape] = parts;
  if (base === undefined) return UNKNOWN;
  return times(dtypeLayout(base), dimensionsOf(shape));
}

/** `(name, descriptor)` or `(name, descriptor, shape)`. */
function ofField(field: PythonLiteral): DtypeLayout {
  if (typeof field !== 'object' || field === null || !('tuple' in field)) {
    return { itemBytes: undefined, holdsObjects: JSON.stringify(textsIn(field, 0)).includes('O') };
  }
  const [, descriptor, shape] = field.tuple;
  if (descriptor === undefined) return UNKNOWN;
  return times(dtypeLayout(descriptor), dimensionsOf(shape));
}

/** numpy 2 refuses arrays of more dimensions, numpy 1 of more than 32. */
const MAX_DIMENSIONS = 64;

/** The largest signed 64-bit integer: nothing in numpy is longer. It also bounds what multiplying sizes may cost. */
const MAX_SIZE = 2n ** 63n - 1n;

function isSize(item: PythonLiteral): item is bigint {
  return typeof item === 'bigint' && item <= MAX_SIZE;
}

/** The sizes of a shape; undefined where it is none that numpy takes. */
export function dimensionsOf(shape: PythonLiteral | undefined): readonly bigint[] | undefined {
  if (shape === undefined) return [];
  if (isSize(shape)) return [shape];
  if (typeof shape !== 'object' || shape === null || !('tuple' in shape || 'list' in shape)) return undefined;
  const items = 'tuple' in shape ? shape.tuple : shape.list;
  return items.length <= MAX_DIMENSIONS && items.every((item) => isSize(item)) ? items : undefined;
}

function times(layout: DtypeLayout, dimensions: readonly bigint[] | undefined): DtypeLayout {
  const { itemBytes, holdsObjects } = layout;
  if (itemBytes === undefined || dimensions === undefined) return { itemBytes: undefined, holdsObjects };
  const product = dimensions.reduce((bytes, size) => bytes * size, itemBytes);
  return { itemBytes: product > MAX_SIZE ? MAX_SIZE : product, holdsObjects };
}

function sum(layouts: readonly DtypeLayout[]): DtypeLayout {
  let itemBytes: bigint | undefined = 0n;
  for (const layout of layouts) {
    itemBytes =
      itemBytes === undefined || layout.itemBytes === undefined ? undefined : itemBytes + layout.itemBytes;
  }
  return { itemBytes, holdsObjects: layouts.some((layout) => layout.holdsObjects) };
}

function textsIn(value: PythonLiteral, depth: number): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || depth > 40) return [];
  if ('dict' in value)
    return value.dict.flatMap(([key, item]) => [...textsIn(key, depth + 1), ...textsIn(item, depth + 1)]);
  return ('tuple' in value ? value.tuple : value.list).flatMap((item) => textsIn(item, depth + 1));
}
