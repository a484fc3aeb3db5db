import type { RosterContext, RosterDuty } from '../context.ts';
import type { SideConstraint, SideRank } from './constraint.ts';
import { sameLeader, sameSupervisor, subjectTurns } from './groups.ts';
import { fewDays, lateDaysInARow, leastLoad, notWith, ownDates, workBand } from './personal.ts';
import { UNCOVERED_LEVELS } from './side-roster.ts';

/** What the school asks for beyond the network; constraints that concern nobody are left out. */
export function sideConstraints(context: RosterContext, duties: readonly RosterDuty[]): SideConstraint[] {
  const { options } = context.school;
  return [
    lateDaysInARow(context),
    notWith(context),
    ...(options.homeworkSupervisor === 'week' ? [sameSupervisor(context, duties)] : []),
    sameLeader(context, duties),
    subjectTurns(context, duties),
    leastLoad(context),
    ...(options.bands ?? []).map((band) => workBand(context, band, duties)),
    ownDates(context),
    fewDays(context),
  ].filter(({ cells }) => cells > 0);
}

/**
 * Objectives in order: hard constraints, coverage, groups, externals, affinity, least loads, fairness, bands,
 * willingness, wishes, dates that are not with the holder of their series. The school's order swaps fairness and
 * willingness.
 */
export function sideLevels(context: RosterContext, constraints: readonly SideConstraint[]): string[] {
  const named = (rank: SideRank): string[] =>
    constraints.filter((constraint) => constraint.rank === rank).map(({ name }) => name);
  const fair = ['fairness', ...named('band')];
  const willing = ['willingness'];
  const { rosterOrder } = context.school.options;
  return [
    ...named('hard'),
    ...UNCOVERED_LEVELS,
    ...named('group'),
    'externals',
    'affinity',
    ...named('least'),
    ...(rosterOrder === 'willingnessFirst' ? [...willing, ...fair] : [...fair, ...willing]),
    ...named('wish'),
    'irregular',
  ];
}
