// Starts a scanning child: with a heap limit, no streams, next to no environment. When this process exits, it is ended;
// for a process that cannot even exit see child-guard.

import { type ChildProcess, fork } from 'node:child_process';
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

/** Options of the running process that hold for its children: what is loaded before any module. */
const PRELOAD_OPTION = /^(?:--import|--require|-r)(?:=|$)/;

const living = new Set<ChildProcess>();
let isExitWatched = false;

/**
 * @param entry a module that calls `serveScans`
 * @throws what the system says where no process can be started at all; most reasons come as the event `error`
 */
export function launchChild(entry: URL, heapBytes: number): ChildProcess {
  const child = fork(fileURLToPath(entry), [], {
    execArgv: [...preloads(process.execArgv), `--max-old-space-size=${Math.floor(heapBytes / 1024 / 1024)}`],
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

/** @returns `--import x`, `--require x` and their like out of a list of Node's options */
export function preloads(options: readonly string[]): string[] {
  return options.flatMap((option, at) => {
    if (!PRELOAD_OPTION.test(option)) return [];
    const next = options[at + 1];
    return option.includes('=') || next === undefined ? [option] : [option, next];
  });
}

/** The little environment that processes started here get. */
export function childEnvironment(): NodeJS.ProcessEnv {
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
