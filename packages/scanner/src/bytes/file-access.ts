// A regular file on disk as RandomAccess. Opened without following a link or waiting for a writer, read through the one
// block cache, and watched: a file that changes while it is read says so.

import { Buffer } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { LIMITS } from '../limits.ts';
import { BlockCache, type CachedFile } from './block-cache.ts';
import { clampRange, MAX_READ_BYTES, type RandomAccess, SliceAccess } from './random-access.ts';
import { type SourceBytes, SourceError, type SourceGap } from './source-artifact.ts';

/** The calls that touch the file, so that tests can let them fail. */
export interface FileCalls {
  open(file: string | Buffer, flags: number): number;
  stat(descriptor: number): Stats;
  read(descriptor: number, target: Uint8Array, at: number): number;
  close(descriptor: number): void;
}

export interface FileAccessOptions {
  readonly calls?: FileCalls;
  readonly cache?: BlockCache;
}

const SYSTEM_CALLS: FileCalls = {
  open: (file, flags) => openSync(file, flags),
  stat: (descriptor) => fstatSync(descriptor),
  read: (descriptor, target, at) => readSync(descriptor, target, 0, target.length, at),
  close: (descriptor) => closeSync(descriptor),
};

const PROCESS_CACHE = new BlockCache(LIMITS.cacheBlockBytes.value, LIMITS.cacheBlocks.value);

/** POSIX counts `st_blocks` in these units on every system, whatever the block size of the file system is. */
const STAT_BLOCK_BYTES = 512;

/**
 * Opens a file for reading.
 *
 * @param file a path without links in its last component, as text or as the system's bytes
 * @throws SourceError with the gap to report, where the file cannot be opened or is not a regular file
 */
export function openFile(file: string | Uint8Array, options: FileAccessOptions = {}): SourceBytes {
  const calls = options.calls ?? SYSTEM_CALLS;
  const path = typeof file === 'string' ? file : Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  // Not every system has these flags; without O_NONBLOCK the open of a FIFO would wait for a writer.
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  let descriptor: number;
  try {
    descriptor = calls.open(path, flags);
  } catch (error) {
    throw new SourceError(openGap(errorCode(error)));
  }
  let stats: Stats;
  try {
    stats = calls.stat(descriptor);
  } catch (error) {
    calls.close(descriptor);
    throw new SourceError(openGap(errorCode(error)));
  }
  if (!stats.isFile()) {
    calls.close(descriptor);
    throw new SourceError({
      kind: 'special-file',
      reason: 'When it was opened it was not a regular file.',
      consequence: 'It was not read: reading it could block or act.',
    });
  }
  return new FileAccess(descriptor, stats, calls, options.cache ?? PROCESS_CACHE);
}

class FileAccess implements SourceBytes {
  readonly sizeBytes: number;
  readonly storedBytes: number;
  readonly #descriptor: number;
  readonly #calls: FileCalls;
  readonly #cached: CachedFile;
  readonly #blockBytes: number;
  readonly #opened: Stats;
  #isOpen = true;
  #shortAt: number | undefined;
  #failed: { readonly at: number; readonly code: string } | undefined;

