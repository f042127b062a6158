// Which index of advisories the commands of ML Guard use. One that is named and cannot be used is an error, never passed over.

import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../command.ts';
import type { Io } from '../io.ts';
import { existingFile } from './options.ts';

const SQLITE = 'SQLite format 3\0';
const CONVERT = 'Make an index from the same source: ml-guard cve-update all.zip';

/** True for a database of ML Guard's own. */
export function isSqlite(file: string): boolean {
  const head = Buffer.alloc(SQLITE.length);
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, 'r');
    return (
      readSync(descriptor, head, 0, head.length, 0) === head.length && head.toString('latin1') === SQLITE
    );
  } catch {
    return false;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/**
 * The index that a flag or `ML_GUARD_CVE_DB` names; undefined where none does.
 *
 * @throws UsageError where it is missing, or a database of ML Guard's own
 */
export function namedIndex(flag: string | undefined, flagName: string, io: Io): string | undefined {
  const variable = io.env['ML_GUARD_CVE_DB'] ?? '';
  const named = flag ?? (variable === '' ? undefined : variable);
  if (named === undefined) return undefined;
  const what = flag === undefined ? 'ML_GUARD_CVE_DB' : flagName;
  const file = existingFile(named, what, io);
  if (isSqlite(file)) throw new UsageError(`'${named}' is a SQLite database of ML Guard's own`, CONVERT);
  return file;
}

/** ML Guard's own database where its cve-update leaves it, which nobody reads here; undefined where there is none. */
export function forgottenDatabase(io: Io): string | undefined {
  const { XDG_DATA_HOME: data, HOME: home } = io.env;
  const folder = data !== undefined && data !== '' ? data : home && path.join(home, '.local/share');
  if (folder === undefined) return undefined;
  const file = path.join(folder, 'ml-guard', 'osv.db');
  return existsSync(file) && isSqlite(file) ? file : undefined;
}
