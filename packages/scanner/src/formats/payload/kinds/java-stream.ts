// Serialised Java objects: the magic, a code that begins an object, and the name of a class.
//
// Chance: the magic and version 32 bits, the code 5, and a length with letters of a name above 20: above 57 bits.

import type { PayloadHit } from '../hit.ts';
import type { Lookup } from '../lookup.ts';
import { printable } from './archives.ts';

const HEAD_BYTES = 64;
/** Object, array, enum, class: each is followed by the description of a class. */
const OPENINGS: ReadonlySet<number> = new Set([0x73, 0x75, 0x7e, 0x76]);

/** Only asked where a range starts. */
export function javaStream(lookup: Lookup, at: number): PayloadHit | undefined {
  const head = lookup.view(at, HEAD_BYTES);
  if (head[0] !== 0xac || head[1] !== 0xed || head[2] !== 0 || head[3] !== 5) return undefined;
  if (!OPENINGS.has(head[4] ?? 0) || (head[5] !== 0x72 && head[5] !== 0x7d)) return undefined;
  const length = ((head[6] ?? 0) << 8) | (head[7] ?? 0);
  const name = printable(head.subarray(8, 8 + Math.min(length, HEAD_BYTES - 8)));
  return { payload: 'java-stream', offset: at, detail: `serialised Java object ${name}` };
}
