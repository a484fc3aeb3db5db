import { defineConfig } from 'vitest/config';

/** Guards against hanging only: no test measures time. */
const MINUTE = 60_000;

/** `.ci/run` names a file to count the results from. */
const resultsFile = process.env.AFTERBELL_TEST_JSON;

const jsonReport = (outputFile: string): ['json', { outputFile: string }] => ['json', { outputFile }];

/**
 * Two sets of tests, told apart by file name: `x.test.ts` runs in `npm test`, `x.full.test.ts` (whole schools,
 * many seeds, browser, faults) only in `npm run test:all`.
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
    globalSetup: ['test/support/build-once.ts'],
    reporters: [
      'default',
      './test/support/slowest-files.ts',
      ...(resultsFile ? [jsonReport(resultsFile)] : []),
    ],
    projects: [
      {
        test: {
          name: 'fast',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.full.test.ts'],
          setupFiles: ['test/support/no-stray-output.ts'],
          testTimeout: 2 * MINUTE,
          hookTimeout: 2 * MINUTE,
        },
      },
      {
        test: {
          name: 'full',
          include: ['test/**/*.full.test.ts'],
          setupFiles: ['test/support/no-stray-output.ts'],
          testTimeout: 20 * MINUTE,
          hookTimeout: 5 * MINUTE,
        },
      },
    ],
  },
});
