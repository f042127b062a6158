import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { fuzzPickles } from './fuzz-pickles.ts';

const STREAMS = 20_000;
const hasPython = spawnSync('python3', ['-c', 'import pickle']).status === 0;

describe('the pickle engine against CPython', () => {
  test.skipIf(!hasPython)(
    `lists every name that a reader of CPython resolves on ${STREAMS} generated streams (needs python3)`,
    async () => {
      const { streams, resolved, misses } = await fuzzPickles({ count: STREAMS, seed: 1 });
      expect(misses.slice(0, 5)).toEqual([]);
      expect(streams).toBe(STREAMS);
      // The streams must have something to miss.
      expect(resolved).toBeGreaterThan(STREAMS);
    },
    120_000,
  );
});
