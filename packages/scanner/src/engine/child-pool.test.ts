// What happens to the scan when a child process hangs, dies, eats memory or loses its parent. Children are real.

import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '@sentrascan/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIMITS } from '../limits.ts';
import { childEntry } from './child-entry.ts';
import { preloads } from './child-launch.ts';
import { residentBytes } from './child-memory.ts';
import { scanInChildren } from './child-pool.ts';
import { DEFAULT_PLUGINS } from './default-plugins.ts';
import type { ScannedFile } from './render-artifact.ts';
import { openHandle, scanSource } from './scan-source.ts';
import type { ScanTask } from './scan-task.ts';

const SCAN_TOYS = fileURLToPath(new URL('../../../testkit/src/engine/scan-toys.ts', import.meta.url));
const TOY_CHILD = new URL('../../../testkit/src/engine/toy-child.ts', import.meta.url);
const isLinux = process.platform === 'linux';

let root: string;
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'child-pool-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A folder of toys (see testkit's toy-plugins), each so large that a child process scans it. */
function toys(scripts: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(root, 'toys-'));
  for (const [name, command] of Object.entries(scripts)) {
    const script = `TOY\n${command}\nend\n`;
    writeFileSync(path.join(folder, `${name}.toy`), script.padEnd(LIMITS.inProcessBytes.value + 1, '.'));
  }
  return folder;
}

/** Scans a folder of toys in a process of its own; how it ends and when is part of what is tested. */
function scanToys(folder: string, options: object = {}) {
  const { status, signal, stdout } = spawnSync(
    process.execPath,
    [SCAN_TOYS, folder, JSON.stringify(options)],
    { encoding: 'utf8', timeout: 30_000 },
  );
  expect([status, signal]).toEqual([0, null]);
  const report: Report = JSON.parse(stdout);
  return {
    gaps: report.gaps.map((gap) => `${gap.artifact}: ${gap.kind}: ${gap.reason}`),
    findings: report.findings.map((finding) => finding.artifact),
  };
}

describe('a child that is lost costs its own file a gap, and the scanning process still ends', () => {
  const beside = { a: 'fact odd', z: 'fact odd' };

  it('when a file devours the JavaScript heap', () => {
    const { gaps, findings } = scanToys(toys({ ...beside, m: 'devour' }), { maxMemoryBytes: 2 ** 26 });
    expect(gaps).toEqual([expect.stringMatching(/^m\.toy: crash: .* more than its \d+ MiB of memory\.$/)]);
    expect(findings).toEqual(['a.toy', 'z.toy']);
  });

  it.runIf(isLinux)('when a file hoards memory outside the heap', () => {
    const { gaps, findings } = scanToys(toys({ ...beside, m: 'hoard' }), { maxMemoryBytes: 2 ** 26 });
    expect(gaps).toEqual([expect.stringMatching(/^m\.toy: crash: .* more than its \d+ MiB of memory\.$/)]);
    expect(findings).toEqual(['a.toy', 'z.toy']);
  });

  it('when the scan of a file never ends', () => {
    const { gaps, findings } = scanToys(toys({ ...beside, m: 'hang' }), { timeoutMs: 1500 });
    expect(gaps).toEqual([expect.stringMatching(/^m\.toy: timeout: /)]);
    expect(findings).toEqual(['a.toy', 'z.toy']);
  });

  it('when a format leaves the process', () => {
    const { gaps, findings } = scanToys(toys({ ...beside, m: 'exit' }), { jobs: 2 });
    expect(gaps).toEqual([expect.stringMatching(/^m\.toy: crash: .* ended with code 7 /)]);
    expect(findings).toEqual(['a.toy', 'z.toy']);
  });

  it('when somebody kills the child', () => {
    const { gaps, findings } = scanToys(toys({ ...beside, m: 'die' }), { jobs: 2 });
    expect(gaps).toEqual([expect.stringMatching(/^m\.toy: crash: .* ended by SIGKILL /)]);
    expect(findings).toEqual(['a.toy', 'z.toy']);
  });
});

