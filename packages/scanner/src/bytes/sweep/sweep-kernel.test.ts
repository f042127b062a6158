import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { sweepKernelModule } from '../../../../../tools/build-sweep-kernel.ts';
import { ANCHORS } from './anchors.ts';
import { createSweepKernel, type SweepKernel, typescriptKernel } from './sweep-kernel.ts';

const WINDOW_BYTES = 64 * 1024;
const wasm = createSweepKernel(WINDOW_BYTES);
const typescript = typescriptKernel(WINDOW_BYTES);

function positions(kernel: SweepKernel, bytes: Uint8Array, from: number, to: number): number[] {
  kernel.window.set(bytes, 0);
  const found: number[] = [];
  kernel.search(from, to, (position) => found.push(position));
  return found;
}

/** One concrete triple of an anchor. */
function tripleOf(bytes: (typeof ANCHORS)[number]['bytes']): number[] {
  return bytes.map((byte) => (typeof byte === 'number' ? byte : (byte?.[0] ?? 0x7d)));
}

describe('the byte search', () => {
  it('runs as WASM here, so that the two searches are really two', () => {
    expect(wasm.kind).toBe('wasm');
    expect(typescript.kind).toBe('typescript');
  });

  it.each(ANCHORS.map((anchor) => [anchor.name, anchor] as const))(
    'finds %s at every alignment',
    (_, anchor) => {
      for (const kernel of [wasm, typescript]) {
        for (let at = 0; at < 40; at++) {
          const bytes = new Uint8Array(64);
          bytes.set(tripleOf(anchor.bytes), at);
          expect(positions(kernel, bytes, 0, 62)).toEqual([at]);
        }
      }
    },
  );

  it('gives the same answers with and without WASM on bytes made of anchors and noise', () => {
    const piece = fc.oneof(
      fc.uint8Array({ minLength: 0, maxLength: 40 }),
      fc.constantFrom(...ANCHORS.map((anchor) => Uint8Array.from(tripleOf(anchor.bytes)))),
      fc.constantFrom(...ANCHORS.map((anchor) => Uint8Array.from(tripleOf(anchor.bytes).slice(0, 2)))),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.nat(20), (pieces, from) => {
        const bytes = Buffer.concat(pieces);
        const to = Math.max(from, bytes.length - 2);
        expect(positions(wasm, bytes, from, to)).toEqual(positions(typescript, bytes, from, to));
      }),
      { numRuns: 500 },
    );
  });

  it('resumes where more candidates than the output holds lie in one window', () => {
    const bytes = new Uint8Array(WINDOW_BYTES);
    for (let at = 0; at + 3 <= bytes.length; at += 3) bytes.set([0x1f, 0x8b, 0x08], at);
    const found = positions(wasm, bytes, 0, WINDOW_BYTES - 2);
    expect(found).toEqual(positions(typescript, bytes, 0, WINDOW_BYTES - 2));
    expect(found.length).toBe(Math.floor(WINDOW_BYTES / 3));
  });

  it('looks at nothing for an empty or reversed range', () => {
    const bytes = Uint8Array.from([0x1f, 0x8b, 0x08]);
    for (const kernel of [wasm, typescript]) {
      expect(positions(kernel, bytes, 0, 0)).toEqual([]);
      expect(positions(kernel, bytes, 0, -2)).toEqual([]);
    }
  });

  it('ships the kernel that its source compiles to', async () => {
    const committed = readFileSync(new URL('./sweep-kernel.generated.ts', import.meta.url), 'utf8');
    expect(await sweepKernelModule()).toBe(committed);
  });
});
