import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../solver/model/canonical.ts';
import { Plan } from '../../../solver/model/plan-document.ts';
import { PLAN_STAGES } from '../../../solver/model/progress.ts';
import { School } from '../../../solver/model/school.ts';
import { planSchool } from '../../../solver/plan.ts';
import { SYSTEM_CLOCK } from '../../../src/jobs/clock.ts';
import type { PlanEvent } from '../../../src/jobs/job-events.ts';
import { JobRunner } from '../../../src/jobs/job-runner.ts';
import { packText, unpackJson } from '../../../src/jobs/pack.ts';
import { PLAN_PARTS, WHOLE_PLAN } from '../../../src/jobs/plan-parts.ts';
import { ThreadPlanner, type ThreadPlannerOptions } from '../../../src/jobs/thread-planner.ts';
import type { Checkpoint } from '../../../src/store/jobs.ts';
import type { PlanKey } from '../../../src/store/keys.ts';
import type { PlanRequestRecord } from '../../../src/store/plans.ts';
import { openMemoryStore } from '../../../src/store/sqlite.ts';
import type { Store } from '../../../src/store/store.ts';
import { builtSolveWorker } from '../../support/built.ts';
import { smallSchool } from '../../support/small-school.ts';
import { newPlan, newSchool, planKey } from '../store/samples.ts';

const REQUEST: PlanRequestRecord = { name: null, seed: 3, iterations: 300, seconds: null, packs: [] };

let store: Store;
let runner: JobRunner;
const errors: unknown[] = [];

beforeEach(async () => {
  builtSolveWorker();
  errors.length = 0;
  store = await openMemoryStore();
  const document = packText(canonicalJson(School.parse(smallSchool())));
  await store.schools.create(newSchool('small', { document }));
  runner = start();
});
afterEach(async () => {
  await runner.close();
  await store.close();
});

function start(options: ThreadPlannerOptions = {}): JobRunner {
  const planner = new ThreadPlanner({ threads: 1, ...options });
  return new JobRunner({
    store,
    planner,
    clock: SYSTEM_CLOCK,
    onError: (error) => errors.push(error),
  });
}

/** Submits a plan; its events up to the end. */
async function submit(number: number, request: Partial<PlanRequestRecord> = {}) {
  const plan = newPlan(planKey('small', number), { request: { ...REQUEST, ...request } });
  const events: PlanEvent[] = [];
  const submitted = await runner.submit(plan);
  expect(submitted.outcome).toBe('stored');
  const end = new Promise<PlanEvent>((resolve) => {
    runner.subscribe(plan.key, (event) => {
      events.push(event);
      if (event.type === 'end') resolve(event);
    });
  });
  return { key: plan.key, events, end };
}

/** Resolves with the first event that fits. */
function firstOf(key: PlanKey, fits: (event: PlanEvent) => boolean): Promise<PlanEvent> {
  return new Promise((resolve) => {
    const leave = runner.subscribe(key, (event) => {
      if (!fits(event)) return;
      leave();
      resolve(event);
    });
  });
}

async function documentOf(key: PlanKey): Promise<unknown> {
  const part = await store.plans.part(key, WHOLE_PLAN);
  if (!part) throw new Error('the plan has no document');
  return unpackJson(part.packed);
}

describe('a job in real threads', () => {
  it('makes the same plan as the solver alone, stored whole and in parts', async () => {
    const { key, events, end } = await submit(1);
    expect((await end).data).toMatchObject({ state: 'done', document: 'final', attempts: 1 });
    const plan = Plan.parse(await documentOf(key));
    const alone = await planSchool(smallSchool(), { seed: 3, iterations: 300 });
    expect(plan).toEqual(alone);
    for (const part of PLAN_PARTS) {
      const stored = await store.plans.part(key, part);
      expect(stored && unpackJson(stored.packed), part).toEqual(plan[part]);
    }
    const stages = events.flatMap((event) => (event.type === 'progress' ? [event.data.stage] : []));
    const order = stages.map((stage) => PLAN_STAGES.indexOf(stage));
    expect(order.length).toBeGreaterThan(3);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(errors).toEqual([]);
  });

  it('goes on from what an earlier run has finished, to the same plan', async () => {
    const checkpoints: Checkpoint[] = [];
    const { checkpoint } = store.jobs;
    store.jobs.checkpoint = async (key, entry) => {
      checkpoints.push(entry);
      await checkpoint(key, entry);
    };
    const first = await submit(1);
    await first.end;
    expect(checkpoints.length).toBeGreaterThan(1);
    const made = checkpoints.splice(0);
    // A second job finds all but the last of them in the store, as after a restart.
    const key = planKey('small', 2);
    await store.plans.submit(newPlan(key, { request: REQUEST }));
    for (const entry of made.slice(0, -1)) await checkpoint(key, entry);
    const end = firstOf(key, ({ type }) => type === 'end');
    await runner.resume();
    await end;
    expect(checkpoints.map(({ name }) => name)).toEqual(made.slice(-1).map(({ name }) => name));
    expect(await documentOf(key)).toEqual(await documentOf(first.key));
  });

  it('stops with the best so far', async () => {
    const { key, end } = await submit(1, { iterations: 2_000_000_000 });
    await firstOf(key, (event) => event.type === 'progress' && event.data.stage === 'matrix');
    expect(await runner.stop(key)).toBe(true);
    expect((await end).data).toMatchObject({ state: 'stopped', document: 'final' });
    expect(Plan.parse(await documentOf(key)).roster.duties.length).toBeGreaterThan(0);
  });

  it('gives up when it is cancelled, and makes the next plan', async () => {
    const { key, end } = await submit(1, { iterations: 2_000_000_000 });
    await firstOf(key, (event) => event.type === 'progress' && event.data.stage === 'matrix');
    const next = await submit(2);
    expect(await runner.cancel(key)).toBe(true);
    expect((await end).data).toMatchObject({ state: 'cancelled', document: 'none' });
    expect((await next.end).data).toMatchObject({ state: 'done', document: 'final' });
  });

  it('ends near its clock limit', async () => {
    const { key, end } = await submit(1, { iterations: 2_000_000_000, seconds: 1 });
    expect((await end).data).toMatchObject({ state: 'done', document: 'final' });
    expect(await documentOf(key)).toMatchObject({ provenance: { budget: { kind: 'clock' } } });
  });

  it('fails with a clear fault when a thread runs out of memory', async () => {
    await runner.close();
    runner = start({ threadMemoryMiB: 12 });
    const { end } = await submit(1);
    expect((await end).data).toMatchObject({
      state: 'failed',
      document: 'none',
      fault: { code: 'OUT_OF_MEMORY' },
    });
    expect(errors).toHaveLength(1);
  });
});
