// An array inside an extension, as flax.serialization packs it: [shape, dtype, bytes].

import type { RandomAccess } from '../../bytes/random-access.ts';
import { ByteCursor } from '../byte-cursor.ts';
import { type MsgpackToken, readToken } from './tokens.ts';

/** An array as it is declared. */
export interface PackedArray {
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly start: number;
  readonly end: number;
}

const MAX_DIMENSIONS = 64;
const MAX_DTYPE_BYTES = 64;

/** @returns undefined where the bytes are no such array, to the last byte */
export function readPackedArray(bytes: RandomAccess, start: number, end: number): PackedArray | undefined {
  const cursor = new ByteCursor(bytes, start, end);
  cursor.isLittleEndian = false;
  const outer = readToken(cursor);
  if (outer?.kind !== 'array' || outer.count !== 3) return undefined;
  const shape = readShape(cursor);
  const dtype = readToken(cursor);
  const data = readToken(cursor);
  if (shape === undefined || !isBlob(dtype) || dtype.lengthBytes > MAX_DTYPE_BYTES) return undefined;
  if (!isBlob(data) || cursor.at !== end) return undefined;
  return {
    shape,
    dtype: new TextDecoder('latin1').decode(bytes.read(dtype.start, dtype.lengthBytes)),
    start: data.start,
    end: data.start + data.lengthBytes,
  };
}

function isBlob(token: MsgpackToken | undefined): token is MsgpackToken & { kind: 'text' | 'bytes' } {
  return token?.kind === 'text' || token?.kind === 'bytes';
}

function readShape(cursor: ByteCursor): readonly number[] | undefined {
  const list = readToken(cursor);
  if (list?.kind !== 'array' || list.count > MAX_DIMENSIONS) return undefined;
  const shape: number[] = [];
  for (let axis = 0; axis < list.count; axis++) {
    const size = readToken(cursor);
    if (size?.kind !== 'scalar' || !(typeof size.value === 'number' || typeof size.value === 'bigint'))
      return undefined;
    shape.push(Number(size.value));
  }
  return shape;
}

/** Bytes of an element by the name of its dtype: the number of bits it ends with, and what has none. */
export function elementBytes(dtype: string): number | undefined {
  if (dtype === 'bool') return 1;
  // The eight-bit floats name their layout behind their size.
  const bits = Number(/^(?:float8|int|uint|float|bfloat|complex)(\d{1,3})?/.exec(dtype)?.[1] ?? 0);
  if (dtype.startsWith('float8')) return 1;
  if (bits > 0 && bits < 8) return 1;
  return bits > 0 && bits % 8 === 0 ? bits / 8 : undefined;
}
