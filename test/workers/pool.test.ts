import { afterEach, describe, expect, it } from 'vitest';
import { generateSchool } from '../../scenarios/index.ts';
import type { Plan } from '../../solver/model/plan-document.ts';
import type { ProgressEvent } from '../../solver/model/progress.ts';
import { SolverPool } from '../../workers/pool.ts';
import type { Tagged } from '../../workers/protocol.ts';
import { smallSchool } from '../support/small-school.ts';

const pools: SolverPool[] = [];
function pool(options: ConstructorParameters<typeof SolverPool>[0]): SolverPool {
  const made = new SolverPool(options);
  pools.push(made);
  return made;
}
afterEach(async () => {
  await Promise.all(pools.splice(0).map((made) => made.close()));
});

function planOf(result: Tagged<Plan>): Plan {
  if (!result.ok) throw new Error(`${result.fault.code}: ${result.fault.detail}`);
  return result.value;
}

const quick = { plan: { seed: 1, iterations: 2000 } };

describe('worker pool', () => {
  it('makes the same bytes on one and on two threads', async () => {
    const one = await pool({ size: 1 }).plan(smallSchool(), quick).result;
    const two = await pool({ size: 2 }).plan(smallSchool(), quick).result;
    expect(JSON.stringify(planOf(two))).toBe(JSON.stringify(planOf(one)));
  });

  it('reports stages in order and never goes back', async () => {
    const events: ProgressEvent[] = [];
    const job = pool({ size: 1 }).plan(smallSchool(), {
      ...quick,
      onProgress: (event) => events.push(event),
    });
    planOf(await job.result);
    expect(events.length).toBeGreaterThan(5);
    expect(events.map((event) => event.donePermille)).toEqual(
      events.map((event) => event.donePermille).toSorted((a, b) => a - b),
    );
    expect(events.at(-1)?.donePermille).toBe(1000);
  });

  it('stops a long search and keeps the best plan so far', async () => {
    const school = generateSchool({ classes: 12, seed: 3, region: 'helan' });
    const job = pool({ size: 2 }).plan(school, {
      plan: { seed: 1, iterations: 2_000_000_000 },
      onProgress: (event) => event.stage === 'matrix' && job.stop(),
    });
    const plan = planOf(await job.result);
    expect(plan.status).toBe('stopped');
    expect(plan.audit.violations.filter(({ level }) => level === 'hard')).toEqual([]);
    expect(plan.roster.duties.length).toBeGreaterThan(0);
  });

  it('ends a cancelled job with a fault and goes on working', async () => {
    const threads = pool({ size: 1 });
    const running = threads.plan(smallSchool(), { plan: { seed: 1, iterations: 2_000_000_000 } });
    const waiting = threads.plan(smallSchool(), quick);
    waiting.cancel();
    running.cancel();
    expect(await waiting.result).toMatchObject({ ok: false, fault: { code: 'CANCELLED' } });
    expect(await running.result).toMatchObject({ ok: false, fault: { code: 'CANCELLED' } });
    expect(planOf(await threads.plan(smallSchool(), quick).result).status).toBe('complete');
  });

  it('replaces a thread that runs out of memory and says so', async () => {
    const threads = pool({ size: 1, memoryMiB: 48 });
    const large = generateSchool({ classes: 120, seed: 1, region: 'national' });
    const result = await threads.plan(large, quick).result;
    expect(result).toMatchObject({ ok: false, fault: { code: 'OUT_OF_MEMORY' } });
    expect(planOf(await threads.plan(smallSchool(), quick).result).status).toBe('complete');
  });

  it('answers a document that does not parse with a fault, not with a crash', async () => {
    const threads = pool({ size: 1 });
    expect(await threads.plan({ schema: 'nonsense' }, quick).result).toMatchObject({
      ok: false,
      fault: { code: 'INTERNAL' },
    });
    expect(planOf(await threads.plan(smallSchool(), quick).result).status).toBe('complete');
  });

  it('refuses work after it is closed', async () => {
    const threads = pool({ size: 1 });
    await threads.close();
    expect(await threads.plan(smallSchool(), quick).result).toMatchObject({
      ok: false,
      fault: { code: 'POOL_CLOSED' },
    });
  });
});
