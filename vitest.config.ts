import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests that start the program itself, several times over: they take as long as the machine is busy. */
const processes = ['test/cli/**/*.test.ts', 'test/crash/**/*.test.ts', 'test/readme.test.ts'];

export default defineConfig({
  test: {
    pool: 'forks',
    // All cores: half of the time a test that starts processes waits for one.
    maxWorkers: Math.max(2, availableParallelism()),
    env: { TZ: 'UTC', NO_COLOR: '1', LANG: 'en_US.UTF-8' },
    projects: [
      {
        extends: true,
        test: {
          name: 'units',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: processes,
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'processes', include: processes, testTimeout: 240_000, hookTimeout: 60_000 },
      },
    ],
  },
});
