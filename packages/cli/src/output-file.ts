// Report files on disk: whole or not at all, and never over something that was scanned.

import {
  closeSync,
  existsSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { UsageError } from './command.ts';
import type { Io } from './io.ts';

const HEAD_BYTES = 512;

function isDirectory(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** How reports of every format begin. */
const EARLIER_REPORTS: readonly RegExp[] = [
  /^\{\s*"schema": "sentrascan\.(?:report|summary|mapping|detailed|baseline|drift)\//,
  /^\{\s*"\$schema": "http:\/\/cyclonedx\.org\/[\s\S]*"name": "sentrascan"/,
  /^\{\s*"@context": "https:\/\/spdx\.org\/[\s\S]*spdxdocs\/sentrascan-/,
  /^<!doctype html>[\s\S]*<title>SentraScan: /,
  /^\{[\s\S]*"name": "SentraScan"/,
  /^## \S+ SentraScan: /,
  /"caveat":"Technical evidence from a scan of files\./,
  /^\{\s*"tool": "ml-guard"/,
  /^\{[\s\S]*"name": "ml-guard"/,
  /^ML Guard — scan report/,
  /^(MALICIOUS|SUSPICIOUS|INCONCLUSIVE|UNSUPPORTED|CLEAN) {2}[A-Z]/,
];

/** True where the head of an existing file reads like a report of ours: writing a report again is no surprise. */
function isEarlierReport(file: string): boolean {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, 'r');
    const head = Buffer.alloc(HEAD_BYTES);
    const text = head.toString('utf8', 0, readSync(descriptor, head, 0, HEAD_BYTES, 0));
    return EARLIER_REPORTS.some((beginning) => beginning.test(text));
  } catch {
    return false;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/**
 * Checks before the scan that a report can be written afterwards.
 *
 * @param file as typed
 * @param scanned paths that are scanned, as typed
 * @throws UsageError where the folder is missing, or the file exists, is scanned and is no earlier report
 */
export function checkOutputFile(
  file: string,
  scanned: readonly string[],
  isForced: boolean,
  cwd: string,
): void {
  const absolute = path.resolve(cwd, file);
  if (isDirectory(absolute)) throw new UsageError(`'${file}' is a folder`, 'Name a file for the report.');
  if (!isDirectory(path.dirname(absolute))) {
    throw new UsageError(`the folder of '${file}' does not exist`, 'Create it, or choose another place.');
  }
  if (!existsSync(absolute)) return;
  if (!statSync(absolute).isFile()) return;
  const target = realpathSync(absolute);
  const isScanned = scanned.some((root) => {
    const resolved = path.resolve(cwd, root);
    if (root === '-' || !existsSync(resolved)) return false;
    const relative = path.relative(realpathSync(resolved), target);
    return (
      relative === '' ||
      !(relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative))
    );
  });
  if (!isScanned || isForced || isEarlierReport(target)) return;
  throw new UsageError(
    `'${file}' is one of the files to scan, and the report would replace it`,
    'Choose another file, or add --force.',
  );
}

/**
 * Writes a report beside its place and moves it there when it is whole. A device or pipe (`/dev/stdout`) is written
 * directly.
 *
 * @throws the system's error where the file cannot be written; nothing is left behind then
 */
export function writeOutputFile(file: string, chunks: Iterable<string | Uint8Array>, io: Io): void {
  const absolute = path.resolve(io.cwd, file);
  const existing = statSync(absolute, { throwIfNoEntry: false });
  if (existing !== undefined && !existing.isFile()) {
    writeAll(openSync(absolute, 'w'), chunks);
    return;
  }
  // A link stays a link: what it points to is replaced.
  const target = existing === undefined ? absolute : realpathSync(absolute);
  const partial = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.partial`);
  const descriptor = openSync(partial, 'wx', existing?.mode ?? 0o666);
  const remove = () => {
    try {
      unlinkSync(partial);
    } catch {
      // Already gone: nothing is left to clean.
    }
  };
  const done = io.onInterrupt(remove);
  try {
    writeAll(descriptor, chunks);
    renameSync(partial, target);
  } catch (error) {
    remove();
    throw error;
  } finally {
    done();
  }
}

function writeAll(descriptor: number, chunks: Iterable<string | Uint8Array>): void {
  try {
    for (const chunk of chunks) {
      const bytes = Buffer.from(chunk);
      for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
    }
  } finally {
    closeSync(descriptor);
  }
}
