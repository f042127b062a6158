// Advisories in a scan, as somebody types it: an index of one's own, none, one that is missing or broken.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AdvisoryRecord } from '@sentrascan/advisories';
import type { Report } from '@sentrascan/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { indexBytes } from '../../advisories/src/index-file/write-index.ts';
import { EXIT } from './command.ts';
import { scan } from './index.ts';
import { runProgram } from './program.ts';
import { recordedIo } from './recorded-io.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'sentrascan-advisories-'));
const HEADER = {
  ...{ source: 'own', sourceSha256: '0'.repeat(64), created: '2020-01-01T00:00:00Z', withdrawn: 0 },
  ...{ newestModified: '2020-01-01T00:00:00Z', advisories: 1, packages: 1, isPartial: false },
};
const RECORD: AdvisoryRecord = {
  ...{ id: 'GHSA-aaaa-bbbb-cccc', aliases: ['CVE-2020-1'], versions: [], label: 'high' },
  ranges: [[{ introduced: '0' }, { fixed: '2.0' }]],
};

beforeAll(() => {
  const index = indexBytes(HEADER, new Map([['made-up', [RECORD]]]));
  writeFileSync(path.join(folder, 'own.idx'), index);
  writeFileSync(path.join(folder, 'cut.idx'), index.subarray(0, -40));
  mkdirSync(path.join(folder, 'project'));
  writeFileSync(path.join(folder, 'project', 'requirements.txt'), 'made-up==1.0\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function typed(words: string, env: Readonly<Record<string, string>> = {}) {
  const io = recordedIo({ cwd: folder, env });
  const code = await runProgram(['scan', path.join(folder, 'project'), ...words.split(' ')], io);
  return { code, out: io.out(), err: io.err() };
}

it('compares with the index that is named, and says which it was and that it is old', async () => {
  const { code, out, err } = await typed('--format json --advisories own.idx --fail-on high');
  const report = JSON.parse(out) as Report;
  expect(code).toBe(EXIT.findings);
  expect(report.advisories).toMatchObject({ source: 'own', advisories: 1, isPartial: false });
  expect(report.findings.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
    ['dependency/known-vulnerability', 'high'],
  ]);
  expect(report.findings[0]?.evidence['advisories']).toEqual([
    expect.objectContaining({ id: 'CVE-2020-1', aliases: ['GHSA-aaaa-bbbb-cccc'], fixed: '2.0' }),
  ]);
  expect(err).toMatch(/newest of the advisories is \d{4} days old/);
});

it.each([
  ['--advisories missing.idx', {}, /--advisories missing\.idx: .*ENOENT/],
  ['--advisories cut.idx', {}, /--advisories cut\.idx: .*cut short or altered/],
  ['--advisories project', {}, /--advisories project: this is not a file/],
  ['--format json', { SENTRASCAN_ADVISORIES: 'cut.idx' }, /SENTRASCAN_ADVISORIES cut\.idx: .*cut short/],
])('refuses %s', async (words, env, expected) => {
  const { code, out, err } = await typed(words, env);
  expect(code).toBe(EXIT.usage);
  expect(err).toMatch(expected);
  expect(out).toBe('');
});

it('says in a gap that advisories were left out', async () => {
  const { code, out } = await typed('--format json --no-advisories');
  const report = JSON.parse(out) as Report;
  expect(code).toBe(EXIT.inconclusive);
  expect(report.advisories).toBeUndefined();
  expect(report.gaps.map(({ kind }) => kind)).toEqual(['skipped']);
});

it('serves the library alike', async () => {
  const file = path.join(folder, 'project', 'requirements.txt');
  const report = await scan(file, { advisories: path.join(folder, 'own.idx') });
  expect(report.findings).toHaveLength(1);
  expect((await scan(file, { advisories: false })).findings).toHaveLength(0);
  await expect(scan(file, { advisories: path.join(folder, 'missing.idx') })).rejects.toThrow(
    /could be opened/,
  );
});
