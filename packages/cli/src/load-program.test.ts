import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { partOfChild, partOfCommand } from './load-program.ts';

const scratch = mkdtempSync(path.join(os.tmpdir(), 'sentrascan-program-'));
const caches = path.join(scratch, 'caches');
const folder = path.join(caches, `sentrascan-${process.getuid?.() ?? 'bytecode'}`);
const script = { url: pathToFileURL(path.join(scratch, 'program.js')).href, digest: '0123' };

writeFileSync(
  path.join(scratch, 'program.js'),
  `(function (module, exports, url) {
  const kinds = new Set();
  module.exports = {
    runProcess: (kind) => { kinds.add(kind); return kind + ' done'; },
    kindsOfWork: () => kinds,
    letHeapGrow: () => undefined,
    optimiseLater: () => undefined,
  };
})`,
);

/** Loads the program in a process of its own, lets it do one kind of work, and says what it answered. */
function run(kind: string, env: Readonly<Record<string, string>> = {}): string {
  const code = `
    import { loadProgramWithBytecode } from ${JSON.stringify(new URL('./load-program.ts', import.meta.url).href)};
    process.stdout.write(loadProgramWithBytecode(${JSON.stringify(script)}, 'part').runProcess('${kind}'));`;
  const result = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    encoding: 'utf8',
    env: { ...process.env, NODE_COMPILE_CACHE: caches, ...env },
  });
  expect(result.stderr).toBe('');
  return result.stdout;
}

function kept(): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

beforeEach(() => rmSync(caches, { recursive: true, force: true }));
afterAll(() => rmSync(scratch, { recursive: true }));

describe('the bytecode of a run', () => {
  test('is kept, for each kind of work once', () => {
    expect(run('reading')).toBe('reading done');
    const [file = ''] = kept();
    expect(file).toMatch(/^0123-[0-9a-f]+-part$/);
    const first = readFileSync(path.join(folder, file));
    expect(first.toString('latin1')).toContain('["reading"]');
    expect(run('reading')).toBe('reading done');
    expect(readFileSync(path.join(folder, file)).equals(first)).toBe(true);
    expect(run('writing')).toBe('writing done');
    expect(readFileSync(path.join(folder, file)).toString('latin1')).toContain('["reading","writing"]');
    expect(kept()).toEqual([file]);
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a length beyond its start', Buffer.alloc(8, 0xff)],
    ['something else', Buffer.from('no bytecode []\x02\0\0\0', 'latin1')],
  ])('is made anew where its file holds %s', (_, bytes) => {
    run('reading');
    const file = path.join(folder, kept()[0] ?? '');
    writeFileSync(file, bytes);
    expect(run('reading')).toBe('reading done');
    expect(readFileSync(file).toString('latin1')).toContain('["reading"]');
    expect(readFileSync(file).length).toBeGreaterThan(100);
  });

  test('is not kept where Node is told to keep none', () => {
    expect(run('reading', { NODE_DISABLE_COMPILE_CACHE: '1' })).toBe('reading done');
    expect(kept()).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')('is neither read nor kept where others can write', () => {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o777);
    expect(run('reading')).toBe('reading done');
    expect(kept()).toEqual([]);
  });

  test('of old runs goes where there is much of it', () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (let at = 0; at < 60; at++) writeFileSync(path.join(folder, `old-${at}`), '');
    run('reading');
    expect(kept().length).toBeLessThan(30);
    expect(kept().some((name) => name.endsWith('-part'))).toBe(true);
  });

  test('is not kept where there is no room for a folder', () => {
    writeFileSync(caches, '');
    expect(run('reading')).toBe('reading done');
  });
});

describe('what a process will run', () => {
  const file = (name: string, bytes: number) => {
    const target = path.join(scratch, name);
    writeFileSync(target, '');
    truncateSync(target, bytes);
    return target;
  };

  test.each([
    [[], 'command'],
    [['--help'], 'command'],
    [['../x'], 'command'],
    [['rules'], 'rules'],
    [['scan', 'nowhere.pkl'], 'scan'],
    [['scan', '\0'], 'scan'],
    [['scan', '--quiet', scratch], 'scan-folder'],
    [['scan', '-q', file('Model.PKL', 10)], 'scan-pkl'],
    [['inspect', file('large.gguf', 2 ** 25)], 'inspect-gguf'],
    [['scan', file('large.gguf', 2 ** 25)], 'scan-large-gguf'],
    [['scan', file('odd.a b', 1)], 'scan-other'],
  ])('%j is %s', (args, part) => {
    expect(partOfCommand(args)).toBe(part);
  });

  test('a child is told by its first file', () => {
    expect(partOfChild('scan-child', ['.pt'])).toBe('scan-child-pt');
    expect(partOfChild('scan-child', [])).toBe('scan-child-other');
    expect(partOfChild('scan-child', ['../../x'])).toBe('scan-child-other');
  });
});
