import { expect, it } from 'vitest';
import { fuzzFormats } from './fuzz-formats.ts';

it('takes mutations of every format and rule without an exception', () => {
  const { failures, byFormat } = fuzzFormats({ count: 3000, seed: 7 });
  expect(failures.map(({ format, seed, reason }) => `${format} ${seed}: ${reason}`)).toEqual([]);
  expect(byFormat.size).toBeGreaterThan(20);
}, 120_000);
