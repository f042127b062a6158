// What an interruption undoes, and when the system is left to deal with it.

import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

let handlers: readonly (readonly [signal: (typeof SIGNALS)[number], handle: () => void])[] = [];

/** From now on a signal undoes what is registered and ends the process. */
export function endOnSignals(interrupts: ReadonlySet<() => void>): void {
  handlers = SIGNALS.map((signal) => [
    signal,
    () => {
      for (const undo of interrupts) undo();
      process.exit(128 + constants.signals[signal]);
    },
  ]);
  for (const [signal, handle] of handlers) process.once(signal, handle);
}

/**
 * For a scan that waits for servers: nothing of ours runs while it does, a handler neither, and the system ends the process at
 * once. Nothing is there to undo yet but the line of progress.
 *
 * @returns takes it back
 */
export function leaveSignalsToSystem(): () => void {
  for (const [signal, handle] of handlers) process.removeListener(signal, handle);
  return () => {
    for (const [signal, handle] of handlers) process.once(signal, handle);
  };
}
