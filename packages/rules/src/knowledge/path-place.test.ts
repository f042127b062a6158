import { describe, expect, it } from 'vitest';
import { placeOfPath } from './path-place.ts';

describe('placeOfPath', () => {
  it.each([
    ['C:x', 'drive'],
    [' c:..\\x', 'drive'],
    ['C:\\x', 'drive'],
    ['D:', 'drive'],
    ['x:0', 'inside'],
    ['gs://a/b', 'address'],
    ['a/../../b', 'parent'],
    ['a/../b', 'inside'],
    ['%2e%2e/b', 'parent'],
    ['\\\\host\\share', 'unc'],
  ])('%j is %s', (target, place) => expect(placeOfPath(target)).toBe(place));
});
