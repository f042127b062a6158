// A string of a JSON document piece by piece, however long it is.

import type { RandomAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';
import { completeUtf8Length } from '../text/encoding.ts';
import type { DataNode } from './data-node.ts';
import { decodeJsonString } from './json-string.ts';

const BACKSLASH = 0x5c;
/** `\u00e9`. */
const LONGEST_ESCAPE_BYTES = 6;

/**
 * The decoded characters of a string, at most LIMITS.textChunkBytes of its literal at a time.
 *
 * @param text the document's text, which `node.offset` refers to
 * @param node a string
 */
export function* stringPieces(
  text: RandomAccess,
  node: Pick<DataNode, 'offset' | 'lengthBytes'>,
): Generator<string> {
  const end = node.offset + node.lengthBytes;
  for (let at = node.offset; at < end; ) {
    const chunk = text.read(at, Math.min(LIMITS.textChunkBytes.value, end - at));
    if (chunk.length === 0) return;
    const whole = at + chunk.length >= end ? chunk.length : wholeLength(chunk);
    yield decodeJsonString(chunk.subarray(0, whole));
    at += whole;
  }
}

/** Without a character or an escape that the chunk cuts; never nothing. */
function wholeLength(chunk: Uint8Array): number {
  const length = completeUtf8Length(chunk);
  const slash = chunk.lastIndexOf(BACKSLASH, length - 1);
  if (slash < 0 || length - slash >= LONGEST_ESCAPE_BYTES) return length || chunk.length;
  let first = slash;
  while (first > 0 && chunk[first - 1] === BACKSLASH) first--;
  // Of an even number of backslashes the last one is the character that the one before it escapes.
  return (slash - first) % 2 === 1 || slash === 0 ? length : slash;
}
