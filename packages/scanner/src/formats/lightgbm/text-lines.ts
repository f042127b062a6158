// The lines of a long text, one after another, with their places.

import type { RandomAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';

const CHUNK_BYTES = 1024 * 1024;
const NEWLINE = 0x0a;

/** One line without its end. */
export interface TextLine {
  /** Latin-1; cut at LIMITS.structuredStringBytes. */
  readonly text: string;
  readonly start: number;
  /** Behind its end. */
  readonly end: number;
  readonly isCut: boolean;
}

/** Every line of `[0, size)`. */
export function* textLines(bytes: RandomAccess): Generator<TextLine> {
  const longest = LIMITS.structuredStringBytes.value;
  let start = 0;
  let kept: Buffer[] = [];
  let keptBytes = 0;
  for (let at = 0; at < bytes.sizeBytes; ) {
    const chunk = Buffer.from(bytes.read(at, CHUNK_BYTES));
    if (chunk.length === 0) return;
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      const text = Buffer.concat([...kept, chunk.subarray(from, end)]).toString('latin1');
      const lineEnd = at + end + 1;
      yield { text: text.replace(/\r$/, ''), start, end: lineEnd, isCut: lineEnd - start > longest };
      kept = [];
      keptBytes = 0;
      start = lineEnd;
      from = end + 1;
    }
    const rest = chunk.subarray(from);
    if (keptBytes + rest.length <= longest) {
      kept.push(rest);
      keptBytes += rest.length;
    }
    at += chunk.length;
  }
  if (start < bytes.sizeBytes)
    yield {
      text: Buffer.concat(kept).toString('latin1'),
      start,
      end: bytes.sizeBytes,
      isCut: bytes.sizeBytes - start > longest,
    };
}
