// Zip: what readers of zip disagree on must be told, and every reading must be scanned.

import { deflateRawSync } from 'node:zlib';
import {
  assembleZip,
  probeOf,
  RecordingContext,
  unicodePathExtra,
  type ZipPlan,
  zipExtra,
} from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { Budget } from '../../bytes/budget.ts';
import type { Layout } from '../layout.ts';
import { format } from './index.ts';

const EVIL = 'cos\nsystem\n(S"id"\ntR.';
const GOOD = 'nothing to see here, only text that deflates well well well well';

function walk(plan: ZipPlan | Uint8Array, layouts: readonly Layout[] = []): RecordingContext {
  const bytes = plan instanceof Uint8Array ? plan : assembleZip(plan);
  const context = new RecordingContext(bytes, { layouts });
  format.walk(context);
  return context;
}

function texts(context: RecordingContext): Record<string, string> {
  return Object.fromEntries(
    context.children.map((child) => [child.name, Buffer.from(child.bytes).toString('latin1')]),
  );
}

describe('honest zips are silent', () => {
  const plans: Record<string, ZipPlan> = {
    stored: { entries: [{ name: 'a.txt', data: GOOD }] },
    deflated: { entries: [{ name: 'a.txt', data: GOOD, method: 8 }] },
    'streamed with descriptors': {
      entries: [
        { name: 'a', data: GOOD, method: 8, descriptor: 'signed' },
        { name: 'b', data: GOOD, descriptor: 'bare' },
        { name: 'c', data: '', descriptor: 'signed' },
        { name: 'd', data: GOOD, method: 8, descriptor: 'wide' },
        { name: 'e', data: '' },
      ],
    },
    zip64: { entries: [{ name: 'a', data: GOOD, zip64: true }], zip64: true },
    'aligned as torch does': {
      entries: [
        {
          name: 'archive/data.pkl',
          data: EVIL,
          flags: 0x0800,
          descriptor: 'signed',
          local: { extra: zipExtra(0x4246, Buffer.alloc(14, 'Z')) },
        },
        {
          name: 'archive/data/0',
          data: 'raw',
          flags: 0x0800,
          descriptor: 'signed',
          local: { extra: zipExtra(0x4246, Buffer.alloc(20, 'Z')) },
        },
      ],
    },
    'names outside ASCII': { entries: [{ name: 'модель/ß.bin', data: GOOD }] },
    directories: {
      entries: [
        { name: 'd/', data: '' },
        { name: 'd/a', data: GOOD },
      ],
    },
    empty: { entries: [] },
    'a zip inside a zip': {
      entries: [
        { name: 'inner.zip', data: assembleZip({ entries: [{ name: 'x', data: GOOD }], comment: 'c' }) },
      ],
    },
  };
  it.each(Object.entries(plans))('%s', (_, plan) => {
    const context = walk(plan);
    expect(context.anomalies).toEqual([]);
    expect(context.gaps).toEqual([]);
    expect(context.unexplained()).toEqual([]);
    const files = plan.entries.filter((entry) => !entry.name.endsWith('/'));
    expect(texts(context)).toEqual(
      Object.fromEntries(files.map((entry) => [entry.name, Buffer.from(entry.data).toString('latin1')])),
    );
  });
});

