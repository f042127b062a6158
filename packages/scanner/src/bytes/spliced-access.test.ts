import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MemoryAccess } from './random-access.ts';
import { SplicedAccess } from './spliced-access.ts';

const owner = new MemoryAccess(Uint8Array.from({ length: 100 }, (_, k) => k));

describe('SplicedAccess', () => {
  test('leaves out the cuts, and maps both ways', () => {
    const spliced = new SplicedAccess(owner, [
      { start: 10, end: 20 },
      { start: 15, end: 25 },
      { start: 90, end: 200 },
    ]);
    expect(spliced.sizeBytes).toBe(75);
    expect([...spliced.read(8, 4)]).toEqual([8, 9, 25, 26]);
    expect(spliced.toOwner(10)).toBe(25);
    expect(spliced.fromOwner(25)).toBe(10);
    expect(spliced.fromOwner(17)).toBe(10);
    expect([...spliced.slice(9, 11).read(0, 9)]).toEqual([9, 25]);
  });

  test('reads what remains, whatever is cut', () => {
    const cut = fc.tuple(fc.nat(110), fc.nat(110)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(cut, { maxLength: 6 }), fc.nat(110), fc.nat(110), (cuts, at, length) => {
        const spliced = new SplicedAccess(owner, cuts);
        const left = Array.from({ length: 100 }, (_, k) => k).filter(
          (k) => !cuts.some(({ start, end }) => k >= start && k < end),
        );
        expect(spliced.sizeBytes).toBe(left.length);
        expect([...spliced.read(at, length)]).toEqual(left.slice(at, at + length));
        for (let k = 0; k < left.length; k++) {
          expect(spliced.toOwner(k)).toBe(left[k]);
          expect(spliced.fromOwner(left[k] as number)).toBe(k);
        }
      }),
    );
  });
});
