import type {
  Planner,
  PlannerEvents,
  PlannerJob,
  PlannerResult,
  PlanRun,
} from '../../../src/jobs/planner.ts';
import type { PackedPlan } from '../../../src/store/jobs.ts';
import { packedPlan } from '../store/samples.ts';

/** One run of the fake planner, led by the test. */
export class FakeRun implements PlanRun {
  readonly result: Promise<PlannerResult>;
  readonly asked: string[] = [];
  #settle: (result: PlannerResult) => void = () => undefined;

  constructor(
    readonly job: PlannerJob,
    readonly events: PlannerEvents,
  ) {
    this.result = new Promise((resolve) => {
      this.#settle = resolve;
    });
  }

  stop(): void {
    this.asked.push('stop');
  }

  cancel(): void {
    this.asked.push('cancel');
    this.fault('CANCELLED');
  }

  planned(mark: string): void {
    this.finish(packedPlan(mark));
  }

  finish(plan: PackedPlan): void {
    this.#settle({ outcome: 'planned', plan });
  }

  fault(code: string): void {
    this.#settle({
      outcome: 'fault',
      fault: { code, sentence: { zh: '错', en: 'fault' }, detail: 'secret' },
    });
  }

  lost(): void {
    const fault = { code: 'PLANNER_LOST', sentence: { zh: '错', en: 'lost' }, detail: 'exit 1' };
    this.#settle({ outcome: 'lost', fault });
  }
}

/** Stands in for the threads in tests of the runner itself; the test decides what happens and when. */
export class FakePlanner implements Planner {
  readonly runs: FakeRun[] = [];
  #waiting: (() => void)[] = [];

  constructor(readonly size = 1) {}

  start(job: PlannerJob, events: PlannerEvents): PlanRun {
    const run = new FakeRun(job, events);
    this.runs.push(run);
    for (const resume of this.#waiting.splice(0)) resume();
    return run;
  }

  /** The run with this number (from 0), as soon as it has begun. */
  async run(number: number): Promise<FakeRun> {
    for (;;) {
      const run = this.runs[number];
      if (run) return run;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  ready(): boolean {
    return true;
  }

  async close(): Promise<void> {
    for (const run of this.runs) run.lost();
  }
}
