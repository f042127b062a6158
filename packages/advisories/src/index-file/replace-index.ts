// Puts a new index in the place of an old one: whole or not at all, and one process at a time.

import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { openIndex } from './advisory-index.ts';
import { IndexError, type IndexHeader } from './layout.ts';

/** How long one process waits for another that replaces the same index; a replacement takes milliseconds. */
const LOCK_WAIT_MS = 10_000;
const LOCK_POLL_MS = 25;
/** A lock whose process is gone, or that is older than this, is a dead one. */
const LOCK_LIFE_MS = 60_000;

/**
 * Writes the bytes beside the target and renames them onto it.
 *
 * @param header of the new index
 * @param isForced also where the old index is newer, or the old file is no index
 * @returns SHA-256 of the file
 * @throws IndexError where the folder cannot be written, or the old file must not be replaced. It stays as it was.
 */
export async function replaceIndex(
  target: string,
  bytes: Buffer,
  header: IndexHeader,
  isForced: boolean,
): Promise<string> {
  const folder = path.dirname(target);
  const temporary = path.join(
    folder,
    `.${path.basename(target)}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`,
  );
  try {
    mkdirSync(folder, { recursive: true });
    writeWhole(temporary, bytes);
    const release = await lockOf(target);
    try {
      if (!isForced) refuseOlder(target, header);
      renameSync(temporary, target);
      syncFolder(folder);
      removeRemains(target);
    } finally {
      release();
    }
  } catch (error) {
    if (error instanceof IndexError) throw error;
    throw new IndexError(
      `the index could not be written: ${codeOf(error)}`,
      'The index stays as it was. Choose a place that can be written with --db FILE',
    );
  } finally {
    removeQuietly(temporary);
  }
  return createHash('sha256').update(bytes).digest('hex');
}

/** What went wrong before is what is told. */
function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It could not be made, or a later update takes it away.
  }
}

function writeWhole(file: string, bytes: Buffer): void {
  const descriptor = openSync(file, 'wx', 0o644);
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** A name survives a loss of power only when its folder was written, too. Not every system lets one ask for that. */
function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // The rename is done; that is what counts to every reader.
  }
}

function refuseOlder(target: string, header: IndexHeader): void {
  if (!existsSync(target)) return;
  let old: IndexHeader;
  try {
    old = openIndex(target).header;
  } catch {
    throw new IndexError(
      'what stands in the place of the index is no index that can be read, so it is not replaced',
      'Name another file with --db, or replace it all the same with --force',
    );
  }
  if (old.newestModified > header.newestModified)
    throw new IndexError(
      `the source is older than the index: its newest record is of ${header.newestModified || 'no date'}, that of the index of ${old.newestModified}`,
      'The index stays as it was. Import the older one all the same with --force',
    );
}

/** @returns what gives the lock back */
async function lockOf(target: string): Promise<() => void> {
  const lock = `${target}.lock`;
  const until = Date.now() + LOCK_WAIT_MS;
  for (;;) {
    try {
      const descriptor = openSync(lock, 'wx', 0o644);
      writeSync(descriptor, `${process.pid}\n`);
      closeSync(descriptor);
      return () => rmSync(lock, { force: true });
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    if (isDead(lock)) rmSync(lock, { force: true });
    else if (Date.now() > until)
      throw new IndexError(
        'another process replaces the index and does not come to an end',
        `The index stays as it was. If there is none, remove ${path.basename(lock)} beside it`,
      );
    else await new Promise((resolve) => setTimeout(resolve, LOCK_POLL_MS));
  }
}

function isDead(lock: string): boolean {
  try {
    const holder = Number.parseInt(readFileSync(lock, 'utf8'), 10);
    if (Date.now() - statSync(lock).mtimeMs > LOCK_LIFE_MS) return true;
    return Number.isInteger(holder) && holder > 0 && !isAlive(holder);
  } catch {
    // It was given back meanwhile.
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** What a process left that was killed while it wrote. */
function removeRemains(target: string): void {
  const start = `.${path.basename(target)}.`;
  for (const name of readdirSync(path.dirname(target))) {
    const holder =
      name.startsWith(start) && name.endsWith('.tmp') ? Number.parseInt(name.slice(start.length), 10) : NaN;
    if (holder > 0 && holder !== process.pid && !isAlive(holder))
      rmSync(path.join(path.dirname(target), name), { force: true });
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'an error';
}
