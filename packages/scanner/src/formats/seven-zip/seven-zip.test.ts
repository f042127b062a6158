// 7z: headers in every wrapping, contents by coder, and lies.

import { execFileSync } from 'node:child_process';
import { deflateRawSync, zstdCompressSync } from 'node:zlib';
import { assembleSevenZip, probeOf, RecordingContext, type SevenZipPlan } from '@sentrascan/testkit';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { Budget } from '../../bytes/budget.ts';
import { format } from './index.ts';

const EVIL = 'cos\nsystem\n(S"id"\ntR.';
const GOOD = 'plain text, plain text, plain text';

function walk(plan: SevenZipPlan | Uint8Array, entries = 1000): RecordingContext {
  const bytes = plan instanceof Uint8Array ? plan : assembleSevenZip(plan);
  const budget = Budget.root({ entries, inflatedBytes: 8 * 1024 * 1024 });
  const context = new RecordingContext(bytes, { budget });
  format.walk(context);
  return context;
}

function texts(context: RecordingContext): Record<string, string> {
  return Object.fromEntries(
    context.children.map((child) => [child.name, Buffer.from(child.bytes).toString('latin1')]),
  );
}

/** Raw LZMA streams by CPython: the dictionary is 64 KiB. */
function lzma(kind: 'lzma' | 'lzma2', data: Uint8Array): Uint8Array {
  const script = `
import sys, lzma
data = bytes.fromhex(sys.argv[2])
if sys.argv[1] == "lzma": out = lzma.compress(data, lzma.FORMAT_ALONE, filters=[{"id": lzma.FILTER_LZMA1, "dict_size": 65536}])[13:]
else: out = lzma.compress(data, lzma.FORMAT_RAW, filters=[{"id": lzma.FILTER_LZMA2, "dict_size": 65536}])
print(out.hex())`;
  const hex = execFileSync('python3', ['-I', '-c', script, kind, Buffer.from(data).toString('hex')], {
    encoding: 'utf8',
  });
  return Buffer.from(hex.trim(), 'hex');
}

const LZMA = { id: '030101', properties: Uint8Array.from([0x5d, 0, 0, 1, 0]) };
const LZMA2 = { id: '21', properties: Uint8Array.of(8) };
const members = [
  { name: 'a.txt', data: GOOD },
  { name: 'd/data.pkl', data: EVIL },
];
const content = Buffer.from(GOOD + EVIL);
const expected = { 'a.txt': GOOD, 'd/data.pkl': EVIL };

describe('honest archives are silent', () => {
  const plans: Record<string, () => SevenZipPlan> = {
    copy: () => ({ folders: [{ members }] }),
    'a folder for each': () => ({ folders: members.map((member) => ({ members: [member] })) }),
    lzma: () => ({ folders: [{ members, coders: [LZMA], packed: lzma('lzma', content) }] }),
    lzma2: () => ({ folders: [{ members, coders: [LZMA2], packed: lzma('lzma2', content) }] }),
    deflate: () => ({ folders: [{ members, coders: [{ id: '040108' }], packed: deflateRawSync(content) }] }),
    zstd: () => ({ folders: [{ members, coders: [{ id: '04f71101' }], packed: zstdCompressSync(content) }] }),
    'copy after lzma2': () => ({
      folders: [{ members, coders: [{ id: '00' }, LZMA2], packed: lzma('lzma2', content) }],
    }),
    'compressed header': () => ({
      folders: [{ members }],
      encodeHeader: { coder: LZMA, pack: (header) => lzma('lzma', header) },
    }),
    'header in a copy coder': () => ({
      folders: [{ members }],
      encodeHeader: { coder: { id: '00' }, pack: (header) => header },
    }),
    'empty files and directories': () => ({
      folders: [{ members }],
      empty: [{ name: 'd' }, { name: 'empty', data: '' }],
    }),
  };
  it.each(Object.entries(plans))('%s', (_, plan) => {
    const context = walk(plan());
    expect(texts(context)).toEqual(expected);
    expect(context.anomalies).toEqual([]);
    expect(context.gaps).toEqual([]);
    expect(context.unexplained()).toEqual([]);
  });

  it('an archive of nothing', () => {
    const context = walk({ folders: [] });
    expect(context.gaps).toEqual([]);
    expect(context.children).toEqual([]);
  });
});

