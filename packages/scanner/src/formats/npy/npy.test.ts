import { assembleNpy, npyHeader, RecordingContext } from '@sentrascan/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dtypeLayout } from './dtype.ts';
import { format } from './index.ts';
import { parsePythonLiteral } from './python-literal.ts';

function walk(bytes: Uint8Array): RecordingContext {
  const context = new RecordingContext(bytes);
  format.walk(context);
  return context;
}

function layoutOf(literal: string) {
  const parsed = parsePythonLiteral(literal);
  if (!('value' in parsed)) throw new Error(`no literal at ${parsed.at}`);
  return dtypeLayout(parsed.value);
}

describe('Python literals', () => {
  it.each([
    '1',
    '-5',
    '10L',
    '0x1F',
    '1.5',
    '1e5',
    "'a'",
    "u'a'",
    '"a\'b"',
    '(1,)',
    '()',
    '[1, 2,]',
    '{}',
    "{'a': (1, 2)}",
    'True',
    'None',
    '(1)',
  ])('reads %s', (text) => expect(parsePythonLiteral(text)).toHaveProperty('value'));

  it.each([
    '',
    'f()',
    '__import__("os")',
    '(1 2)',
    "{'a'}",
    '[1',
    '1 + 1',
    "'a",
    'true',
    "{'a': 1 'b': 2}",
    '(,)',
  ])('refuses %s', (text) => expect(parsePythonLiteral(text)).toHaveProperty('at'));

  it('ends on deep nesting and on long rows of strings', () => {
    expect(parsePythonLiteral('('.repeat(100_000))).toHaveProperty('at');
    expect(parsePythonLiteral("''".repeat(100_000))).toEqual({ value: '' });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...`()[]{}'",:\\ 1.eLxuTrueFalsNone`) }), (text) => {
        parsePythonLiteral(text);
      }),
    );
  });
});

describe('dtypes', () => {
  it.each([
    ["'<f4'", 4n],
    ["'|b1'", 1n],
    ["'<U10'", 40n],
    ["'|S7'", 7n],
    ["'<M8[ns]'", 8n],
    ["'|V16'", 16n],
    ["'f4,(2,3)i2'", 16n],
    ["[('x', '<f4'), ('', '|V4'), ('y', '<i8', (2, 3))]", 56n],
    ["('<f8', (3, 3))", 72n],
    ["[(('title', 'x'), [('a', '<c16')])]", 16n],
    ["'float32'", 4n],
  ])('%s has items of %s bytes', (descr, bytes) => {
    expect(layoutOf(descr)).toEqual({ itemBytes: bytes, holdsObjects: false });
  });

  it.each([
    "'|O'",
    "'O'",
    "'O8'",
    "'object'",
    "[('a', '<f4'), ('b', [('c', '|O')])]",
    "('|O', (2,))",
    "'f4,O'",
    "{'names': ['a'], 'formats': ['O']}",
    "['O']",
  ])('%s holds objects', (descr) => expect(layoutOf(descr).holdsObjects).toBe(true));
});

