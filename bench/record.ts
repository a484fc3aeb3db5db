import { mkdirSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';
import { join, resolve } from 'node:path';

/** The machine a figure was measured on. */
export function machine(): Record<string, string | number> {
  return {
    node: process.version,
    platform: `${platform()} ${arch()}`,
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 1024 ** 3),
  };
}

/** Writes the figures of a bench to `bench/results/<name>.json`, with machine and date, and prints them. */
export function record(name: string, figures: unknown): void {
  const result = { bench: name, date: new Date().toISOString().slice(0, 10), machine: machine(), figures };
  // bench/run.mjs runs every bench in the checkout's folder, wherever the built file lies.
  const folder = resolve('bench', 'results');
  mkdirSync(folder, { recursive: true });
  const text = `${JSON.stringify(result, null, 2)}\n`;
  writeFileSync(join(folder, `${name}.json`), text);
  process.stdout.write(text);
}

/** Smallest, middle and largest of some figures. */
export function spread(values: readonly number[]): { min: number; median: number; max: number } {
  const sorted = [...values].sort((a, b) => a - b);
  return { min: sorted[0], median: sorted[Math.floor(sorted.length / 2)], max: sorted[sorted.length - 1] };
}
