// Budget, ratio, memory and disk of decompressed content.

import { mkdtempSync, readdirSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { sampleContent } from '@sentrascan/testkit/codecs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LIMITS } from '../limits.ts';
import { Budget } from './budget.ts';
import { copy } from './codecs/copy.ts';
import type { Decoder } from './codecs/decoder.ts';
import { gunzip } from './codecs/gunzip.ts';
import { decompress } from './decompressed.ts';
import { MemoryAccess, type RandomAccess } from './random-access.ts';

const MIB = 1024 * 1024;

/** Yields `chunks` pieces of 64 KiB, each filled with its index. */
function counting(chunks: number): Decoder {
  return function* (source) {
    const chunk = new Uint8Array(64 * 1024);
    for (let i = 0; i < chunks; i++) yield chunk.fill(i & 255);
    return { status: 'end', consumedBytes: source.sizeBytes };
  };
}

function wholeOf(bytes: RandomAccess): Buffer {
  const whole = Buffer.alloc(bytes.sizeBytes);
  let at = 0;
  while (at < whole.length) {
    const count = bytes.readInto(at, whole.subarray(at));
    if (count === 0) break;
    at += count;
  }
  return whole.subarray(0, at);
}

const SOURCE = new MemoryAccess(Buffer.alloc(4 * MIB));

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('decompress', () => {
  it('keeps content in memory and gives the heap back', () => {
    const plain = sampleContent(3 * MIB);
    const budget = Budget.root({ inflatedBytes: 10 * MIB, heapBytes: 10 * MIB });
    const { bytes, end, limited } = decompress(gunzip, new MemoryAccess(gzipSync(plain)), budget);
    expect(end.status).toBe('end');
    expect(limited).toBeUndefined();
    expect(Buffer.compare(wholeOf(bytes), plain)).toBe(0);
    expect(budget.used('inflatedBytes')).toBe(plain.length);
    expect(budget.used('heapBytes')).toBeGreaterThanOrEqual(plain.length);
    bytes.close();
    bytes.close();
    expect(budget.used('heapBytes')).toBe(0);
  });

  it('stops at the budget, with the bytes so far', () => {
    const plain = sampleContent(3 * MIB);
    const budget = Budget.root({ inflatedBytes: 1_000_000 });
    const { bytes, end, limited, limitedBy } = decompress(gunzip, new MemoryAccess(gzipSync(plain)), budget);
    expect(limited).toEqual({ resource: 'inflatedBytes', limit: 1_000_000 });
    expect(limitedBy).toBe('budget');
    expect(end.status).toBe('truncated');
    expect(Buffer.compare(wholeOf(bytes), plain.subarray(0, 1_000_000))).toBe(0);
    expect(budget.used('inflatedBytes')).toBe(1_000_000);
  });

  it('stops a bomb at the ratio', () => {
    const bomb = new MemoryAccess(gzipSync(Buffer.alloc(140 * MIB)));
    const { bytes, limitedBy } = decompress(gunzip, bomb, Budget.root({}));
    expect(limitedBy).toBe('ratio');
    const cap = Math.max(LIMITS.inflationRatioFreeBytes.value, bomb.sizeBytes * LIMITS.inflationRatio.value);
    expect(bytes.sizeBytes).toBe(cap);
    bytes.close();
  });

  it('stops when the time is up', () => {
    let nowMs = 0;
    const budget = Budget.root({}, { clock: () => nowMs++, deadlineMs: 5 });
    const { bytes, limited, limitedBy } = decompress(counting(100), SOURCE, budget);
    expect(limitedBy).toBe('time');
    expect(limited?.resource).toBe('time');
    expect(bytes.sizeBytes).toBeLessThan(10 * 64 * 1024);
  });

  it.each([
    ['the memory limit', {}],
    ['a small heap budget', { heapBytes: MIB }],
  ])('spills beyond %s and leaves no file behind', (_name, limits) => {
    const directory = mkdtempSync(path.join(tmpdir(), 'sentrascan-test-'));
    vi.stubEnv('TMPDIR', directory);
    const budget = Budget.root(limits);
    const { bytes, end } = decompress(counting(640), SOURCE, budget);
    expect(end.status).toBe('end');
    expect(bytes.sizeBytes).toBe(40 * MIB);
    expect(budget.used('heapBytes')).toBe(0);
    expect(readdirSync(directory)).toEqual([]);
    rmdirSync(directory);
    for (const chunk of [0, 1, 63, 255, 511, 639]) {
      expect([...bytes.read(chunk * 65_536 + 65_530, 6)]).toEqual(Array(6).fill(chunk & 255));
      expect(bytes.slice(chunk * 65_536, 40 * MIB).read(0, 100_000)[0]).toBe(chunk & 255);
    }
    expect(bytes.read(40 * MIB - 3, 100).length).toBe(3);
    bytes.close();
    bytes.close();
    expect(bytes.read(0, 10).length).toBe(0);
  });

  it('is limited, not broken, where no temporary file can be made', () => {
    vi.stubEnv('TMPDIR', '/nonexistent/for/this/test');
    const { bytes, limited, limitedBy } = decompress(counting(640), SOURCE, Budget.root({ heapBytes: MIB }));
    expect(limitedBy).toBe('spill');
    expect(limited?.resource).toBe('heapBytes');
    expect(bytes.sizeBytes).toBe(MIB);
    expect(bytes.read(65_536, 1)[0]).toBe(1);
  });

  it('reports a break together with what came before it', () => {
    const plain = sampleContent(500_000);
    const whole = gzipSync(plain);
    const { bytes, end } = decompress(
      gunzip,
      new MemoryAccess(whole.subarray(0, whole.length / 2)),
      Budget.root({}),
    );
    expect(end.status).toBe('truncated');
    expect(bytes.sizeBytes).toBeGreaterThan(100_000);
    expect(Buffer.compare(wholeOf(bytes), plain.subarray(0, bytes.sizeBytes))).toBe(0);
  });
});

describe('copy', () => {
  it('hands stored bytes on and notices missing ones', () => {
    const source = new MemoryAccess(Buffer.from('stored'));
    expect(wholeOf(decompress(copy, source, Budget.root({})).bytes).toString()).toBe('stored');
    const part = decompress(copy, source, Budget.root({}), { outputBytes: 3 });
    expect(part.end).toEqual({ status: 'end', consumedBytes: 3 });
    expect(decompress(copy, source, Budget.root({}), { outputBytes: 9 }).end.status).toBe('truncated');
  });
});
