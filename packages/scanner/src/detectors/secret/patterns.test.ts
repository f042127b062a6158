import { SECRETS } from '@sentrascan/rules';
import { describe, expect, test } from 'vitest';
import { patternBounds } from '../../../../testkit/src/pattern-bounds.ts';

/** The longest value of a pattern: what comes in parts of a text is shown as far as that. */
const LONGEST = 64 * 1024;
/** In so many ways an attempt may go wrong before the next place is tried. */
const MOST_WAYS = 10_000;

describe('the checker of patterns', () => {
  test.each<[RegExp, number]>([
    [/ab{2,5}c/, 1],
    [/[a-z]{2,5}[a-z]/, 4],
    [/[a-z]{2,5}\d/, 1],
    [/(?:ab|cd){1,3}e/, 1],
    [/(?:a{1,3}){1,3}b/, 27],
    [/(?:a|ab)c/, 2],
    [/[a-z]{1,3}\.[a-z]{1,3}/, 1],
  ])('counts the ways of %s', (pattern, ways) => expect(patternBounds(pattern).ways).toBe(ways));

  test('sees quantifiers without a bound', () => {
    expect(patternBounds(/a+/).longest).toBe(Number.POSITIVE_INFINITY);
    expect(patternBounds(/a{2,}/).longest).toBe(Number.POSITIVE_INFINITY);
    expect(patternBounds(/(?:a+)+$/).ways).toBe(Number.POSITIVE_INFINITY);
  });
});

describe.each(SECRETS.map((rule) => [rule.id, rule.search] as const))('%s', (_, search) => {
  const patterns = [search.pattern, search.assigned?.value].filter((pattern) => pattern !== undefined);

  test.each(patterns)('is linear by form: %s', (pattern) => {
    const { longest, ways } = patternBounds(pattern);
    expect(longest).toBeLessThanOrEqual(LONGEST);
    expect(ways).toBeLessThanOrEqual(MOST_WAYS);
  });

  test('has anchors that the search can look for, or needs none', () => {
    const { anchors = [], pattern, assigned, construct, reachBack = 0 } = search;
    expect(anchors.length > 0 || assigned !== undefined || construct !== undefined).toBe(true);
    expect(anchors.length > 0).toBe(pattern !== undefined);
    for (const anchor of anchors) expect(anchor).toMatch(/^[\x20-\x7e]{3,}$/);
    expect(reachBack).toBeLessThanOrEqual(256);
    expect(assigned?.value.flags ?? '').toBe('');
    for (const name of assigned?.names ?? []) expect(name).toMatch(/^[a-z0-9]+(?: [a-z0-9]+)*$/);
  });
});
