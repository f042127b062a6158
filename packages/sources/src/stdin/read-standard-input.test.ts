import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readStandardInput } from './read-standard-input.ts';

/** A pipe that gives `sizeBytes` bytes in pieces. */
function pipe(sizeBytes: number, pieceBytes: number) {
  let left = sizeBytes;
  return (target: Uint8Array) => {
    const count = Math.min(left, pieceBytes, target.length);
    target.fill(7, 0, count);
    left -= count;
    return count;
  };
}

describe('readStandardInput', () => {
  it('keeps a little in memory', () => {
    const artifact = readStandardInput('stdin', { read: pipe(1000, 64) });
    expect(artifact).toMatchObject({ path: 'stdin', sizeBytes: 1000, handle: { kind: 'memory' }, gaps: [] });
    expect([...new Set(artifact.open().read(0, 2000))]).toEqual([7]);
  });

  it('puts much into a file that is removed at the end', () => {
    const artifact = readStandardInput('stdin', { read: pipe(1000, 64), memoryBytes: 100 });
    const file = artifact.handle?.kind === 'file' ? String(artifact.handle.file) : '';
    const bytes = artifact.open();
    expect(bytes.sizeBytes).toBe(1000);
    expect(bytes.read(990, 20)).toHaveLength(10);
    bytes.close();
    expect(existsSync(file)).toBe(true);
    artifact.release?.();
    expect(existsSync(file)).toBe(false);
  });

  it('stops at a limit with a gap', () => {
    const artifact = readStandardInput('stdin', { read: pipe(1000, 64), maxBytes: 300 });
    expect(artifact).toMatchObject({ sizeBytes: 300, gaps: [{ kind: 'limit' }] });
  });

  it('keeps what came before an error', () => {
    const read = pipe(1000, 100);
    let calls = 0;
    const failing = (target: Uint8Array) => {
      if (++calls > 3) throw Object.assign(new Error('x'), { code: 'EIO' });
      return read(target);
    };
    const artifact = readStandardInput('stdin', { read: failing });
    expect(artifact).toMatchObject({ sizeBytes: 300, gaps: [{ kind: 'unreadable' }] });
  });
});
