import { defineConfig } from 'vitest/config';

/** What is run by hand and prints what it finds: `npm run faults`, `npm run throughput`, `npm run fuzz-listener`, `npm run shots`. */
export default defineConfig({
  test: {
    include: ['bench/**/*.run.ts'],
    globalSetup: ['bench/faults/certificates.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 600_000,
    reporters: ['default'],
    disableConsoleIntercept: true,
    env: { TZ: 'UTC', NO_COLOR: '1', LANG: 'en_US.UTF-8' },
  },
});
