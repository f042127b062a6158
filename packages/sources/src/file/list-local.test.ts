import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { scanArtifacts } from '@sentrascan/scanner';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SYSTEM_CALLS } from './folder-calls.ts';
import { type ListOptions, listLocal } from './list-local.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'list-local-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(name: string, content: string | Buffer = 'x'): string {
  const file = path.join(root, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

function link(name: string, target: string): void {
  const file = path.join(root, name);
  mkdirSync(path.dirname(file), { recursive: true });
  symlinkSync(target, file);
}

/** `path`, or `path (kind of gap)`. */
function listed(paths: readonly string[] = [root], options: ListOptions = {}): string[] {
  return [...listLocal(paths, options)].map(({ path: name, gaps = [], handle }) => {
    expect(handle === undefined).toBe(gaps.length > 0);
    return [name, ...gaps.map((gap) => `(${gap.kind})`)].join(' ');
  });
}

describe('listLocal', () => {
  it('lists files below a folder in the order of the bytes of their paths', () => {
    for (const name of ['b', 'a/z', 'a.txt', 'a/b/c', 'ä', 'B']) write(name);
    expect(listed()).toEqual(['B', 'a.txt', 'a/b/c', 'a/z', 'b', 'ä']);
  });

  it('names one file by its name, and several roots by theirs', () => {
    write('one/m.pkl');
    write('two/m.pkl');
    const [one, two] = [path.join(root, 'one'), path.join(root, 'two')];
    expect(listed([path.join(one, 'm.pkl')])).toEqual(['m.pkl']);
    expect(listed([one, two])).toEqual(['one/m.pkl', 'two/m.pkl']);
    expect(listed([path.join(one, 'm.pkl'), path.join(two, 'm.pkl')])).toEqual(['m.pkl', 'm.pkl~2']);
  });

  it('says what is not there', () => {
    expect(listed([path.join(root, 'nothing')])).toEqual(['nothing (unreadable)']);
  });

  it('never opens a FIFO, a socket or a device', async () => {
    execFileSync('mkfifo', [path.join(root, 'fifo')]);
    const server = createServer().listen(path.join(root, 'socket'));
    await new Promise((resolve) => server.once('listening', resolve));
    expect(listed()).toEqual(['fifo (special-file)', 'socket (special-file)']);
    expect(listed([path.join(root, 'fifo')])).toEqual(['fifo (special-file)']);
    expect(listed(['/dev/null'])).toEqual(['null (special-file)']);
    await new Promise((resolve) => server.close(resolve));
  });

  it('follows a link inside the tree once, and no other', () => {
    write('data/m.pkl');
    link('again.pkl', 'data/m.pkl');
    link('and-again.pkl', 'data/m.pkl');
    link('outside', '/etc/hostname');
    link('nowhere', 'missing');
    link('circle-a', 'circle-b');
    link('circle-b', 'circle-a');
    link('data/up', '..');
    link('folder', 'data');
    expect(listed()).toEqual(
      [
        'again.pkl',
        'circle-a (link)',
        'circle-b (link)',
        'data/m.pkl',
        'data/up (link)',
        'folder/up (link)',
        'nowhere (link)',
        'outside (link)',
      ].toSpliced(5, 0, 'folder/m.pkl'),
    );
  });

  it('reads the cache of a hub by the names of its snapshots', () => {
    const blob = '../../blobs/0123abcd';
    write('models--org--m/blobs/0123abcd');
    write('models--org--m/blobs/unnamed');
    link('models--org--m/snapshots/rev/model.bin', blob);
    const names = ['snapshots/rev/model.bin', 'blobs/unnamed'];
    expect(listed([path.join(root, 'models--org--m')])).toEqual(names);
    expect(listed()).toEqual(names.map((name) => `models--org--m/${name}`));
    expect(listed([path.join(root, 'models--org--m/snapshots/rev')])).toEqual(['model.bin']);
    link('models--org--m/snapshots/rev/escape', '../../../../../../etc/hostname');
    expect(listed([path.join(root, 'models--org--m/snapshots/rev')])).toEqual(['escape (link)', 'model.bin']);
  });

  it('writes names that do not print so that they do, and opens them all the same', () => {
    const strange = Buffer.concat([
      Buffer.from(`${root}/bad`),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('.pkl'),
    ]);
    writeFileSync(strange, 'bytes');
    write('two\nlines');
    write('red\u001b[31m!');
    const artifacts = [...listLocal([root])];
    expect(artifacts.map((artifact) => artifact.path)).toEqual([
      'bad\\xFF\\xFE.pkl',
      'red\\u{1B}[31m\\u{21}',
      'two\\u{A}lines',
    ]);
    for (const artifact of artifacts) artifact.open().close();
  });

  it('says which folders and files the system refuses', () => {
    write('open/a');
    write('shut/b');
    const refuse = () => {
      throw Object.assign(new Error('a path of the machine'), { code: 'EACCES' });
    };
    const isShut = (file: Buffer) => file.toString().endsWith('shut');
    const list = (file: Buffer) => (isShut(file) ? refuse() : SYSTEM_CALLS.list(file));
    expect(listed([root], { calls: { ...SYSTEM_CALLS, list } })).toEqual(['open/a', 'shut/ (unreadable)']);
    const look = (file: Buffer) => (isShut(file) ? refuse() : SYSTEM_CALLS.look(file));
    expect(listed([root], { calls: { ...SYSTEM_CALLS, look } })).toEqual(['open/a', 'shut (unreadable)']);
  });

  it('selects by pattern and does not look into what is excluded', () => {
    for (const name of ['m.pkl', 'deep/er/m.pkl', 'deep/er/m.txt', '.git/objects/ab']) write(name);
    expect(listed([root], { include: ['*.pkl'] })).toEqual(['deep/er/m.pkl', 'm.pkl']);
    expect(listed([root], { exclude: ['.git', 'deep/**/*.txt'] })).toEqual(['deep/er/m.pkl', 'm.pkl']);
    const looked: string[] = [];
    const list = (folder: Buffer) => {
      looked.push(path.basename(folder.toString()));
      return SYSTEM_CALLS.list(folder);
    };
    listed([root], { exclude: ['.git'], calls: { ...SYSTEM_CALLS, list } });
    expect(looked).not.toContain('objects');
  });

  it('stops at a depth, with a gap', () => {
    write(`${new Array(140).fill('d').join('/')}/m.pkl`);
    expect(listed()).toEqual([`${new Array(129).fill('d').join('/')} (limit)`]);
  });
});

describe('a hostile folder', () => {
  const scan = () =>
    scanArtifacts(
      listLocal([root]),
      { locator: '.', resolved: '.', provenance: {} },
      { toolVersion: '0', jobs: 1 },
    );

  it('is scanned in seconds, each refusal a gap', async () => {
    execFileSync('mkfifo', [path.join(root, 'fifo')]);
    link('loop', '.');
    write('zero.pkl', '');
    write('two\nlines', 'text');
    truncateSync(write('sparse.bin', ''), 2 ** 40);
    const report = await scan();
    const gaps = report.gaps.map((gap) => `${gap.artifact}: ${gap.kind}`);
    expect(gaps).toContain('fifo: special-file');
    expect(gaps).toContain('loop: link');
    expect(gaps).toContain('sparse.bin: limit');
    expect(report.artifacts.map((artifact) => artifact.path)).toContain('two\\u{A}lines');
    expect(report.artifacts.find((artifact) => artifact.path === 'zero.pkl')).toMatchObject({
      identity: ['empty'],
      verdict: 'inconclusive',
    });
    expect(gaps).toContain('zero.pkl: unrecognised');
    expect(report.verdict).toBe('inconclusive');
    expect(JSON.stringify(await scan())).toBe(JSON.stringify(report));
  });

  it('of ten thousand entries is listed and scanned without opening them twice', async () => {
    for (let i = 0; i < 10_000; i++) writeFileSync(path.join(root, `f${i}`), '');
    const before = readdirSync('/proc/self/fd').length;
    const report = await scan();
    expect(report.summary.artifacts).toBe(10_000);
    expect(report.verdict).toBe('clean');
    expect(readdirSync('/proc/self/fd').length).toBeLessThanOrEqual(before + 2);
  });
});
