// Lines and columns of offsets in a text: all of them in one pass, whatever the text looks like.

import type { DependencyPlace } from '@sentrascan/contract';
import type { RandomAccess } from '../../bytes/random-access.ts';

const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const READ_BYTES = 1024 * 1024;

/**
 * @param offsets characters of the text, in any order
 * @returns for each its 1-based line and column; a return alone ends a line, too
 */
export function placesInText(text: string, offsets: readonly number[]): DependencyPlace[] {
  let line = 1;
  let start = 0;
  let at = 0;
  return inOrder(offsets, (offset) => {
    for (; at < offset && at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code !== LINE_FEED && (code !== RETURN || text.charCodeAt(at + 1) === LINE_FEED)) continue;
      line += 1;
      start = at + 1;
    }
    return { line, column: offset - start + 1 };
  });
}

/**
 * @param text in UTF-8; @param offsets bytes of it, in any order
 * @returns for each its 1-based line and column, columns in UTF-16 code units
 */
export function placesInBytes(text: RandomAccess, offsets: readonly number[]): DependencyPlace[] {
  let line = 1;
  let column = 1;
  let at = 0;
  let chunk = new Uint8Array(0);
  let chunkStart = 0;
  let before = 0;
  return inOrder(offsets, (offset) => {
    for (; at < offset && at < text.sizeBytes; at++) {
      if (at >= chunkStart + chunk.length) {
        chunkStart = at;
        chunk = Uint8Array.from(text.read(at, READ_BYTES));
        if (chunk.length === 0) break;
      }
      const byte = chunk[at - chunkStart] ?? 0;
      // A return is counted when what follows is no line feed.
      if (before === RETURN && byte !== LINE_FEED) {
        line += 1;
        column = 1;
      }
      if (byte === LINE_FEED) {
        line += 1;
        column = 1;
      } else if ((byte & 0xc0) !== 0x80 && !(at === 0 && byte === 0xef)) column += byte >= 0xf0 ? 2 : 1;
      before = byte;
    }
    return { line, column };
  });
}

/** Asks for the places in the order of the text, and gives them back in the order they were asked for. */
function inOrder(
  offsets: readonly number[],
  placeOf: (offset: number) => DependencyPlace,
): DependencyPlace[] {
  const places: DependencyPlace[] = [];
  const order = offsets.map((offset, index) => ({ offset, index })).sort((a, b) => a.offset - b.offset);
  for (const { offset, index } of order) places[index] = placeOf(offset);
  return places;
}
