import { afterAll, afterEach } from 'vitest';

/**
 * Fails a test that prints. Covers console, direct writes to standard output and error, and what worker threads
 * print (it arrives through the same streams). A test about output injects a writer, or replaces `console.x` /
 * `process.stdout.write` with `vi.spyOn` for its own duration.
 */
const printed: string[] = [];

for (const method of ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table'] as const) {
  console[method] = (...args: unknown[]) => {
    printed.push(`console.${method}: ${args.map(String).join(' ')}`);
  };
}

for (const name of ['stdout', 'stderr'] as const) {
  process[name].write = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
    printed.push(`${name}: ${typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk)}`);
    const done = rest.at(-1);
    if (typeof done === 'function') done();
    return true;
  };
}

function failOnOutput(): void {
  const lines = printed.splice(0);
  if (lines.length > 0) throw new Error(`stray output from a test:\n${lines.join('\n')}`);
}

afterEach(failOnOutput);
afterAll(failOnOutput);
