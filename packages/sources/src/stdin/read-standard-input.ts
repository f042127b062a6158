// Standard input as an artifact: parsers need positions, so a pipe is kept in memory and, past a limit, in a file.

import { Buffer } from 'node:buffer';
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  LIMITS,
  MemoryAccess,
  openFile,
  type SourceArtifact,
  type SourceGap,
} from '@sentrascan/scanner/bytes/source';
import { errorCode } from '../file/folder-calls.ts';

const CHUNK_BYTES = 1024 * 1024;
const WAIT_MS = 10;

/** Fills a buffer; 0 at the end of the input. */
export type ReadChunk = (target: Uint8Array) => number;

export interface StandardInputOptions {
  readonly read?: ReadChunk;
  readonly memoryBytes?: number;
  readonly maxBytes?: number;
}

/**
 * Reads standard input to its end.
 *
 * @param name its logical path
 * @returns an artifact whose `release` removes the file that was needed
 */
export function readStandardInput(name: string, options: StandardInputOptions = {}): SourceArtifact {
  const read = options.read ?? readDescriptor;
  const memoryBytes = options.memoryBytes ?? LIMITS.stdinMemoryBytes.value;
  const maxBytes = options.maxBytes ?? LIMITS.stdinBytes.value;
  const gaps: SourceGap[] = [];
  const spool = new Spool(memoryBytes);
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  try {
    for (let count = read(chunk); count > 0; count = read(chunk)) {
      const room = maxBytes - spool.sizeBytes;
      spool.add(chunk.subarray(0, Math.min(count, room)));
      if (count <= room) continue;
      gaps.push({
        kind: 'limit',
        reason: `Standard input is longer than the limit stdinBytes (${maxBytes}).`,
        consequence: 'The rest was not read.',
      });
      break;
    }
  } catch (error) {
    gaps.push({
      kind: 'unreadable',
      reason: `Reading standard input failed with ${errorCode(error)} after ${spool.sizeBytes} bytes.`,
      consequence: 'The rest was not read.',
    });
  }
  return spool.finish(name, gaps);
}

function readDescriptor(target: Uint8Array): number {
  for (;;) {
    try {
      return readSync(0, target, 0, target.length, null);
    } catch (error) {
      const code = errorCode(error);
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      // A pipe that is set to not block and has nothing yet: wait for its writer, as a blocking read would.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS);
    }
  }
}

/** Bytes in memory until there are too many, then in a private temporary file. */
class Spool {
  sizeBytes = 0;
  readonly #memoryBytes: number;
  #chunks: Buffer[] = [];
  #folder: string | undefined;
  #descriptor: number | undefined;

  constructor(memoryBytes: number) {
    this.#memoryBytes = memoryBytes;
  }

  add(bytes: Uint8Array): void {
    if (this.#descriptor === undefined && this.sizeBytes + bytes.length > this.#memoryBytes) this.#spill();
    if (this.#descriptor === undefined) this.#chunks.push(Buffer.from(bytes));
    else writeAll(this.#descriptor, bytes);
    this.sizeBytes += bytes.length;
  }

  finish(path: string, gaps: readonly SourceGap[]): SourceArtifact {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    const folder = this.#folder;
    if (folder === undefined) {
      const bytes = Uint8Array.from(Buffer.concat(this.#chunks));
      return {
        path,
        sizeBytes: bytes.length,
        handle: { kind: 'memory', bytes },
        gaps,
        open: () => new MemoryAccess(bytes),
      };
    }
    const file = spoolFile(folder);
    return {
      path,
      sizeBytes: this.sizeBytes,
      handle: { kind: 'file', file },
      gaps,
      open: () => openFile(file),
      release: () => rmSync(folder, { recursive: true, force: true }),
    };
  }

  #spill(): void {
    this.#folder = mkdtempSync(path.join(tmpdir(), 'sentrascan-'));
    this.#descriptor = openSync(spoolFile(this.#folder), 'wx', 0o600);
    for (const chunk of this.#chunks) writeAll(this.#descriptor, chunk);
    this.#chunks = [];
  }
}

function spoolFile(folder: string): string {
  return path.join(folder, 'stdin');
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}
