// The acceptance kit of formats: what must hold of every format, whatever it reads. `formats.contract.test.ts` runs it over
// the registry; a format's own tests may run it over more samples.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Budget } from '../../scanner/src/bytes/budget.ts';
import { openFile } from '../../scanner/src/bytes/file-access.ts';
import { MemoryAccess, type RandomAccess, SliceAccess } from '../../scanner/src/bytes/random-access.ts';
import { DIALECTS } from '../../scanner/src/formats/dialects.generated.ts';
import type { Format } from '../../scanner/src/formats/format.ts';
import { LAYOUTS } from '../../scanner/src/formats/layouts.generated.ts';
import { probeOf } from './probe-of.ts';
import { RangedAccess } from './ranged-access.ts';
import { RecordingContext } from './recording-context.ts';

/** Honest files of one format, small: every byte of them is cut and changed. */
export interface AcceptedSamples {
  readonly samples: readonly Uint8Array[];
  /** Name of the files, where the format goes by it. Default: none that says anything. */
  readonly name?: string;
  /** Kinds of the gaps that honest files leave; default: none. */
  readonly gaps?: readonly string[];
  /** Why a file cut short can pass for a whole one: what ends anywhere ends there, too. */
  readonly endsAnywhere?: string;
  /** Random mutations tried. Default 300. */
  readonly mutations?: number;
}

const MAX_UNITS = { entries: 2_000, inflatedBytes: 8 * 1024 * 1024, opcodes: 5_000_000 };
/** Bytes that a walk may read of a sample: its own several times over, and some blocks. */
const READ_FACTOR = 64;
const FREE_READ_BYTES = 4 * 1024 * 1024;
const MAX_WALK_MS = 4000;
/** Positions that are changed in each sample. */
const CHANGED_BYTES = 600;
const DEFAULT_MUTATIONS = 300;

/** Registers the tests of the kit for one format; call inside `describe`. */
export function acceptFormat(format: Format, accepted: AcceptedSamples): void {
  const { samples, name = 'artifact', gaps = [], endsAnywhere } = accepted;

  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'formats-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function walk(bytes: RandomAccess, budget = Budget.root(MAX_UNITS)): RecordingContext {
    const context = new RecordingContext(bytes, { name, budget, layouts: LAYOUTS, dialects: DIALECTS });
    format.walk(context);
    return context;
  }

  /** Walks hostile bytes: nothing thrown, what is said is sound, reads and time are bounded. */
  function walkCalmly(bytes: Uint8Array): RecordingContext {
    format.identify(probeOf(bytes, { name }));
    const access = new RangedAccess(bytes);
    const started = performance.now();
    const context = walk(access);
    expect(performance.now() - started).toBeLessThan(MAX_WALK_MS);
    expect(access.readBytes).toBeLessThanOrEqual(bytes.length * READ_FACTOR + FREE_READ_BYTES);
    expectSound(context);
    return context;
  }

  it('recognises its honest samples', () => {
    for (const sample of samples) expect(format.identify(probeOf(sample, { name }))).toBeDefined();
  });

  it('reads its honest samples without a gap', () => {
    for (const sample of samples)
      expect(walk(new MemoryAccess(sample)).gaps.map(({ kind }) => kind)).toEqual(gaps);
  });

  it('says the same from memory, from a file, in ranges and from inside another file', () => {
    for (const [index, sample] of samples.entries()) {
      const expected = said(walk(new MemoryAccess(sample)));
      const file = join(folder, String(index));
      writeFileSync(file, sample);
      const opened = openFile(file);
      expect(said(walk(opened))).toBe(expected);
      opened.close();
      expect(said(walk(new RangedAccess(sample)))).toBe(expected);
      const around = Buffer.concat([Buffer.alloc(33, 0xaa), sample, Buffer.alloc(17, 0xbb)]);
      const inside = new SliceAccess(new MemoryAccess(around), 33, 33 + sample.length);
      expect(said(walk(inside))).toBe(expected);
    }
  });

  it('is calm at every truncation, and never silent', () => {
    for (const sample of samples) {
      for (let length = 0; length < sample.length; length++) {
        const part = sample.subarray(0, length);
        const context = walkCalmly(part);
        if (endsAnywhere !== undefined || length === 0 || isBlank(sample.subarray(length))) continue;
        const isRecognised = format.identify(probeOf(part, { name })) !== undefined;
        if (isRecognised && isSilent(context)) expect.unreachable(`silent about a cut at ${length}`);
      }
    }
  });

  it('is calm where the source shrinks while it is read', () => {
    for (const sample of samples) {
      for (let left = 0; left < sample.length; left += 1 + Math.floor(sample.length / 64))
        expectSound(walk(new RangedAccess(sample, { shrunkTo: left })));
    }
  });

  it('is calm with any byte at its extremes', () => {
    for (const sample of samples) {
      for (let at = 0; at < Math.min(sample.length, CHANGED_BYTES); at++) {
        for (const value of [0x00, 0x7f, 0x80, 0xff]) {
          const lying = Uint8Array.from(sample);
          lying[at] = value;
          walkCalmly(lying);
        }
      }
    }
  });

  it.each([4, 8])('is calm with any %i bytes as the largest length', (lengthBytes) => {
    for (const sample of samples) {
      for (let at = 0; at + lengthBytes <= Math.min(sample.length, CHANGED_BYTES); at++) {
        for (const last of [0x7f, 0xff]) {
          const lying = Uint8Array.from(sample);
          lying.fill(0xff, at, at + lengthBytes);
          lying[at + lengthBytes - 1] = last;
          walkCalmly(lying);
        }
      }
    }
  });

  it('is calm on mutations and on noise', () => {
    fc.assert(
      fc.property(fc.oneof(mutationsOf(samples), fc.uint8Array({ maxLength: 300 })), (bytes) => {
        walkCalmly(bytes);
      }),
      { numRuns: accepted.mutations ?? DEFAULT_MUTATIONS, seed: 7 },
    );
  });

  it('never answers an exhausted budget with silence', () => {
    for (const sample of samples) {
      const none = Budget.root({ entries: 0, inflatedBytes: 0, opcodes: 0 });
      const context = walk(new MemoryAccess(sample), none);
      const full = walk(new MemoryAccess(sample));
      if (said(context) !== said(full)) expect(context.gaps.length).toBeGreaterThan(0);
    }
  });
}

