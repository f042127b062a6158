// The salt of a project: what fingerprints of secrets are keyed with. Found from the working folder upwards, like the
// settings of other tools; never made by a scan.

import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where it is kept below the root of a project. */
export const SALT_FILE = '.sentrascan/salt';

const SALT_BYTES = 32;
const SALT = /^[0-9a-f]{64}$/;
const FOLDERS_UP = 64;

/**
 * Looks for the salt in a folder and those above it.
 *
 * @returns undefined where there is none, or what is there is none
 */
export function findSalt(folder: string): string | undefined {
  let at = path.resolve(folder);
  for (let up = 0; up < FOLDERS_UP; up++) {
    const file = path.join(at, SALT_FILE);
    if (statSync(file, { throwIfNoEntry: false })?.isFile() === true) {
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
