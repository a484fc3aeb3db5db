import { PLAN_STAGES, type PlanStage, type ProgressEvent } from '../model/progress.ts';

/** Rough share of the work of each stage, in per mille. */
const WEIGHT: Record<PlanStage, number> = {
  validate: 20,
  calendar: 10,
  demand: 50,
  matrix: 450,
  enrolment: 120,
  dismissal: 60,
  roster: 180,
  simulation: 30,
  audit: 60,
  report: 20,
};

/** Turns stages into progress events that never go back. */
export class StageProgress {
  readonly #send: (event: ProgressEvent) => void;

  constructor(send: (event: ProgressEvent) => void = () => undefined) {
    this.#send = send;
  }

  /** A stage begins. */
  begin(stage: PlanStage): void {
    this.#send({ stage, donePermille: before(stage) });
  }

  /** Within a stage: `done` of 1000, and what is best so far. */
  within(stage: PlanStage, done: number, best?: readonly number[], bound?: readonly number[]): void {
    this.#send({
      stage,
      donePermille: before(stage) + Math.floor((WEIGHT[stage] * done) / 1000),
      ...(best ? { best: [...best] } : {}),
      ...(bound ? { bound: [...bound] } : {}),
    });
  }

  end(): void {
    this.#send({ stage: 'report', donePermille: 1000 });
  }
}

function before(stage: PlanStage): number {
  return PLAN_STAGES.slice(0, PLAN_STAGES.indexOf(stage)).reduce((sum, earlier) => sum + WEIGHT[earlier], 0);
}
