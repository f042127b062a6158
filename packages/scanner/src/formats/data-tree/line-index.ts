// The lines of a text by the offsets of its bytes. Keeps a count for each block, not the place of each line, so that sixty
// million empty lines cost no more than sixty million letters.

import type { RandomAccess } from '../../bytes/random-access.ts';

const BLOCK_BYTES = 4096;
const READ_BYTES = 1024 * 1024;
const LINE_FEED = 0x0a;

/** Answers in which line of a UTF-8 text an offset stands. */
export class LineIndex {
  readonly #text: RandomAccess;
  /** Line feeds before each block. */
  #before: Uint32Array | undefined;
  /** The last answer, from where the next one is counted: most questions go forward by little. */
  #at = 0;
  #line: number;
  readonly #firstLine: number;

  /** @param firstLine the line that the text begins in; default 1 */
  constructor(text: RandomAccess, firstLine = 1) {
    this.#text = text;
    this.#firstLine = firstLine;
    this.#line = firstLine;
  }

  /** The 1-based line of an offset. */
  lineOf(offset: number): number {
    const target = Math.min(Math.max(offset, 0), this.#text.sizeBytes);
    if (target < this.#at || target - this.#at > BLOCK_BYTES) {
      this.#before ??= countBlocks(this.#text);
      const block = Math.min(Math.floor(target / BLOCK_BYTES), Math.max(0, this.#before.length - 1));
      this.#at = block * BLOCK_BYTES;
      this.#line = this.#firstLine + (this.#before[block] ?? 0);
    }
    if (target > this.#at) this.#line += lineFeeds(this.#text.read(this.#at, target - this.#at));
    this.#at = target;
    return this.#line;
  }
}

function countBlocks(text: RandomAccess): Uint32Array {
  const before = new Uint32Array(Math.floor(text.sizeBytes / BLOCK_BYTES) + 1);
  let count = 0;
  let block = 0;
  for (let at = 0; at < text.sizeBytes; at += READ_BYTES) {
    const chunk = text.read(at, READ_BYTES);
    if (chunk.length === 0) break;
    for (let from = 0; from < chunk.length; from += BLOCK_BYTES) {
      before[block++] = count;
      count += lineFeeds(chunk.subarray(from, from + BLOCK_BYTES));
    }
  }
  if (block < before.length) before.fill(count, block);
  return before;
}

function lineFeeds(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count++;
  return count;
}
