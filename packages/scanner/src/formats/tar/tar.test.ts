// Tar: dialects, overrides, breaks, and where links lead.

import {
  assembleTar,
  probeOf,
  RecordingContext,
  type TarEntry,
  tarHeader,
  tarMember,
} from '@sentrascan/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Budget } from '../../bytes/budget.ts';
import { format } from './index.ts';

const EVIL = 'cos\nsystem\n(S"id"\ntR.';
const GOOD = 'plain text';

function walk(
  entries: readonly (TarEntry | Uint8Array)[] | Uint8Array,
  endBlocks?: number,
): RecordingContext {
  const bytes = entries instanceof Uint8Array ? entries : assembleTar(entries, endBlocks);
  const budget = Budget.root({ entries: 1000, inflatedBytes: 1024 * 1024 });
  const context = new RecordingContext(bytes, { budget });
  format.walk(context);
  return context;
}

function texts(context: RecordingContext): Record<string, string> {
  return Object.fromEntries(
    context.children.map((child) => [child.name, Buffer.from(child.bytes).toString('latin1')]),
  );
}

describe('honest tars are silent', () => {
  const long = `${'d/'.repeat(80)}file`;
  const cases: Record<string, readonly [readonly (TarEntry | Uint8Array)[], Record<string, string>]> = {
    v7: [[{ name: 'a', data: GOOD, dialect: 'v7' }], { a: GOOD }],
    ustar: [
      [
        { name: 'd', type: '5' },
        { name: 'a', data: GOOD, prefix: 'd' },
      ],
      { 'd/a': GOOD },
    ],
    gnu: [[{ name: 'a', data: GOOD, dialect: 'gnu' }], { a: GOOD }],
    'signed checksum': [[{ name: '\u00e9', data: GOOD, checksum: 'signed' }], { '\u00e9': GOOD }],
    'base 256 size': [[{ name: 'a', data: GOOD, base256: true }], { a: GOOD }],
    'GNU long name': [
      [
        { name: '././@LongLink', type: 'L', data: `${long}\0`, dialect: 'gnu' },
        { name: 'd/d', data: GOOD, dialect: 'gnu' },
      ],
      { [long]: GOOD },
    ],
    'pax path and size': [
      [{ name: 'short', data: GOOD, sizeBytes: 0, pax: { path: 'пак/модель', size: String(GOOD.length) } }],
      { 'пак/модель': GOOD },
    ],
    links: [
      [
        { name: 'd/a', data: GOOD },
        { name: 'd/l', type: '2', linkName: '../d/a' },
        { name: 'd/h', type: '1', linkName: 'd/a' },
        { name: 'e', type: '2', linkName: 'd' },
        { name: 'e/inside', data: GOOD },
      ],
      { 'd/a': GOOD, 'e/inside': GOOD },
    ],
    empty: [[{ name: 'a' }], { a: '' }],
  };
  it.each(Object.entries(cases))('%s', (_, [entries, expected]) => {
    const context = walk(entries);
    expect(texts(context)).toEqual(expected);
    expect(context.anomalies).toEqual([]);
    expect(context.gaps).toEqual([]);
    expect(context.unexplained()).toEqual([]);
  });
});

describe('sparse members', () => {
  const pad = (text: string): Uint8Array =>
    Buffer.concat([Buffer.from(text), Buffer.alloc(512 - text.length)]);
  const expected = `\0\0\0\0abc\0\0xy\0`;
  it('expands the pax formats', () => {
    const runs = [
      ['GNU.sparse.offset', '4'],
      ['GNU.sparse.numbytes', '3'],
      ['GNU.sparse.offset', '9'],
      ['GNU.sparse.numbytes', '2'],
    ] as const;
    const v00 = walk([{ name: 's', data: 'abcxy', pax: [['GNU.sparse.size', '12'], ...runs] }]);
    const v01 = walk([
      { name: 's', data: 'abcxy', pax: { 'GNU.sparse.size': '12', 'GNU.sparse.map': '4,3,9,2' } },
    ]);
    const v10 = walk([
      {
        name: 'GNUSparseFile.0/s',
        data: Buffer.concat([pad('2\n4\n3\n9\n2\n'), Buffer.from('abcxy')]),
        pax: {
          'GNU.sparse.major': '1',
          'GNU.sparse.minor': '0',
          'GNU.sparse.name': 's',
          'GNU.sparse.realsize': '12',
        },
      },
    ]);
    for (const context of [v00, v01, v10]) {
      expect(texts(context)).toEqual({ s: expected });
      expect(context.gaps).toEqual([]);
      expect(context.unexplained()).toEqual([]);
    }
  });

  it('expands the old GNU format', () => {
    const run = (offset: number, length: number): string =>
      `${offset.toString(8).padStart(11, '0')}\0${length.toString(8).padStart(11, '0')}\0`;
    const entry: TarEntry = {
      name: 's',
      type: 'S',
      dialect: 'gnu',
      data: 'abcxy',
      patch: [
        [386, run(4, 3) + run(9, 2)],
        [483, '00000000014\0'],
      ],
    };
    expect(texts(walk([entry, { name: 'next', data: GOOD }]))).toEqual({ s: expected, next: GOOD });
  });

  it('does not expand what the budget cannot pay or the map cannot mean', () => {
    const big = { 'GNU.sparse.size': '1099511627776', 'GNU.sparse.map': '4,5' };
    expect(walk([{ name: 's', data: 'abcxy', pax: big }]).gaps.map((gap) => gap.kind)).toEqual(['limit']);
    const wrong = { 'GNU.sparse.size': '12', 'GNU.sparse.map': '9,3,4,2' };
    const context = walk([{ name: 's', data: 'abcxy', pax: wrong }]);
    expect(context.gaps.map((gap) => gap.kind)).toEqual(['malformed']);
    expect(texts(context)).toEqual({ s: 'abcxy' });
  });
});

