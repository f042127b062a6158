import { assemblePickle } from '@sentrascan/testkit/pickles';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MemoryAccess } from '../../bytes/random-access.ts';
import { readLiteral } from './literal.ts';

const literal = (source: string, maxBytes = 64) =>
  readLiteral(new MemoryAccess(assemblePickle(source)), 0, maxBytes);

describe('readLiteral', () => {
  test.each([
    ['NONE', { kind: 'none' }],
    ['EMPTY_TUPLE', { kind: 'empty-tuple' }],
    ['NEWTRUE', { kind: 'bool', value: true }],
    ['INT 00', { kind: 'bool', value: false }],
    ['INT 12', { kind: 'int', value: 12n }],
    ['BININT1 255', { kind: 'int', value: 255n }],
    ['BININT2 65535', { kind: 'int', value: 65535n }],
    ['BININT -2', { kind: 'int', value: -2n }],
    ["LONG1 x'ff'", { kind: 'int', value: -1n }],
    ["LONG1 x'ff00'", { kind: 'int', value: 255n }],
    ["LONG1 x''", { kind: 'int', value: 0n }],
    ["LONG4 x'0001'", { kind: 'int', value: 256n }],
    ['LONG 123L', { kind: 'int', value: 123n }],
    ['BINFLOAT 1.5', { kind: 'float', text: '1.5' }],
    ['SHORT_BINUNICODE abc', { kind: 'text', text: 'abc', isTruncated: false }],
    ['BINUNICODE8 abc', { kind: 'text', text: 'abc' }],
    ["BINSTRING x'e9'", { kind: 'text', text: 'é' }],
    ['UNICODE \\u0041', { kind: 'text', text: 'A' }],
    ['SHORT_BINBYTES abc', { kind: 'bytes', start: 2, lengthBytes: 3 }],
    ['BINBYTES abc', { kind: 'bytes', start: 5, lengthBytes: 3 }],
    ['BYTEARRAY8 abc', { kind: 'bytes', start: 9, lengthBytes: 3 }],
    ['EMPTY_LIST', { kind: 'other' }],
  ])('%s', (source, expected) => {
    expect(literal(source)).toMatchObject(expected);
  });

  test('a text longer than asked for is cut, and says so', () => {
    expect(literal(`BINUNICODE ${'a'.repeat(100)}`)).toMatchObject({
      isTruncated: true,
      text: 'a'.repeat(64),
    });
  });

  test('never throws, on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(50), (bytes, at) => {
        expect(() => readLiteral(new MemoryAccess(bytes), at, 64)).not.toThrow();
      }),
      { numRuns: 1_000 },
    );
  });
});
