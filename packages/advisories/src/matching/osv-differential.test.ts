// Whole indexes against the algorithm of OSV as its specification words it, written here once more, with an order of versions that is
// not ours.

import { compare } from '@renovatebot/pep440';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AdvisoryRecord, RangeEvent } from '../advisory-record.ts';
import { AdvisoryIndex, assess } from '../index.ts';
import { indexBytes } from '../index-file/write-index.ts';

/** https://ossf.github.io/osv-schema/#evaluation: events in order, the last one that is not behind the version counts. */
function isAffected(
  { ranges, versions }: Pick<AdvisoryRecord, 'ranges' | 'versions'>,
  asked: string,
): boolean {
  return (
    versions.some((listed) => compare(listed, asked) === 0) ||
    ranges.some((events) => isInRange(events, asked))
  );
}

function isInRange(events: readonly RangeEvent[], asked: string): boolean {
  const steps = events
    .map((event) => Object.entries(event)[0] as [string, string])
    .sort(([, a], [, b]) => (a === '0' ? (b === '0' ? 0 : -1) : b === '0' ? 1 : compare(a, b)));
  let isInside = false;
  for (const [kind, bound] of steps) {
    if (kind === 'introduced' && (bound === '0' || compare(asked, bound) >= 0)) isInside = true;
    if (kind === 'fixed' && compare(asked, bound) >= 0) isInside = false;
    if (kind === 'last_affected' && compare(asked, bound) > 0) isInside = false;
  }
  return isInside;
}

const number = fc.integer({ min: 0, max: 4 });
const version = fc
  .tuple(number, number, fc.constantFrom('', '', '', 'rc1', '.post1', '.dev2', 'a0'))
  .map(([major, minor, suffix]) => `${major}.${minor}${suffix}`);

/** Segments one behind the other, the last of them with or without an end, and told in any order. */
const range = fc
  .tuple(
    fc.uniqueArray(version, { minLength: 1, maxLength: 5, comparator: (a, b) => compare(a, b) === 0 }),
    fc.boolean(),
    fc.boolean(),
    fc.infiniteStream(fc.boolean()),
  )
  .chain(([bounds, fromStart, isReversed, isLast]) => {
    const events = bounds
      .toSorted((a, b) => compare(a, b))
      .map((bound, at): RangeEvent => {
        if ((at % 2 === 0) !== fromStart) return { introduced: bound };
        return isLast.next().value ? { last_affected: bound } : { fixed: bound };
      });
    const whole: RangeEvent[] = fromStart ? [{ introduced: '0' }, ...events] : events;
    return fc.constant(isReversed ? whole.toReversed() : whole);
  });

const record = fc.record({
  ranges: fc.array(range, { maxLength: 2 }),
  versions: fc.array(version, { maxLength: 3 }),
  /** Some records share an alias, and are one issue then. */
  alias: fc.integer({ min: 0, max: 5 }),
});

const HEADER = {
  ...{ source: 'test', sourceSha256: '', created: '2026-01-01T00:00:00Z', newestModified: '', withdrawn: 0 },
  ...{ advisories: 0, packages: 0, isPartial: false },
};

it('finds what the algorithm of OSV finds, whatever an index passes over', () => {
  fc.assert(
    fc.property(
      fc.array(record, { minLength: 1, maxLength: 8 }),
      fc.array(version, { minLength: 1 }),
      (drawn, asked) => {
        const records = drawn.map(({ alias, ...rest }, at) => ({
          id: `GHSA-${at}`,
          aliases: [`CVE-${alias}`],
          ...rest,
        }));
        const others: [string, AdvisoryRecord[]][] = ['a', 'm', 'x-1', 'z'].map((name) => [
          name,
          [{ id: `GHSA-of-${name}`, aliases: [], ranges: [[{ introduced: '0' }]], versions: [] }],
        ]);
        const index = new AdvisoryIndex(indexBytes(HEADER, new Map([['x', records], ...others])));
        for (const release of asked) {
          const expected = records
            .filter((one) => isAffected(one, release))
            .map(({ aliases: [alias] }) => alias);
          const { certain, possible } = assess(index, { name: 'x', version: release, specifier: '' });
          expect(certain.map(({ id }) => id).sort(), release).toEqual([...new Set(expected)].sort());
          expect(possible).toEqual([]);
        }
      },
    ),
    { numRuns: 400 },
  );
});

it('tells of a range what it tells of the releases in it', () => {
  const released = ['0.0', '0.4', '1.0', '1.3', '2.0', '2.4', '3.1', '4.4'];
  const bound = fc.constantFrom(...released);
  const operator = fc.constantFrom('==', '<=', '<', '>=', '>', '!=', '~=');
  fc.assert(
    fc.property(fc.array(record, { minLength: 1, maxLength: 4 }), operator, bound, (drawn, sign, edge) => {
      const records = drawn.map(({ alias, ...rest }, at) => ({
        id: `GHSA-${at}-${alias}`,
        aliases: [],
        ...rest,
      }));
      const index = new AdvisoryIndex(indexBytes(HEADER, new Map([['x', records]])));
      const { certain, possible, isTogether } = assess(index, { name: 'x', specifier: `${sign}${edge}` });
      const inside = released.filter((release) => holds(release, sign, edge));
      const isCertain = (one: (typeof records)[number]) => certain.some(({ id }) => id === one.id);
      if (isTogether === true)
        for (const release of inside)
          expect(records.some((one) => isCertain(one) && isAffected(one, release))).toBe(true);
      for (const one of records) {
        const hits = inside.filter((release) => isAffected(one, release)).length;
        if (isCertain(one))
          expect(hits, one.id).toBeGreaterThanOrEqual(isTogether === true ? 0 : inside.length);
        else if (hits > 0) expect(possible.map(({ id }) => id)).toContain(one.id);
      }
    }),
    { numRuns: 400 },
  );
});

function holds(release: string, sign: string, edge: string): boolean {
  const order = compare(release, edge);
  switch (sign) {
    case '==':
      return order === 0;
    case '!=':
      return order !== 0;
    case '<=':
      return order <= 0;
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '~=':
      return order >= 0 && release.split('.')[0] === edge.split('.')[0];
    default:
      return order >= 0;
  }
}
