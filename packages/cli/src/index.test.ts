// The library, as its documentation shows it: the example is taken from the comment and run.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { type Progress, scan, VERSION } from './index.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sentrascan-library-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The code under `@example`, with the package's name replaced by its source. */
function documentedExample(): string {
  const source = readFileSync(new URL('index.ts', import.meta.url), 'utf8');
  const [, example = ''] = /@example\n([\s\S]*?)\n \*\//.exec(source) ?? [];
  const code = example.replace(/^ \* ?/gm, '');
  return code.replace("'sentrascan'", JSON.stringify(new URL('index.ts', import.meta.url).href));
}

describe('the library', () => {
  it('does what its documentation shows', () => {
    const file = path.join(folder, 'example.mjs');
    writeFileSync(file, documentedExample());
    const [verdict, ...findings] = execFileSync(process.execPath, [file], { encoding: 'utf8' })
      .trim()
      .split('\n');
    expect(verdict).toBe('malicious');
    expect(findings.length).toBeGreaterThan(0);
    expect(findings[0]).toMatch(/^critical pickle\//);
  });

  it('scans bytes, files and folders alike', async () => {
    const bytes = new TextEncoder().encode("cos\nsystem\n(S'id'\ntR.");
    writeFileSync(path.join(folder, 'model.pkl'), bytes);
    const [ofBytes, ofFile, ofFolder] = await Promise.all([
      scan({ name: 'model.pkl', bytes }),
      scan(path.join(folder, 'model.pkl')),
      scan([folder], { include: ['*.pkl'] }),
    ]);
    expect(ofBytes.artifacts).toEqual(ofFile.artifacts);
    expect(ofFile.findings).toEqual(ofFolder.findings);
    expect(ofBytes.findings.map(({ fingerprint }) => fingerprint)).toEqual(
      ofFile.findings.map(({ fingerprint }) => fingerprint),
    );
  });

  it('reports what is not there as a gap, and progress', async () => {
    const seen: Progress[] = [];
    const report = await scan(path.join(folder, 'nowhere'), {
      onProgress: (progress) => seen.push(progress),
    });
    expect(report.verdict).toBe('inconclusive');
    expect(report.gaps.map(({ kind }) => kind)).toEqual(['unreadable']);
    expect(seen).toHaveLength(1);
  });

  it('stops where the signal aborts', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(scan(folder, { signal })).rejects.toThrow('enough');
  });

  it('has the version of its package', () => expect(VERSION).toBe(packageJson.version));
});
