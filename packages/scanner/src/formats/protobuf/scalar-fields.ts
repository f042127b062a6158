// Small values out of protobuf payloads: texts, packed numbers, signed integers, floats. Every length is bounded by the
// caller or a named limit.

import { WIRE, type WireField, type WireSource } from './wire.ts';

const UTF8 = new TextDecoder('utf-8');

/**
 * A payload as text, invalid UTF-8 replaced.
 *
 * @param maxBytes what is decoded of it; the rest is left out
 */
export function readText(source: WireSource, field: Span, maxBytes: number): string {
  return UTF8.decode(readBytes(source, field, maxBytes));
}

/** A payload's bytes, at most `maxBytes` of them (and never more than MAX_READ_BYTES). */
export function readBytes(source: WireSource, { start, end }: Span, maxBytes: number): Uint8Array {
  return source.window.access.read(start, Math.min(end - start, maxBytes));
}

/** A range of bytes; a WireField is one. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The numbers of a repeated varint field, whether this occurrence is packed or a single one.
 *
 * @param into where they are appended
 * @param maxItems the most that `into` may come to hold
 * @returns false where a packed run is malformed or holds more than fits
 */
export function appendVarints(
  source: WireSource,
  field: WireField,
  into: (number | bigint)[],
  maxItems: number,
): boolean {
  if (field.wireType === WIRE.varint) {
    if (into.length >= maxItems) return false;
    into.push(field.value);
    return true;
  }
  if (field.wireType !== WIRE.bytes) return false;
  const { window } = source;
  for (let at = field.start; at < field.end; at = window.varintEnd) {
    if (into.length >= maxItems || !window.readVarint(at, field.end)) return false;
    into.push(window.varint);
  }
  return true;
}

/** An unsigned varint as the int64 (or int32, which is written the same) it stands for. */
export function asSigned(value: number | bigint): number | bigint {
  if (typeof value === 'number') return value;
  const signed = BigInt.asIntN(64, value);
  return signed >= BigInt(Number.MIN_SAFE_INTEGER) && signed <= BigInt(Number.MAX_SAFE_INTEGER)
    ? Number(signed)
    : signed;
}

/** An unsigned varint as a double: exact below 2^53. Signed as `asSigned`. */
export function asNumber(value: number | bigint): number {
  return Number(asSigned(value));
}

/** The float of a field of four bytes, the double of one of eight; NaN for other wire types. */
export function readFloat(source: WireSource, field: WireField): number {
  const bytes = source.window.access.read(field.start, field.end - field.start);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (field.wireType === WIRE.fixed32 && bytes.length === 4) return view.getFloat32(0, true);
  if (field.wireType === WIRE.fixed64 && bytes.length === 8) return view.getFloat64(0, true);
  return Number.NaN;
}
