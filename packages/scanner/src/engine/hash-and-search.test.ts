import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Budget } from '../bytes/budget.ts';
import { MemoryAccess } from '../bytes/random-access.ts';
import { LIMITS } from '../limits.ts';
import { hashAndSearch } from './hash-and-search.ts';

describe('hashAndSearch', () => {
  const window = LIMITS.sweepWindowBytes.value;

  it.each([0, 1, 5, window - 2, window, window + 1, 2 * window + 7])('hashes %d bytes', (sizeBytes) => {
    const bytes = Buffer.alloc(sizeBytes, 'a few bytes again and again');
    const order = { hash: true, ranges: [], budget: Budget.root({}), emit: () => undefined };
    const { sha256, stopped } = hashAndSearch(new MemoryAccess(bytes), order);
    expect(stopped).toBeUndefined();
    expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('gives no hash where the budget ends the pass', () => {
    const budget = Budget.root({ readBytes: window });
    const order = { hash: true, ranges: [], budget, emit: () => undefined };
    const outcome = hashAndSearch(new MemoryAccess(Buffer.alloc(3 * window)), order);
    expect(outcome.sha256).toBeUndefined();
    expect(outcome.stopped).toMatchObject({ by: 'readBytes' });
  });
});
