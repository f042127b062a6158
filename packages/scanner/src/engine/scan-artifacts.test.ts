import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Report } from '@sentrascan/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TOY_PLUGINS } from '../../../testkit/src/engine/toy-plugins.ts';
import { openFile } from '../bytes/file-access.ts';
import { MemoryAccess } from '../bytes/random-access.ts';
import type { SourceArtifact } from '../bytes/source-artifact.ts';
import { LIMITS } from '../limits.ts';
import { childEntry } from './child-entry.ts';
import { type ScanOptions, scanArtifacts } from './scan-artifacts.ts';

const CHILD = new URL('../../../testkit/src/engine/toy-child.ts', import.meta.url);
const TARGET = { locator: 'toys', resolved: 'toys', provenance: {} };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'scan-artifacts-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A toy (see testkit's toy-plugins) that is so large that a child process scans it. */
function large(name: string, ...lines: string[]): SourceArtifact {
  const file = path.join(folder, name);
  const script = ['TOY', `explain 0 ${LIMITS.inProcessBytes.value + 1}`, ...lines, 'end', ''].join('\n');
  writeFileSync(file, script.padEnd(LIMITS.inProcessBytes.value + 1, '.'));
  const handle = { kind: 'file', file } as const;
  return { path: name, sizeBytes: LIMITS.inProcessBytes.value + 1, handle, open: () => openFile(file) };
}

function small(name: string, ...lines: string[]): SourceArtifact {
  const bytes = Buffer.from(['TOY', ...lines, ''].join('\n'));
  const handle = { kind: 'memory', bytes } as const;
  return { path: name, sizeBytes: bytes.length, handle, open: () => new MemoryAccess(bytes) };
}

function scan(
  artifacts: Iterable<SourceArtifact>,
  options: Partial<ScanOptions> = {},
  entry = CHILD,
): Promise<Report> {
  const parts = { plugins: TOY_PLUGINS, childEntry: entry };
  return scanArtifacts(artifacts, TARGET, { toolVersion: '0.0.0', jobs: 1, ...options }, parts);
}

const said = (report: Report) => report.gaps.map((gap) => `${gap.artifact}: ${gap.kind}`);

describe('scanArtifacts', () => {
  it('says the same for any number of jobs, in any order of listing, byte for byte', async () => {
    const artifacts = [
      large('z.toy', 'fact bad', 'slice in 0 3'),
      small('b.toy', 'fact odd', 'throw'),
      large('c.toy', 'gap'),
      small('a.toy', 'nest', 'fact mild'),
      large('empty-inside.toy'),
    ];
    const one = JSON.stringify(await scan(artifacts));
    expect(JSON.stringify(await scan(artifacts))).toBe(one);
    expect(JSON.stringify(await scan([...artifacts].reverse(), { jobs: 4 }))).toBe(one);
    const report: Report = JSON.parse(one);
    expect(report.artifacts.map((artifact) => artifact.path)).toEqual([
      'a.toy',
      'b.toy',
      'c.toy',
      'empty-inside.toy',
      'z.toy',
    ]);
    expect(report.findings.map((finding) => finding.ruleId)).toEqual(['toy/bad', 'toy/odd', 'toy/mild']);
    expect(report.verdict).toBe('malicious');
    expect(report.summary).toMatchObject({
      artifacts: 5,
      gaps: 3,
      findings: { critical: 1, medium: 1, low: 1 },
    });
    expect(report.summary.bytesRead).toBe(report.summary.bytesTotal);
  });

  it('ends a child that hangs, says so, and goes on', async () => {
    const report = await scan([large('hangs.toy', 'hang'), large('fine.toy', 'fact odd')], {
      timeoutMs: 1500,
    });
    expect(said(report)).toEqual(['hangs.toy: timeout']);
    expect(report.findings.map((finding) => finding.artifact)).toEqual(['fine.toy']);
    expect(report.artifacts.find(({ path: name }) => name === 'hangs.toy')?.verdict).toBe('inconclusive');
  });

  it('replaces a child that dies, and blames the file it was at', async () => {
    const many = Array.from({ length: 4 }, (_, at) => large(`f${at}.toy`, at === 1 ? 'exit' : 'fact odd'));
    const report = await scan(many, { jobs: 2 });
    expect(said(report)).toEqual(['f1.toy: crash']);
    expect(report.findings.map((finding) => finding.artifact)).toEqual(['f0.toy', 'f2.toy', 'f3.toy']);
  });

  it('survives a file that devours the heap', async () => {
    const options = { maxMemoryBytes: 64 * 1024 * 1024, timeoutMs: 20_000 };
    const report = await scan([large('devours.toy', 'devour'), large('fine.toy')], options);
    expect(said(report)).toEqual(['devours.toy: crash']);
    expect(report.artifacts.find(({ path: name }) => name === 'fine.toy')?.verdict).toBe('clean');
  });

  it('gives every file a gap where children cannot start at all', async () => {
    const missing = new URL('./no-such-child.ts', import.meta.url);
    const report = await scan([large('one.toy'), large('two.toy'), small('three.toy')], {}, missing);
    expect(said(report)).toEqual(['one.toy: crash', 'two.toy: crash']);
  });

  it('passes on what the source says, and opens nothing that has no handle', async () => {
    const gap = { kind: 'special-file', reason: 'It is a FIFO.', consequence: 'It was not opened.' } as const;
    const open = () => {
      throw new Error('must not be opened');
    };
    const report = await scan([{ path: 'pipe', sizeBytes: undefined, gaps: [gap], open }]);
    expect(report.gaps).toEqual([{ artifact: 'pipe', ...gap }]);
    expect(report.verdict).toBe('inconclusive');
  });

  it('selects by pattern, tells progress, and releases what sources hold', async () => {
    const released: string[] = [];
    const files = ['keep/a.toy', 'keep/b.txt', 'leave/c.toy'].map((name) => ({
      ...small(name),
      release: () => released.push(name),
    }));
    const seen: string[] = [];
    const report = await scan(files, {
      include: ['*.toy'],
      exclude: ['leave'],
      onProgress: ({ files: done, filesTotal, current }) => seen.push(`${done}/${filesTotal} ${current}`),
    });
    expect(report.artifacts.map((artifact) => artifact.path)).toEqual(['keep/a.toy']);
    expect(seen).toEqual(['1/1 keep/a.toy']);
    expect(released).toEqual(['keep/a.toy']);
  });

  it('stops where the signal aborts', async () => {
    const abort = new AbortController();
    const running = scan([large('hangs.toy', 'hang')], { signal: abort.signal });
    setTimeout(() => abort.abort(new Error('enough')), 300);
    await expect(running).rejects.toThrow('enough');
  });

  it('is unsupported where there was nothing', async () => {
    expect(await scan([])).toMatchObject({
      verdict: 'unsupported',
      artifacts: [],
      summary: { artifacts: 0 },
    });
  });
});

describe('childEntry', () => {
  it('finds the entry in the source tree, beside the command and from a shared chunk', () => {
    expect(childEntry('file:///r/engine/child-entry.ts').pathname).toBe('/r/engine/scan-child.ts');
    expect(childEntry('file:///dist/program.js').pathname).toBe('/dist/scan-child.mjs');
  });

  it('is a module that runs', async () => {
    const source = large('real.toy');
    const parts = { plugins: TOY_PLUGINS, childEntry: childEntry() };
    const report = await scanArtifacts([source], TARGET, { toolVersion: '0', jobs: 1 }, parts);
    expect(report.gaps.filter((gap) => gap.kind === 'crash')).toEqual([]);
    expect(report.artifacts[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});