describe('npy', () => {
  it.each([1, 2, 3])('explains every byte of a plain array of version %i', (version) => {
    const bytes = assembleNpy({ version, header: npyHeader("'<f4'", '(2, 3)'), data: new Uint8Array(24) });
    expect(format.identify({ head: bytes } as never)).toBe('certain');
    const context = walk(bytes);
    expect(context.gaps).toEqual([]);
    expect(context.unexplained()).toEqual([]);
    expect(context.factsOf('tensor.index')).toEqual([
      expect.objectContaining({
        dtype: '<f4',
        shape: [2, 3],
        start: bytes.length - 24,
        end: bytes.length,
        holdsObjects: false,
      }),
    ]);
  });

  it('hands the data of an object array on as a pickle', () => {
    const context = walk(
      assembleNpy({ header: npyHeader("'|O'", '(1,)'), data: Buffer.from('\x80\x04N.', 'latin1') }),
    );
    expect(context.children).toEqual([
      expect.objectContaining({ name: 'data', role: { carrier: 'npy', part: 'pickle' }, sizeBytes: 4 }),
    ]);
    expect(context.factsOf('tensor.index')[0]?.holdsObjects).toBe(true);
  });

  it('reads arrays that were saved one after another', () => {
    const context = walk(Buffer.concat([assembleNpy(), assembleNpy({ header: npyHeader("'|O'", '()') })]));
    expect(context.factsOf('tensor.index').map(({ name }) => name)).toEqual(['data', 'data1']);
    expect(context.children.map(({ name }) => name)).toEqual(['data1']);
  });

  it('leaves what follows the array unexplained, and says so', () => {
    const bytes = Buffer.concat([assembleNpy(), Buffer.from('tail')]);
    const context = walk(bytes);
    expect(context.unexplained()).toEqual([[bytes.length - 4, bytes.length]]);
    expect(context.factsOf('format.anomaly').map(({ anomaly }) => anomaly)).toEqual(['trailing-bytes']);
  });

  it.each([
    ['a shape beyond the data', npyHeader("'<f8'", '(1000000, 1000000, 1000000)'), 'truncated'],
    ['a size beyond 64 bits', npyHeader("'<f8'", '(99999999999999999999999999,)'), 'malformed'],
    ['more dimensions than numpy has', npyHeader("'<f8'", `(${'9,'.repeat(65)})`), 'malformed'],
    ['a subarray of more dimensions', npyHeader(`('<f8',(${'9,'.repeat(65)}))`, '(1,)'), 'unsupported'],
    ['a negative shape', npyHeader("'<f8'", '(-1,)'), 'malformed'],
    ['no shape', "{'descr': '<f8'}", 'malformed'],
    ['an unknown dtype', npyHeader("'<z9'", '(1,)'), 'unsupported'],
    ['an expression', npyHeader("__import__('os').system('id')", '(1,)'), 'malformed'],
  ])('makes a gap of %s', (_, header, kind) => {
    const context = walk(assembleNpy({ header }));
    expect(context.gaps.map((gap) => gap.kind)).toEqual([kind]);
  });

  it('tells a shape that no cut explains', () => {
    const huge = walk(assembleNpy({ header: npyHeader("'<f8'", '(1000000, 1000000)') }));
    expect(huge.factsOf('format.anomaly')[0]).toMatchObject({ anomaly: 'shape-beyond-file' });
    const cut = walk(assembleNpy({ header: npyHeader("'<f8'", '(1000,)') }));
    expect(cut.factsOf('format.anomaly')).toEqual([]);
  });

  it('tells an expression in the header as a fact', () => {
    const context = walk(assembleNpy({ header: npyHeader("eval('1')", '(1,)') }));
    expect(context.factsOf('format.anomaly')[0]).toMatchObject({ anomaly: 'expression-in-header' });
  });

  it('lets the text of a header be searched, understood or not', () => {
    const hidden = Buffer.from('anything');
    const understood = assembleNpy({ data: new Uint8Array(8) });
    const tooLong = assembleNpy({ version: 2, headerBytes: 0xffffffff, data: hidden });
    for (const bytes of [understood, tooLong]) {
      const opaque = walk(bytes).opaque;
      expect(opaque.some(([start, end]) => start === 6 && end > 20)).toBe(true);
    }
    // What begins with the numbers begins a range.
    expect(walk(understood).opaque.some(([start]) => start === understood.length - 8)).toBe(true);
  });

  it('makes a gap at every truncation and for every length, and never throws', () => {
    const whole = assembleNpy({
      header: npyHeader("[('a', '<f4'), ('b', '|O')]", '(2,)'),
      data: new Uint8Array(40),
    });
    for (let length = 6; length < whole.length - 40; length++) {
      expect(walk(whole.subarray(0, length)).gaps.length).toBeGreaterThan(0);
    }
    for (const headerBytes of [0, 1, 65_535]) walk(assembleNpy({ headerBytes }));
    for (const headerBytes of [0, 2 ** 20 + 1, 2 ** 32 - 1]) {
      expect(walk(assembleNpy({ version: 2, headerBytes })).gaps.length).toBe(1);
    }
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const changed = Uint8Array.from(whole);
        changed[at] = byte;
        if (format.identify({ head: changed } as never) === 'certain') walk(changed);
      }),
    );
  });
});
