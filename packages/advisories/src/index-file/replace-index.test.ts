// Updates of one index by several processes, and by one that is killed in the middle.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { importAdvisories, openIndex } from '../index.ts';

const PATIENCE_MS = 60_000;
const DOOR = pathToFileURL(path.resolve(import.meta.dirname, '../index.ts')).href;

let folder = '';
let target = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'advisories-'));
  target = path.join(folder, 'out', 'advisories.idx');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** @returns its path */
function source(name: string, count: number): string {
  const ranges = [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '2.0' }] }];
  const lines = Array.from({ length: count }, (_, at) => {
    const affected = [{ package: { ecosystem: 'PyPI', name: `${name}-${at % 50}` }, ranges }];
    return `${JSON.stringify({ id: `GHSA-${at}`, modified: '2026-01-01T00:00:00Z', affected })}\n`;
  });
  writeFileSync(path.join(folder, `${name}.jsonl`), lines.join(''));
  return path.join(folder, `${name}.jsonl`);
}

function request(from: string) {
  return { source: from, target, isForced: false, isComplete: false, now: '2026-06-01T00:00:00Z' };
}

/** Another process, that imports. */
function updater(from: string): ChildProcess {
  const script = `import { importAdvisories } from ${JSON.stringify(DOOR)};
    process.stdout.write('ready');
    await importAdvisories(${JSON.stringify(request(from))});`;
  return spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

it('lets several processes at once end well, and one of them prevail whole', {
  timeout: PATIENCE_MS,
}, async () => {
  const children = ['a', 'b', 'c'].map((name) => updater(source(name, 300)));
  const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0] as number));
  expect(codes).toEqual([0, 0, 0]);
  const names = [...openIndex(target).packages()].map(([name]) => name);
  expect(names).toHaveLength(50);
  expect(new Set(names.map(([first]) => first)).size).toBe(1);
  expect(readdirSync(path.dirname(target))).toEqual(['advisories.idx']);
});

it('leaves an index that is whole when it is killed, and nothing that is in the way', {
  timeout: PATIENCE_MS,
}, async () => {
  await importAdvisories(request(source('old', 10)));
  const large = source('new', 20_000);
  for (const waitMs of [0, 40, 160]) {
    const child = updater(large);
    if (child.stdout !== null) await once(child.stdout, 'data');
    await new Promise((resolve) => setTimeout(resolve, waitMs));
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect([10, 20_000]).toContain(openIndex(target).header.advisories);
  }
  await importAdvisories(request(source('last', 5)));
  expect(openIndex(target).header.advisories).toBe(5);
  expect(readdirSync(path.dirname(target))).toEqual(['advisories.idx']);
});

it('takes away what a process left that was killed while it wrote', { timeout: PATIENCE_MS }, async () => {
  mkdirSync(path.dirname(target));
  const script = `const fs = require('node:fs');
    fs.writeFileSync(${JSON.stringify(`${target}.lock`)}, process.pid + '\\n');
    fs.writeFileSync(${JSON.stringify(path.join(path.dirname(target), '.advisories.idx.'))} + process.pid + '.0a0b0c0d.tmp', 'SSADV');
    process.stdout.write('ready');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  if (child.stdout !== null) await once(child.stdout, 'data');
  expect(readdirSync(path.dirname(target))).toHaveLength(2);
  child.kill('SIGKILL');
  await once(child, 'exit');
  await importAdvisories(request(source('next', 5)));
  expect(readdirSync(path.dirname(target))).toEqual(['advisories.idx']);
});
