// Finds descriptions of classes where the grammar of a stream was lost: a code, a name, a number, flags, fields.

import type { RandomAccess } from '../../bytes/random-access.ts';
import { decodeModifiedUtf8 } from './modified-utf8.ts';
import { TC } from './stream-codes.ts';

const CHUNK_BYTES = 1024 * 1024;
const LONGEST_NAME_BYTES = 512;
const SHORTEST_NAME_BYTES = 3;
/** Code, length, name, serial number, flags, number of fields. */
const LONGEST_DESCRIPTION_BYTES = 1 + 2 + LONGEST_NAME_BYTES + 8 + 1 + 2;
const CLASS_NAME = /^\[{0,16}L?[A-Za-z_$][\w$]{0,200}(?:[./][\w$]{1,200}){0,40};?$/;

/** A name where a class may be described. */
export interface FoundClass {
  readonly name: string;
  readonly offset: number;
  readonly isOverlong: boolean;
}

/**
 * Every description in `[start, end)` that could be one.
 *
 * @param mayGoOn asked once a chunk
 */
export function* findClassNames(
  access: RandomAccess,
  start: number,
  end: number,
  mayGoOn: () => boolean,
): Generator<FoundClass> {
  for (let at = start; at < end && mayGoOn(); at += CHUNK_BYTES) {
    const chunk = access.read(at, Math.min(CHUNK_BYTES + LONGEST_DESCRIPTION_BYTES, end - at));
    for (let index = chunk.indexOf(TC.classDesc); index >= 0 && index < CHUNK_BYTES; ) {
      const found = describedClass(chunk, index);
      if (found !== undefined) yield { ...found, offset: at + index };
      index = chunk.indexOf(TC.classDesc, index + 1);
    }
  }
}

function describedClass(chunk: Uint8Array, at: number): Omit<FoundClass, 'offset'> | undefined {
  const length = ((chunk[at + 1] ?? 0) << 8) | (chunk[at + 2] ?? 0);
  if (length < SHORTEST_NAME_BYTES || length > LONGEST_NAME_BYTES) return undefined;
  const nameEnd = at + 3 + length;
  const flags = chunk[nameEnd + 8] ?? 0xff;
  if (flags > 0x1f || (chunk[nameEnd + 9] ?? 0xff) > 3) return undefined;
  const { text, isOverlong } = decodeModifiedUtf8(chunk.subarray(at + 3, nameEnd));
  return CLASS_NAME.test(text) ? { name: text, isOverlong } : undefined;
}
