import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TermShape } from './lemon-term.ts';

const COMPILER = process.env.CXX ?? 'g++';

/** What the peer says about one instance. */
export interface PeerRun {
  readonly ms: number;
  readonly cost: number;
  readonly peakMiB: number;
}

/** LEMON's network simplex (C++) on the instances of `lemon-term.ts`, built from the benchmark's own source. */
export interface LemonPeer {
  run(shape: TermShape): PeerRun;
  close(): void;
}

/**
 * Builds the peer with g++ and the headers of LEMON (Debian's `liblemon-dev`) from `lemon/term.cpp` in
 * `AFTERBELL_BENCHMARKS`. A text says what is missing.
 */
export function buildLemon(): LemonPeer | string {
  const data = process.env.AFTERBELL_BENCHMARKS;
  if (data === undefined) return 'set AFTERBELL_BENCHMARKS to compare with LEMON';
  const source = join(data, 'lemon', 'term.cpp');
  if (!existsSync(source)) return `no such file: ${source}`;
  // The runner prints hundredths of a second; a week takes three of them.
  const built = compile(readFileSync(source, 'utf8').replace('time %.2f s', 'time %.5f s'));
  if (typeof built === 'string') return built;
  return { run: (shape) => runLemon(built.program, shape), close: built.close };
}

interface Compiled {
  readonly program: string;
  close(): void;
}

function compile(text: string): Compiled | string {
  const folder = mkdtempSync(join(tmpdir(), 'afterbell-lemon-'));
  const source = join(folder, 'peer.cpp');
  writeFileSync(source, text);
  const program = join(folder, 'peer');
  const built = spawnSync(COMPILER, ['-O2', '-o', program, source], { encoding: 'utf8' });
  const close = (): void => rmSync(folder, { recursive: true, force: true });
  if (built.status === 0) return { program, close };
  close();
  return built.error ? 'g++ is missing' : 'g++ or liblemon-dev is missing';
}

/** LEMON on any network without lower bounds. */
export interface LemonFlow {
  /** `text`: the network as `lemon-flow.cpp` reads it. */
  run(text: string): PeerRun;
  close(): void;
}

/** Builds `bench/lemon-flow.cpp`. A text says what is missing. */
export function buildLemonFlow(): LemonFlow | string {
  // bench/run.mjs runs every bench in the checkout's folder, wherever the built file lies.
  const built = compile(readFileSync(join('bench', 'lemon-flow.cpp'), 'utf8'));
  if (typeof built === 'string') return built;
  const run: LemonFlow['run'] = (text) => {
    const { stdout } = spawnSync(built.program, [], { input: text, encoding: 'utf8' });
    const [status, cost, seconds, peakKiB] = stdout.trim().split(' ');
    // 1 is LEMON's OPTIMAL.
    if (status !== '1') throw new Error(`the peer ended with ${stdout}`);
    return {
      cost: Number(cost),
      ms: Math.round(Number(seconds) * 10_000) / 10,
      peakMiB: Math.round(Number(peakKiB) / 1024),
    };
  };
  return { run, close: built.close };
}

function runLemon(program: string, shape: TermShape): PeerRun {
  const { people, days, dutiesPerDay, eligibility } = shape;
  const size = [people, days, dutiesPerDay, eligibility / 1000].map(String);
  const { stdout } = spawnSync(program, [...size, 'ns'], { encoding: 'utf8' });
  const found = /cost (\d+).*time ([\d.]+) s rss (\d+) MB/.exec(stdout);
  if (found === null) throw new Error(`the peer printed no result: ${stdout}`);
  return {
    cost: Number(found[1]),
    ms: Math.round(Number(found[2]) * 10_000) / 10,
    peakMiB: Number(found[3]),
  };
}
