// Sources as they come: archives that lead out, lie, are cut or too much, other databases, YAML of the PyPA; and places that cannot
// be written. Whatever fails leaves the old index as it was.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assembleZip, type ZipEntry } from '@sentrascan/testkit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assess, importAdvisories, openIndex } from '../index.ts';
import { IMPORT_LIMITS } from './osv-limits.ts';

let folder = '';
let target = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'advisories-'));
  target = path.join(folder, 'out', 'advisories.idx');
});
afterEach(() => rmSync(folder, { recursive: true }));

function recordOf(id: string, name = 'made-up'): string {
  const ranges = [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '2.0' }] }];
  const affected = [{ package: { ecosystem: 'PyPI', name }, ranges }];
  return JSON.stringify({ id, modified: '2026-01-01T00:00:00Z', affected });
}

function load(source: string, place = target) {
  const from = path.join(folder, source);
  return importAdvisories({
    ...{ source: from, target: place, isForced: false, isComplete: false, now: '2026-06-01T00:00:00Z' },
  });
}

function file(name: string, content: string | Uint8Array): string {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
  return name;
}

const entry = (
  name: string,
  data = recordOf(path.parse(name).name),
  rest: Partial<ZipEntry> = {},
): ZipEntry => ({
  ...{ name, data, method: 8 },
  ...rest,
});
const HONEST = [
  entry('GHSA-1.json'),
  entry('GHSA-2.json', undefined, { method: 0 }),
  entry('README.md', '#'),
];

describe('an archive', () => {
  it('gives its records', async () => {
    file('all.zip', assembleZip({ entries: HONEST }));
    expect(await load('all.zip')).toMatchObject({ imported: 2, invalid: 0, header: { source: 'all.zip' } });
  });

  it.each([
    ['a name that leads out', entry('../GHSA-3.json'), /archive cannot be read: invalid relative path/],
    ['an absolute name', entry('/GHSA-3.json'), /archive cannot be read: absolute path/],
    ['another checksum', entry('GHSA-3.json', undefined, { central: { crc32: 1 } }), /checksum does not fit/],
    [
      'a file that is longer than it says',
      entry('GHSA-3.json', `${recordOf('GHSA-3')}${' '.repeat(100_000)}`, { central: { sizeBytes: 300 } }),
      /archive cannot be read/,
    ],
    [
      'a file that says to be longer than any record',
      entry('GHSA-3.json', '', { central: { sizeBytes: IMPORT_LIMITS.recordBytes + 1 } }),
      /GHSA-3\.json says to be larger than a record may be/,
    ],
    [
      'a bomb',
      entry('GHSA-3.json', ' '.repeat(IMPORT_LIMITS.recordBytes + 1)),
      /larger than a record may be/,
    ],
    ['an encrypted file', entry('GHSA-3.json', undefined, { flags: 1 }), /is encrypted/],
    [
      'an unknown method',
      entry('GHSA-3.json', undefined, { method: 12, compressed: Buffer.of(1) }),
      /in a way/,
    ],
  ])('with %s is refused whole', async (_, bad, expected) => {
    file('good.zip', assembleZip({ entries: HONEST }));
    await load('good.zip');
    const before = readFileSync(target);
    file('bad.zip', assembleZip({ entries: [...HONEST, bad] }));
    await expect(load('bad.zip')).rejects.toThrow(expected);
    expect(readFileSync(target).equals(before)).toBe(true);
    expect(readdirSync(path.dirname(target))).toEqual(['advisories.idx']);
  });

  it('is refused wherever it is cut', async () => {
    const whole = Buffer.from(assembleZip({ entries: HONEST }));
    for (let end = 0; end < whole.length; end += 7) {
      file('cut.zip', whole.subarray(0, end));
      await expect(load('cut.zip'), `${end} bytes`).rejects.toThrow();
    }
    expect(readdirSync(folder)).toEqual(['cut.zip']);
  });
});

