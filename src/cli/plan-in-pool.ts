import { availableParallelism } from 'node:os';
import type { Plan } from '../../solver/model/plan-document.ts';
import type { School } from '../../solver/model/school.ts';
import type { PolicyPack } from '../../solver/policy/schema.ts';
import { SolverPool } from '../../workers/pool.ts';
import type { Tagged } from '../../workers/protocol.ts';
import type { Terminal } from './io.ts';
import { progressLine } from './progress-line.ts';

export interface PoolRun {
  readonly seconds?: number;
  readonly iterations?: number;
  readonly seed?: number;
  readonly workers?: number;
  readonly packs: readonly PolicyPack[];
}

/**
 * Plans one school in a pool of its own. Ctrl-C stops and keeps the best plan so far; a second one gives up.
 * `seconds` bounds the wall-clock; `iterations` bounds deterministic work units per stage.
 */
export async function planInPool(
  terminal: Terminal,
  school: School,
  run: PoolRun,
): Promise<{ result: Tagged<Plan>; seconds: number }> {
  const start = performance.now();
  const pool = new SolverPool({ size: run.workers ?? availableParallelism() });
  const line = progressLine(terminal);
  const job = pool.plan(school, {
    plan: {
      seed: run.seed ?? 1,
      packs: [...run.packs],
      ...(run.iterations === undefined ? {} : { iterations: run.iterations }),
    },
    ...(run.seconds === undefined ? {} : { limitMs: run.seconds * 1000 }),
    onProgress: (event) => line.update(event),
  });
  let interrupts = 0;
  const interrupt = (): void => {
    interrupts += 1;
    if (interrupts === 1) job.stop();
    else job.cancel();
  };
  process.on('SIGINT', interrupt);
  try {
    const result = await job.result;
    return { result, seconds: (performance.now() - start) / 1000 };
  } finally {
    process.off('SIGINT', interrupt);
    line.end();
    await pool.close();
  }
}
