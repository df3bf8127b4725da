import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests that start the program itself, several times over: they take as long as the machine is busy. */
const processes = ['test/cli/**/*.test.ts', 'test/crash/**/*.test.ts', 'test/readme.test.ts'];

/** Tests that put something else in a module's place, or go into another folder: each has a process of its own. */
const isolated = [
  'test/assess/large-pages.test.ts',
  'test/compare/work.test.ts',
  'test/config/environment.test.ts',
  'test/daemon/timetable.test.ts',
  'test/language/toy.test.ts',
];

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
          exclude: [...processes, ...isolated],
          // The words of all languages are read and compiled once, not for each file.
          isolate: false,
          testTimeout: 60_000,
        },
      },
      { extends: true, test: { name: 'isolated', include: isolated, testTimeout: 60_000 } },
      {
        extends: true,
        test: { name: 'processes', include: processes, testTimeout: 240_000, hookTimeout: 60_000 },
      },
    ],
  },
});
