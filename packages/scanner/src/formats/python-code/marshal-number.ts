// Numbers of the marshal format: 15-bit digit integers, text and binary floats, complex numbers.

import { LIMITS } from '../../limits.ts';
import type { MarshalCursor } from './marshal-cursor.ts';
import { latin1, type MarshalValue } from './marshal-value.ts';

const BITS_PER_DIGIT = 15;

/** `l`: a signed count of 15-bit digits, least significant first. Long ones are described instead of computed. */
export function readLong(cursor: MarshalCursor): MarshalValue {
  const size = cursor.int32();
  const digits = Math.abs(size);
  const raw = cursor.take(digits * 2);
  if (digits > LIMITS.codeIntegerDigits.value) return { k: 'int', v: `(${digits * BITS_PER_DIGIT} bits)` };
  let value = 0n;
  for (let digit = raw.length / 2 - 1; digit >= 0; digit--) {
    value = (value << 15n) | BigInt((raw[digit * 2] ?? 0) | ((raw[digit * 2 + 1] ?? 0) << 8));
  }
  return { k: 'int', v: String(size < 0 ? -value : value) };
}

/** `I`: 64-bit integer, written by CPython before 3.4. */
export function readInt64(cursor: MarshalCursor): MarshalValue {
  const raw = cursor.take(8);
  if (raw.length < 8) return { k: 'unknown' };
  return { k: 'int', v: String(new DataView(raw.buffer, raw.byteOffset, 8).getBigInt64(0, true)) };
}

function binaryFloat(cursor: MarshalCursor): string {
  const raw = cursor.take(8);
  return raw.length < 8 ? '' : String(new DataView(raw.buffer, raw.byteOffset, 8).getFloat64(0, true));
}

const textFloat = (cursor: MarshalCursor): string => latin1(cursor.take(cursor.byte()));

/** `g` (binary) and `f` (text). */
export function readFloat(cursor: MarshalCursor, isBinary: boolean): MarshalValue {
  return { k: 'float', v: isBinary ? binaryFloat(cursor) : textFloat(cursor) };
}

/** `y` (binary) and `x` (text). */
export function readComplex(cursor: MarshalCursor, isBinary: boolean): MarshalValue {
  const real = isBinary ? binaryFloat(cursor) : textFloat(cursor);
  const imaginary = isBinary ? binaryFloat(cursor) : textFloat(cursor);
  return { k: 'complex', v: `${real}+${imaginary}j` };
}
