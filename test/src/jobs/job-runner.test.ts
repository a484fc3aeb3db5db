import { beforeEach, describe, expect, it } from 'vitest';
import type { PlanEvent } from '../../../src/jobs/job-events.ts';
import { JobRunner } from '../../../src/jobs/job-runner.ts';
import type { PlanKey } from '../../../src/store/keys.ts';
import { openMemoryStore } from '../../../src/store/sqlite.ts';
import type { Store } from '../../../src/store/store.ts';
import { AT, keyed, newPlan, newSchool, packed, packedPlan, planKey } from '../store/samples.ts';
import { FakePlanner } from './fake-planner.ts';

/** A clock that the test moves. */
const clock = { now: () => AT, ms: 0, monotonicMs: () => clock.ms };

let store: Store;
let planner: FakePlanner;
let runner: JobRunner;
let errors: unknown[];

beforeEach(async () => {
  clock.ms = 0;
  errors = [];
  store = await openMemoryStore();
  await store.schools.create(newSchool('s'));
  planner = new FakePlanner();
  runner = runnerOf(planner);
});

function runnerOf(with_: FakePlanner): JobRunner {
  return new JobRunner({ store, planner: with_, clock, onError: (error) => errors.push(error) });
}

const submit = async (number: number, request: Partial<ReturnType<typeof newPlan>['request']> = {}) => {
  const plan = newPlan(planKey('s', number));
  await runner.submit({ ...plan, request: { ...plan.request, ...request } });
  return plan.key;
};

/** Events from now on, and the end. */
function listen(key: PlanKey): { events: PlanEvent[]; end: Promise<PlanEvent> } {
  const events: PlanEvent[] = [];
  const end = new Promise<PlanEvent>((resolve) => {
    runner.subscribe(key, (event) => {
      events.push(event);
      if (event.type === 'end') resolve(event);
    });
  });
  return { events, end };
}

const matrix = (donePermille: number) => ({ stage: 'matrix' as const, donePermille, best: [3], bound: [2] });

describe('a job', () => {
  it('goes from queued through running to done, and leaves memory', async () => {
    const key = await submit(1);
    const { events, end } = listen(key);
    const run = await planner.run(0);
    expect(runner.live(key)).toMatchObject({ state: 'running', attempts: 1 });
    run.events.progress(matrix(100));
    run.planned('a');
    await end;
    expect(events.map(({ type }) => type)).toEqual(['state', 'progress', 'end']);
    expect(runner.live(key)).toBeNull();
    expect(runner.size).toBe(0);
    const record = await store.plans.get(key);
    expect(record).toMatchObject({ state: 'done', document: 'final', status: 'complete' });
    expect(record?.revision).toBe(events.at(-1)?.id);
    expect(await store.plans.part(key, 'matrix')).not.toBeNull();
  });

  it('is told with ids that only grow, and whole snapshots', async () => {
    const key = await submit(1);
    const { events, end } = listen(key);
    const run = await planner.run(0);
    run.events.progress(matrix(100));
    run.events.best(packedPlan('best'));
    run.events.progress(matrix(200));
    run.events.checkpoint({ name: 'member/0', packed: packed(1) });
    await runner.stop(key);
    run.events.progress(matrix(150));
    run.planned('a');
    await end;
    const ids = events.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
    expect(events.find(({ type }) => type === 'progress')?.data).toEqual({
      stage: 'matrix',
      donePermille: 100,
      best: [3],
      bound: [2],
      gap: 0.5,
      elapsedMs: 0,
    });
    expect(events.at(-2)?.data).toMatchObject({ donePermille: 200 });
  });

  it('waits for its turn', async () => {
    const [first, second] = [await submit(1), await submit(2)];
    const one = await planner.run(0);
    expect(runner.live(second)?.state).toBe('queued');
    const { end } = listen(first);
    one.planned('a');
    await end;
    await planner.run(1);
    expect(runner.live(second)?.state).toBe('running');
    expect((await store.plans.get(second))?.state).toBe('running');
  });

  it('passes on what was asked for', async () => {
    await submit(1, { seed: 7, iterations: 500, seconds: 30 });
    const { job } = await planner.run(0);
    expect(job).toMatchObject({ seed: 7, iterations: 500, limitMs: 30_000, checkpoints: [] });
    expect([...job.school.gzip]).toEqual([...newSchool('s').document.gzip]);
  });

  it('saves progress at most once a second', async () => {
    const key = await submit(1);
    const run = await planner.run(0);
    run.events.progress(matrix(100));
    clock.ms = 1500;
    run.events.progress(matrix(300));
    clock.ms = 1600;
    run.events.progress(matrix(310));
    await runner.stop(key);
    expect((await store.plans.get(key))?.progress).toMatchObject({ donePermille: 300, elapsedMs: 1500 });
    expect(runner.live(key)?.progress).toMatchObject({ donePermille: 310 });
  });

  it('keeps the best so far while it runs', async () => {
    const key = await submit(1);
    const run = await planner.run(0);
    run.events.best(packedPlan('best'));
    await runner.stop(key);
    expect(runner.live(key)).toMatchObject({ state: 'running', document: 'bestSoFar' });
    expect(await store.plans.get(key)).toMatchObject({ state: 'running', document: 'bestSoFar' });
  });
});

