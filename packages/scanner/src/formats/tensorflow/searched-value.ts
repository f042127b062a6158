// Which values of a graph are searched for payloads: texts of some length, and short ones that begin as a pickle or a script
// does. A graph has a hundred thousand short names, and a range for each would cost more than the graph.

import type { Span } from '../protobuf/scalar-fields.ts';
import type { WireSource } from '../protobuf/wire.ts';

/** From this size on a value is searched whatever it begins with: a smaller one holds no program. */
const SEARCHED_BYTES = 64;

/** The least that does anything: a pickle of one call. */
const LEAST_PAYLOAD_BYTES = 12;

/** What pickles (PROTO, GLOBAL, MARK, empty containers) and scripts (`#!`) begin with. */
const BEGINNINGS: ReadonlySet<number> = new Set(Buffer.from('\x80c(]}#', 'latin1'));

/** See the file's head. */
export function isSearched({ window }: WireSource, { start, end }: Span): boolean {
  const sizeBytes = end - start;
  if (sizeBytes >= SEARCHED_BYTES) return true;
  return sizeBytes >= LEAST_PAYLOAD_BYTES && BEGINNINGS.has(window.byteAt(start));
}