describe('breaks', () => {
  it('reads on behind an end of archive', () => {
    const context = walk([{ name: 'a', data: GOOD }, new Uint8Array(1024), { name: 'b', data: EVIL }]);
    expect(texts(context)).toEqual({ a: GOOD, b: EVIL });
    expect(context.anomalies).toEqual(['concatenated']);
  });

  it('reads a member whose checksum is wrong, and finds the next header behind junk', () => {
    const context = walk([
      { name: 'a', data: GOOD },
      { name: 'b', data: EVIL, checksum: 1 },
      Buffer.alloc(1024, 'junk'),
      { name: 'c', data: GOOD },
    ]);
    expect(texts(context)).toEqual({ a: GOOD, b: EVIL, c: GOOD });
    expect(context.anomalies).toEqual(['checksum-wrong', 'gap-bytes']);
    expect(context.unexplained()).toEqual([[2048, 3072]]);
  });

  it('leaves the tail to the sweep', () => {
    const context = walk(Buffer.concat([assembleTar([{ name: 'a', data: GOOD }]), Buffer.from('TAIL')]));
    expect(context.anomalies).toEqual(['trailing-bytes']);
    expect(context.gaps).toEqual([]);
  });

  it('tells sizes that pax and header disagree on', () => {
    const context = walk([{ name: 'a', data: GOOD, sizeBytes: 4, pax: { size: String(GOOD.length) } }]);
    expect(context.anomalies).toEqual(['size-mismatch']);
    expect(texts(context)).toEqual({ a: GOOD });
  });

  it('reads what a directory with a size hides, for both kinds of readers', () => {
    const hidden = tarMember({ name: 'hidden', data: EVIL });
    const context = walk([
      { name: 'd', type: '5', data: hidden },
      { name: 'z', data: GOOD },
    ]);
    expect(texts(context)).toEqual({ hidden: EVIL, z: GOOD });
    expect(context.anomalies).toEqual(['header-field']);
  });

  it('tells truncation at any byte', () => {
    const bytes = assembleTar([
      { name: 'a', data: GOOD },
      { name: 'b', data: EVIL, pax: { path: 'long' } },
    ]);
    for (let length = 1; length < bytes.length - 1024 + 1; length += 1) {
      const context = walk(bytes.subarray(0, length));
      expect(context.gaps.length > 0, `cut at ${length}`).toBe(true);
    }
    expect(walk(bytes).gaps).toEqual([]);
  });

  it('stops at the entry limit and says so', () => {
    const entries = Array.from({ length: 1100 }, (_, i) => ({ name: `m${i}` }));
    const context = walk(entries);
    expect(context.children.length).toBe(1000);
    expect(context.gaps.map((gap) => gap.kind)).toEqual(['limit']);
  });
});

