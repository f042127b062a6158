import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AnchorIndex } from './anchor-index.ts';

function placesOf(text: string, anchors: readonly string[], anyCase: boolean, end = text.length): string[] {
  const index = new AnchorIndex(anchors.map((anchor) => ({ text: anchor, anyCase, owner: anchor })));
  const places: string[] = [];
  index.search(text, end, (at, owner) => places.push(`${at} ${owner}`));
  return places.sort();
}

function expected(text: string, anchors: readonly string[], anyCase: boolean): string[] {
  const places: string[] = [];
  for (const anchor of anchors)
    for (let at = 0; at < text.length; at++) {
      const there = text.slice(at, at + anchor.length);
      if (anyCase ? there.toLowerCase() === anchor.toLowerCase() : there === anchor)
        places.push(`${at} ${anchor}`);
    }
  return places.sort();
}

test('finds what a search for each anchor finds', () => {
  const letters = fc.constantFrom('a', 'b', 'A', '_', '1', 'ā', 'ģ', '\n');
  const texts = fc.array(letters, { maxLength: 60 }).map((units) => units.join(''));
  const anchors = fc.uniqueArray(
    fc
      .array(fc.constantFrom('a', 'b', 'A', '_', '1'), { minLength: 3, maxLength: 6 })
      .map((units) => units.join('')),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(texts, anchors, (text, list) => {
      expect(placesOf(text, list, false)).toEqual(expected(text, list, false));
    }),
  );
});

test('folds capitals where it is asked to, and only there', () => {
  expect(placesOf('Bearer BEARER bearer', ['bearer'], true)).toHaveLength(3);
  expect(placesOf('Bearer BEARER bearer', ['bearer'], false)).toEqual(['14 bearer']);
});

test('finds anchors across the pieces in which it reads, and leaves out those behind the end', () => {
  for (let shift = 0; shift < 8; shift++) {
    const text = `${'x'.repeat(64 * 1024 - shift)}ghp_tail`;
    expect(placesOf(text, ['ghp_', 'tail'], false)).toEqual([
      `${64 * 1024 - shift} ghp_`,
      `${64 * 1024 - shift + 4} tail`,
    ]);
  }
  expect(placesOf('ghp_ghp_', ['ghp_'], false, 4)).toEqual(['0 ghp_']);
  expect(placesOf('ghp_', ['ghp_'], false, 1)).toEqual(['0 ghp_']);
});

test('may be asked again by whoever it calls', () => {
  const index = new AnchorIndex([{ text: 'abc', anyCase: false, owner: 'abc' }]);
  const inner: number[] = [];
  const outer: number[] = [];
  index.search('abc abc', 7, (at) => {
    outer.push(at);
    index.search('..abc', 5, (place) => inner.push(place));
  });
  expect([outer, inner]).toEqual([
    [0, 4],
    [2, 2],
  ]);
});
