// Bytes of a remote file by position. Small reads go through blocks that are kept; a pass from the start to the end asks for
// more and more at once, and for the next part before the present one is used.

import {
  clampRange,
  LIMITS,
  MAX_READ_BYTES,
  type RandomAccess,
  SliceAccess,
  type SourceBytes,
  type SourceGap,
} from '@sentrascan/scanner/bytes/source';
import type { BlockStore } from './block-store.ts';
import type { RemoteFile } from './remote-file.ts';

const BLOCK_BYTES = LIMITS.remoteBlockBytes.value;
const MOST_BLOCKS = LIMITS.remoteReadAheadBytes.value / BLOCK_BYTES;
/** From here on a pass is long enough to ask for its next part ahead of time. */
const AHEAD_BLOCKS = MOST_BLOCKS / 4;

/** A range of blocks that was asked for and not waited for. */
interface Ahead {
  readonly id: number;
  readonly first: number;
  readonly end: number;
}

/**
 * Keeps what was fetched.
 *
 * @param first the number of the block that `bytes` begins with
 * @throws SourceError where a block is another than before
 */
export function keepBlocks(file: RemoteFile, store: BlockStore, first: number, bytes: Uint8Array): void {
  for (let at = 0, index = first; at < bytes.length; at += BLOCK_BYTES, index++) {
    // A copy: a view would keep all of the range for as long as one block of it.
    const block = bytes.slice(at, at + BLOCK_BYTES);
    file.checkBlock(index, block);
    store.set(file.prefix + index, block);
  }
}

/** A file whose size is known. */
export class RemoteAccess implements SourceBytes {
  readonly sizeBytes: number;
  readonly #file: RemoteFile;
  readonly #store: BlockStore;
  readonly #blocks: number;
  /** The block after the last that was fetched: who asks for it reads in order. */
  #next = -1;
  #window = 0;
  #ahead: Ahead | undefined;

  constructor(file: RemoteFile, store: BlockStore) {
    this.sizeBytes = file.sizeBytes ?? 0;
    this.#file = file;
    this.#store = store;
    this.#blocks = Math.ceil(this.sizeBytes / BLOCK_BYTES);
  }

  readInto(at: number, target: Uint8Array): number {
    const [from, to] = clampRange(at, at + target.length, this.sizeBytes);
    let copied = 0;
    while (from + copied < to) {
      const download = this.#file.download;
      if (download !== undefined)
        return copied + download.readInto(from + copied, target.subarray(copied, to - from));
      const index = Math.floor((from + copied) / BLOCK_BYTES);
      const block = this.#block(index, Math.ceil(to / BLOCK_BYTES));
      if (block === undefined) continue;
      const inBlock = from + copied - index * BLOCK_BYTES;
      const part = block.subarray(inBlock, inBlock + (to - from - copied));
      if (part.length === 0) break;
      target.set(part, copied);
      copied += part.length;
    }
    return copied;
  }

  read(at: number, lengthBytes: number): Uint8Array {
    const [from, to] = clampRange(at, at + Math.min(lengthBytes, MAX_READ_BYTES), this.sizeBytes);
    const target = new Uint8Array(to - from);
    return target.subarray(0, this.readInto(from, target));
  }

  slice(start: number, end: number): RandomAccess {
    return new SliceAccess(this, start, end);
  }

  problems(): readonly SourceGap[] {
    return this.#file.problems(BLOCK_BYTES);
  }

  close(): void {
    if (this.#ahead !== undefined) this.#file.drop(this.#ahead.id);
    this.#ahead = undefined;
  }

  /** A block, fetched with those that follow it up to `until` where they are missing; undefined where all was downloaded. */
  #block(index: number, until: number): Uint8Array | undefined {
    const key = this.#file.prefix + index;
    const kept = this.#store.get(key);
    if (kept !== undefined) return kept;
    if (this.#ahead !== undefined && index >= this.#ahead.first && index < this.#ahead.end) {
      const { id, first, end } = this.#ahead;
      this.#ahead = undefined;
      const bytes = this.#file.take(id, first * BLOCK_BYTES, this.#clip(end * BLOCK_BYTES));
      // Before the bytes are used: the server works while they are.
      this.#askAhead(end);
      keepBlocks(this.#file, this.#store, first, bytes);
      return this.#store.get(key);
    }
    this.#window = index === this.#next ? Math.min(Math.max(1, this.#window * 2), MOST_BLOCKS) : 0;
    let end = index + 1;
    const most = Math.min(this.#blocks, index + MOST_BLOCKS, Math.max(until, index + this.#window));
    while (end < most && !this.#store.has(this.#file.prefix + end)) end += 1;
    const bytes = this.#file.fetch(index * BLOCK_BYTES, this.#clip(end * BLOCK_BYTES));
    if (this.#file.download !== undefined) return undefined;
    this.#next = end;
    this.#askAhead(end);
    keepBlocks(this.#file, this.#store, index, bytes);
    return this.#store.get(key);
  }

  #askAhead(first: number): void {
    if (this.#window < AHEAD_BLOCKS || first >= this.#blocks || this.#ahead !== undefined) return;
    const end = Math.min(this.#blocks, first + MOST_BLOCKS);
    this.#ahead = { id: this.#file.post(first * BLOCK_BYTES, this.#clip(end * BLOCK_BYTES)), first, end };
    this.#next = end;
  }

  #clip(at: number): number {
    return Math.min(at, this.sizeBytes);
  }
}
