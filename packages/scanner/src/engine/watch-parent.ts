// Ends this process when the one that started it is gone, even in the middle of a scan that never ends. A closed channel
// is only noticed between two files, so a thread with nothing else to do looks now and then.

import { Worker } from 'node:worker_threads';

/** As text: a module of its own would have to be found from the source tree and from the distribution. */
const WATCH = `
const { workerData } = require('node:worker_threads');
const sleeper = new Int32Array(new SharedArrayBuffer(4));
for (;;) {
  Atomics.wait(sleeper, 0, 0, workerData.everyMs);
  let isThere = process.platform === 'win32' || process.ppid === workerData.parent;
  if (isThere) try { process.kill(workerData.parent, 0); } catch (error) { isThere = error.code === 'EPERM'; }
  if (!isThere) process.kill(process.pid, 'SIGKILL');
}`;

const EVERY_MS = 500;
/** A stack and a few objects. */
const WATCH_HEAP_MB = 8;

/** @param parent the process id of the one that started this; nothing is watched where it is none */
export function watchParent(parent: number): void {
  if (!Number.isSafeInteger(parent) || parent <= 0) return;
  const watch = new Worker(WATCH, {
    eval: true,
    workerData: { parent, everyMs: EVERY_MS },
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: WATCH_HEAP_MB },
  });
  watch.on('error', () => undefined);
  watch.unref();
}
