// Where the texts and byte strings of an attribute or small dataset lie in the file.

import type { Hdf5Cursor } from './cursor.ts';
import type { Dataspace } from './dataspace.ts';
import type { Datatype } from './datatype.ts';
import type { GlobalHeap, HeapValue } from './global-heap.ts';

/** Elements of one value that are looked at: a small dataset or attribute has no more of two bytes or longer. */
const MAX_ELEMENTS = 65_536;

/** The parts of a value, as far as they can hold text. */
export interface StoredValue {
  /** `text`: each part is a text. `bytes`: the one part is raw bytes. `numbers`: nothing to read. */
  readonly kind: 'text' | 'bytes' | 'numbers';
  readonly parts: readonly HeapValue[];
}

const NUMBERS: StoredValue = { kind: 'numbers', parts: [] };

/**
 * Finds the parts of a value.
 *
 * @param data the stored elements
 */
export function storedValue(
  type: Datatype,
  space: Dataspace,
  data: Hdf5Cursor,
  heap: GlobalHeap,
): StoredValue {
  // Headers pad values: what follows the last element is none.
  const stored = data.part(Math.min(data.left, type.sizeBytes * space.elements));
  return partsOf(type, stored, heap);
}

function partsOf(type: Datatype, data: Hdf5Cursor, heap: GlobalHeap): StoredValue {
  const inner = type.kind === 'array' && type.base !== undefined ? type.base : type;
  if (inner.kind === 'string') return { kind: 'text', parts: fixedParts(inner.sizeBytes, data) };
  if (inner.kind === 'vlen') {
    const parts = sequenceParts(inner, data, heap);
    if (inner.isVlenText) return { kind: 'text', parts };
    return isBytes(inner.base) ? { kind: 'bytes', parts } : NUMBERS;
  }
  return isBytes(inner) && data.left > 1 ? { kind: 'bytes', parts: [wholeOf(data)] } : NUMBERS;
}

function isBytes(type: Datatype | undefined): boolean {
  return type?.kind === 'opaque' || (type?.sizeBytes === 1 && type.kind === 'integer');
}

function wholeOf(data: Hdf5Cursor): HeapValue {
  return { start: data.offset, end: data.offset + data.left };
}

function fixedParts(sizeBytes: number, data: Hdf5Cursor): readonly HeapValue[] {
  const parts: HeapValue[] = [];
  if (sizeBytes === 0) return parts;
  while (data.left >= sizeBytes && parts.length < MAX_ELEMENTS) {
    const { start, view } = data.part(sizeBytes);
    let end = view.length;
    while (end > 0 && view[end - 1] === 0) end--;
    parts.push({ start, end: start + end });
  }
  return parts;
}

/** Each element is a length and a reference into a global heap. */
function sequenceParts(type: Datatype, data: Hdf5Cursor, heap: GlobalHeap): readonly HeapValue[] {
  const parts: HeapValue[] = [];
  const elementBytes = 4 + data.offsetBytes + 4;
  const itemBytes = type.isVlenText ? 1 : Math.max(1, type.base?.sizeBytes ?? 1);
  while (data.left >= elementBytes && parts.length < MAX_ELEMENTS) {
    const element = data.part(elementBytes);
    const lengthBytes = element.u32() * itemBytes;
    if (lengthBytes === 0) continue;
    const value = heap.at(element);
    if (value !== undefined)
      parts.push({ start: value.start, end: Math.min(value.end, value.start + lengthBytes) });
  }
  return parts;
}
