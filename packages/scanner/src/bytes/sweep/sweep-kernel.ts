// The byte search: finds candidate positions in a window of bytes. Two searches give the same answer: a WASM kernel of
// half a kilobyte (16 positions at a time) and the same in TypeScript, for hosts without WASM. Measured, 256 MiB in
// windows of 1 MiB: `node tools/measure-sweep.ts`.

import { ANCHOR_BYTES, anchorNibbleTables, anchorTables } from './anchors.ts';
import { SWEEP_KERNEL_BASE64 } from './sweep-kernel.generated.ts';

/** Positions handed over at a time; a window with more is searched in several goes. */
const OUTPUT_POSITIONS = 4096;
/** What a vector load may touch beyond the last position. */
const SLACK_BYTES = 32;

/** One window of bytes and the search over it. Not reentrant: one sweep at a time owns it. */
export interface SweepKernel {
  readonly kind: 'wasm' | 'typescript';
  /** Where the caller puts the bytes. Reused for every window, so that the hash and the search read the same cache lines. */
  readonly window: Uint8Array;
  /**
   * Calls `onCandidate` with every candidate position in `[from, to)` of the window, ascending. Bytes up to
   * `to + ANCHOR_BYTES - 1` must be valid.
   */
  search(from: number, to: number, onCandidate: (position: number) => void): void;
}

interface KernelExports {
  readonly stoppedAt: { readonly value: number };
  findAnchors(from: number, to: number, out: number, capacity: number): number;
}

// Memory of the kernel: full tables at 0, nibble tables at 768, output positions, then the window.
const NIBBLES_AT = 768;
const OUTPUT_AT = 1024;
const WINDOW_AT = OUTPUT_AT + OUTPUT_POSITIONS * 4;
const WASM_PAGE_BYTES = 64 * 1024;

let compiled: WebAssembly.Module | undefined;

function wasmKernel(windowBytes: number): SweepKernel {
  const pages = Math.ceil((WINDOW_AT + windowBytes + SLACK_BYTES) / WASM_PAGE_BYTES);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  compiled ??= new WebAssembly.Module(Buffer.from(SWEEP_KERNEL_BASE64, 'base64'));
  const instance = new WebAssembly.Instance(compiled, { env: { memory } });
  const kernel = instance.exports as unknown as KernelExports;
  const all = new Uint8Array(memory.buffer);
  all.set(anchorTables(), 0);
  all.set(anchorNibbleTables(), NIBBLES_AT);
  const output = new Uint32Array(memory.buffer, OUTPUT_AT, OUTPUT_POSITIONS);
  return {
    kind: 'wasm',
    window: new Uint8Array(memory.buffer, WINDOW_AT, windowBytes),
    search(from, to, onCandidate) {
      let at = from;
      while (at < to) {
        const found = kernel.findAnchors(WINDOW_AT + at, WINDOW_AT + to, OUTPUT_AT, OUTPUT_POSITIONS);
        for (let index = 0; index < found; index++) onCandidate((output[index] ?? 0) - WINDOW_AT);
        // A full output holds OUTPUT_POSITIONS positions before this one, so the search advances.
        at = kernel.stoppedAt.value - WINDOW_AT;
      }
    },
  };
}

/** The search without WASM; slower, same answers. */
export function typescriptKernel(windowBytes: number): SweepKernel {
  const tables = anchorTables();
  const window = new Uint8Array(windowBytes + SLACK_BYTES).subarray(0, windowBytes);
  const first = tables.slice(0, 256);
  const second = tables.slice(256, 512);
  const third = tables.slice(512, 768);
  return {
    kind: 'typescript',
    window,
    search(from, to, onCandidate) {
      for (let at = from; at < to; at++) {
        const groups = (first[window[at] as number] as number) & (second[window[at + 1] as number] as number);
        if (groups !== 0 && (groups & (third[window[at + 2] as number] as number)) !== 0) onCandidate(at);
      }
    },
  };
}

/**
 * The fastest search this host has.
 *
 * @param windowBytes the size of the window; at least a few thousand
 */
export function createSweepKernel(windowBytes: number): SweepKernel {
  const usable = Math.max(windowBytes, ANCHOR_BYTES * SLACK_BYTES);
  try {
    return wasmKernel(usable);
  } catch {
    // No WASM, no SIMD, or no memory for it: the answers are the same.
    return typescriptKernel(usable);
  }
}
