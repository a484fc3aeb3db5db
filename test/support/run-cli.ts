import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { builtCli } from './built.ts';

export interface CliRun {
  readonly exit: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs the built command line as a user does. */
export function runCli(...args: string[]): CliRun {
  const run = spawnSync(process.execPath, [fileURLToPath(builtCli()), ...args], {
    encoding: 'utf8',
    maxBuffer: 512 * 1024 * 1024,
  });
  return { exit: run.status, out: run.stdout, error: run.stderr };
}
