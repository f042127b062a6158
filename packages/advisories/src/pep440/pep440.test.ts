import { gt, lt, satisfies, valid } from '@renovatebot/pep440';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allows, parseSpecifier, versionsOf } from './specifier.ts';
import { compareVersions, parseVersion, type Version } from './version.ts';
import { intervalOf } from './version-set.ts';

const number = fc.integer({ min: 0, max: 3 });
const release = fc.array(number, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.'));
const part = (words: readonly string[]) =>
  fc.oneof(
    fc.constant(''),
    fc.tuple(fc.constantFrom(...words), number).map(([word, n]) => `${word}${n}`),
  );
const publicText = fc
  .tuple(
    fc.constantFrom('', '', '1!'),
    release,
    part(['a', 'b', 'rc', '-alpha.']),
    part(['.post', '-r']),
    part(['.dev']),
  )
  .map((parts) => parts.join(''));
const text = fc.tuple(publicText, fc.constantFrom('', '', '+cu118', '+1.a')).map((parts) => parts.join(''));
const version = (written: string) => parseVersion(written) as Version;

it('orders versions as the oracle does', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const expected = gt(a, b) ? 1 : lt(a, b) ? -1 : 0;
      expect(Math.sign(compareVersions(version(a), version(b)))).toBe(expected);
    }),
    { numRuns: 3000 },
  );
});

it('takes for a version what the oracle does', () => {
  const written = fc.string({ unit: fc.constantFrom(...'01.-_+!abcrvdepost '), maxLength: 8 });
  fc.assert(
    fc.property(written, (candidate) => {
      expect(parseVersion(candidate) !== undefined).toBe(valid(candidate.trim()) !== null);
    }),
    { numRuns: 3000 },
  );
});

const operator = fc.constantFrom('==', '!=', '<=', '>=', '<', '>', '~=');

const segmentsOf = (written: string) => version(written).writtenSegments;

it('allows what the oracle allows', () => {
  fc.assert(
    fc.property(operator, publicText, text, (sign, bound, asked) => {
      const clauses = parseSpecifier(`${sign}${bound}`);
      if (clauses === undefined) return;
      // Of a bound that is a pre- or post-release the oracle holds `<` and `>` to rules of its own.
      if (/^[<>]$/.test(sign) && !/^[\d.]+$/.test(bound)) return;
      if (bound.includes('!') !== asked.includes('!')) return;
      // The oracle does not take `1` for the `1.0` of `~=1.0.0`; PyPA's packaging does.
      if (sign === '~=' && segmentsOf(asked) < segmentsOf(bound)) return;
      const expected = satisfies(asked, `${sign}${bound}`, { prereleases: true });
      expect(allows(clauses, version(asked), asked), `${asked} ${sign}${bound}`).toBe(expected);
    }),
    { numRuns: 3000 },
  );
});

it('makes intervals of a specifier that hold every version it allows, and no other final release', () => {
  fc.assert(
    fc.property(operator, publicText, publicText, (sign, bound, asked) => {
      const clauses = parseSpecifier(`${sign}${bound}`);
      if (clauses === undefined) return;
      const isAllowed = allows(clauses, version(asked), asked);
      const isInside = intervalOf(versionsOf(clauses), version(asked)) !== undefined;
      // Above a candidate, its own post-releases are left out: none is ever made.
      if ((isAllowed && !asked.includes('post') && !asked.includes('-r')) || /^[\d.!]+$/.test(asked))
        expect(isInside, `${asked} ${sign}${bound}`).toBe(isAllowed);
    }),
    { numRuns: 3000 },
  );
});

it('takes numbers by their value, however many zeros stand before them', () => {
  const part = fc.tuple(fc.constantFrom('', '0', '0'.repeat(15), '0'.repeat(40)), number);
  const padded = fc.array(part, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(padded, padded, fc.constantFrom('', '+'), (a, b, sign) => {
      const written = (parts: typeof a, isPadded: boolean) =>
        (sign === '' ? '' : '1+') + parts.map(([zeros, n]) => (isPadded ? zeros : '') + n).join('.');
      const order = compareVersions(version(written(a, true)), version(written(b, true)));
      expect(Math.sign(order)).toBe(
        Math.sign(compareVersions(version(written(a, false)), version(written(b, false)))),
      );
    }),
  );
  expect(compareVersions(version('0000000000000002.0.0'), version('2.6'))).toBeLessThan(0);
  expect(compareVersions(version('9007199254740993.1'), version('9007199254740993.2'))).toBeLessThan(0);
});