describe.runIf(isLinux)('no child outlives the process that scans', () => {
  it.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)(
    'ended by %s, in the middle of an endless scan',
    async (signal) => {
      const scanning = spawn(process.execPath, [SCAN_TOYS, toys({ m: 'hang' })], { stdio: 'ignore' });
      const children = () =>
        readFileSync(`/proc/${scanning.pid}/task/${scanning.pid}/children`, 'latin1').trim().split(' ');
      // The child, and its guard as soon as it takes long.
      await until(() => children().length === 2);
      const started = children().map(Number);
      // Time to be deep in its scan.
      await new Promise((resolve) => setTimeout(resolve, 1000));
      scanning.kill(signal);
      await new Promise((resolve) => scanning.on('exit', resolve));
      await until(() => started.every((each) => residentBytes(each) === undefined));
    },
  );
});

describe('scanInChildren', () => {
  it('says of many files what a scan in this process says, byte for byte', async () => {
    const contents = Array.from({ length: 50 }, (_, at) => contentOf(at));
    const tasks = contents.map((bytes, index): ScanTask => {
      const file = path.join(root, `${index}.pkl`);
      writeFileSync(file, bytes);
      const handle =
        index % 2 === 0 ? ({ kind: 'memory', bytes } as const) : ({ kind: 'file', file } as const);
      return {
        index,
        path: `f/${index}.pkl`,
        sizeBytes: bytes.length,
        handle,
        gaps: [],
        killAfterMs: 20_000,
      };
    });
    const scanned: ScannedFile[] = [];
    const options = { childEntry: childEntry(), children: 2, terms: {}, heapBytes: 2 ** 28 };
    await scanInChildren(tasks, options, (task, file) => {
      scanned[task.index] = file;
    });
    const here = tasks.map((task) =>
      scanSource({ ...task, open: () => openHandle(task.handle) }, {}, DEFAULT_PLUGINS, () => 0),
    );
    expect(here.some(({ findings }) => findings.length > 0)).toBe(true);
    expect(JSON.stringify(scanned)).toBe(JSON.stringify(here));
  });
});

describe('scanInChildren with a fatal file among small ones', () => {
  it.each([
    ['exit', 20_000, /ended with code 7/],
    ['hang', 3000, /ended from outside/],
  ])('blames the one that does %s, and tells of all others', async (command, killAfterMs, reason) => {
    const tasks = Array.from({ length: 40 }, (_, index): ScanTask => {
      const bytes = Buffer.from(`TOY\n${index === 17 ? command : 'fact odd'}\n`);
      const handle = { kind: 'memory', bytes } as const;
      return { index, path: `${index}.toy`, sizeBytes: bytes.length, handle, gaps: [], killAfterMs };
    });
    const scanned = new Map<number, ScannedFile>();
    const options = { childEntry: TOY_CHILD, children: 2, terms: {}, heapBytes: 2 ** 27 };
    await scanInChildren(tasks, options, (task, file) => {
      expect(scanned.has(task.index)).toBe(false);
      scanned.set(task.index, file);
    });
    expect(scanned.size).toBe(40);
    for (const [index, { findings, gaps }] of scanned) {
      expect([findings.length, gaps.length]).toEqual(index === 17 ? [0, 1] : [1, 0]);
    }
    expect(scanned.get(17)?.gaps[0]?.reason).toMatch(reason);
  });
});

function contentOf(at: number): Buffer {
  if (at % 5 === 4) return Buffer.from(`\x7fELF nothing known ${at}`, 'latin1');
  if (at % 5 === 3) return Buffer.from(`\x80\x02]q\x00(K${at}`, 'latin1');
  return Buffer.from(at % 5 === 2 ? `(lp0\nI${at}\naI2\na.` : `cos\nsystem\n(S'echo ${at}'\ntR.`, 'latin1');
}

async function until(isSo: () => boolean): Promise<void> {
  const ends = Date.now() + 10_000;
  while (!isSo()) {
    if (Date.now() > ends) throw new Error('it did not happen in ten seconds');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('launchChild', () => {
  it('hands on what is loaded before any module, and no other option', () => {
    expect(preloads(['--import', 'a', '--cpu-prof', '-r=b', '--require', 'c', '-e', 'code', '-r'])).toEqual([
      ...['--import', 'a', '-r=b', '--require', 'c', '-r'],
    ]);
  });
});

describe('residentBytes', () => {
  it.runIf(isLinux)('tells the memory of a process, and nothing of one that is not there', () => {
    expect(residentBytes(process.pid)).toBeGreaterThan(10_000_000);
    expect(residentBytes(2 ** 22 + 1)).toBeUndefined();
  });
});
