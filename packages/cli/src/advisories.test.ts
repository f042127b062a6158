// The verb `advisories`, as somebody types it: what it prints, and how it ends.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EXIT } from './command.ts';
import { runProgram } from './program.ts';
import { recordedIo } from './recorded-io.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sentrascan-advisories-'));
  const ranges = [{ type: 'ECOSYSTEM', events: [{ introduced: '1.0' }, { fixed: '2.0' }] }];
  const record = (id: string, ecosystem: string, more: object = {}) => ({
    ...{ id, modified: '2026-01-01T00:00:00Z' },
    affected: [{ package: { ecosystem, name: 'Made_Up' }, ranges }],
    ...more,
  });
  const records = [
    record('GHSA-1', 'PyPI', {
      aliases: ['CVE-2026-1'],
      severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' }],
    }),
    record('MAL-2026-1', 'PyPI', {
      affected: [{ package: { ecosystem: 'PyPI', name: 'made-up' }, versions: ['1.5'] }],
    }),
    record('GHSA-2', 'npm'),
    record('GHSA-3', 'PyPI', { withdrawn: '2026-01-02T00:00:00Z' }),
    record('GHSA-4\u001b[31m', 'PyPI'),
  ];
  writeFileSync(
    path.join(folder, 'records.jsonl'),
    records.map((each) => `${JSON.stringify(each)}\n`).join(''),
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function typed(...words: string[]) {
  const io = recordedIo({ cwd: folder, env: { XDG_DATA_HOME: path.join(folder, 'data') } });
  const code = await runProgram(['advisories', ...words], io);
  return { code, out: io.out(), err: io.err() };
}

const own = () => path.join(folder, 'data', 'sentrascan', 'advisories.idx');

const STARTER_REPLACED =
  'covers: 1 package alone; of any other nothing is concluded. It is used instead of the starter: N of the N packages of that are not in it\n';

describe('update', () => {
  it('says what it took in and what not, and where it is', async () => {
    const { code, out, err } = await typed('update', 'records.jsonl');
    expect({ code, err }).toEqual({ code: EXIT.ok, err: 'invalid: id is no name or version\n' });
    expect(out.replace(/\d+ of the \d+ packages/, 'N of the N packages')).toBe(
      'imported 2 advisories of 1 packages; 1 of other ecosystems skipped, 1 withdrawn, 1 invalid\n' +
        `newest record: 2026-01-01T00:00:00Z\nindex: ${own()} (1 KiB)\n` +
        STARTER_REPLACED,
    );
  });

  it.each([
    [
      ['update', 'missing.zip'],
      EXIT.inconclusive,
      /^sentrascan: the source could not be opened: ENOENT\nGive the all\.zip/,
    ],
    [['update', 'empty.jsonl'], EXIT.inconclusive, /^sentrascan: the source is empty\n/],
    [
      ['update', 'other.jsonl'],
      EXIT.inconclusive,
      /has no advisory of a package of PyPI .*\nThe index stays as it was/,
    ],
    [['update', 'older.jsonl'], EXIT.inconclusive, /is older than the index: .*\n.*--force/],
    [['update'], EXIT.usage, /update needs one source/],
    [['update', 'a', 'b'], EXIT.usage, /update needs one source/],
    [['update', 'https://example.org/all.zip'], EXIT.usage, /nothing is downloaded/],
    [['upgrade'], EXIT.usage, /'advisories upgrade' is not understood/],
    [[], EXIT.usage, /missing required argument 'action'/],
  ])('refuses %j', async (words, expected, said) => {
    await typed('update', 'records.jsonl');
    const before = readFileSync(own());
    writeFileSync(path.join(folder, 'empty.jsonl'), '');
    writeFileSync(path.join(folder, 'other.jsonl'), '{"id":"RUSTSEC-1","affected":[]}\n');
    const older = readFileSync(path.join(folder, 'records.jsonl'), 'utf8').replaceAll(
      '2026-01-01',
      '2025-01-01',
    );
    writeFileSync(path.join(folder, 'older.jsonl'), older);
    const { code, out, err } = await typed(...words);
    expect({ code, out }).toEqual({ code: expected, out: '' });
    expect(err).toMatch(said);
    expect(readFileSync(own()).equals(before)).toBe(true);
    expect(readdirSync(path.dirname(own()))).toEqual(['advisories.idx']);
  });

  it('takes an older source when it is forced, and all of PyPI when that is said', async () => {
    await typed('update', 'records.jsonl');
    const older = readFileSync(path.join(folder, 'records.jsonl'), 'utf8').replaceAll(
      '2026-01-01',
      '2025-01-01',
    );
    writeFileSync(path.join(folder, 'older.jsonl'), older);
    expect((await typed('update', 'older.jsonl', '--force', '--complete')).code).toBe(EXIT.ok);
    expect(JSON.parse((await typed('info', '--json')).out)).toMatchObject({
      newestModified: '2025-01-01T00:00:00Z',
      isPartial: false,
    });
  });
});

describe('info', () => {
  it('tells of the starter where there is no other', async () => {
    const { code, out } = await typed('info');
    expect(code).toBe(EXIT.ok);
    expect(out).toMatch(
      /^index {7}the starter that ships with SentraScan\nsource {6}starter\ncreated {5}\d{4}/,
    );
    expect(out).toMatch(/covers {6}some packages: of a package that is not in it nothing is concluded/);
  });

  it('tells of the own one, for people and for programs', async () => {
    await typed('update', 'records.jsonl');
    expect((await typed('info')).out).toMatch(/advisories {2}2 of 1 packages, 1 withdrawn ones left out/);
    expect(JSON.parse((await typed('info', '--json')).out)).toMatchObject({
      ...{ origin: 'user', file: own(), source: 'records.jsonl', advisories: 2, packages: 1, withdrawn: 1 },
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it.each([
    ['missing.idx', /could be opened there: ENOENT\nMake a new one/],
    ['records.jsonl', /not an index of advisories\n/],
    ['ml-guard.db', /a SQLite database, not an index/],
  ])('refuses %s', async (file, said) => {
    writeFileSync(path.join(folder, 'ml-guard.db'), 'SQLite format 3\0');
    const { code, out, err } = await typed('info', '--db', file);
    expect({ code, out }).toEqual({ code: EXIT.inconclusive, out: '' });
    expect(err).toMatch(said);
  });
});

describe('show', () => {
  beforeEach(() => typed('update', 'records.jsonl'));

  it.each([
    [
      ['show', 'cve-2026-1'],
      'CVE-2026-1 (GHSA-1): made-up, critical, CVSS 3.1 9.8; affects >=1.0,<2.0, fixed in 2.0\n',
    ],
    [['show', 'mal-2026-1'], 'MAL-2026-1: made-up, malicious; affects ==1.5\n'],
    [
      ['show', 'Made.Up'],
      'CVE-2026-1 (GHSA-1): made-up, critical, CVSS 3.1 9.8; affects >=1.0,<2.0, fixed in 2.0\nMAL-2026-1: made-up, malicious; affects ==1.5\n',
    ],
    [
      ['show', 'made-up', '1.5'],
      'malicious  MAL-2026-1  affects ==1.5\ncritical   CVE-2026-1  affects >=1.0,<2.0, fixed in 2.0\nmade-up 1.5: 2 known issues; no advisory names 2.0 as affected\n',
    ],
    [['show', 'made-up', '2.0'], 'made-up 2.0: 0 known issues\n'],
    [
      ['show', 'Made.Up==1.0'],
      'critical   CVE-2026-1  affects >=1.0,<2.0, fixed in 2.0\nmade-up 1.0: 1 known issue; 2.0 mends it\n',
    ],
  ])('%j', async (words, expected) => {
    expect(await typed(...words)).toEqual({ code: EXIT.ok, out: expected, err: '' });
  });

  it('prints JSON', async () => {
    expect(JSON.parse((await typed('show', 'CVE-2026-1', '--json')).out)).toEqual([
      expect.objectContaining({ package: 'made-up', id: 'GHSA-1' }),
    ]);
    expect(JSON.parse((await typed('show', 'made-up', '1.0', '--json')).out)).toMatchObject({
      certain: [{ id: 'CVE-2026-1', fixed: '2.0' }],
      fixedAll: '2.0',
    });
  });

  it.each([['made-up', 'abc'], ['made-up==abc']])('refuses %j %j: that is no version', async (...words) => {
    const { code, out, err } = await typed('show', ...words);
    expect({ code, out }).toEqual({ code: EXIT.usage, out: '' });
    expect(err).toContain("'abc' is no version");
  });

  it('says that it does not know', async () => {
    const { code, out, err } = await typed('show', 'no-such\u001b[31m');
    expect({ code, out }).toEqual({ code: EXIT.nothing, out: '' });
    expect(err).toBe(
      'sentrascan: the index knows neither an advisory nor a package of that name: no-such?[31m\n',
    );
    expect((await typed('show')).code).toBe(EXIT.usage);
  });
});
