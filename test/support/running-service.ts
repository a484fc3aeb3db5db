import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { builtCli } from './built.ts';

/** The service as a process of its own, as `afterbell serve` starts it. */
export interface RunningService {
  readonly address: string;
  readonly process: ChildProcess;
  /** Ends the process without a word, as a power failure does. */
  kill(): Promise<void>;
  /** Asks the process to end; its exit code and what it said. */
  stop(): Promise<{ code: number | null; errors: string }>;
}

/** Starts the service on a free port and waits until it answers. */
export async function startRunningService(
  dataDir: string,
  args: readonly string[] = ['--empty'],
): Promise<RunningService> {
  const child = spawn(
    process.execPath,
    [fileURLToPath(builtCli()), 'serve', '--json', '--port', '0', '--data', dataDir, ...args],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LOG_LEVEL: 'error' } },
  );
  let errors = '';
  child.stderr.on('data', (part: Buffer) => {
    errors += part.toString();
  });
  const exited = once(child, 'exit') as Promise<[number | null]>;
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString();
      const line = said.slice(0, Math.max(0, said.indexOf('\n')));
      if (line !== '') resolve((JSON.parse(line) as { address: string }).address);
    });
    void exited.then(([code]) => reject(new Error(`the service ended with ${code}: ${errors}`)));
  });
  return {
    address,
    process: child,
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
    stop: async () => {
      child.kill('SIGTERM');
      const [code] = await exited;
      return { code, errors };
    },
  };
}
