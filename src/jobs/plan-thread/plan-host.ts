import type { ProgressEvent } from '../../../solver/model/progress.ts';
import type { MemberResult, PlanOptions } from '../../../solver/plan.ts';
import type { PolicyPack } from '../../../solver/policy/schema.ts';
import type { Job, SolverPool } from '../../../workers/pool.ts';
import { unpackJson } from '../pack.ts';
import { packPlan } from '../plan-parts.ts';
import type { PlannerJob, PlannerResult } from '../planner.ts';
import { checkpointOf, membersOf } from './checkpoints.ts';
import type { HostEvent, PlanHostEndpoint } from './protocol.ts';

/** Progress is told at most this often, except where the stage changes. */
const PROGRESS_EVERY_MS = 250;

/** The best so far is worked out only where the search goes on for longer than that: it takes a thread meanwhile. */
const LEAST_LEFT_MS = 30_000;

/** Share of a clock limit that goes into the search, roughly. */
const SEARCH_SHARE = 0.5;

/** And again when that many times as many members have finished. */
const AGAIN_AFTER = 4;

interface Running {
  readonly job: Job;
  /** Works out the best so far. */
  best: Job | null;
}

/** Runs plans in the pool and packs what comes out, in the planning thread. */
export class PlanHost implements PlanHostEndpoint {
  readonly #pool: SolverPool;
  readonly #running = new Map<number, Running>();

  constructor(pool: SolverPool) {
    this.#pool = pool;
  }

  async plan(run: number, job: PlannerJob, onEvent: (event: HostEvent) => void): Promise<PlannerResult> {
    const school = unpackJson(job.school);
    const options: PlanOptions = {
      seed: job.seed,
      // Stored packs were checked when they were handed in.
      packs: job.packs as readonly PolicyPack[],
      ...(job.iterations === null ? {} : { iterations: job.iterations }),
    };
    const beganMs = performance.now();
    const members = membersOf(job.checkpoints);
    let nextBest = members.length + 1;
    const running: Running = {
      best: null,
      job: this.#pool.plan(school, {
        plan: options,
        members: [...members],
        ...(job.limitMs === null ? {} : { limitMs: job.limitMs }),
        onProgress: throttled((event) => onEvent({ type: 'progress', event })),
        onMember: (member, of) => {
          onEvent({ type: 'checkpoint', checkpoint: checkpointOf(member) });
          members.push(member);
          const spentMs = performance.now() - beganMs;
          const searchMs =
            job.limitMs === null ? spentMs * (1 + of / this.#pool.size) : SEARCH_SHARE * job.limitMs;
          if (members.length < nextBest || searchMs - spentMs < LEAST_LEFT_MS || running.best) return;
          nextBest = AGAIN_AFTER * members.length;
          this.#bestSoFar(running, school, options, [...members], onEvent);
        },
      }),
    };
    this.#running.set(run, running);
    try {
      const result = await running.job.result;
      if (result.ok) return { outcome: 'planned', plan: packPlan(result.value) };
      return { outcome: 'fault', fault: result.fault };
    } finally {
      this.#forgetBest(running);
      this.#running.delete(run);
    }
  }

  async stop(run: number): Promise<void> {
    this.#ask(run, 'stop');
  }

  async cancel(run: number): Promise<void> {
    this.#ask(run, 'cancel');
  }

  #ask(run: number, what: 'stop' | 'cancel'): void {
    const running = this.#running.get(run);
    if (!running) return;
    this.#forgetBest(running);
    running.job[what]();
  }

  #forgetBest(running: Running): void {
    const { best } = running;
    running.best = null;
    best?.cancel();
  }

  /** A whole plan from the members that have finished, while others are still running. */
  #bestSoFar(
    running: Running,
    school: unknown,
    plan: PlanOptions,
    members: readonly MemberResult[],
    onEvent: (event: HostEvent) => void,
  ): void {
    const best = this.#pool.plan(school, { plan, members, membersOnly: true });
    running.best = best;
    void best.result.then((result) => {
      if (running.best !== best) return;
      running.best = null;
      if (result.ok) onEvent({ type: 'best', plan: packPlan(result.value) });
    });
  }
}

function throttled(send: (event: ProgressEvent) => void): (event: ProgressEvent) => void {
  let stage = '';
  let next = 0;
  return (event) => {
    const now = performance.now();
    if (event.stage === stage && now < next) return;
    stage = event.stage;
    next = now + PROGRESS_EVERY_MS;
    send(event);
  };
}
