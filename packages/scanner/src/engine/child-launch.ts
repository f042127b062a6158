// Starts a scanning child: with a heap limit, no streams, next to no environment. And sees to it that none outlives the
// process that started it.

import { type ChildProcess, fork, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { getCompileCacheDir } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a child needs to find its libraries and a place for temporary files. Nothing else is inherited. */
const INHERITED_VARIABLES = [
  'TMPDIR',
  'TEMP',
  'TMP',
  'SystemRoot',
  'LD_LIBRARY_PATH',
  'DYLD_LIBRARY_PATH',
  'NODE_DISABLE_COMPILE_CACHE',
] as const;

/** What a child loads survives: a new space that holds it all at once spares it ten copies. */
const NEW_SPACE_MB = 8;

/** Most scans never hold so much: below it old space is not marked, which takes as long as hashing ten megabytes. */
const OLD_SPACE_MB = 64;

/** Options of the running process that hold for its children: what is loaded before any module. */
const PRELOAD_OPTION = /^(?:--import|--require|-r)(?:=|$)/;

/** As text: a module of its own would have to be found from the source tree and from the distribution. */
const GUARD = `
const [parent, child] = process.argv.slice(1).map(Number);
const isThere = (id) => { try { return process.kill(id, 0); } catch (error) { return error.code === 'EPERM'; } };
setInterval(() => {
  if (!isThere(child)) process.exit();
  if (process.platform === 'win32' ? isThere(parent) : process.ppid === parent) return;
  try { process.kill(child, 'SIGKILL'); } catch {}
  process.exit();
}, 500);`;

/** The same for a shell, which starts in a twentieth of the time. */
const SHELL = '/bin/sh';
const SLEEP = '/bin/sleep';
const SHELL_GUARD = `
while kill -0 "$2"; do
  kill -0 "$1" || { kill -9 "$2"; exit; }
  ${SLEEP} 1 || exit
done`;

/** A stack and a few objects. */
const GUARD_HEAP_MB = 16;

const living = new Set<ChildProcess>();
let isExitWatched = false;

/**
 * @param entry a module that calls `serveScans`
 * @param firstFile the name of what it will scan first: its extension tells which bytecode to read
 * @throws what the system says where no process can be started at all; most reasons come as the event `error`
 */
export function launchChild(entry: URL, heapBytes: number, firstFile = ''): ChildProcess {
  const extension = path.extname(firstFile);
  const child = fork(fileURLToPath(entry), extension === '' ? [] : [extension], {
    execArgv: [
      ...preloads(process.execArgv),
      `--max-old-space-size=${Math.floor(heapBytes / 1024 / 1024)}`,
      `--min-semi-space-size=${NEW_SPACE_MB}`,
      `--initial-old-space-size=${OLD_SPACE_MB}`,
    ],
    // Keeps what JSON would lose: bytes, undefined, -0.
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: childEnvironment(),
  });
  living.add(child);
  child.once('close', () => living.delete(child));
  child.once('error', () => living.delete(child));
  if (!isExitWatched) {
    isExitWatched = true;
    process.on('exit', () => {
      for (const alive of living) alive.kill('SIGKILL');
    });
  }
  return child;
}

/**
 * Starts a process that ends a child when this process is gone, even in the middle of a scan that never ends, and itself
 * when the child is. A busy child notices nothing, and a thread in each would cost as much as the scan of a hundred
 * megabytes: so a process that does nothing else looks now and then, beside a child that lives longer than the limit
 * childGuardMs.
 *
 * @param child the process id of the child
 * @returns undefined where no process can be started: the child then ends after the file it is at
 */
export function guardChild(child: number): ChildProcess | undefined {
  const ids = [String(process.pid), String(child)];
  const isShell = existsSync(SHELL) && existsSync(SLEEP);
  const command = isShell ? SHELL : process.execPath;
  const options = isShell
    ? ['-c', SHELL_GUARD, 'sentrascan-guard']
    : [`--max-old-space-size=${GUARD_HEAP_MB}`, '--eval', GUARD];
  try {
    const guard = spawn(command, [...options, ...ids], { stdio: 'ignore', env: childEnvironment() });
    guard.on('error', () => undefined);
    guard.unref();
    return guard;
  } catch {
    return undefined;
  }
}

/** @returns `--import x`, `--require x` and their like out of a list of Node's options */
export function preloads(options: readonly string[]): string[] {
  return options.flatMap((option, at) => {
    if (!PRELOAD_OPTION.test(option)) return [];
    const next = options[at + 1];
    return option.includes('=') || next === undefined ? [option] : [option, next];
  });
}

function childEnvironment(): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {};
  for (const name of INHERITED_VARIABLES) {
    const value = process.env[name];
    if (value !== undefined) env[name] = value;
  }
  // The folder that Node reports is the one of this version below the one it was given.
  const compileCache = getCompileCacheDir();
  if (compileCache !== undefined) env['NODE_COMPILE_CACHE'] = path.dirname(compileCache);
  return env;
}
