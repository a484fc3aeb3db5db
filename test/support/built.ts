import { inject } from 'vitest';

/** The built files that tests of worker threads and of the command line run. */
function built(file: string): URL {
  const failure = inject('buildFailure');
  if (failure) throw new Error(`dist/${file} is not current: ${failure}`);
  return new URL(`../../dist/${file}`, import.meta.url);
}

/** The worker thread's script, as a file URL. */
export const builtSolveWorker = (): URL => built('solve-worker.js');

/** The command line behind bin/afterbell.mjs, as a file URL. */
export const builtCli = (): URL => built('cli.js');

/** A file of the built page, as a file URL. */
export const builtPage = (file: string): URL => built(`web/${file}`);
