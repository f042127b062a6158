// Decompressed content too large for memory: an unlinked temporary file, read by position.

import { closeSync, mkdtempSync, openSync, readSync, rmdirSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clampRange, MAX_READ_BYTES, type RandomAccess, SliceAccess } from './random-access.ts';

/** The window that serves the many small reads of a parser. */
const WINDOW_BYTES = 256 * 1024;

/**
 * A file that has no name by the time anything is written to it, so that nothing is left behind however the process
 * ends. Every method that touches the disk answers `false`, or fewer bytes, where the system refuses.
 */
export class SpillFile implements RandomAccess {
  #descriptor: number;
  #sizeBytes = 0;
  #directory: string | undefined;
  #file: string | undefined;
  readonly #window = new Uint8Array(WINDOW_BYTES);
  #windowAt = 0;
  #windowBytes = 0;

  private constructor(descriptor: number, directory: string, file: string) {
    this.#descriptor = descriptor;
    this.#directory = directory;
    this.#file = file;
    this.#unlink();
  }

  /** Creates the file; undefined where no temporary file can be made. */
  static create(): SpillFile | undefined {
    let directory: string | undefined;
    try {
      directory = mkdtempSync(join(tmpdir(), 'sentrascan-'));
      const file = join(directory, 'spill');
      return new SpillFile(openSync(file, 'wx+', 0o600), directory, file);
    } catch {
      removeDirectory(directory);
      return undefined;
    }
  }

  get sizeBytes(): number {
    return this.#sizeBytes;
  }

  /** Appends all of `bytes`. @returns false where the disk took less; what it took stays readable */
  append(bytes: Uint8Array): boolean {
    for (let done = 0; done < bytes.length; ) {
      try {
        const count = writeSync(this.#descriptor, bytes, done, bytes.length - done, this.#sizeBytes);
        if (count <= 0) return false;
        done += count;
        this.#sizeBytes += count;
      } catch {
        return false;
      }
    }
    return true;
  }

  readInto(at: number, target: Uint8Array): number {
    const [from, to] = clampRange(at, at + target.length, this.#sizeBytes);
    if (to - from > WINDOW_BYTES / 4) return this.#readFully(from, target.subarray(0, to - from));
    if (from < this.#windowAt || to > this.#windowAt + this.#windowBytes) {
      this.#windowAt = from;
      this.#windowBytes = this.#readFully(from, this.#window);
    }
    const start = from - this.#windowAt;
    const count = Math.max(0, Math.min(to - from, this.#windowBytes - start));
    target.set(this.#window.subarray(start, start + count));
    return count;
  }

  read(at: number, lengthBytes: number): Uint8Array {
    const [from, to] = clampRange(at, at + Math.min(lengthBytes, MAX_READ_BYTES), this.#sizeBytes);
    const bytes = new Uint8Array(to - from);
    return bytes.subarray(0, this.readInto(from, bytes));
  }

  slice(start: number, end: number): RandomAccess {
    return new SliceAccess(this, start, end);
  }

  close(): void {
    if (this.#descriptor < 0) return;
    try {
      closeSync(this.#descriptor);
    } catch {
      // The descriptor is gone either way.
    }
    this.#descriptor = -1;
    this.#sizeBytes = 0;
    this.#windowBytes = 0;
    this.#unlink();
  }

  #readFully(at: number, target: Uint8Array): number {
    let done = 0;
    while (done < target.length) {
      try {
        const count = readSync(this.#descriptor, target, done, target.length - done, at + done);
        if (count <= 0) break;
        done += count;
      } catch {
        break;
      }
    }
    return done;
  }

  /** Removes the name. Systems that refuse this for an open file get a second try from `close`. */
  #unlink(): void {
    if (this.#file !== undefined) {
      try {
        unlinkSync(this.#file);
        this.#file = undefined;
      } catch {
        return;
      }
    }
    if (removeDirectory(this.#directory)) this.#directory = undefined;
  }
}

function removeDirectory(directory: string | undefined): boolean {
  if (directory === undefined) return true;
  try {
    rmdirSync(directory);
    return true;
  } catch {
    return false;
  }
}
