// The clock of a process that does nothing but scan, and what V8 is let do as time goes by. In most scans the work is done by
// hashing and by WASM, or there is little of it: V8's compilers would cost more than they gain. They are let in when a process
// has scanned for a while.

import { setFlagsFromString } from 'node:v8';

/**
 * What is let in, and after how many milliseconds of the processor. The last compiler takes tens of milliseconds for one function;
 * from then on a scan is long enough to gain them back.
 */
const LATER: readonly { readonly afterMs: number; readonly flags: readonly string[] }[] = [
  // V8's own setting.
  { afterMs: 300, flags: ['--invocation-count-for-maglev=400'] },
  { afterMs: 1000, flags: ['--turbofan', '--incremental-marking'] },
];

/** How much of that is let in; all where nothing was held back. */
let stage = LATER.length;
let startedAt: number | undefined;

/** Says that V8 was told to leave these out: each is let in when the process has scanned for long enough. */
export function optimiseLater(): void {
  stage = 0;
}

/** Milliseconds since some moment before the process started. */
export function scanningClock(): number {
  // Not `performance`, which takes milliseconds to load.
  const [seconds, nanoseconds] = process.hrtime();
  const now = seconds * 1000 + nanoseconds / 1e6;
  startedAt ??= now;
  const next = LATER[stage];
  if (next !== undefined && now - startedAt > next.afterMs) {
    // Time in which others had the processor does not count.
    const { user, system } = process.cpuUsage();
    const leftMs = next.afterMs - (user + system) / 1000;
    if (leftMs > 0) startedAt += leftMs;
    else {
      stage += 1;
      for (const flag of next.flags) setFlagsFromString(flag);
    }
  }
  return now;
}