  constructor(descriptor: number, stats: Stats, calls: FileCalls, cache: BlockCache) {
    this.sizeBytes = stats.size;
    // Some systems do not count blocks; then the file takes what it holds.
    this.storedBytes = Number.isFinite(stats.blocks) ? stats.blocks * STAT_BLOCK_BYTES : stats.size;
    this.#descriptor = descriptor;
    this.#opened = stats;
    this.#calls = calls;
    this.#blockBytes = cache.blockBytes;
    this.#cached = cache.open(stats.size, (at, lengthBytes) => {
      // From the pool where it is small: a tiny file must not cost an allocation outside the heap.
      const block = Buffer.allocUnsafe(lengthBytes);
      return block.subarray(0, this.#readFully(block, at));
    });
  }

  readInto(at: number, target: Uint8Array): number {
    const [from, to] = clampRange(at, at + target.length, this.sizeBytes);
    if (from === to) return 0;
    // A long pass must not push everything else out of the cache, and gains nothing from it.
    if (to - from > this.#blockBytes && to - from > this.#bytesInBlock(from)) {
      return this.#readFully(target.subarray(0, to - from), from);
    }
    return this.#copyFromBlocks(from, target.subarray(0, to - from));
  }

  read(at: number, lengthBytes: number): Uint8Array {
    const [from, to] = clampRange(at, at + Math.min(lengthBytes, MAX_READ_BYTES), this.sizeBytes);
    if (from === to) return new Uint8Array(0);
    const index = Math.floor(from / this.#blockBytes);
    const inBlock = from - index * this.#blockBytes;
    if (inBlock + (to - from) <= this.#blockBytes) {
      return this.#cached.block(index).subarray(inBlock, inBlock + (to - from));
    }
    const target = Buffer.allocUnsafeSlow(to - from);
    return target.subarray(0, this.readInto(from, target));
  }

  slice(start: number, end: number): RandomAccess {
    return new SliceAccess(this, start, end);
  }

  problems(): readonly SourceGap[] {
    const gaps: SourceGap[] = [];
    if (this.#failed !== undefined) {
      gaps.push({
        kind: 'unreadable',
        reason: `Reading at offset ${this.#failed.at} failed with ${this.#failed.code}.`,
        consequence: 'What follows that offset was not judged.',
        location: { offset: this.#failed.at },
      });
    }
    const change = this.#change();
    if (change !== undefined) {
      gaps.push({
        kind: 'changed',
        reason: `The file ${change} while it was scanned.`,
        consequence: 'What was judged may not be what is there now: scan it again when nobody writes to it.',
      });
    } else if (this.#isOpen && this.#failed === undefined) {
      const beyond = this.#beyondEnd();
      if (beyond !== undefined) gaps.push(beyond);
    }
    return gaps;
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#cached.close();
    this.#calls.close(this.#descriptor);
  }

  #bytesInBlock(at: number): number {
    const index = Math.floor(at / this.#blockBytes);
    const block = this.#cached.peek(index);
    return block === undefined ? 0 : block.length - (at - index * this.#blockBytes);
  }

  #copyFromBlocks(from: number, target: Uint8Array): number {
    let copied = 0;
    while (copied < target.length) {
      const index = Math.floor((from + copied) / this.#blockBytes);
      const inBlock = from + copied - index * this.#blockBytes;
      const block = this.#cached.block(index);
      const part = block.subarray(inBlock, Math.min(block.length, inBlock + target.length - copied));
      if (part.length === 0) break;
      target.set(part, copied);
      copied += part.length;
    }
    return copied;
  }

  /** Reads until `target` is full or the file ends; remembers why it did not get everything. */
  #readFully(target: Uint8Array, at: number): number {
    let done = 0;
    while (done < target.length && this.#isOpen) {
      let count: number;
      try {
        count = this.#calls.read(this.#descriptor, target.subarray(done), at + done);
      } catch (error) {
        this.#failed ??= { at: at + done, code: errorCode(error) };
        break;
      }
      if (count === 0) {
        this.#shortAt ??= at + done;
        break;
      }
      done += count;
    }
    return done;
  }

  /** Looks for a byte at the believed end: some file systems report 0 bytes for files that have content. */
  #beyondEnd(): SourceGap | undefined {
    const location = { offset: this.sizeBytes };
    const kind = 'unreadable';
    try {
      if (this.#calls.read(this.#descriptor, Buffer.alloc(1), this.sizeBytes) === 0) return undefined;
      return {
        kind,
        reason: `It yields more than the ${this.sizeBytes} bytes that the system reports as its size.`,
        consequence: 'What lies beyond them was not scanned.',
        location,
      };
    } catch (error) {
      return {
        kind,
        reason: `Reading at its reported end, offset ${this.sizeBytes}, failed with ${errorCode(error)}.`,
        consequence: 'Whether there is more than was scanned is not known.',
        location,
      };
    }
  }

  #change(): string | undefined {
    if (!this.#isOpen) return undefined;
    let now: Stats;
    try {
      now = this.#calls.stat(this.#descriptor);
    } catch {
      return 'could not be looked at again';
    }
    if (now.size < this.#opened.size) return `shrank from ${this.#opened.size} to ${now.size} bytes`;
    if (now.size > this.#opened.size) return `grew from ${this.#opened.size} to ${now.size} bytes`;
    if (now.mtimeMs !== this.#opened.mtimeMs) return 'was written to';
    if (this.#shortAt !== undefined) return `ended early, at offset ${this.#shortAt},`;
    return undefined;
  }
}

function openGap(code: string): SourceGap {
  const consequence = 'It was not scanned.';
  if (code === 'ELOOP' || code === 'EMLINK') {
    return { kind: 'link', reason: 'It became a symbolic link after it was listed.', consequence };
  }
  if (code === 'ENXIO') {
    return { kind: 'special-file', reason: 'It is a socket or a device without a driver.', consequence };
  }
  if (code === 'ENOENT') return { kind: 'changed', reason: 'It was gone when it was opened.', consequence };
  return { kind: 'unreadable', reason: `Opening it failed with ${code}.`, consequence };
}

function errorCode(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'an unknown error';
}
