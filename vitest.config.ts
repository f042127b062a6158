import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.ts', 'packages/*/tests/**/*.test.ts', 'tools/**/*.test.ts'],
    // Two cores are the smallest machine the suite must pass on.
    maxWorkers: 2,
    testTimeout: 60_000,
    // Tests that start the command start its sources: what Node made of them is kept.
    env: { NODE_COMPILE_CACHE: path.join(import.meta.dirname, 'node_modules/.cache/node-compile-cache') },
  },
});