describe('views that disagree', () => {
  it('tells another name in the local header', () => {
    const context = walk({ entries: [{ name: 'a.txt', data: GOOD, local: { name: 'data.pkl' } }] });
    expect(context.anomalies).toEqual(['name-mismatch']);
    expect(texts(context)).toEqual({ 'a.txt': GOOD });
    expect(context.entries[0]?.views.map((view) => view.name)).toEqual(['a.txt', 'data.pkl']);
  });

  it('gives a member the pickle role of any of its names', () => {
    const layout: Layout = {
      id: 'test-layout',
      title: 'test',
      recognise: ({ names, read }) => ({
        roleOf: (name) =>
          names.includes(name) && Buffer.from(read(name, 3) ?? []).toString() === 'cos'
            ? { carrier: 'test', part: name.endsWith('.pkl') ? 'pickle' : 'tensor-data' }
            : undefined,
      }),
    };
    const context = walk({ entries: [{ name: 'a', data: EVIL, local: { name: 'data.pkl' } }] }, [layout]);
    expect(context.layoutIds).toEqual(['test-layout']);
    expect(context.children[0]?.role?.part).toBe('pickle');
    const cut = walk({ entries: [{ name: 'data.pkl\0.txt', data: EVIL }] }, [layout]);
    expect(cut.children[0]?.role?.part).toBe('pickle');
    const alias = walk(
      {
        entries: [
          { name: 'tensor', data: EVIL },
          { name: 'data.pkl', data: EVIL, local: false, central: { localOffset: 0 } },
        ],
      },
      [layout],
    );
    expect(alias.children.map((child) => [child.name, child.role?.part])).toEqual([
      ['tensor', 'tensor-data'],
      ['data.pkl', 'pickle'],
    ]);
    expect(alias.anomalies).toContain('overlap');
  });

  it('reads data by both methods', () => {
    const compressed = deflateRawSync(EVIL);
    const context = walk({
      entries: [{ name: 'a', data: EVIL, compressed, method: 0, local: { method: 8 } }],
    });
    expect(context.anomalies).toContain('method-mismatch');
    expect(Object.values(texts(context))).toContain(EVIL);
  });

  it('reads data by both sizes', () => {
    const context = walk({
      entries: [
        { name: 'a', data: GOOD + EVIL, central: { sizeBytes: GOOD.length, compressedBytes: GOOD.length } },
      ],
    });
    expect(context.anomalies).toEqual(['size-mismatch']);
    expect(texts(context)).toEqual({ a: GOOD, 'a#2': GOOD + EVIL });
  });

  it('reads stored data by the longer of its two lengths', () => {
    const context = walk({
      entries: [{ name: 'a', data: EVIL, central: { compressedBytes: 0 }, local: { compressedBytes: 0 } }],
    });
    expect(context.anomalies).toContain('size-mismatch');
    expect(Object.values(texts(context))).toContain(EVIL);
  });

  it('tells CRC and flags', () => {
    const context = walk({ entries: [{ name: 'a', data: GOOD, local: { crc32: 1, flags: 0x2000 } }] });
    expect(context.anomalies).toEqual(['crc-mismatch', 'encrypted-flag-on-plain-data', 'flags-mismatch']);
    expect(texts(context)).toEqual({ a: GOOD });
  });

  it('tells a Unicode path that contradicts an ASCII name', () => {
    const extra = unicodePathExtra('a', 'data.pkl');
    const context = walk({ entries: [{ name: 'a', data: GOOD, central: { extra } }] });
    expect(context.anomalies).toEqual(['name-mismatch']);
  });
});

