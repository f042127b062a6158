// The clock of a process that does nothing but scan, and what V8 is let do as time goes by. In most scans the work is done by
// hashing and by WASM, and V8's last and slowest compiler would cost more than it gains: it is let in when a process has
// scanned for a while.

import { setFlagsFromString } from 'node:v8';

/** Compiling one function costs tens of milliseconds; from here on a scan is long enough to gain them back. */
const OPTIMISE_AFTER_MS = 1000;

let isHeldBack = false;
let startedAt: number | undefined;

/** Says that V8 was told to leave out its last compiler and marking in steps: they are let in after a second of scanning. */
export function optimiseLater(): void {
  isHeldBack = true;
}

/** Milliseconds since some moment before the process started. */
export function scanningClock(): number {
  // Not `performance`, which takes milliseconds to load.
  const [seconds, nanoseconds] = process.hrtime();
  const now = seconds * 1000 + nanoseconds / 1e6;
  startedAt ??= now;
  if (isHeldBack && now - startedAt > OPTIMISE_AFTER_MS) {
    // Time in which others had the processor does not count.
    const { user, system } = process.cpuUsage();
    const leftMs = OPTIMISE_AFTER_MS - (user + system) / 1000;
    startedAt += Math.max(leftMs, 0);
    isHeldBack = leftMs > 0;
    if (!isHeldBack) {
      setFlagsFromString('--turbofan');
      setFlagsFromString('--incremental-marking');
    }
  }
  return now;
}
