import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AdvisoryIndex, assess, importAdvisories, openIndex } from '../index.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'advisories-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function osv(id: string, name: string, more: Readonly<Record<string, unknown>> = {}) {
  const ranges = [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '2.0' }] }];
  return {
    id,
    modified: '2026-01-01T00:00:00Z',
    affected: [{ package: { ecosystem: 'PyPI', name }, ranges }],
    ...more,
  };
}

const target = () => path.join(folder, 'out', 'advisories.idx');

function load(records: readonly unknown[], isForced = false) {
  const source = path.join(folder, 'records.jsonl');
  writeFileSync(source, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  return importAdvisories({
    source,
    target: target(),
    isForced,
    isComplete: false,
    now: '2026-06-01T00:00:00Z',
  });
}

describe('an import', () => {
  it('counts what it keeps and what it does not', async () => {
    const result = await load([
      osv('GHSA-1', 'Foo_Bar'),
      osv('GHSA-2', 'foo', { withdrawn: '2026-01-02T00:00:00Z' }),
      { id: 'RUSTSEC-1', affected: [{ package: { ecosystem: 'crates.io', name: 'x' } }] },
      { id: 7 },
    ]);
    expect(result).toMatchObject({ imported: 1, withdrawn: 1, skipped: 1, invalid: 1 });
    const { certain } = assess(openIndex(target()), { name: 'foo.bar', version: '1.9', specifier: '' });
    expect(certain.map(({ id }) => id)).toEqual(['GHSA-1']);
    expect(readdirSync(path.dirname(target()))).toEqual(['advisories.idx']);
  });

  it('refuses an empty source and an older one, and leaves the old index', async () => {
    await load([osv('GHSA-1', 'foo', { modified: '2026-02-01T00:00:00Z' })]);
    const before = readFileSync(target());
    await expect(load([{ id: 'x' }])).rejects.toThrow('no advisory of a package of PyPI');
    await expect(load([osv('GHSA-3', 'foo')])).rejects.toThrow('older');
    expect(readFileSync(target()).equals(before)).toBe(true);
    await expect(load([osv('GHSA-3', 'foo')], true)).resolves.toMatchObject({ imported: 1 });
  });

  it('lets two imports at once both end well', async () => {
    const results = await Promise.all([load([osv('GHSA-1', 'foo')]), load([osv('GHSA-1', 'foo')])]);
    expect(results.map(({ imported }) => imported)).toEqual([1, 1]);
    expect(openIndex(target()).header.advisories).toBe(1);
  });

  it.each([
    ['its own CWE', { database_specific: { cwe_ids: ['CWE-506'] } }, {}],
    ['the CWE of the package', {}, { database_specific: { cwes: [{ cweId: 'CWE-506' }] } }],
    ['an alias', { aliases: ['MAL-2026-1'] }, {}],
    ['its origins', { database_specific: { 'malicious-packages-origins': [] } }, {}],
  ])('keeps the releases that a record lists which is an attack by %s', async (_, ofRecord, ofBlock) => {
    const ranges = [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { last_affected: '1.0.3' }] }];
    const versions = ['1.0.0', '1.0.1', '1.0.3'];
    const affected = [{ package: { ecosystem: 'PyPI', name: 'foo' }, ranges, versions, ...ofBlock }];
    await load([osv('GHSA-1', 'foo', { ...ofRecord, affected })]);
    const index = openIndex(target());
    for (const version of versions)
      expect(assess(index, { name: 'foo', version, specifier: '' }).certain).toEqual([
        expect.objectContaining({ id: 'GHSA-1', isMalicious: true, severity: 'critical' }),
      ]);
  });

  it('takes a source for all of PyPI only where packages that everyone knows are in it', async () => {
    const attacks = Array.from({ length: 2001 }, (_, at) => osv(`MAL-2026-${at}`, `evil-${at}`));
    expect((await load(attacks)).header.isPartial).toBe(true);
    const known = ['pip', 'django', 'pillow', 'torch', 'requests'].map((name) => osv(`GHSA-${name}`, name));
    expect((await load([...attacks, ...known], true)).header.isPartial).toBe(false);
    expect((await load([...attacks, ...known.slice(1)], true)).header.isPartial).toBe(true);
    const flaws = Array.from({ length: 2001 }, (_, at) => osv(`GHSA-${at}`, `weak-${at}`));
    expect((await load([...flaws, ...known], true)).header.isPartial).toBe(true);
  });

  it('takes a record dated ahead for no newer than it is', async () => {
    const { header } = await load([
      osv('GHSA-1', 'a', { modified: '2027-01-01T00:00:00Z' }),
      osv('GHSA-2', 'b'),
    ]);
    expect(header.newestModified).toBe('2026-01-01T00:00:00Z');
  });
});

it('never reads an index that is cut or altered', async () => {
  await load([osv('GHSA-1', 'foo')]);
  const bytes = readFileSync(target());
  for (let at = 0; at < bytes.length; at++) {
    expect(() => new AdvisoryIndex(bytes.subarray(0, at))).toThrow();
    const altered = Buffer.from(bytes);
    altered[at] = (altered[at] ?? 0) ^ 0x41;
    expect(() => new AdvisoryIndex(altered)).toThrow();
  }
});