describe('what directories do not show', () => {
  it('finds entries that no directory lists', () => {
    const context = walk({
      entries: [
        { name: 'a', data: GOOD },
        { name: 'hidden.pkl', data: EVIL, central: false },
        { name: 'streamed.pkl', data: EVIL, method: 8, descriptor: 'signed', central: false },
        { name: 'stored.pkl', data: EVIL, descriptor: 'signed', central: false },
        { name: 'z', data: GOOD },
      ],
    });
    expect(context.anomalies).toEqual(['hidden-entry']);
    expect(texts(context)).toEqual({
      a: GOOD,
      z: GOOD,
      'hidden.pkl': EVIL,
      'streamed.pkl': EVIL,
      'stored.pkl': EVIL,
    });
    expect(context.unexplained()).toEqual([]);
  });

  it('walks local headers where the directory is missing', () => {
    const context = walk({
      entries: [
        { name: 'a', data: EVIL, method: 8 },
        { name: 'b', data: GOOD, method: 8, descriptor: 'signed' },
      ],
      directory: false,
      end: false,
    });
    expect(texts(context)).toEqual({ a: EVIL, b: GOOD });
    expect(context.anomalies).toEqual(['end-missing']);
    expect(context.gaps.map((gap) => gap.kind)).toEqual(['truncated']);
  });

  it('finds a directory without its end record', () => {
    const context = walk({ entries: [{ name: 'a', data: EVIL }], end: false });
    expect(texts(context)).toEqual({ a: EVIL });
    expect(context.anomalies).toEqual(['end-missing']);
  });

  it('tells a listed entry that is not there', () => {
    const context = walk({
      entries: [
        { name: 'a', data: GOOD },
        { name: 'b', data: EVIL, local: false, central: { localOffset: 5 } },
      ],
    });
    expect(context.anomalies).toEqual(['missing-entry']);
    expect(context.gaps.map((gap) => gap.kind)).toEqual(['malformed']);
  });

  it('reads every entry of two zips joined', () => {
    const first = assembleZip({ entries: [{ name: 'a.pkl', data: EVIL }] });
    const context = walk({ entries: [{ name: 'b', data: GOOD }], prefix: first });
    expect(context.anomalies).toContain('several-directories');
    expect(Object.values(texts(context))).toEqual(expect.arrayContaining([EVIL, GOOD]));
  });

  it('reads the directory that an end record in the comment leads to', () => {
    const first = assembleZip({ entries: [{ name: 'a.pkl', data: EVIL }] });
    const context = walk({ entries: [{ name: 'b', data: GOOD }], comment: first });
    expect(Object.values(texts(context))).toEqual(expect.arrayContaining([EVIL, GOOD]));
    expect(context.anomalies).toContain('several-directories');
    expect(context.anomalies).toContain('comment');
  });

  it('tells wrong counts, sizes and offsets, and reads on', () => {
    const entries = [
      { name: 'a', data: GOOD },
      { name: 'b', data: EVIL },
    ];
    expect(walk({ entries, end: { entries: 1 } }).anomalies).toEqual(['entry-count-mismatch']);
    expect(walk({ entries, end: { offset: 7 } }).anomalies).toEqual([]);
    expect(walk({ entries, end: { offset: 7, sizeBytes: 9 } }).anomalies).toContain('directory-damaged');
    for (const end of [{ entries: 1 }, { offset: 7 }, { offset: 7, sizeBytes: 9 }, { entries: 70_000 }]) {
      expect(texts(walk({ entries, end }))).toEqual({ a: GOOD, b: EVIL });
    }
  });

  it.each(['file', 'archive'] as const)('tells a prefix, offsets counted from the %s', (offsetsFrom) => {
    const context = walk({ entries: [{ name: 'a', data: EVIL }], prefix: '#!/bin/sh\nexit\n', offsetsFrom });
    expect(texts(context)).toEqual({ a: EVIL });
    expect(context.anomalies).toEqual(['prefix-bytes']);
    expect(context.unexplained()).toEqual([[0, 15]]);
  });

  it('leaves comment, gaps and tail to the sweep', () => {
    const context = walk({
      entries: [
        { name: 'a', data: GOOD, before: '' },
        { name: 'b', data: GOOD, before: 'GAP!' },
      ],
      comment: 'hello',
      trailing: 'TAIL',
    });
    expect(context.anomalies).toEqual(['comment', 'gap-bytes', 'trailing-bytes']);
    expect(context.unexplained().map(([start, end]) => end - start)).toEqual([4, 9]);
  });
});

describe('comments', () => {
  it('that are scripts are told as such, others are left to the sweep', () => {
    const script = walk({ entries: [{ name: 'a', data: GOOD }], comment: '#!/bin/sh\necho inert\n' });
    expect(script.factsOf('payload')).toEqual([
      expect.objectContaining({ payload: 'script', where: 'comment', detail: '#!/bin/sh' }),
    ]);
    expect(script.unexplained()).toEqual([]);
    const note = walk({ entries: [{ name: 'a', data: GOOD }], comment: 'a note' });
    expect(note.factsOf('payload')).toEqual([]);
  });
});