describe('stopping and cancelling', () => {
  it('stop keeps the best', async () => {
    const key = await submit(1);
    const { end } = listen(key);
    const run = await planner.run(0);
    expect(await runner.stop(key)).toBe(true);
    expect(run.asked).toEqual(['stop']);
    run.planned('best');
    await end;
    expect(await store.plans.get(key)).toMatchObject({ state: 'stopped', document: 'final' });
    expect(await runner.stop(key)).toBe(false);
  });

  it('stop of a plan that has not begun cancels it', async () => {
    await submit(1);
    const key = await submit(2);
    await planner.run(0);
    expect(await runner.stop(key)).toBe(true);
    expect(await store.plans.get(key)).toMatchObject({ state: 'cancelled', document: 'none' });
    expect(planner.runs).toHaveLength(1);
  });

  it('cancel gives up and removes what there was', async () => {
    const key = await submit(1);
    const { end } = listen(key);
    const run = await planner.run(0);
    run.events.best(packedPlan('best'));
    expect(await runner.cancel(key)).toBe(true);
    expect((await end).data).toMatchObject({ state: 'cancelled', document: 'none', fault: null });
    expect(await store.plans.part(key, 'matrix')).toBeNull();
    expect(await runner.cancel(key)).toBe(false);
  });

  it('cancel wins over a plan that arrives at the same moment', async () => {
    const key = await submit(1);
    const run = await planner.run(0);
    run.planned('too late');
    await runner.cancel(key);
    expect(await store.plans.get(key)).toMatchObject({ state: 'cancelled', document: 'none' });
  });
});

describe('faults', () => {
  it('fail the job with their code; the detail goes to the log only', async () => {
    const key = await submit(1);
    const { end } = listen(key);
    (await planner.run(0)).fault('OUT_OF_MEMORY');
    expect((await end).data).toMatchObject({
      state: 'failed',
      fault: { code: 'OUT_OF_MEMORY', sentence: { zh: '错', en: 'fault' } },
    });
    expect(JSON.stringify(await store.plans.get(key))).not.toContain('secret');
    expect(errors).toHaveLength(1);
  });

  it('a lost planner gets the job again, with its checkpoints, but not for ever', async () => {
    const key = await submit(1);
    const { end } = listen(key);
    const first = await planner.run(0);
    first.events.checkpoint({ name: 'member/0', packed: packed('zero') });
    first.lost();
    const second = await planner.run(1);
    expect(second.job.checkpoints.map(({ name }) => name)).toEqual(['member/0']);
    second.lost();
    (await planner.run(2)).lost();
    expect((await end).data).toMatchObject({ state: 'failed', attempts: 3, fault: { code: 'PLANNER_LOST' } });
    expect(planner.runs).toHaveLength(3);
  });

  it('a store that takes no end leaves the job to the next process', async () => {
    const key = await submit(1);
    const run = await planner.run(0);
    const { finish } = store.jobs;
    const refused = new Promise<void>((resolve) => {
      Object.assign(store.jobs, {
        finish: async () => {
          resolve();
          throw new Error('disk full');
        },
      });
    });
    run.planned('a');
    await refused;
    Object.assign(store.jobs, { finish });
    await expect.poll(() => runner.size).toBe(0);
    expect((await store.plans.get(key))?.state).toBe('running');
    expect(String(errors[0])).toContain('disk full');
  });
});

