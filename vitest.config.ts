import { defineConfig } from 'vitest/config';

// Where a test runs is in its name: `*.test.ts` needs nothing, `*.dom.test.ts` a document,
// tests/built the finished site, tests/nginx
// the finished site on a real nginx, tests/browser the finished site in Chromium.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/unit/**/*.test.ts'],
          exclude: ['**/*.dom.test.ts'],
          // The content check reads the whole site; a busy machine takes longer than the default.
          testTimeout: 30_000,
        },
      },
      { test: { name: 'dom', include: ['src/**/*.dom.test.ts'], environment: 'happy-dom' } },
      { test: { name: 'built', include: ['tests/built/**/*.test.ts'], testTimeout: 30_000 } },
      {
        test: {
          name: 'nginx',
          include: ['tests/nginx/**/*.test.ts'],
          globalSetup: 'tests/support/release.ts',
          testTimeout: 120_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/support/serve.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
