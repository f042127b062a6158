import { assembleCode, marshalLiteral } from '@sentrascan/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../limits.ts';
import { toSymbolic } from './marshal-value.ts';
import { readMarshal } from './read-marshal.ts';

const bytesOf = (...parts: (string | number[] | Uint8Array)[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );
const int32 = (value: number): number[] => [
  value & 255,
  (value >> 8) & 255,
  (value >> 16) & 255,
  (value >> 24) & 255,
];
const read = (...parts: (string | number[] | Uint8Array)[]) => readMarshal(bytesOf(...parts), 0);

describe('values', () => {
  test.each([
    ['None', 'N', { t: 'none' }],
    ['True', 'T', { t: 'bool', v: true }],
    ['a 32-bit integer', bytesOf('i', int32(-2)), { t: 'int', v: '-2' }],
    ['a 64-bit integer', bytesOf('I', [0, 0, 0, 0, 1, 0, 0, 0]), { t: 'int', v: '4294967296' }],
    ['a long of two digits', bytesOf('l', int32(2), [1, 0, 1, 0]), { t: 'int', v: '32769' }],
    ['a negative long', bytesOf('l', int32(-1), [7, 0]), { t: 'int', v: '-7' }],
    ['a binary float', bytesOf('g', [0, 0, 0, 0, 0, 0, 248, 63]), { t: 'float', v: '1.5' }],
    ['a text float', bytesOf('f', [3], '2.5'), { t: 'float', v: '2.5' }],
    ['short ASCII', bytesOf('z', [2], 'os'), { t: 'str', v: 'os' }],
    ['interned ASCII', bytesOf('A', int32(2), 'os'), { t: 'str', v: 'os' }],
    ['UTF-8', bytesOf('u', int32(2), [0xc3, 0xa9]), { t: 'str', v: 'é' }],
    ['bytes', bytesOf('s', int32(2), [0xff, 0x00]), { t: 'bytes', v: '\u00ff\u0000' }],
    [
      'a small tuple',
      bytesOf(')', [2], 'NT'),
      { t: 'tuple', items: [{ t: 'none' }, { t: 'bool', v: true }], count: 2 },
    ],
    ['a list', bytesOf('[', int32(1), 'N'), { t: 'list', items: [{ t: 'none' }], count: 1 }],
    [
      'a frozenset',
      bytesOf('>', int32(1), 'F'),
      { t: 'frozenset', items: [{ t: 'bool', v: false }], count: 1 },
    ],
    [
      'a dict',
      bytesOf('{', 'N', 'T', '0'),
      { t: 'dict', items: [[{ t: 'none' }, { t: 'bool', v: true }]], count: 1 },
    ],
    [
      'a slice',
      bytesOf(':', 'NNN'),
      { t: 'tuple', items: [{ t: 'none' }, { t: 'none' }, { t: 'none' }], count: 3 },
    ],
  ])('%s', (_, source, expected) => {
    const result = read(source);
    expect(result.broken).toBeUndefined();
    expect(toSymbolic(result.value)).toEqual(expected);
  });

  test('a reference repeats an earlier value, and a flag on a singleton takes no number', () => {
    const flagged = (type: string) => [type.charCodeAt(0) | 0x80];
    const result = read(')', [3], flagged('N'), flagged('z'), [2], 'os', 'r', int32(0));
    expect(result.broken).toBeUndefined();
    expect(toSymbolic(result.value)).toMatchObject({ items: [{ t: 'none' }, { v: 'os' }, { v: 'os' }] });
  });

  test('a tuple that contains itself ends', () => {
    const result = read([0xa9], [1], 'r', int32(0));
    expect(result.broken).toBeUndefined();
    expect(JSON.stringify(toSymbolic(result.value)).length).toBeLessThan(1000);
  });

  test('references to references do not multiply', () => {
    const rows: Uint8Array[] = [];
    for (let row = 0; row < 30; row++) {
      const parts = row === 0 ? bytesOf('NN') : bytesOf('r', int32(row), 'r', int32(row));
      rows.push(bytesOf([0xa9], [2], parts));
    }
    const result = read([0xa9], [30], ...rows);
    expect(result.broken).toBeUndefined();
    expect(JSON.stringify(toSymbolic(result.value)).length).toBeLessThan(100_000);
  });
});

describe('breaks', () => {
  test.each([
    ['an unknown type', bytesOf('!'), 'malformed'],
    ['a count beyond the input', bytesOf('(', int32(0x7fffffff)), 'truncated'],
    ['a negative length', bytesOf('s', int32(-1)), 'malformed'],
    ['a reference to nothing', bytesOf('r', int32(3)), 'malformed'],
    ['nothing at all', bytesOf(''), 'truncated'],
  ])('%s', (_, source, kind) => {
    expect(read(source).broken?.kind).toBe(kind);
  });

  test('depth is bounded', () => {
    const deep = bytesOf(...new Array<string>(LIMITS.marshalDepth.value + 5).fill(')\u0001'), 'N');
    expect(readMarshal(deep, 0).broken?.kind).toBe('limit');
  });

  test('a cut code object keeps its bytecode and names what is missing', () => {
    const whole = assembleCode(
      "python 3.10 | LOAD_NAME eval | LOAD_CONST '1' | CALL_FUNCTION 1 | RETURN_VALUE",
    );
    const result = readMarshal(whole.subarray(0, whole.length - 12), 0);
    expect(result.broken).toBeDefined();
    expect(result.codes[0]?.names).toEqual(['eval']);
    expect(result.codes[0]?.incomplete).toMatch(/^marshal: /);
  });
});

describe('layouts', () => {
  test.each([
    ['3.8', '3.8'],
    ['3.10', '3.8'],
    ['3.11', '3.11'],
    ['3.12', '3.11'],
    ['3.13', '3.11'],
    ['3.14', '3.11'],
  ])('Python %s is read in layout %s, to its last byte', (python, layout) => {
    const bytes = assembleCode(`python ${python} | LOAD_CONST 'x' | RETURN_VALUE`, { name: 'f' });
    const result = readMarshal(bytes, 0);
    expect(result).toMatchObject({ layout, end: bytes.length });
    expect(result.broken).toBeUndefined();
    expect(result.codes[0]).toMatchObject({ name: 'f', filename: 'example.py', firstLine: 1 });
  });

  test('an offset inside a larger buffer is kept', () => {
    const bytes = bytesOf('xxxx', marshalLiteral('os'), 'tail');
    expect(readMarshal(bytes, 4)).toMatchObject({ value: { k: 'str', v: 'os' }, end: bytes.length - 4 });
  });
});

describe('hostile bytes', () => {
  test('random bytes never throw and never read beyond their end', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.integer({ min: -5, max: 250 }), (bytes, at) => {
        expect(readMarshal(bytes, at).end).toBeLessThanOrEqual(Math.max(bytes.length, at));
      }),
      { numRuns: 500 },
    );
  });

  test('type bytes in any order never throw', () => {
    const types = fc.constantFrom(
      ...Buffer.from('0NSFT.iIlfgxystuaAzZrR)([<>:{c'),
      0xe3,
      0xa9,
      0xdb,
      0,
      1,
      2,
    );
    fc.assert(
      fc.property(fc.array(types, { maxLength: 120 }), (bytes) => {
        readMarshal(Uint8Array.from(bytes), 0);
      }),
      { numRuns: 500 },
    );
  });
});
