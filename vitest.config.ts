import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    pool: 'forks',
    testTimeout: 30_000,
    env: { TZ: 'UTC', NO_COLOR: '1', LANG: 'en_US.UTF-8' },
  },
});
