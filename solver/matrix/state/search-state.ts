import type { MatrixProblem } from '../compile/problem.ts';
import type { BoundRule, Rule } from '../rules/rule.ts';
import { LEVELS, levelIndex, weightedSum } from './objective.ts';
import { type Assignment, Placement, TEAM, UNPLACED } from './placement.ts';

interface Counted {
  readonly bound: BoundRule;
  readonly level: number;
  readonly weight: number;
}

/**
 * A placement with its rules: keeps the vector of levels up to date by deltas. Hard rules come first, so that a
 * forbidden place is known after looking at few of them.
 */
export class SearchState {
  readonly problem: MatrixProblem;
  readonly placement: Placement;
  /** The present objective, level by level. */
  readonly levels: Float64Array;
  readonly #rules: readonly Counted[];
  readonly #hardCount: number;
  readonly #observers: readonly BoundRule[];

  constructor(problem: MatrixProblem, rules: readonly Rule[]) {
    this.problem = problem;
    this.placement = new Placement(problem);
    const ordered = [...rules].sort((a, b) => levelIndex(a.level) - levelIndex(b.level));
    this.#rules = ordered.map((rule) => ({
      bound: rule.bind(problem, this.placement),
      level: levelIndex(rule.level),
      weight: rule.weight,
    }));
    this.#hardCount = ordered.filter((rule) => rule.level === 'hard').length;
    this.#observers = this.#rules.map(({ bound }) => bound).filter((bound) => bound.placed || bound.removing);
    this.levels = this.recompute();
  }

  /** May the event go there without breaking a hard rule? Stops at the first that would break. */
  allowed(event: number, slot: number, room: number): boolean {
    for (let i = 0; i < this.#hardCount; i++) {
      if (this.#rules[i].bound.insertion(event, slot, room) > 0) return false;
    }
    return true;
  }

  /**
   * Adds to `into` what placing the event there would change on the levels below the hard one. Where `allowed` holds
   * nothing changes on the hard level.
   */
  insertion(event: number, slot: number, room: number, into: Float64Array, sign = 1): void {
    const rules = this.#rules;
    for (let i = this.#hardCount; i < rules.length; i++) {
      into[rules[i].level] += sign * rules[i].weight * rules[i].bound.insertion(event, slot, room);
    }
  }

  /** Adds what it would change on the hard level. */
  #hardInsertion(event: number, slot: number, room: number, sign: number): void {
    for (let i = 0; i < this.#hardCount; i++) {
      const { bound, level, weight } = this.#rules[i];
      this.levels[level] += sign * weight * bound.insertion(event, slot, room);
    }
  }

  /** Places an event without keeping `levels`; pairs with `insertion`. */
  put(event: number, slot: number, room: number): void {
    this.placement.place(event, slot, room);
    for (const rule of this.#observers) rule.placed?.(event);
  }

  /** Takes an event out without keeping `levels`. */
  take(event: number): void {
    for (const rule of this.#observers) rule.removing?.(event);
    this.placement.remove(event);
  }

  /** Places an event and keeps `levels`. */
  place(event: number, slot: number, room: number): void {
    this.insertion(event, slot, room, this.levels);
    this.#hardInsertion(event, slot, room, 1);
    this.put(event, slot, room);
  }

  /** Takes an event out and keeps `levels`. */
  remove(event: number): void {
    const slot = this.placement.slot[event];
    const room = this.placement.room[event];
    this.take(event);
    this.insertion(event, slot, room, this.levels, -1);
    this.#hardInsertion(event, slot, room, -1);
  }

  /** The objective counted from scratch by every rule. */
  recompute(): Float64Array {
    const levels = new Float64Array(LEVELS.length);
    for (const { bound, level, weight } of this.#rules) levels[level] += weight * bound.cost();
    return levels;
  }

  recomputeSum(): number {
    return weightedSum(this.recompute());
  }

  /** Sum of the rules' own lower bounds, level by level: no placement is better on a level. */
  lowerBounds(): Float64Array {
    const levels = new Float64Array(LEVELS.length);
    for (const { bound, level, weight } of this.#rules) levels[level] += weight * (bound.lowerBound?.() ?? 0);
    return levels;
  }

  /** Takes over an assignment. */
  load(assignment: Assignment): void {
    const { slot } = this.placement;
    for (let event = 0; event < slot.length; event++) if (slot[event] !== UNPLACED) this.remove(event);
    const sections = this.problem.sections.ids.length;
    for (let s = 0; s < sections; s++) {
      this.placement.setTeam(s, assignment.team.subarray(s * TEAM, s * TEAM + TEAM));
    }
    for (let event = 0; event < slot.length; event++) {
      if (assignment.slot[event] !== UNPLACED)
        this.place(event, assignment.slot[event], assignment.room[event]);
    }
  }
}
