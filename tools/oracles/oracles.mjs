// The Python environment with the real libraries that tests compare with. Made once, beside node_modules; wheels only, so
// that nothing is compiled. Plain JavaScript: `npm run verify` runs it before anything is built.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../bootstrap/install.mjs';

const FOLDER = path.join(root, '.oracles');
const REQUIREMENTS = path.join(root, 'tools', 'oracles', 'requirements.txt');
const STAMP = path.join(FOLDER, 'requirements.txt');
const isWindows = process.platform === 'win32';
const PYTHON = path.join(FOLDER, isWindows ? 'Scripts/python.exe' : 'bin/python');

/** @returns the interpreter, or why there is none */
export function preparedOracles() {
  const wanted = readFileSync(REQUIREMENTS, 'utf8');
  if (existsSync(PYTHON) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted)
    return { python: PYTHON };
  rmSync(FOLDER, { recursive: true, force: true });
  const made = run(isWindows ? 'python' : 'python3', ['-m', 'venv', FOLDER]);
  if (made !== undefined) return { problem: `no virtual environment: ${made}` };
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--only-binary', ':all:'];
  const installed = run(PYTHON, [...pip, '-r', REQUIREMENTS]);
  if (installed !== undefined) return { problem: `pip could not install the libraries: ${installed}` };
  writeFileSync(STAMP, wanted);
  return { python: PYTHON };
}

/** @returns the last line of what went wrong */
function run(command, args) {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status === 0) return undefined;
  return error?.message ?? (stderr.trim().split('\n').at(-1) || `${command} failed`);
}
