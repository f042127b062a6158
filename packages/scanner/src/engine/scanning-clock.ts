// The clock of a process that does nothing but scan, and what V8 is let do as time goes by. In most scans the work is done by
// hashing and by WASM, and V8's last and slowest compiler would cost more than it gains: it is let in when a process has
// scanned for a while.

import { setFlagsFromString } from 'node:v8';

/** Compiling one function costs tens of milliseconds; from here on a scan is long enough to gain them back. */
const OPTIMISE_AFTER_MS = 1000;

let isHeldBack = false;

/** Says that V8 was told to leave its last compiler out: it is let in when the process has run for a second. */
export function optimiseLater(): void {
  isHeldBack = true;
}

/** Milliseconds since the process started. */
export function scanningClock(): number {
  const now = performance.now();
  if (isHeldBack && now > OPTIMISE_AFTER_MS) {
    isHeldBack = false;
    setFlagsFromString('--turbofan');
  }
  return now;
}