describe('what is not read is told', () => {
  it.each([
    ['06f10701', 'encrypted', 'aes-256'],
    ['03030103', 'unsupported', 'bcj-x86'],
    ['030401', 'unsupported', 'ppmd'],
    ['0badc0de', 'unsupported', '0badc0de'],
  ] as const)('coder %s', (id, kind, name) => {
    const context = walk({ folders: [{ members, coders: [{ id }] }] });
    expect(context.gaps).toMatchObject([{ kind }]);
    expect(context.gaps[0]?.reason).toContain(name);
    expect(context.children).toEqual([]);
    expect(context.entries.map((entry) => entry.name)).toEqual(Object.keys(expected));
    expect(context.opaque).toEqual([[32, 32 + content.length]]);
  });

  it('an encrypted header', () => {
    const coder = { id: '06f10701' };
    const context = walk({ folders: [{ members }], encodeHeader: { coder, pack: (header) => header } });
    expect(context.gaps).toMatchObject([{ kind: 'encrypted' }]);
  });

  it('truncation at any byte', () => {
    const bytes = assembleSevenZip({
      folders: [{ members }],
      encodeHeader: { coder: { id: '00' }, pack: (header) => header },
    });
    for (let length = 0; length < bytes.length; length += 1) {
      expect(walk(bytes.subarray(0, length)).gaps.length, `cut at ${length}`).toBeGreaterThan(0);
    }
  });

  it('the entry limit', () => {
    expect(walk({ folders: [{ members }] }, 1).gaps.map((gap) => gap.kind)).toContain('limit');
  });
});

describe('lies', () => {
  it('are told, and everything is read', () => {
    expect(walk({ folders: [{ members }], headerCrc: 1 }).anomalies).toEqual(['checksum-wrong']);
    expect(walk({ folders: [{ members }], trailing: 'TAIL' }).anomalies).toEqual(['trailing-bytes']);
    const crc = walk({ folders: [{ members: [{ name: 'a', data: EVIL, crc32: 1 }] }] });
    expect(crc.anomalies).toEqual(['crc-wrong']);
    expect(texts(crc)).toEqual({ a: EVIL });
    const hidden = walk({
      folders: [{ members: [{ name: 'a', data: GOOD }], packed: content, unpackBytes: GOOD.length }],
    });
    expect(hidden.anomalies).toEqual(['hidden-entry']);
    expect(Object.values(texts(hidden))).toEqual([GOOD, EVIL]);
  });

  it('in names and links', () => {
    const one = (name: string, unixMode?: number, data = GOOD): string[] =>
      walk({ folders: [{ members: [{ name, data, ...(unixMode === undefined ? {} : { unixMode }) }] }] })
        .anomalies;
    expect(one('../x')).toEqual(['path-parent']);
    expect(one('C:\\x')).toEqual(['path-backslash', 'path-drive']);
    expect(one('l', 0o120777, '../../etc')).toEqual(['link-escape']);
    expect(one('s', 0o104755)).toEqual(['setuid']);
    const twice = [
      { name: 'a', data: GOOD },
      { name: 'a', data: EVIL },
    ];
    const context = walk({ folders: [{ members: twice }] });
    expect(context.anomalies).toEqual(['duplicate-name']);
    expect(texts(context)).toEqual({ a: GOOD, 'a#2': EVIL });
  });
});

describe('7z never throws', () => {
  it('identifies by its signature', () => {
    expect(format.identify(probeOf(assembleSevenZip({ folders: [] })))).toBe('certain');
    expect(format.identify(probeOf(Buffer.from('7z')))).toBe(undefined);
  });

  let samples: Uint8Array[] = [];
  beforeAll(() => {
    samples = [
      assembleSevenZip({ folders: [{ members }], empty: [{ name: 'd' }] }),
      assembleSevenZip({
        folders: [{ members, coders: [LZMA2], packed: lzma('lzma2', content) }],
        encodeHeader: { coder: LZMA, pack: (header) => lzma('lzma', header) },
      }),
    ];
  });

  it('with bytes changed', () => {
    fc.assert(
      fc.property(
        fc.nat(1),
        fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        (which, changes) => {
          const bytes = (samples[which] ?? new Uint8Array()).slice();
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          const context = walk(bytes);
          for (const [, end] of [...context.explained, ...context.opaque]) {
            expect(end).toBeLessThanOrEqual(bytes.length);
          }
        },
      ),
      { numRuns: 1500 },
    );
  });
});
