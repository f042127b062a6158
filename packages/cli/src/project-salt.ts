// The salt of a project: what fingerprints of secrets are keyed with. Found from the working folder upwards, like the
// settings of other tools; never made by a scan.

import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where it is kept below the root of a project. */
export const SALT_FILE = '.sentrascan/salt';

const SALT_BYTES = 32;
const SALT = /^[0-9a-f]{64}$/;
const FOLDERS_UP = 64;

/**
 * Looks for the salt in a folder and those above it. One that lies deeper than the root of a scanned tree is passed over:
 * it may have come with the tree, and then whoever made the tree knows the key.
 *
 * @param folder the working folder
 * @param scanned what is scanned; relative paths are relative to the working folder, what is no path changes nothing
 * @returns undefined where there is none, or what is there is none
 */
export function findSalt(folder: string, scanned: readonly string[] = []): string | undefined {
  const roots = scanned.map((named) => realPathOf(path.resolve(folder, named)));
  let at = realPathOf(path.resolve(folder));
  for (let up = 0; up < FOLDERS_UP; up++) {
    const file = path.join(at, SALT_FILE);
    const isBelowRoot = roots.some((root) => isBelow(at, root));
    if (!isBelowRoot && statSync(file, { throwIfNoEntry: false })?.isFile() === true) {
      const salt = readFileSync(file, 'utf8')
        .slice(0, 2 * SALT_BYTES + 1)
        .trim();
      return SALT.test(salt) ? salt : undefined;
    }
    const above = path.dirname(at);
    if (above === at) return undefined;
    at = above;
  }
  return undefined;
}

function realPathOf(named: string): string {
  try {
    return realpathSync(named);
  } catch {
    return named;
  }
}

function isBelow(folder: string, root: string): boolean {
  const way = path.relative(root, folder);
  return way !== '' && way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

/**
 * Makes a salt in a folder, readable by its owner alone.
 *
 * @returns the file; undefined where there is one already
 * @throws what the file system says where it cannot be written
 */
export function makeSalt(folder: string): string | undefined {
  const file = path.join(path.resolve(folder), SALT_FILE);
  if (existsSync(file)) return undefined;
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, `${randomBytes(SALT_BYTES).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  return file;
}
