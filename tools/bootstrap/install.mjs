// Brings the dependencies where they are missing or out of step with the lock file. Plain JavaScript for any Node since
// 20: it runs before the repository's own Node is there.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The repository's root. */
export const root = path.resolve(import.meta.dirname, '..', '..');

/** The Node that the repository brings as a dev dependency. */
export const ownNode = path.join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** Runs `npm ci` when needed. @returns false where it failed; npm has then said why */
export function installWhenNeeded() {
  if (isInstalled()) return true;
  process.stdout.write('Installing dependencies (npm ci)\n');
  const result = spawnSync('npm', ['ci', '--loglevel=error', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (result.status === 0 && existsSync(ownNode)) return true;
  process.stderr.write(
    'npm ci failed: the package registry must be reachable, and npm must be version 10 or newer.\n',
  );
  return false;
}

/** True when what npm recorded as installed is what the lock file asks for on this system. */
function isInstalled() {
  if (!existsSync(ownNode)) return false;
  const wanted = readPackages(path.join(root, 'package-lock.json'));
  const present = readPackages(path.join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(([place, entry]) => {
    if (!place.includes('node_modules/')) return true;
    const found = present[place];
    return found === undefined
      ? entry.optional === true || entry.peer === true
      : found.version === entry.version;
  });
}

function readPackages(file) {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')).packages ?? {}) : {};
}