describe('other sources', () => {
  it('are a folder of JSON, a list, what the API answers, and lines with a mark of byte order', async () => {
    file('records/a/GHSA-1.json', recordOf('GHSA-1'));
    file('records/.git/GHSA-2.json', recordOf('GHSA-2'));
    file('records/broken.json', '{');
    file('list.json', `[\n${recordOf('GHSA-1')},\n${recordOf('GHSA-2')}]`);
    file('api.json', `{"vulns":[${recordOf('GHSA-1')}]}`);
    file('lines.jsonl', `\ufeff${recordOf('GHSA-1')}\r\n\n${recordOf('GHSA-2')}`);
    for (const [source, imported, invalid] of [
      ['records', 1, 1],
      ['list.json', 2, 0],
      ['api.json', 1, 0],
      ['lines.jsonl', 2, 0],
    ] as const)
      expect(await load(source, path.join(folder, `${source}.idx`))).toMatchObject({ imported, invalid });
  });

  it('are records of the PyPA, in YAML', async () => {
    file(
      'vulns/made-up/PYSEC-2026-1.yaml',
      [
        'id: PYSEC-2026-1',
        'details: Something of no matter.',
        'affected:',
        '- package: {name: Made_Up, ecosystem: PyPI, purl: "pkg:pypi/made-up"}',
        '  ranges:',
        '  - type: GIT',
        '    repo: https://example.org/made-up',
        '    events: [{introduced: "0"}, {fixed: 0123abc}]',
        '  - type: ECOSYSTEM',
        '    events:',
        '    - introduced: "1.0"',
        '    - fixed: "1.10"',
        '  versions: ["1.0", "1.2"]',
        'aliases: [CVE-2026-1]',
        'modified: "2026-01-01T00:00:00Z"',
        'published: "2026-01-01T00:00:00Z"',
      ].join('\n'),
    );
    file('vulns/made-up/bomb.yaml', `a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n`);
    expect(await load('vulns')).toMatchObject({ imported: 1, invalid: 1 });
    const { certain } = assess(openIndex(target), { name: 'made-up', version: '1.9', specifier: '' });
    expect(certain).toEqual([expect.objectContaining({ id: 'CVE-2026-1', fixed: '1.10' })]);
  });

  it('are never a database of SQLite, whose place is not written over either', async () => {
    const database = Buffer.alloc(4096, 'SQLite format 3\0');
    file('ml-guard.db', database);
    await expect(load('ml-guard.db')).rejects.toThrow('SQLite');
    expect(() => openIndex(path.join(folder, 'ml-guard.db'))).toThrow('SQLite');
    file('lines.jsonl', recordOf('GHSA-1'));
    await expect(load('lines.jsonl', path.join(folder, 'ml-guard.db'))).rejects.toThrow('not replaced');
    expect(readFileSync(path.join(folder, 'ml-guard.db')).equals(database)).toBe(true);
  });

  it.each([
    ['empty.jsonl', '', 'empty'],
    ['notes.txt', 'nothing of the kind', 'of no kind'],
    ['other.json', '{"id":"RUSTSEC-1","affected":[]}', 'no advisory of a package of PyPI'],
  ])('are not %s', async (name, content, expected) => {
    file(name, content);
    await expect(load(name)).rejects.toThrow(expected);
    await expect(load('missing.zip')).rejects.toThrow('ENOENT');
  });
});

describe('a place that cannot be written', () => {
  it('is told', async () => {
    file('lines.jsonl', recordOf('GHSA-1'));
    await expect(load('lines.jsonl', path.join(folder, 'lines.jsonl', 'advisories.idx'))).rejects.toThrow(
      /could not be written: (?:ENOTDIR|EEXIST|ENOENT)/,
    );
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'is told of a read-only folder',
    async () => {
      file('lines.jsonl', recordOf('GHSA-1'));
      mkdirSync(path.join(folder, 'closed'), { mode: 0o555 });
      await expect(load('lines.jsonl', path.join(folder, 'closed', 'advisories.idx'))).rejects.toThrow(
        /could not be written: (?:EACCES|EPERM|EROFS)/,
      );
    },
  );
});
