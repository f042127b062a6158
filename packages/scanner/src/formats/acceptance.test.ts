// The acceptance kit that every format of the registry passes: a new format is tested as hard as the first because this
// file loops, not because someone remembered.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { probeOf, RecordingContext } from '@sentrascan/testkit';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatSeeds, SEED_NAMES } from '../../../testkit/src/format-seeds.ts';
import { Budget } from '../bytes/budget.ts';
import { openFile } from '../bytes/file-access.ts';
import { MemoryAccess, type RandomAccess, SliceAccess } from '../bytes/random-access.ts';
import type { Format } from './format.ts';
import { FORMATS } from './formats.generated.ts';
import { LAYOUTS } from './layouts.generated.ts';

const SEEDS = formatSeeds();
const MAX_UNITS = { entries: 2_000, inflatedBytes: 8 * 1024 * 1024, opcodes: 5_000_000 };

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'formats-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function walk(format: Format, bytes: RandomAccess, budget = Budget.root(MAX_UNITS)): RecordingContext {
  const context = new RecordingContext(bytes, { budget, layouts: LAYOUTS });
  format.walk(context);
  return context;
}

/** Everything a walk said, as text. */
function said(context: RecordingContext): string {
  const { facts, gaps, explained, opaque } = context;
  const children = context.children.map(({ name, sizeBytes, bytes }) => [
    name,
    sizeBytes,
    Buffer.from(bytes).toString('hex'),
  ]);
  return JSON.stringify({ facts, gaps, explained, opaque, children });
}

/** What must hold of any walk over any bytes. */
function expectHonest(context: RecordingContext): void {
  for (const [start, end] of [...context.explained, ...context.opaque]) {
    expect(Number.isFinite(start) && Number.isFinite(end)).toBe(true);
  }
  for (const gap of context.gaps) {
    expect(gap.reason.length).toBeGreaterThan(10);
    expect(gap.consequence.length).toBeGreaterThan(5);
  }
  expect(() => JSON.stringify(context.facts)).not.toThrow();
}

describe.each(FORMATS.map((format) => [format.id, format] as const))('%s', (id, format) => {
  const seeds = SEEDS[id] ?? [];

  it('has a seed that it recognises', () => {
    expect(
      seeds.length,
      `add a small honest file for ${id} to packages/testkit/src/format-seeds.ts`,
    ).toBeGreaterThan(0);
    const name = SEED_NAMES[id] ?? 'artifact';
    for (const seed of seeds) expect(format.identify(probeOf(seed, { name }))).toBeDefined();
  });

  it('says the same from memory, from a file and from inside another file', () => {
    for (const [index, seed] of seeds.entries()) {
      const expected = said(walk(format, new MemoryAccess(seed)));
      const file = join(folder, `${id}-${index}`);
      writeFileSync(file, seed);
      const opened = openFile(file);
      expect(said(walk(format, opened))).toBe(expected);
      opened.close();
      const around = Buffer.concat([Buffer.alloc(33, 0xaa), seed, Buffer.alloc(17, 0xbb)]);
      expect(said(walk(format, new SliceAccess(new MemoryAccess(around), 33, 33 + seed.length)))).toBe(
        expected,
      );
    }
  });

  it('reads its honest seeds without a gap', () => {
    // rar is recognised and says that it is not read.
    for (const seed of seeds)
      expect(walk(format, new MemoryAccess(seed)).gaps.map((gap) => gap.kind)).toEqual(
        id === 'rar' ? ['unsupported'] : [],
      );
  });

  it('is calm at every truncation', () => {
    for (const seed of seeds) {
      for (let length = 0; length < seed.length; length++) {
        const part = seed.subarray(0, length);
        format.identify(probeOf(part));
        expectHonest(walk(format, new MemoryAccess(part)));
      }
    }
  });

  it('is calm with any byte at its extremes', () => {
    for (const seed of seeds) {
      for (let at = 0; at < Math.min(seed.length, 600); at++) {
        for (const value of [0x00, 0x7f, 0x80, 0xff]) {
          const lying = Uint8Array.from(seed);
          lying[at] = value;
          format.identify(probeOf(lying));
          expectHonest(walk(format, new MemoryAccess(lying)));
        }
      }
    }
  });

  it('is calm with any eight bytes as the largest length', () => {
    for (const seed of seeds) {
      for (let at = 0; at + 8 <= Math.min(seed.length, 400); at++) {
        const lying = Uint8Array.from(seed);
        lying.fill(0xff, at, at + 8);
        lying[at + 7] = 0x7f;
        expectHonest(walk(format, new MemoryAccess(lying)));
      }
    }
  });

  it('is calm on mutations and on noise', () => {
    const pool = seeds.length === 0 ? [new Uint8Array(0)] : seeds;
    const mutated = fc
      .record({
        seed: fc.constantFrom(...pool),
        edits: fc.array(fc.tuple(fc.nat(4095), fc.nat(255)), { maxLength: 12 }),
        copyFrom: fc.nat(4095),
        copyLength: fc.nat(64),
      })
      .map(({ seed, edits, copyFrom, copyLength }) => {
        const bytes = Buffer.concat([
          seed,
          seed.subarray(copyFrom % (seed.length + 1)).subarray(0, copyLength),
        ]);
        for (const [at, value] of edits) if (bytes.length > 0) bytes[at % bytes.length] = value;
        return bytes;
      });
    fc.assert(
      fc.property(fc.oneof(mutated, fc.uint8Array({ maxLength: 300 })), (bytes) => {
        format.identify(probeOf(bytes));
        expectHonest(walk(format, new MemoryAccess(bytes)));
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('never answers an exhausted budget with silence', () => {
    for (const seed of seeds) {
      const context = walk(
        format,
        new MemoryAccess(seed),
        Budget.root({ entries: 0, inflatedBytes: 0, opcodes: 0 }),
      );
      const full = walk(format, new MemoryAccess(seed));
      if (said(context) !== said(full)) expect(context.gaps.length).toBeGreaterThan(0);
    }
  });
});
