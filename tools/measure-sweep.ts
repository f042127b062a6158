// Measures the byte search: MB/s of the WASM and the TypeScript kernel, and of hash plus WASM kernel, over 256 MiB in
// windows of 1 MiB. Prints; judges nothing.

import { createHash } from 'node:crypto';
import {
  createSweepKernel,
  type SweepKernel,
  typescriptKernel,
} from '../packages/scanner/src/bytes/sweep/sweep-kernel.ts';

const WINDOW_BYTES = 1024 * 1024;
const TOTAL_BYTES = 256 * WINDOW_BYTES;

/** Deterministic noise (xorshift32), so that two runs search the same bytes. */
function fillNoise(target: Uint8Array): void {
  const words = new Uint32Array(target.length / 4);
  let state = 0x9e3779b9;
  for (let index = 0; index < words.length; index++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    words[index] = state >>> 0;
  }
  target.set(new Uint8Array(words.buffer));
}

function measure(label: string, kernel: SweepKernel, data: Uint8Array, withHash: boolean): void {
  let best = Number.POSITIVE_INFINITY;
  let candidates = 0;
  for (let run = 0; run < 3; run++) {
    candidates = 0;
    const hash = createHash('sha256');
    const start = process.hrtime.bigint();
    for (let done = 0; done < TOTAL_BYTES; done += WINDOW_BYTES) {
      kernel.window.set(data.subarray(done % data.length, (done % data.length) + WINDOW_BYTES));
      if (withHash) hash.update(kernel.window);
      kernel.search(0, WINDOW_BYTES - 2, () => candidates++);
    }
    best = Math.min(best, Number(process.hrtime.bigint() - start) / 1e9);
  }
  const perSecond = Math.round(TOTAL_BYTES / 1e6 / best);
  console.log(`${label.padEnd(32)} ${String(perSecond).padStart(6)} MB/s  ${candidates} candidates`);
}

const noise = new Uint8Array(32 * WINDOW_BYTES);
fillNoise(noise);
const zeros = new Uint8Array(WINDOW_BYTES);
for (const [name, data] of [
  ['random', noise],
  ['zeros', zeros],
] as const) {
  measure(`${name}, wasm`, createSweepKernel(WINDOW_BYTES), data, false);
  measure(`${name}, typescript`, typescriptKernel(WINDOW_BYTES), data, false);
  measure(`${name}, wasm and sha256`, createSweepKernel(WINDOW_BYTES), data, true);
}
