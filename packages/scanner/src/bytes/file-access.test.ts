import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  rmSync,
  type Stats,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BlockCache } from './block-cache.ts';
import { openFile } from './file-access.ts';
import { SourceError } from './source-artifact.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'file-access-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const content = Uint8Array.from({ length: 1000 }, (_, at) => (at * 7) % 251);

function write(name: string, bytes: Uint8Array = content): string {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

function gapOf(file: string | Uint8Array): string {
  try {
    openFile(file).close();
  } catch (error) {
    if (error instanceof SourceError) return error.gap.kind;
    throw error;
  }
  return 'opened';
}

describe('openFile', () => {
  it('gives the bytes of any range, whatever the size of blocks', () => {
    const file = write('plain');
    const position = fc.integer({ min: -5, max: 1200 });
    fc.assert(
      fc.property(
        fc.constantFrom(1, 7, 64, 4096),
        fc.array(fc.tuple(position, position)),
        (blockBytes, reads) => {
          const bytes = openFile(file, { cache: new BlockCache(blockBytes, 3) });
          for (const [at, length] of reads) {
            const from = Math.max(0, at);
            const want = content.subarray(from, Math.max(from, at + length));
            expect([...bytes.read(at, length)]).toEqual([...want]);
            const target = new Uint8Array(Math.max(0, length));
            if (at >= 0) expect([...target.subarray(0, bytes.readInto(at, target))]).toEqual([...want]);
          }
          expect(bytes.problems?.()).toEqual([]);
          bytes.close();
        },
      ),
      { numRuns: 50 },
    );
  });

  it('does not take a size of 0 for the truth', () => {
    const stats = { ...statSync(write('lying')), size: 0, isFile: () => true } as Stats;
    const system = {
      open: () => 3,
      stat: () => stats,
      close: () => {},
    };
    const yielding = openFile('x', { calls: { ...system, read: (_, target) => target.fill(65).length } });
    expect(yielding.problems?.()).toMatchObject([
      { kind: 'unreadable', reason: 'It yields more than the 0 bytes that the system reports as its size.' },
    ]);
    const read = () => {
      throw Object.assign(new Error('no'), { code: 'EIO' });
    };
    expect(openFile('x', { calls: { ...system, read } }).problems?.()).toMatchObject([
      { kind: 'unreadable', reason: 'Reading at its reported end, offset 0, failed with EIO.' },
    ]);
    expect(openFile('x', { calls: { ...system, read: () => 0 } }).problems?.()).toEqual([]);
  });

  it.skipIf(!existsSync('/proc/self/environ'))('sees content in files of /proc', () => {
    const bytes = openFile('/proc/self/environ');
    expect(bytes.sizeBytes).toBe(0);
    expect(bytes.problems?.()).toHaveLength(1);
    bytes.close();
  });

  it('keeps what it returned valid when the cache moves on', () => {
    const bytes = openFile(write('views'), { cache: new BlockCache(16, 1) });
    const first = bytes.read(0, 16);
    for (let at = 0; at < 1000; at += 16) bytes.read(at, 16);
    expect([...first]).toEqual([...content.subarray(0, 16)]);
    bytes.close();
  });

  it('refuses what is no regular file without waiting for a writer', () => {
    const fifo = path.join(folder, 'fifo');
    execFileSync('mkfifo', [fifo]);
    const link = path.join(folder, 'link');
    symlinkSync(write('target'), link);
    expect(gapOf(fifo)).toBe('special-file');
    expect(gapOf(folder)).toBe('special-file');
    expect(gapOf(link)).toBe('link');
    expect(gapOf(path.join(folder, 'gone'))).toBe('changed');
  });

  it.each([
    [
      'shrinks',
      (file: string) => truncateSync(file, 10),
      'The file shrank from 1000 to 10 bytes while it was scanned.',
    ],
    [
      'grows',
      (file: string) => appendFileSync(file, 'x'),
      'The file grew from 1000 to 1001 bytes while it was scanned.',
    ],
  ])('says that a file %s', (name, change, reason) => {
    const file = write(name);
    const bytes = openFile(file, { cache: new BlockCache(16, 1) });
    bytes.read(0, 4);
    change(file);
    expect(bytes.read(0, 1000).length).toBeLessThanOrEqual(1000);
    expect(bytes.problems?.()).toMatchObject([{ kind: 'changed', reason }]);
    bytes.close();
  });

  it('says where the medium fails, and gives what came before', () => {
    const stats = { size: 100, blocks: 1, mtimeMs: 0, isFile: () => true };
    const bytes = openFile('any', {
      cache: new BlockCache(10, 2),
      calls: {
        open: () => 3,
        stat: () => stats as never,
        read: (_, target, at) => {
          if (at >= 40) throw Object.assign(new Error('disk'), { code: 'EIO' });
          return Math.min(target.length, 40 - at);
        },
        close: () => undefined,
      },
    });
    expect(bytes.read(35, 50)).toHaveLength(5);
    expect(bytes.problems?.()).toMatchObject([{ kind: 'unreadable', location: { offset: 40 } }]);
    expect(bytes.problems?.()[0]?.reason).toContain('EIO');
  });

  it.each([
    ['EACCES', 'unreadable'],
    ['ENXIO', 'special-file'],
    ['EMFILE', 'unreadable'],
  ])('says why opening failed: %s', (code, kind) => {
    const open = () => {
      throw Object.assign(new Error('a path of the machine'), { code });
    };
    const calls = { open, stat: () => ({}) as never, read: () => 0, close: () => undefined };
    try {
      openFile('any', { calls });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(SourceError);
      if (error instanceof SourceError) {
        expect(error.gap.kind).toBe(kind);
        expect(error.message).not.toContain('path of the machine');
      }
    }
  });
});
