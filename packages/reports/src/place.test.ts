// Places and quantities as people read them.

import { expect, it } from 'vitest';
import { describeBytes, describeLocation, shortLocation } from './place.ts';

it('writes places of every kind', () => {
  expect(describeLocation(undefined)).toBe('');
  expect(describeLocation({ offset: 43 })).toBe('byte 43');
  expect(describeLocation({ line: 3 })).toBe('line 3');
  expect(describeLocation({ line: 3, column: 7 })).toBe('line 3, column 7');
});

it('writes places in notebooks with the line of the file', () => {
  const place = { cell: 3, part: 'source', line: 2, rawLine: 118 } as const;
  expect(describeLocation(place)).toBe('cell 3, line 2 (line 118 of the file)');
  expect(describeLocation({ ...place, part: 'output', output: 0 })).toBe(
    'cell 3, output 0, line 2 (line 118 of the file)',
  );
  expect(describeLocation({ ...place, part: 'metadata' })).toBe(
    'cell 3, metadata, line 2 (line 118 of the file)',
  );
  expect(describeLocation({ ...place, cell: -1, part: 'metadata' })).toBe(
    'notebook metadata, line 2 (line 118 of the file)',
  );
  expect(shortLocation({ ...place, part: 'attachment' })).toBe('cell 3, attachment, line 2');
});

it('writes quantities of bytes', () => {
  expect([0, 1536, 1024 ** 3, 99.96 * 1024].map(describeBytes)).toEqual([
    '0 B',
    '1.5 KiB',
    '1 GiB',
    '100 KiB',
  ]);
});