describe('where members end up', () => {
  const escapes: Record<string, readonly TarEntry[]> = {
    'absolute target': [{ name: 'l', type: '2', linkName: '/etc' }],
    'climbing target': [{ name: 'd/l', type: '2', linkName: '../../x' }],
    'chain of links': [
      { name: 'd', type: '2', linkName: '.' },
      { name: 'd/d/l', type: '2', linkName: '..' },
    ],
    'hard link outside': [{ name: 'h', type: '1', linkName: '../x' }],
    'hard link through a link': [
      { name: 'a/b', type: '5' },
      { name: 'a/b/up', type: '2', linkName: '../..' },
      { name: 'h', type: '1', linkName: 'a/b/up/../x' },
    ],
    loop: [
      { name: 'a', type: '2', linkName: 'b' },
      { name: 'b', type: '2', linkName: 'a' },
    ],
  };
  it.each(Object.entries(escapes))('%s', (_, entries) => {
    expect(walk(entries).anomalies).toEqual(['link-escape']);
  });

  it('marks the member that is written through an escaping link', () => {
    const context = walk([
      { name: 'l', type: '2', linkName: '/tmp' },
      { name: 'l/x', data: EVIL },
    ]);
    expect(context.entries.map((entry) => entry.anomalies.map(({ kind }) => kind))).toEqual([
      ['link-escape'],
      ['link-escape'],
    ]);
  });

  it('tells names, devices, FIFOs and setuid', () => {
    expect(walk([{ name: '../x', data: GOOD }]).anomalies).toEqual(['path-parent']);
    expect(walk([{ name: '/x', data: GOOD }]).anomalies).toEqual(['path-absolute']);
    expect(walk([{ name: 'x', type: '4' }]).anomalies).toEqual(['device-node']);
    expect(walk([{ name: 'x', type: '6' }]).anomalies).toEqual(['device-node']);
    expect(walk([{ name: 'x', mode: 0o4755, data: GOOD }]).anomalies).toEqual(['setuid']);
    expect(
      walk([
        { name: 'x', data: GOOD },
        { name: 'X', data: GOOD },
      ]).anomalies,
    ).toEqual(['duplicate-name-folded']);
    expect(
      walk([
        { name: 'x', data: GOOD },
        { name: 'x', data: EVIL },
      ]).anomalies,
    ).toEqual(['duplicate-name']);
  });
});

describe('what no reader takes for content', () => {
  it('is searched: metadata, and what a sparse map does not place', () => {
    const records = walk([{ name: 'x', data: GOOD, pax: { comment: 'anything' } }]);
    expect(records.opaque.some(([start, end]) => start === 512 && end > 520)).toBe(true);
    const sparse = walk([{ name: 'x', type: 'S', dialect: 'gnu', data: EVIL }]);
    expect(sparse.unexplained().some(([start]) => start === 512)).toBe(true);
  });

  it('is a file where its type is unknown or forgotten, as CPython has it', () => {
    for (const type of ['N', 'Z']) {
      expect(walk([{ name: 'x', type, data: EVIL }]).children.map(({ name }) => name)).toEqual(['x']);
    }
  });
});

describe('tar never throws', () => {
  it('identifies by checksum', () => {
    expect(format.identify(probeOf(assembleTar([{ name: 'a' }])))).toBe('certain');
    expect(format.identify(probeOf(assembleTar([{ name: 'a', dialect: 'v7' }])))).toBe('certain');
    expect(format.identify(probeOf(assembleTar([{ name: 'a', checksum: 1 }])))).toBe('probable');
    expect(format.identify(probeOf(new Uint8Array(1024)))).toBe(undefined);
    expect(format.identify(probeOf(Buffer.alloc(1024, ' ')))).toBe(undefined);
    expect(format.identify(probeOf(Buffer.from('short')))).toBe(undefined);
  });

  it('whatever the headers claim', () => {
    const anyNumber = fc.oneof(fc.constantFrom(0, 1, 511, 512, 513, 0o77777777777), fc.nat(3000));
    const text = fc.constantFrom('', 'a', 'l', 'l/x', '../x', '/x', '.', 'A', 'l/../l');
    const entry: fc.Arbitrary<TarEntry> = fc.record(
      {
        name: text,
        data: fc.uint8Array({ maxLength: 40 }),
        type: fc.constantFrom('0', '1', '2', '3', '5', '6', 'L', 'K', 'x', 'g', 'S', 'D', 'V', '?', '\0'),
        linkName: text,
        dialect: fc.constantFrom('v7' as const, 'ustar' as const, 'gnu' as const),
        prefix: text,
        sizeBytes: anyNumber,
        base256: fc.boolean(),
        checksum: fc.constant(1),
        pax: fc.dictionary(
          fc.constantFrom(
            'path',
            'size',
            'linkpath',
            'GNU.sparse.size',
            'GNU.sparse.major',
            'GNU.sparse.map',
          ),
          fc.constantFrom('1', '0', '99999999999999999999', '5,5,1,1', 'x/../../y', '-1', ''),
        ),
        patch: fc.array(fc.tuple(fc.nat(511), fc.uint8Array({ maxLength: 4 })), { maxLength: 2 }),
      },
      { requiredKeys: ['name'] },
    );
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), fc.nat(3), (entries, endBlocks) => {
        const context = walk(entries, endBlocks);
        for (const [start, end] of context.explained)
          expect(end).toBeLessThanOrEqual(context.bytes.sizeBytes + 0 * start);
      }),
      { numRuns: 500 },
    );
  });

  it('on blocks of nothing but headers of metadata', () => {
    const blocks = Array.from({ length: 200 }, () =>
      tarHeader({ name: 'x', type: 'x', sizeBytes: 0o77777777777 }),
    );
    expect(walk(blocks).gaps.length).toBeGreaterThan(0);
  });
});
