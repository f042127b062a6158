// How much memory another process holds, as the system tells it. Read from outside: a process that is busy eating memory
// does not answer.

import { readFileSync } from 'node:fs';

const RESIDENT_OR_SWAPPED = /^Vm(?:RSS|Swap):\s+(\d{1,15}) kB$/gm;

/** @returns bytes in memory and in swap; undefined where the system has no `/proc`, or the process is gone */
export function residentBytes(pid: number): number | undefined {
  let status: string;
  try {
    status = readFileSync(`/proc/${pid}/status`, 'latin1');
  } catch {
    return undefined;
  }
  let kibibytes: number | undefined;
  for (const [, amount] of status.matchAll(RESIDENT_OR_SWAPPED))
    kibibytes = (kibibytes ?? 0) + Number(amount);
  return kibibytes === undefined ? undefined : kibibytes * 1024;
}