describe('members', () => {
  it('reads plain data whose flags say encrypted', () => {
    for (const flags of [0x1, 0x41, 0x2001, 0x20]) {
      for (const method of [0, 8]) {
        const context = walk({ entries: [{ name: 'a', data: EVIL, method, flags }] });
        expect(context.anomalies).toEqual(['encrypted-flag-on-plain-data']);
        expect(texts(context)).toEqual({ a: EVIL });
      }
    }
  });

  it('gives a gap for encrypted data', () => {
    const cipher = Buffer.alloc(EVIL.length + 12, 0xa7);
    for (const entry of [
      { name: 'a', data: EVIL, compressed: cipher, flags: 1 },
      { name: 'a', data: EVIL, compressed: cipher, method: 8, flags: 1 },
      { name: 'a', data: EVIL, compressed: cipher, method: 99, flags: 1 },
    ]) {
      const context = walk({ entries: [entry] });
      expect(context.gaps.map((gap) => gap.kind)).toEqual(['encrypted']);
      expect(context.children).toEqual([]);
      expect(context.opaque.some(([start, end]) => end - start === cipher.length)).toBe(true);
    }
  });

  it('reads content with a wrong CRC', () => {
    const context = walk({
      entries: [{ name: 'a', data: EVIL, local: { crc32: 9 }, central: { crc32: 9 } }],
    });
    expect(context.anomalies).toEqual(['crc-wrong']);
    expect(texts(context)).toEqual({ a: EVIL });
  });

  it('gives a gap for a method that is not read', () => {
    const context = walk({
      entries: [{ name: 'a', data: EVIL, compressed: Buffer.from('xxxx'), method: 98 }],
    });
    expect(context.gaps).toMatchObject([{ kind: 'unsupported' }]);
    expect(context.gaps[0]?.reason).toContain('ppmd');
  });

  it('scans what a broken stream gives', () => {
    const compressed = deflateRawSync(EVIL.repeat(5000)).subarray(0, 120);
    const context = walk({ entries: [{ name: 'a', data: EVIL.repeat(5000), compressed, method: 8 }] });
    expect(context.gaps.map((gap) => gap.kind)).toEqual(['truncated']);
    expect(texts(context)['a']?.startsWith(EVIL)).toBe(true);
  });

  it('reads a stream on to its end where both headers say it is shorter', () => {
    for (const lengthBytes of [0, 1, 5]) {
      const lies = { compressedBytes: lengthBytes };
      const context = walk({
        entries: [
          { name: 'a', data: EVIL, method: 8, local: lies, central: lies },
          { name: 'b', data: GOOD },
        ],
      });
      expect(context.children.some(({ bytes }) => Buffer.from(bytes).toString() === EVIL)).toBe(true);
      expect(context.gaps.length).toBeLessThanOrEqual(1);
    }
  });

  it('tells data after the end of a compressed stream', () => {
    const compressed = Buffer.concat([deflateRawSync(GOOD), Buffer.from('smuggled')]);
    const context = walk({ entries: [{ name: 'a', data: GOOD, compressed, method: 8 }] });
    expect(context.anomalies).toEqual(['gap-bytes']);
    expect(context.unexplained().map(([start, end]) => end - start)).toEqual([8]);
  });

  it('tells duplicates, exact and folded', () => {
    const exact = walk({
      entries: [
        { name: 'a', data: GOOD },
        { name: 'a', data: EVIL },
      ],
    });
    expect(exact.anomalies).toEqual(['duplicate-name']);
    const same = walk({
      entries: [
        { name: 'a', data: GOOD },
        { name: 'a', data: GOOD },
      ],
    });
    expect(same.anomalies).toContain('duplicate-member');
    const lied = walk({
      entries: [
        { name: 'a', data: GOOD },
        { name: 'a', data: GOOD, local: { name: 'b' } },
      ],
    });
    expect(lied.anomalies).toContain('duplicate-name');
    expect(texts(exact)).toEqual({ a: GOOD, 'a#2': EVIL });
    const folded = walk({
      entries: [
        { name: 'Stra\u00dfe/\u00c9', data: GOOD },
        { name: 'STRASSE/e\u0301', data: EVIL },
      ],
    });
    expect(folded.anomalies).toEqual(['duplicate-name-folded']);
  });

  it('tells overlapping entries and inflates each reading once', () => {
    const kernel = assembleZip({ entries: [{ name: 'k', data: EVIL }], directory: false, end: false });
    const context = walk({
      entries: [
        { name: 'quoting', data: kernel },
        { name: 'k', data: EVIL, local: false, central: { localOffset: 30 + 'quoting'.length } },
      ],
    });
    expect(context.anomalies).toEqual(['overlap']);
    expect(texts(context)['k']).toBe(EVIL);
  });

  it('tells paths that escape and names that deceive', () => {
    const anomaliesOf = (name: string): string[] => walk({ entries: [{ name, data: GOOD }] }).anomalies;
    expect(anomaliesOf('../../etc/passwd')).toEqual(['path-parent']);
    expect(anomaliesOf('/etc/passwd')).toEqual(['path-absolute']);
    expect(anomaliesOf('C:/x')).toEqual(['path-drive']);
    expect(anomaliesOf('\\\\host\\share')).toEqual(['path-backslash', 'path-unc']);
    expect(anomaliesOf('a\\..\\b')).toEqual(['path-backslash', 'path-parent']);
    expect(anomaliesOf('a\0b')).toEqual(['path-nul']);
    expect(anomaliesOf('a\x1b[2Jb')).toEqual(['path-control']);
    expect(anomaliesOf('gnp\u202eexe')).toEqual(['path-bidi']);
    expect(anomaliesOf('a/..b/c..')).toEqual([]);
  });

  it('tells links, devices and setuid bits', () => {
    const link = walk({ entries: [{ name: 'd/l', data: '../../x', central: { unixMode: 0o120777 } }] });
    expect(link.anomalies).toEqual(['link-escape']);
    expect(link.entries[0]).toMatchObject({ entryKind: 'symlink', linkTarget: '../../x' });
    expect(
      walk({ entries: [{ name: 'd/l', data: '../x', central: { unixMode: 0o120777 } }] }).anomalies,
    ).toEqual([]);
    expect(walk({ entries: [{ name: 'n', data: '', central: { unixMode: 0o060644 } }] }).anomalies).toEqual([
      'device-node',
    ]);
    expect(walk({ entries: [{ name: 's', data: GOOD, central: { unixMode: 0o104755 } }] }).anomalies).toEqual(
      ['setuid'],
    );
  });

  it('stops at the ratio limit and says so', () => {
    const context = walk({ entries: [{ name: 'bomb', data: new Uint8Array(140 * 1024 * 1024), method: 8 }] });
    expect(context.anomalies).toContain('inflation-ratio');
    expect(context.gaps.map((gap) => gap.kind)).toEqual(['limit']);
  });

  it('draws on the budget for stored members that overlap', () => {
    const many = Array.from({ length: 200 }, (_, i) => ({
      name: `n${i}`,
      data: '',
      local: false as const,
      central: { localOffset: 0, compressedBytes: 1000 + i, sizeBytes: 1000 + i },
    }));
    const bytes = assembleZip({ entries: [{ name: 'k', data: 'x'.repeat(2000) }, ...many] });
    const budget = Budget.root({ inflatedBytes: 50_000 });
    const context = new RecordingContext(bytes, { budget });
    format.walk(context);
    const readBytes = context.children.reduce((sum, child) => sum + child.bytes.length, 0);
    expect(readBytes).toBeLessThanOrEqual(bytes.length + 50_000);
    expect(context.gaps.map((gap) => gap.kind)).toContain('limit');
  });

  it('decodes a stream that many ranges share once', () => {
    const data = GOOD.repeat(10);
    const compressed = deflateRawSync(data);
    const many = Array.from({ length: 20 }, (_, i) => ({
      name: `n${i}`,
      data: '',
      local: false as const,
      central: {
        localOffset: 0,
        method: 8,
        compressedBytes: compressed.length + i + 1,
        sizeBytes: data.length,
      },
    }));
    const context = walk({ entries: [{ name: 'k', data, method: 8, compressed }, ...many] });
    expect(texts(context)).toEqual({ k: data });
  });

  it('stops at the entry limit and says so', () => {
    const entries = Array.from({ length: 50 }, (_, i) => ({ name: `m${i}`, data: 'x' }));
    const context = new RecordingContext(assembleZip({ entries }), { budget: Budget.root({ entries: 10 }) });
    format.walk(context);
    expect(context.children.length).toBe(10);
    expect(context.gaps.map((gap) => gap.kind)).toEqual(['limit']);
  });
});

describe('identify', () => {
  it('recognises zips at the start and at the end', () => {
    const plan: ZipPlan = { entries: [{ name: 'a', data: GOOD }] };
    expect(format.identify(probeOf(assembleZip(plan)))).toBe('certain');
    expect(format.identify(probeOf(assembleZip({ ...plan, prefix: 'MZ and more' })))).toBe('certain');
    expect(format.identify(probeOf(assembleZip({ entries: [] })))).toBe('certain');
    expect(
      format.identify(probeOf(Buffer.from('PK but no zip, PK\x05\x06 not even here, with some bytes after'))),
    ).toBe(undefined);
    expect(format.identify(probeOf(new Uint8Array()))).toBe(undefined);
  });
});
