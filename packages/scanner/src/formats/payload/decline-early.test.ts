import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MemoryAccess } from '../../bytes/random-access.ts';
import { typescriptKernel } from '../../bytes/sweep/sweep-kernel.ts';
import { validateAnchor } from './anchor-dispatch.ts';
import { isHopeless } from './decline-early.ts';
import { Lookup } from './lookup.ts';

const kernel = typescriptKernel(64 * 1024);

/** Every anchor of some bytes, asked both ways. */
function answers(bytes: Uint8Array, from = 0) {
  const lookup = new Lookup(new MemoryAccess(bytes));
  lookup.moveTo(0, bytes);
  kernel.window.fill(0);
  kernel.window.set(bytes);
  const found: { readonly position: number; readonly isDeclined: boolean; readonly isHit: boolean }[] = [];
  kernel.search(from, bytes.length - 2, (position) => {
    const hit = validateAnchor(lookup, position, bytes[position] ?? 0, bytes[position + 1] ?? 0);
    found.push({ position, isDeclined: isHopeless(bytes, from, position), isHit: hit !== undefined });
  });
  return found;
}

/** What pickles without PROTO and their neighbours are made of. */
const piece = fc.oneof(
  fc.constantFrom(
    'cos\nsystem\n(S"id"\ntR.',
    '\x8c\x02os\x8c\x06system\x93\x8c\x02id\x85R.',
    '\x8c\x02os\x94\x8c\x06system\x94\x93\x94)R.',
  ),
  fc.constantFrom(
    'cos\nsystem\n',
    '(',
    'S"id"\n',
    'tR.',
    '\x8c\x02os\x94',
    '\x8c\x06system',
    '\x94',
    '\x93',
    'X\x02\0\0\0os',
  ),
  fc.constantFrom(
    '\x80\x04',
    '\x80\x02}',
    '\x80\x05\x95',
    'dex\n035',
    'Rar!',
    'a\n',
    'ab\n.',
    '\n',
    'R.',
    '\x85R.',
  ),
  fc.uint8Array({ maxLength: 8 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
);

describe('declining early', () => {
  it('declines nothing that a validator takes', () => {
    let declined = 0;
    let taken = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), fc.nat(8), (pieces, from) => {
        for (const { isDeclined, isHit } of answers(Buffer.from(pieces.join(''), 'latin1'), from)) {
          expect(isDeclined && isHit).toBe(false);
          declined += Number(isDeclined);
          taken += Number(isHit);
        }
      }),
      { numRuns: 3000 },
    );
    expect(declined).toBeGreaterThan(100);
    expect(taken).toBeGreaterThan(20);
  });

  it('declines nearly everything that chance brings', () => {
    const bytes = Uint8Array.from({ length: 60_000 }, (_, index) => {
      const mixed = Math.imul(index ^ 0x9e3779b9, 0x85ebca6b);
      return Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) >>> 24;
    });
    for (let at = 100; at < bytes.length - 100; at += 97) bytes.set([0x61, 0x0a, 0x2e], at);
    const found = answers(bytes);
    expect(found.length).toBeGreaterThan(500);
    expect(found.filter(({ isDeclined }) => !isDeclined).length).toBeLessThan(found.length / 20);
  });
});

describe('ranges in which payloads matter', () => {
  const bytes = new MemoryAccess(new Uint8Array(16));
  const ranges = [
    { start: 10, end: 20 },
    { start: 20, end: 30 },
    { start: 90, end: 91 },
  ];

  it('hold what begins in them, in whatever order it is asked', () => {
    const lookup = new Lookup(bytes, ranges);
    for (const places of [
      [0, 9, 10, 19, 20, 29, 30, 89, 90, 91],
      [91, 90, 30, 29, 10, 9, 95, 25],
    ]) {
      for (const at of places) {
        expect(lookup.matters(at)).toBe(ranges.some(({ start, end }) => at >= start && at < end));
      }
    }
  });

  it('hold nothing where there are none, and everything where none are named', () => {
    expect(new Lookup(bytes, []).matters(0)).toBe(false);
    expect(new Lookup(bytes).matters(0)).toBe(true);
  });
});
