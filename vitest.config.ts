import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.ts', 'packages/*/tests/**/*.test.ts', 'tools/**/*.test.ts'],
    // Two cores are the smallest machine the suite must pass on.
    maxWorkers: 2,
    testTimeout: 60_000,
  },
});