/** White space and padding: nothing is missing where they are. */
function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte <= 0x20);
}

/** Everything a walk said, as text. */
function said({ facts, gaps, explained, opaque, children }: RecordingContext): string {
  const members = children.map(({ name, sizeBytes, bytes }) => [
    name,
    sizeBytes,
    Buffer.from(bytes).toString('hex'),
  ]);
  return JSON.stringify({ facts, gaps, explained, opaque, members });
}

/** What must hold of any walk over any bytes. */
function expectSound(context: RecordingContext): void {
  for (const [start, end] of [...context.explained, ...context.opaque, ...context.longValues]) {
    if (!Number.isFinite(start) || !Number.isFinite(end)) expect.unreachable(`explains ${start} to ${end}`);
  }
  for (const gap of context.gaps) {
    expect(gap.reason.length).toBeGreaterThan(10);
    expect(gap.consequence.length).toBeGreaterThan(5);
  }
  expect(() => JSON.stringify(context.facts)).not.toThrow();
}

/** No gap, no oddity, nothing handed on, and every byte explained: such a file would be clean. */
function isSilent(context: RecordingContext): boolean {
  const tells = context.facts.some(
    (fact) =>
      fact.kind === 'format.anomaly' ||
      fact.kind === 'container.structure' ||
      (fact.kind === 'pickle.program' && fact.anomalies.length > 0) ||
      (fact.kind === 'container.entry' && fact.anomalies.length > 0),
  );
  return (
    !tells && context.gaps.length === 0 && context.children.length === 0 && context.unexplained().length === 0
  );
}

function mutationsOf(samples: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const pool = samples.length === 0 ? [new Uint8Array(0)] : samples;
  return fc
    .record({
      sample: fc.constantFrom(...pool),
      edits: fc.array(fc.tuple(fc.nat(4095), fc.nat(255)), { maxLength: 12 }),
      copyFrom: fc.nat(4095),
      copyLength: fc.nat(64),
    })
    .map(({ sample, edits, copyFrom, copyLength }) => {
      const copied = sample.subarray(copyFrom % (sample.length + 1)).subarray(0, copyLength);
      const bytes = Buffer.concat([sample, copied]);
      for (const [at, value] of edits) if (bytes.length > 0) bytes[at % bytes.length] = value;
      return bytes;
    });
}
