/**
 * Can these sections all be on the table without breaking a hard rule? A complete search: meetings with the fewest
 * places first, every place of a meeting (slot, team, room) in turn, judged by the rule files themselves. Placing more
 * never cures a broken hard rule, so a branch ends with the first. Two relaxations end branches earlier: a meeting
 * without any free slot, room and people, and meetings that do not match with different pairs of room and slot or of
 * leader and slot (Hall). Rooms and people that the rules cannot tell apart are tried once.
 *
 * Answers are statuses: `placed` with a witness, `impossible` (the whole space was searched), `unknown` where the
 * budget of the control ended first. Exponential in the worst case; one work unit is one place judged.
 */
import type { Control } from '../../numeric/control.ts';
import type { MatrixProblem } from '../compile/problem.ts';
import type { Rule } from '../rules/rule.ts';
import { type Assignment, TEAM, UNPLACED } from '../state/placement.ts';
import { SearchState } from '../state/search-state.ts';
import { EnoughPlaces } from './enough-places.ts';
import { freePlaces, interchangeable, PlaceLister } from './places.ts';

export interface ExactQuestion {
  readonly problem: MatrixProblem;
  /** Rules of the hard level that are in force. */
  readonly rules: readonly Rule[];
  /** Sections that have to be on the table; no others are. */
  readonly sections: readonly number[];
  /** Other sections where they are now: places in their way are tried last. */
  readonly beside?: SearchState;
  readonly control: Control;
}

export type ExactAnswer =
  | { readonly status: 'placed'; readonly assignment: Assignment }
  | { readonly status: 'impossible' }
  | { readonly status: 'unknown' };

export function placeExactly(question: ExactQuestion): ExactAnswer {
  const state = new SearchState(question.problem, question.rules);
  const search = new ExactSearch(question, state);
  const status = search.run();
  return status === 'placed' ? { status, assignment: state.placement.snapshot() } : { status };
}

/** Free places beyond which meetings count as equally free. */
const MANY = 200;

class ExactSearch {
  readonly #question: ExactQuestion;
  readonly #state: SearchState;
  readonly #events: readonly number[];
  readonly #lister: PlaceLister;
  readonly #enough: EnoughPlaces;
  #deadEnds = 0;

  constructor(question: ExactQuestion, state: SearchState) {
    const { events } = question.problem.sections;
    this.#question = question;
    this.#state = state;
    this.#events = question.sections.flatMap((section) => [...events[section]]);
    this.#enough = new EnoughPlaces(state);
    this.#lister = new PlaceLister(state, question.sections, question.beside);
  }

  run(): ExactAnswer['status'] {
    const { control } = this.#question;
    if (control.shouldStop()) return 'unknown';
    const left = this.#events.filter((event) => this.#state.placement.slot[event] === UNPLACED);
    if (left.length === 0) return 'placed';
    control.spend(left.length);
    const event = this.#mostConstrained(left);
    // Matchings are worth their time where they may show that there is no way: at the root, and after a dead end.
    const doubtful = left.length === this.#events.length || this.#deadEnds > 0;
    if (event === null || (doubtful && !this.#enough.forAll(left))) {
      this.#deadEnds += 1;
      return 'impossible';
    }
    return this.#branch(event);
  }

  #branch(event: number): ExactAnswer['status'] {
    const state = this.#state;
    const { placement, problem } = state;
    const { control } = this.#question;
    const section = problem.events.section[event];
    const fixedTeam = placement.placedOf[section] > 0;
    const before = placement.team.slice(section * TEAM, section * TEAM + TEAM);
    for (const { slot, team, room } of this.#lister.list(event)) {
      control.spend(1);
      if (control.shouldStop()) return 'unknown';
      if (!fixedTeam) placement.setTeam(section, team);
      if (!state.allowed(event, slot, room)) continue;
      state.put(event, slot, room);
      const status = this.run();
      // The witness stays as it is.
      if (status === 'placed') return status;
      state.take(event);
      if (status === 'unknown') return status;
    }
    if (!fixedTeam) placement.setTeam(section, before);
    this.#deadEnds += 1;
    return 'impossible';
  }

  /** The meeting with the fewest free places, sections that are begun first; null where one has none. */
  #mostConstrained(left: readonly number[]): number | null {
    const { problem, placement } = this.#state;
    let best = -1;
    let fewest = Infinity;
    for (const event of left) {
      const section = problem.events.section[event];
      const places = freePlaces(this.#state, event, MANY);
      if (places === 0) return null;
      const first = left.find((other) => interchangeable(problem, other, event));
      if (first !== undefined && first < event) continue;
      const begun = placement.placedOf[section] > 0 ? 0 : 1_000_000;
      if (places + begun >= fewest) continue;
      fewest = places + begun;
      best = event;
    }
    return best;
  }
}
