// The little of FlexBuffers that options of Flex operators use: a vector of strings
// (https://flatbuffers.dev/internals/#flexbuffers). Read from its end; every offset is checked.

import type { Span } from '../protobuf/scalar-fields.ts';

/** Types, as the upper six bits of a type's byte. */
const TYPE = { string: 5, vector: 10, typedKeys: 14, typedStrings: 15, blob: 25 } as const;

/** Elements that are read: the options are a name and a node. */
const MAX_ELEMENTS = 16;

/** A number of 1, 2, 4 or 8 bytes; what a double does not hold becomes useless large. */
function numberAt(bytes: Uint8Array, at: number, width: number): number {
  let value = 0;
  for (let index = width - 1; index >= 0; index--) value = value * 256 + (bytes[at + index] ?? 0);
  return value;
}

/**
 * The strings and blobs of the vector that the buffer is.
 *
 * @returns ranges inside `bytes`; empty where it is something else
 */
export function flexStrings(bytes: Uint8Array): Span[] {
  const width = bytes[bytes.length - 1] ?? 0;
  const type = (bytes[bytes.length - 2] ?? 0) >> 2;
  const rootAt = bytes.length - 2 - width;
  if (![1, 2, 4, 8].includes(width) || rootAt < 0) return [];
  const vector = rootAt - numberAt(bytes, rootAt, width);
  const elementBytes = 1 << ((bytes[bytes.length - 2] ?? 0) & 3);
  const count = vector - elementBytes < 0 ? 0 : numberAt(bytes, vector - elementBytes, elementBytes);
  if (vector < 0 || vector + count * elementBytes > bytes.length) return [];
  const isTyped = type === TYPE.typedStrings || type === TYPE.typedKeys;
  if (!isTyped && type !== TYPE.vector) return [];
  const spans: Span[] = [];
  for (let index = 0; index < Math.min(count, MAX_ELEMENTS); index++) {
    const at = vector + index * elementBytes;
    const typeByte = isTyped ? (TYPE.string << 2) | 0 : (bytes[vector + count * elementBytes + index] ?? 0);
    const span = stringAt(bytes, at - numberAt(bytes, at, elementBytes), typeByte);
    if (span !== undefined) spans.push(span);
  }
  return spans;
}

function stringAt(bytes: Uint8Array, start: number, typeByte: number): Span | undefined {
  const type = typeByte >> 2;
  const width = 1 << (typeByte & 3);
  if ((type !== TYPE.string && type !== TYPE.blob) || start - width < 0) return undefined;
  const end = start + numberAt(bytes, start - width, width);
  return end <= bytes.length ? { start, end } : undefined;
}
