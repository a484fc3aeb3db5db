/**
 * Can a section that stays out be put on the table beside all others? First each of its places with the others where they
 * are, then a complete search that grows: place the section and the sections that would be in its way, look who is in
 * the way of these, and so on. Where a few sections alone are impossible, so is the whole table, because placing more
 * never cures a broken hard rule; where nobody is in the way any more, the whole table is found.
 */
import type { Control } from '../../numeric/control.ts';
import type { MatrixProblem } from '../compile/problem.ts';
import { RULES } from '../rules/index.ts';
import { compareObjective, LEVELS, type Level } from '../state/objective.ts';
import { type Assignment, TEAM, UNPLACED } from '../state/placement.ts';
import { SearchState } from '../state/search-state.ts';
import { placeExactly } from './exact-search.ts';
import { PlaceLister } from './places.ts';

export type Attempt =
  /** A better plan by the order of levels. */
  | { readonly status: 'placed'; readonly assignment: Assignment }
  /** It has places where no hard rule is broken, but with the others where they are this level gets worse in each. */
  | { readonly status: 'costs'; readonly level: Level }
  /** These sections (the one in question first) alone are impossible. */
  | { readonly status: 'impossible'; readonly sections: readonly number[] }
  | { readonly status: 'unknown' };

const HARD = RULES.filter(({ level }) => level === 'hard');

export function tryToPlace(
  problem: MatrixProblem,
  assignment: Assignment,
  section: number,
  control: Control,
): Attempt {
  const state = new SearchState(problem, RULES);
  state.load(without(problem, assignment, [section]));
  const before = state.levels.slice();
  const inPlace = bestInPlace(state, section, control);
  if (inPlace && compareObjective(inPlace.levels, before) < 0) {
    return { status: 'placed', assignment: inPlace.assignment };
  }
  const grown = growTable(state, section, control);
  if (grown.status !== 'placed') return grown;
  state.load(grown.assignment);
  if (compareObjective(state.levels, before) < 0) return grown;
  // A table that moves others and costs something says nothing about all such tables.
  if (!inPlace) return { status: 'unknown' };
  const level = LEVELS.findIndex((_, at) => inPlace.levels[at] !== before[at]);
  return { status: 'costs', level: LEVELS[level] };
}

/** The assignment with some sections taken off. */
export function without(
  { sections }: MatrixProblem,
  assignment: Assignment,
  gone: readonly number[],
): Assignment {
  const copy = {
    slot: assignment.slot.slice(),
    room: assignment.room.slice(),
    team: assignment.team.slice(),
  };
  for (const section of gone) {
    copy.team.fill(UNPLACED, section * TEAM, section * TEAM + TEAM);
    for (const event of sections.events[section]) {
      copy.slot[event] = UNPLACED;
      copy.room[event] = UNPLACED;
    }
  }
  return copy;
}

/** The best way to place a section with all others where they are; null where there is none. */
function bestInPlace(
  state: SearchState,
  section: number,
  control: Control,
): { readonly levels: Float64Array; readonly assignment: Assignment } | null {
  const { placement, problem } = state;
  const lister = new PlaceLister(state, [section], undefined, false);
  let best: { levels: Float64Array; assignment: Assignment } | null = null;
  const place = (left: readonly number[]): void => {
    if (left.length === 0) {
      if (best === null || compareObjective(state.levels, best.levels) < 0) {
        best = { levels: state.levels.slice(), assignment: placement.snapshot() };
      }
      return;
    }
    const [event, ...rest] = left;
    const first = placement.placedOf[section] === 0;
    for (const { slot, team, room } of lister.list(event)) {
      control.spend(1);
      if (control.shouldStop()) return;
      if (first) placement.setTeam(section, team);
      if (!state.allowed(event, slot, room)) continue;
      state.place(event, slot, room);
      place(rest);
      state.remove(event);
    }
  };
  place([...problem.sections.events[section]]);
  placement.setTeam(section, []);
  return best;
}

/** A table with the section and all others, hard rules only. `state` holds the others. */
function growTable(
  state: SearchState,
  section: number,
  control: Control,
): Extract<Attempt, { status: 'placed' | 'impossible' | 'unknown' }> {
  const { problem } = state;
  const now = state.placement.snapshot();
  const sections = [section];
  const beside = new SearchState(problem, HARD);
  const whole = new SearchState(problem, HARD);
  for (;;) {
    beside.load(without(problem, now, sections));
    const answer = placeExactly({ problem, rules: HARD, sections, beside, control });
    if (answer.status !== 'placed') {
      return answer.status === 'impossible' ? { status: 'impossible', sections } : { status: 'unknown' };
    }
    const { assignment, inTheWay } = withOthers(whole, answer.assignment, now, sections);
    if (inTheWay.length === 0) return { status: 'placed', assignment };
    sections.push(...inTheWay);
  }
}

/** Puts the other sections where they are now beside those of the witness; those that do not fit are in the way. */
function withOthers(
  state: SearchState,
  witness: Assignment,
  now: Assignment,
  sections: readonly number[],
): { assignment: Assignment; inTheWay: number[] } {
  const { placement, problem } = state;
  state.load(witness);
  const inTheWay: number[] = [];
  for (let other = 0; other < problem.sections.ids.length; other++) {
    const meetings = problem.sections.events[other];
    if (sections.includes(other) || meetings.some((event) => now.slot[event] === UNPLACED)) continue;
    placement.setTeam(other, now.team.subarray(other * TEAM, other * TEAM + TEAM));
    const fits = meetings.every((event) => {
      if (!state.allowed(event, now.slot[event], now.room[event])) return false;
      state.put(event, now.slot[event], now.room[event]);
      return true;
    });
    if (fits) continue;
    inTheWay.push(other);
    for (const event of meetings) if (placement.slot[event] !== UNPLACED) state.take(event);
    placement.setTeam(other, []);
  }
  return { assignment: placement.snapshot(), inTheWay };
}
