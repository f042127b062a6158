// Sees to it that no scanning child outlives the process that started it, even in the middle of a scan that never ends. A
// busy child notices nothing, and a thread in each would cost as much as the scan of a hundred megabytes: so a process
// that does nothing else looks now and then, beside every child that lives longer than the limit childGuardMs.

import { type ChildProcess, spawn } from 'node:child_process';

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

/** A stack and a few objects. */
const GUARD_HEAP_MB = 16;

/**
 * Starts a process that ends a child when this process is gone, and itself when the child is.
 *
 * @param child the process id of the child
 * @param env the little environment that a child gets
 * @returns undefined where no process can be started: the child then ends after the file it is at
 */
export function guardChild(child: number, env: NodeJS.ProcessEnv): ChildProcess | undefined {
  const options = [`--max-old-space-size=${GUARD_HEAP_MB}`, '--eval', GUARD];
  try {
    const guard = spawn(process.execPath, [...options, String(process.pid), String(child)], {
      stdio: 'ignore',
      env,
    });
    guard.on('error', () => undefined);
    guard.unref();
    return guard;
  } catch {
    return undefined;
  }
}
