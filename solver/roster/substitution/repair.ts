/**
 * Repairs a whole absence at once. Only the absent person's duties change hands if that is enough: they are one dated
 * layer of the roster (`../build-layer.ts`), solved level after level (coverage by class, staff before externals,
 * affinity, fairness, willingness) as a flow with proof where it is one. What the flow cannot cover is covered by chains of
 * two (all are looked at, the fairest is taken), then by the shortest longer chain (`../exchange.ts`); so duties of others
 * change only where nobody is directly free.
 */
import type { StageCertificate } from '../../model/certificate.ts';
import { type DutyMove, roleAfterMove } from '../../model/changes.ts';
import type { Duty } from '../../model/duty.ts';
import type { OpenItem } from '../../model/plan-document.ts';
import type { AbsenceRequest, ChangeRefusal, Repair } from '../../model/substitution.ts';
import { type Control, UNLIMITED } from '../../numeric/control.ts';
import { buildLayer } from '../build-layer.ts';
import type { RosterDuty, RosterPerson } from '../context.ts';
import { exchangeDates } from '../exchange.ts';
import { openItemsOf, type Shortage } from '../explain.ts';
import { COVERAGE_CLASSES } from '../layer-problem.ts';
import type { LayerSpec } from '../layers.ts';
import { type LayerSolution, solveLayer } from '../solve-layer.ts';
import { chainsOfTwo, compareScores, takingCost } from './chains.ts';
import { datesPast, unknownPerson } from './refusals.ts';
import {
  affectedDuties,
  asTaken,
  growth,
  personIn,
  type SubstitutionInput,
  type SubstitutionState,
  substitutionState,
} from './state.ts';

export interface RepairOptions {
  /** Breaks ties; 0 … 2³²−1. */
  readonly seed?: number;
  readonly control?: Control;
}

export interface RepairedRoster {
  readonly repair: Repair;
  /** All duties of the roster, in the order of the input. */
  readonly duties: Duty[];
  /** Duties that nobody takes any more, and why. */
  readonly open: OpenItem[];
}

export type RepairAnswer =
  | ({ readonly outcome: 'repaired' } & RepairedRoster)
  | { readonly outcome: 'refused'; readonly refusal: ChangeRefusal };

export function repairAbsence(
  input: SubstitutionInput,
  request: AbsenceRequest,
  { seed = 0, control = UNLIMITED }: RepairOptions = {},
): RepairAnswer {
  const { frozenBefore = '' } = request;
  if (request.dates.to < frozenBefore || request.dates.to < request.dates.from) {
    return { outcome: 'refused', refusal: datesPast(request) };
  }
  const from = request.dates.from < frozenBefore ? frozenBefore : request.dates.from;
  const absence: AbsenceRequest = { ...request, dates: { from, to: request.dates.to } };
  const state = substitutionState(input, { absence, frozenBefore });
  const absent = personIn(state.context, absence.person);
  if (!absent) return { outcome: 'refused', refusal: unknownPerson(absence.person) };
  const affected = affectedDuties(state, absence);
  for (const duty of affected) {
    state.occupancy.remove(absent, duty);
    state.personOf.set(duty.demand.id, null);
  }
  const solution = affected.length === 0 ? null : substituteDirectly(state, affected, seed, control);
  const open = affected.filter(({ demand }) => state.personOf.get(demand.id) === null);
  const sorted = open.sort((a, b) => rankOf(a) - rankOf(b));
  for (const duty of sorted) coverByChain(state, duty);
  coverByLongerChains(state, affected);
  return { outcome: 'repaired', ...result(input, state, absence, affected, solution) };
}

const rankOf = (duty: RosterDuty): number => COVERAGE_CLASSES.indexOf(duty.post.coverage);

/** The affected duties as one layer, solved and given out. */
function substituteDirectly(
  state: SubstitutionState,
  affected: readonly RosterDuty[],
  seed: number,
  control: Control,
): LayerSolution {
  const items = affected.map((duty) => ({
    id: duty.demand.id,
    duties: [asTaken(state, duty)],
    coverage: duty.post.coverage,
    dayCell: duty.demand.date,
    weekCell: `${duty.day.week}`,
  }));
  const most = affected.reduce((largest, { demand }) => Math.max(largest, demand.units), 0);
  // Week caps are counted in the largest unit, so that they hold whatever is taken; smaller duties that still fit are found below.
  const spec: LayerSpec = {
    name: 'absence',
    covers: true,
    kind: 'dated',
    unit: most,
    loadUnits: most,
    items,
  };
  const built = buildLayer(spec, { ...state, seed });
  const problem = {
    ...built.problem,
    items: built.problem.items.map((item, at) => ({ ...item, units: affected[at].demand.units })),
  };
  const solution = solveLayer(problem, control);
  solution.assigned.forEach((place, at) => {
    if (place >= 0) give(state, affected[at], built.people[place]);
  });
  return solution;
}

function give(state: SubstitutionState, duty: RosterDuty, person: RosterPerson): void {
  state.occupancy.add(person, duty);
  state.personOf.set(duty.demand.id, person.id);
}

/** Gives an uncovered duty to whoever still has room, else to the fairest chain of two. */
function coverByChain(state: SubstitutionState, duty: RosterDuty): void {
  const { context, eligibility, occupancy } = state;
  const taken = asTaken(state, duty);
  const free = context.people
    .filter(
      (person) =>
        eligibility.qualified(person, taken) &&
        eligibility.present(person, taken) &&
        occupancy.canAdd(person, duty),
    )
    .map((person) => ({
      person,
      score: takingCost(state, person, taken, growth(state, person, duty.demand.units)),
    }))
    .sort((a, b) => compareScores(a.score, b.score));
  if (free.length > 0) {
    give(state, duty, free[0].person);
    return;
  }
  const [chain] = chainsOfTwo(state, duty, 1);
  if (!chain) return;
  occupancy.remove(chain.person, chain.gives);
  give(state, duty, chain.person);
  give(state, chain.gives, chain.to);
}

