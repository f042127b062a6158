// Zip: whatever the bytes, it neither throws nor exceeds its budget, and breaks are told.

import { assembleZip, RecordingContext, type ZipEntry } from '@sentrascan/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Budget } from '../../bytes/budget.ts';
import { format } from './index.ts';

const INFLATED_BYTES = 4 * 1024 * 1024;

function walk(bytes: Uint8Array): RecordingContext {
  const budget = Budget.root({ entries: 1000, inflatedBytes: INFLATED_BYTES, heapBytes: 64 * 1024 * 1024 });
  const context = new RecordingContext(bytes, { budget });
  format.walk(context);
  expect(budget.used('inflatedBytes')).toBeLessThanOrEqual(INFLATED_BYTES);
  for (const [start, end] of [...context.explained, ...context.opaque]) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeLessThanOrEqual(bytes.length);
  }
  return context;
}

const sample = assembleZip({
  entries: [
    { name: 'a.txt', data: 'first member, stored' },
    { name: 'b.txt', data: 'second member, deflated, deflated, deflated', method: 8 },
    { name: 'c.txt', data: 'third member, streamed', method: 8, descriptor: 'signed' },
    { name: 'd.txt', data: 'fourth, wide', zip64: true },
  ],
  zip64: true,
});

const number32 = fc.oneof(
  fc.constantFrom(0, 1, 0xffff, 0x7fffffff, 0xfffffffe, 0xffffffff),
  fc.integer({ min: 0, max: 400 }),
);
const lies = fc.record(
  {
    name: fc.constantFrom('', 'x', '../x', 'data.pkl', 'd/'),
    method: fc.constantFrom(0, 8, 9, 12, 14, 93, 95, 99, 77),
    flags: fc.integer({ min: 0, max: 0xffff }),
    crc32: number32,
    compressedBytes: number32,
    sizeBytes: number32,
    extra: fc.uint8Array({ maxLength: 12 }),
  },
  { requiredKeys: [] },
);
const entry: fc.Arbitrary<ZipEntry> = fc.record(
  {
    name: fc.constantFrom('a', 'A', 'b/c', 'data.pkl', '\u202e'),
    data: fc.uint8Array({ maxLength: 60 }),
    method: fc.constantFrom(0, 8),
    descriptor: fc.constantFrom('signed' as const, 'bare' as const, 'wide' as const),
    zip64: fc.boolean(),
    local: fc.oneof({ weight: 3, arbitrary: lies }, fc.constant(false as const)),
    central: fc.oneof(
      {
        weight: 3,
        arbitrary: fc
          .tuple(lies, fc.record({ localOffset: number32, unixMode: fc.nat(0xffff) }, { requiredKeys: [] }))
          .map(([a, b]) => ({ ...a, ...b })),
      },
      fc.constant(false as const),
    ),
    before: fc.uint8Array({ maxLength: 8 }),
  },
  { requiredKeys: ['name', 'data'] },
);

describe('zip never throws', () => {
  it('at any truncation, and says what is missing', () => {
    for (let length = 0; length < sample.length; length += 1) {
      const context = walk(sample.subarray(0, length));
      const isTold = context.gaps.length > 0 && context.structures.length > 0;
      expect(isTold, `cut at ${length} of ${sample.length}`).toBe(true);
    }
    expect(walk(sample).gaps).toEqual([]);
  });

  it('with any byte changed', () => {
    fc.assert(
      fc.property(fc.nat(sample.length - 1), fc.nat(255), (at, value) => {
        const changed = sample.slice();
        changed[at] = value;
        walk(changed);
      }),
      { numRuns: 500 },
    );
  });

  it('whatever its headers claim', () => {
    fc.assert(
      fc.property(
        fc.record(
          {
            entries: fc.array(entry, { maxLength: 5 }),
            prefix: fc.uint8Array({ maxLength: 20 }),
            trailing: fc.uint8Array({ maxLength: 20 }),
            zip64: fc.boolean(),
            end: fc.record(
              { entries: number32, sizeBytes: number32, offset: number32, disk: fc.nat(3) },
              { requiredKeys: [] },
            ),
          },
          { requiredKeys: ['entries'] },
        ),
        (plan) => {
          walk(assembleZip(plan));
        },
      ),
      { numRuns: 800 },
    );
  });

  it('on nothing but signatures', () => {
    for (const signature of ['PK\x03\x04', 'PK\x01\x02', 'PK\x05\x06', 'PK\x06\x07', 'PK\x07\x08', 'PK']) {
      walk(Buffer.from(signature.repeat(3000), 'latin1'));
      walk(Buffer.from(`${signature}${'\0'.repeat(26)}`.repeat(2000), 'latin1'));
    }
  });
});