describe('a restart', () => {
  it('takes up running and waiting jobs in their order, from what was saved', async () => {
    const [first, second] = [await submit(1, { seconds: 30 }), await submit(2)];
    const run = await planner.run(0);
    run.events.checkpoint({ name: 'member/0', packed: packed('zero') });
    clock.ms = 12_000;
    run.events.progress(matrix(400));
    await runner.stop(first);
    const toldBefore = runner.live(first)?.revision ?? 0;
    // The first process is gone without a word. Here begins the second one.
    planner = new FakePlanner(2);
    runner = runnerOf(planner);
    expect(await runner.resume()).toBe(2);
    const again = await planner.run(0);
    expect(again.job).toMatchObject({ limitMs: 18_000 });
    expect(again.job.checkpoints.map(({ name }) => name)).toEqual(['member/0']);
    expect(again.asked).toEqual(['stop']);
    expect(runner.live(first)).toMatchObject({ attempts: 2, state: 'running', stopAsked: true });
    expect(runner.live(first)?.revision).toBeGreaterThan(toldBefore);
    await planner.run(1);
    expect(runner.live(second)?.attempts).toBe(1);
  });

  it('gives up on a job that keeps ending the process', async () => {
    const key = await submit(1);
    await planner.run(0);
    for (let restart = 0; restart < 2; restart++) {
      planner = new FakePlanner();
      runner = runnerOf(planner);
      await runner.resume();
      await planner.run(0);
    }
    planner = new FakePlanner();
    runner = runnerOf(planner);
    await runner.resume();
    await expect.poll(() => runner.size).toBe(0);
    expect(await store.plans.get(key)).toMatchObject({ state: 'failed', fault: { code: 'GAVE_UP' } });
    expect(planner.runs).toHaveLength(0);
  });

  it('an orderly end leaves unfinished jobs unfinished', async () => {
    const [first, second] = [await submit(1), await submit(2)];
    await planner.run(0);
    await runner.close();
    expect(await store.plans.get(first)).toMatchObject({ state: 'queued', attempts: 0 });
    expect((await store.plans.get(second))?.state).toBe('queued');
    const refused = await runner.submit(newPlan(planKey('s', 3)));
    expect(refused).toEqual({ outcome: 'full' });
  });
});

describe('orderly restarts', () => {
  it('do not count as attempts, however many there are', async () => {
    const key = await submit(1);
    for (let restart = 0; restart < 5; restart++) {
      await planner.run(0);
      expect(runner.live(key)).toMatchObject({ state: 'running', attempts: 1 });
      await runner.close();
      planner = new FakePlanner();
      runner = runnerOf(planner);
      await runner.resume();
    }
    await planner.run(0);
    expect(runner.size).toBe(1);
  });
});

describe('submitting', () => {
  it('passes on what the store finds', async () => {
    expect(await runner.submit(newPlan(planKey('nobody', 1)))).toEqual({ outcome: 'missingSchool' });
    const key = keyed('k', 'hash');
    await runner.submit(newPlan(planKey('s', 1)), key);
    const again = await runner.submit(newPlan(planKey('s', 2)), key);
    expect(again).toEqual({ outcome: 'replayed', answer: key.answer });
    expect(runner.size).toBe(1);
  });
});
