import type { TestProject } from 'vitest/node';
import { ensureBuilt } from '../../bin/build.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Empty when dist/ is current; otherwise why the build failed (test/repo/build.test.ts fails on it). */
    buildFailure: string;
  }
}

/** What went wrong, or the empty string. */
async function build(): Promise<string> {
  try {
    await ensureBuilt();
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * Builds the command line and the worker before any test, and again on change in watch mode, so that worker threads
 * run built code. A build that fails does not hide the other tests' results: it fails a test of its own.
 */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('buildFailure', await build());
  project.onTestsRerun(async () => project.provide('buildFailure', await build()));
}