/** What two cannot do, more may; a duty of a less important class may be left open for it. */
function coverByLongerChains(state: SubstitutionState, affected: readonly RosterDuty[]): void {
  const { context, eligibility, occupancy, personOf, immovable } = state;
  if (affected.every(({ demand }) => personOf.get(demand.id) !== null)) return;
  const mine = new Set(affected.map(({ demand }) => demand.id));
  const duties = [...state.duties.values()].map((duty): RosterDuty => {
    const fixed = immovable.has(duty.demand.id) && !mine.has(duty.demand.id);
    return fixed
      ? { ...duty, demand: { ...duty.demand, given: personOf.get(duty.demand.id) ?? null } }
      : duty;
  });
  const held = new Map(duties.map((duty) => [duty.demand.id, duty]));
  // The occupancy holds the same duties, with what must not move marked.
  for (const person of context.people) {
    context.days.forEach((_, day) => {
      for (const duty of [...occupancy.dutiesOn(person, day)]) {
        const marked = held.get(duty.demand.id);
        if (!marked || marked === duty) continue;
        occupancy.remove(person, duty);
        occupancy.add(person, marked);
      }
    });
  }
  exchangeDates({ context, eligibility, duties }, personOf, occupancy);
}

function result(
  input: SubstitutionInput,
  state: SubstitutionState,
  absence: AbsenceRequest,
  affected: readonly RosterDuty[],
  solution: LayerSolution | null,
): RepairedRoster {
  const moves: DutyMove[] = [];
  const duties = input.duties.map((duty): Duty => {
    const to = state.personOf.get(duty.id) ?? null;
    if (to === duty.person) return duty;
    moves.push({ duty: duty.id, date: duty.date, from: duty.person, to, role: duty.role });
    return { ...duty, person: to, role: roleAfterMove(duty) };
  });
  moves.sort((a, b) => (a.duty < b.duty ? -1 : 1));
  const uncovered = moves.filter(({ to }) => to === null).map(({ duty }) => duty);
  const { person, dates, blocks, reason } = absence;
  const change = {
    kind: 'absence' as const,
    person,
    dates,
    ...(blocks === undefined ? {} : { blocks: [...blocks] }),
    ...(reason === undefined ? {} : { reason }),
    moves,
  };
  const others = moves.length - affected.length;
  const name = personIn(state.context, person)?.name ?? person;
  const found = uncovered.length === 0 ? '' : `，${uncovered.length} 项没有人`;
  const foundEn = uncovered.length === 0 ? '' : `; ${uncovered.length} have nobody`;
  return {
    repair: {
      change,
      changedDuties: moves.length,
      othersChanged: others,
      uncovered,
      certificate: certificateOf(solution, others),
      sentence: {
        zh: `${name}请假（${dates.from} 至 ${dates.to}）：${affected.length} 项任务换人，另有 ${others} 项他人的任务随之调整${found}。`,
        en: `${name} is away (${dates.from} to ${dates.to}): duties that change hands: ${affected.length}, and of others: ${others}${foundEn}.`,
      },
    },
    duties,
    open: openItemsOf(shortagesOf(state, uncovered), state.context),
  };
}

function shortagesOf(state: SubstitutionState, uncovered: readonly string[]): Shortage[] {
  return uncovered.flatMap((id): Shortage[] => {
    const duty = state.duties.get(id);
    if (!duty) return [];
    const row = state.eligibility.qualifiedRow(asTaken(state, duty));
    const people = state.context.people.filter(({ index }) => row[index] === 1).map((person) => person.id);
    return [{ duty, kind: people.length === 0 ? 'nobody' : 'away', duties: [duty], people, limits: [] }];
  });
}

/** What is claimed of the direct substitution; duties of others change only where it leaves some open. */
function certificateOf(solution: LayerSolution | null, others: number): StageCertificate {
  const levels = solution?.levels ?? [];
  const proof = solution?.proof ?? 'network';
  const status = proof === 'none' ? 'unproven' : proof === 'partial' ? 'bounded' : 'optimal';
  const proven = {
    optimal: {
      zh: '直接顶班是最小费用流，逐级最优：在不动他人任务的前提下，没有更好的安排',
      en: 'Direct substitution is a min-cost flow, optimal level by level: without touching duties of others none is better',
    },
    bounded: {
      zh: '直接顶班的前几级已证明最优，其余给出界',
      en: 'The first levels of the direct substitution are proven optimal, the others bounded',
    },
    unproven: { zh: '直接顶班可行，但没有证明', en: 'The direct substitution is valid, but not proven' },
  }[status];
  const chains =
    others === 0
      ? { zh: '没有动他人的任务。', en: 'no duty of anybody else changes.' }
      : {
          zh: '其余任务用最短的调换链补上，调换的条数没有证明是最少的。',
          en: 'the rest is covered by shortest chains; that they are the fewest is not proven.',
        };
  return {
    stage: 'roster',
    name: 'absence',
    status,
    claim: { zh: `${proven.zh}；${chains.zh}`, en: `${proven.en}; ${chains.en}` },
    objective: levels.map(({ name, value, bound }) => ({ name, value, bound })),
  };
}
