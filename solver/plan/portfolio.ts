import type { CompiledMatrix } from '../matrix/compile/compile.ts';
import { memberBounds } from '../matrix/plan-matrix.ts';
import { bestMember, DEFAULT_PARAMS, planMatrixMember } from '../matrix/search/member.ts';
import { WorkControl } from '../numeric/control.ts';
import type { MemberResult, MemberTask, PlanEnvironment, PlanOptions } from './options.ts';
import type { StageProgress } from './progress.ts';

/** Members of one round. Fixed, whatever the number of cores, so that every machine makes the same plan. */
const ROUND_SIZE = 2;
/** Share of a clock limit that the matrix may use; the rest is for what follows it. */
const MATRIX_SHARE = 0.5;
const MOST_ROUNDS = 12;

/** Runs one member with the limits of its task and of the surroundings. */
export function runMember(task: MemberTask, environment: PlanEnvironment = {}): MemberResult {
  const { compiled, seed, member, proposals, units, limitMs } = task;
  const control = new WorkControl({
    ...(environment.stopFlag ? { stopFlag: environment.stopFlag } : {}),
    ...(units === undefined ? {} : { budgetUnits: units }),
    ...(environment.nowMs && limitMs !== undefined ? { nowMs: environment.nowMs, limitMs } : {}),
  });
  const params = { ...DEFAULT_PARAMS, proposalsPerEvent: 0, leastProposals: proposals };
  return { result: planMatrixMember(compiled, seed, member, params, control), spent: control.spent };
}

/**
 * The matrix portfolio: one round of independent members; under a clock further rounds, each twice as long as the one
 * before, while they fit. Members are numbered through, and member m of round r searches `base · 2^r` proposals, so
 * the units each has spent are enough to repeat a run under a clock.
 */
export async function runPortfolio(
  compiled: CompiledMatrix,
  options: PlanOptions,
  environment: PlanEnvironment,
  progress: StageProgress,
): Promise<MemberResult[]> {
  const { nowMs, limitMs, threads = 1, stopFlag } = environment;
  const events = compiled.problem.events.count;
  const usual = Math.max(DEFAULT_PARAMS.leastProposals, DEFAULT_PARAMS.proposalsPerEvent * events);
  const base = options.iterations ?? usual;
  const { replay } = options;
  const underClock = nowMs !== undefined && limitMs !== undefined && !replay;
  const end = underClock ? nowMs() + MATRIX_SHARE * limitMs : Number.POSITIVE_INFINITY;
  const runMembers =
    environment.runMembers ?? (async (tasks) => tasks.map((task) => runMember(task, environment)));
  const members: MemberResult[] = [];
  let proposals = base;
  for (let round = 0; round < MOST_ROUNDS; round++, proposals *= 2) {
    const roundStart = underClock ? nowMs() : 0;
    const waves = Math.ceil(ROUND_SIZE / threads);
    const tasks = Array.from({ length: ROUND_SIZE }, (_, i): MemberTask => {
      const member = round * ROUND_SIZE + i;
      const units = replay?.[memberKey(member)];
      const task = { compiled, seed: options.seed, member, proposals };
      if (underClock) return { ...task, limitMs: Math.max(1, (end - roundStart) / waves) };
      return units === undefined ? task : { ...task, units };
    });
    members.push(...(await runMembers(tasks)));
    const best = bestMember(members.map(({ result }) => result));
    const done = Math.floor((1000 * (round + 1)) / (round + 2));
    if (best) progress.within('matrix', done, best.objective, memberBounds(compiled, best));
    const repeated = replay !== undefined && replay[memberKey(members.length)] !== undefined;
    const stopped = stopFlag !== undefined && Atomics.load(stopFlag, 0) !== 0;
    const fits = underClock && nowMs() + 2 * (nowMs() - roundStart) <= end;
    if (stopped || !(repeated || fits)) break;
  }
  return members;
}

export function memberKey(member: number): string {
  return `matrix/${member}`;
}
