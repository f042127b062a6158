import type { TextFact } from '@sentrascan/contract';
import { describe, expect, it } from 'vitest';
import { placeInText } from './place-in-text.ts';

const factOf = (text: string, place: TextFact['place']): TextFact => ({
  kind: 'text',
  segment: 'prose',
  language: 'plain',
  text,
  ownedUnits: text.length,
  place,
});

describe('the place of an index', () => {
  const text = 'one\ntwo\r\n\nfour';
  const inFile = factOf(text, { in: 'file', line: 7, column: 5 });

  it.each([
    [0, { line: 7, column: 5 }],
    [3, { line: 7, column: 8 }],
    [4, { line: 8, column: 1 }],
    [9, { line: 9, column: 1 }],
    [10, { line: 10, column: 1 }],
    [13, { line: 10, column: 4 }],
  ])('%i of a part of a file is told by line and column', (at, expected) =>
    expect(placeInText(inFile, at)).toEqual(expected),
  );

  it('is a cell, a line and a line of the file in a notebook', () => {
    const fact = factOf(text, { in: 'notebook', cell: 2, part: 'source', rawLines: [40, 41, 42] });
    expect(placeInText(fact, 11)).toEqual({ cell: 2, part: 'source', line: 4, rawLine: 42 });
  });

  it('is a line of the file where lines of the text are written elsewhere', () => {
    const fact = factOf(text, { in: 'file', line: 40, column: 1, rawLines: [40, 41, 41] });
    expect(placeInText(fact, 11)).toEqual({ line: 41 });
  });

  it('is the same as counted, asked in any order', () => {
    const lines = Array.from({ length: 500 }, (_, index) => 'x'.repeat(index % 7));
    const fact = factOf(lines.join('\n'), { in: 'file', line: 1, column: 1 });
    for (let at = fact.text.length; at >= 0; at -= 13) {
      const before = fact.text.slice(0, at).split('\n');
      expect(placeInText(fact, at)).toEqual({
        line: before.length,
        column: (before.at(-1) ?? '').length + 1,
      });
    }
  });
});
