import { AnnealingRule } from '../../numeric/annealing/acceptance.ts';
import { runLocalSearch } from '../../numeric/annealing/local-search.ts';
import type { NeighbourhoodStatistics } from '../../numeric/annealing/neighbourhood.ts';
import { type Control, UNLIMITED } from '../../numeric/control.ts';
import { Rng } from '../../numeric/rng.ts';
import type { CompiledMatrix } from '../compile/compile.ts';
import { RULES } from '../rules/index.ts';
import { compareObjective, weightedSum } from '../state/objective.ts';
import type { Assignment } from '../state/placement.ts';
import { SearchState } from '../state/search-state.ts';
import { construct } from './construct.ts';
import { matrixNeighbourhood } from './operator.ts';
import { OPERATORS } from './operators.ts';
import { descend } from './polish.ts';
import { polishSlots } from './polish-slots.ts';

/** How the search works. Fixed numbers of proposals make a run repeatable on any machine. */
export interface MatrixParams {
  /** Portfolio members: independent runs of which the best is kept. 1 … 64. */
  readonly members: number;
  /** Proposals of the annealing per meeting of a section. */
  readonly proposalsPerEvent: number;
  /** Least number of proposals of the annealing, for small schools. */
  readonly leastProposals: number;
  /** Proposals of the descent by levels, in permille of those of the annealing. */
  readonly descentPermille: number;
  /** First and last temperature of the annealing, in units of the weighted sum. */
  readonly startTemperature: number;
  readonly endTemperature: number;
  /** Checks after every applied move that the delta equals recomputation. For tests: slow. */
  readonly assertDeltas: boolean;
}

export const DEFAULT_PARAMS: MatrixParams = {
  members: 2,
  proposalsPerEvent: 600,
  leastProposals: 6_000,
  descentPermille: 250,
  startTemperature: 1_500,
  endTemperature: 4,
  assertDeltas: false,
};

const COOLING_LEVELS = 60;

/** What one member of the portfolio found. Plain data. */
export interface MatrixMember {
  readonly member: number;
  readonly assignment: Assignment;
  /** Objective, level by level (`LEVELS`). */
  readonly objective: readonly number[];
  readonly statistics: readonly NeighbourhoodStatistics[];
  /** Objective after construction, annealing, descent and exact polish. */
  readonly phases: readonly { readonly name: string; readonly objective: readonly number[] }[];
  readonly proposals: number;
  readonly stopped: boolean;
}

/**
 * One independent run: construction, annealing over the weighted sum, descent by levels, exact rooms and leaders per
 * slot. Deterministic for equal problem, seed, member and budget; may run anywhere. One work unit is one proposal.
 */
export function planMatrixMember(
  compiled: CompiledMatrix,
  seed: number,
  member: number,
  params: MatrixParams = DEFAULT_PARAMS,
  control: Control = UNLIMITED,
): MatrixMember {
  const { problem } = compiled;
  const rng = Rng.keyed(seed, 'matrix', member);
  const state = new SearchState(problem, RULES);
  const phases: { name: string; objective: number[] }[] = [];
  const note = (name: string): void => {
    phases.push({ name, objective: Array.from(state.levels) });
  };
  construct(state, rng);
  note('construction');
  const budget =
    problem.events.count === 0
      ? 0
      : Math.max(params.leastProposals, params.proposalsPerEvent * problem.events.count);
  let best = state.placement.snapshot();
  let bestLevels: Float64Array = state.levels.slice();
  const search = runLocalSearch({
    neighbourhoods: OPERATORS.map((operator) => matrixNeighbourhood(operator, state)),
    weights: OPERATORS.map(({ share }) => share),
    initialCost: weightedSum(state.levels),
    acceptance: new AnnealingRule({
      start: params.startTemperature,
      end: params.endTemperature,
      levels: COOLING_LEVELS,
      movesPerLevel: Math.max(1, Math.floor(budget / COOLING_LEVELS)),
    }),
    rng,
    proposals: budget,
    control,
    onBest: () => {
      if (compareObjective(state.levels, bestLevels) >= 0) return;
      best = state.placement.snapshot();
      bestLevels = state.levels.slice();
    },
    ...(params.assertDeltas ? { recomputeCost: () => weightedSum(state.recompute()) } : {}),
  });
  // The weighted sum may have preferred another plan at the end; the order of levels decides.
  if (compareObjective(bestLevels, state.levels) < 0) state.load(best);
  note('annealing');
  let proposals = search.proposals;
  polishSlots(state);
  if (search.status !== 'stopped') {
    const descent = Math.floor((budget * params.descentPermille) / 1000);
    proposals += descend(state, OPERATORS, rng, descent, control);
    note('descent');
  }
  while (polishSlots(state) > 0) control.spend(problem.slots.count);
  note('polish');
  return {
    member,
    assignment: state.placement.snapshot(),
    objective: Array.from(state.levels),
    statistics: search.statistics,
    phases,
    proposals,
    stopped: search.status === 'stopped',
  };
}

/** The best member: by objective, then the lower number. Null for none. */
export function bestMember(members: readonly MatrixMember[]): MatrixMember | null {
  let best: MatrixMember | null = null;
  for (const member of members) {
    const order = best === null ? -1 : compareObjective(member.objective, best.objective);
    if (order < 0 || (order === 0 && best !== null && member.member < best.member)) best = member;
  }
  return best;
}
