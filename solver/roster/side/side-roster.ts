/**
 * A finished roster that can be changed step by step: who has each dated duty, which person holds each series, and the
 * value of every objective, kept up to date. Every step keeps all rules of eligibility, overlap and caps.
 */
import { affinityCost, willingnessCost } from '../affinity.ts';
import { coverOf } from '../apply-layer.ts';
import type { RosterContext, RosterDuty } from '../context.ts';
import type { Eligibility } from '../eligible.ts';
import { COVERAGE_CLASSES } from '../layer-problem.ts';
import { Occupancy } from '../occupancy.ts';
import type { SideConstraint } from './constraint.ts';
import { isLate } from './late.ts';

/** A duty that changes hands; −1: nobody. */
export interface Step {
  readonly duty: number;
  readonly to: number;
}

/** Series that get another holder with all their dates, and duties that move on their own date only. */
export interface Move {
  readonly series: readonly { readonly series: number; readonly to: number }[];
  readonly singles: readonly Step[];
}

export interface SideInput {
  readonly context: RosterContext;
  readonly eligibility: Eligibility;
  readonly duties: readonly RosterDuty[];
  readonly personOf: ReadonlyMap<string, string | null>;
  /** Duties that the layers gave out as covers on single dates. */
  readonly coverIds: ReadonlySet<string>;
  /** Duties that changed hands after the layers, with who had them before. */
  readonly before: ReadonlyMap<string, string | null>;
}

export class SideRoster {
  readonly context: RosterContext;
  readonly duties: readonly RosterDuty[];
  readonly late: Uint8Array;
  /** Person of each duty, −1: nobody. */
  readonly holder: Int32Array;
  /** Number of the series of each duty that may move with it; −1: given, or a series of its own. */
  readonly seriesOf: Int32Array;
  readonly seriesIds: readonly string[];
  readonly dutiesOfSeries: readonly (readonly number[])[];
  readonly seriesHolder: Int32Array;
  readonly occupancy: Occupancy;
  readonly indexOf: ReadonlyMap<RosterDuty, number>;
  readonly #eligibility: Eligibility;
  readonly #wasCover: Uint8Array;
  readonly #covers: (RosterDuty | undefined)[];
  #constraints: readonly SideConstraint[] = [];
  #cellValues: Int32Array[] = [];
  #levelNames: readonly string[] = [];
  #total: number[] = [];

  constructor({ context, eligibility, duties, personOf, coverIds, before }: SideInput) {
    this.context = context;
    this.duties = duties;
    this.#eligibility = eligibility;
    this.occupancy = new Occupancy(context);
    this.late = Uint8Array.from(duties, (duty) => (isLate(duty, context) ? 1 : 0));
    this.indexOf = new Map(duties.map((duty, at) => [duty, at]));
    this.#wasCover = Uint8Array.from(duties, ({ demand }) => (coverIds.has(demand.id) ? 1 : 0));
    this.#covers = new Array(duties.length);
    const numberOfPerson = (id: string | null | undefined): number =>
      context.personIndexOf.get(id ?? '') ?? -1;
    this.holder = Int32Array.from(duties, ({ demand }) => numberOfPerson(personOf.get(demand.id)));
    this.holder.forEach((person, at) => {
      if (person >= 0) this.occupancy.add(context.people[person], duties[at]);
    });
    const numberOf = new Map<string, number>();
    const members: number[][] = [];
    this.seriesOf = Int32Array.from(duties, ({ demand }, at) => {
      if (demand.given !== undefined || demand.series === demand.id || demand.role === 'cover') return -1;
      const known = numberOf.get(demand.series) ?? members.length;
      if (known === members.length) {
        numberOf.set(demand.series, known);
        members.push([]);
      }
      members[known].push(at);
      return known;
    });
    this.dutiesOfSeries = members;
    this.seriesIds = [...numberOf.keys()];
    this.seriesHolder = Int32Array.from(members, (list) => {
      const own = list.find((at) => this.#wasCover[at] === 0);
      if (own === undefined) return -1;
      const { id } = duties[own].demand;
      return before.has(id) ? numberOfPerson(before.get(id)) : this.holder[own];
    });
  }

  /** Sets what is minimised; names of levels in order, side constraints by their names. */
  begin(constraints: readonly SideConstraint[], levelNames: readonly string[]): void {
    this.#constraints = constraints;
    this.#levelNames = levelNames;
    this.#cellValues = constraints.map((constraint) =>
      Int32Array.from({ length: constraint.cells }, (_, cell) => constraint.valueOf(cell, this)),
    );
    const totals = new Map<string, number>();
    constraints.forEach((constraint, at) => {
      totals.set(
        constraint.name,
        this.#cellValues[at].reduce((sum, value) => sum + value, 0),
      );
    });
    this.duties.forEach((_, at) => {
      for (const [name, value] of this.#dutyCosts(at)) totals.set(name, (totals.get(name) ?? 0) + value);
    });
    totals.set('fairness', this.sumOfSquares());
    this.#total = levelNames.map((name) => totals.get(name) ?? 0);
  }

  /** Value of every level, in order. */
  get total(): readonly number[] {
    return this.#total;
  }

  get levelNames(): readonly string[] {
    return this.#levelNames;
  }

  valueOfCell(constraint: number, cell: number): number {
    return this.#cellValues[constraint][cell];
  }

  sumOfSquares(): number {
    return this.context.people.reduce((sum, person) => {
      const load = person.carriedInUnits + this.occupancy.unitsOf(person);
      return sum + person.weight * load * load;
    }, 0);
  }

  isGiven(duty: number): boolean {
    return this.duties[duty].demand.given !== undefined;
  }

  /** Does somebody have the duty on this date only? */
  isCover(duty: number): boolean {
    if (this.#wasCover[duty] === 1) return true;
    const series = this.seriesOf[duty];
    return series >= 0 && this.holder[duty] !== this.seriesHolder[series];
  }

  /** Duties that a person holds on a date, by number. */
  heldOn(person: number, dayIndex: number): number[] {
    return this.occupancy
      .dutiesOn(this.context.people[person], dayIndex)
      .map((duty) => this.indexOf.get(duty) as number);
  }

  /** May the person take the duty by all rules of eligibility, as its series' holder or on its date? */
  mayTake(duty: number, person: number, single: boolean): boolean {
    const own = this.duties[duty];
    const asOwn = own.demand.role === 'rotating' || !(single || this.#wasCover[duty] === 1);
    if (asOwn) return this.#eligibility.qualifiedRow(own)[person] === 1 && this.isPresent(duty, person);
    this.#covers[duty] ??= coverOf(this.context, own);
    const row = this.#eligibility.qualifiedRow(this.#covers[duty] as RosterDuty);
    return row[person] === 1 && this.isPresent(duty, person);
  }

  isPresent(duty: number, person: number): boolean {
    return this.#eligibility.presentRow(this.duties[duty])[person] === 1;
  }

  /** Change of every level if the move is possible; null: some rule forbids it. Leaves everything as it was. */
  weigh(move: Move): number[] | null {
    const done = this.#do(move);
    if (!done) return null;
    const change = this.#change(done);
    this.#undo(done);
    return change;
  }

  /** Makes a move that `weigh` found possible. */
  make(move: Move): void {
    const done = this.#do(move);
    if (!done) throw new Error('the move is not possible');
    const change = this.#change(done);
    this.#total = this.#total.map((value, at) => value + change[at]);
    for (const [at, cell, , after] of this.#touched(done)) this.#cellValues[at][cell] = after;
  }

  /** Who has what, to come back to. */
  snapshot(): { readonly holder: Int32Array; readonly seriesHolder: Int32Array } {
    return { holder: this.holder.slice(), seriesHolder: this.seriesHolder.slice() };
  }

  restore(kept: ReturnType<SideRoster['snapshot']>): void {
    this.seriesHolder.set(kept.seriesHolder);
    const { people } = this.context;
    const changed: number[] = [];
    this.holder.forEach((person, at) => {
      if (person === kept.holder[at]) return;
      changed.push(at);
      if (person >= 0) this.occupancy.remove(people[person], this.duties[at]);
    });
    for (const at of changed) {
      this.holder[at] = kept.holder[at];
      if (kept.holder[at] >= 0) this.occupancy.add(people[kept.holder[at]], this.duties[at]);
    }
    this.begin(this.#constraints, this.#levelNames);
  }

  #dutyCosts(duty: number): [name: string, value: number][] {
    const own = this.duties[duty];
    const person = this.holder[duty];
    if (own.demand.given !== undefined) return [];
    if (person < 0) return [[`uncovered-${own.post.coverage}`, 1]];
    const somebody = this.context.people[person];
    const cover = this.isCover(duty);
    const taken = cover && own.demand.role !== 'rotating' ? this.#asCover(duty) : own;
    return [
      ['externals', somebody.external ? 1 : 0],
      ['affinity', affinityCost(somebody, taken, this.context)],
      ['willingness', willingnessCost(somebody, own)],
      ['irregular', cover ? 1 : 0],
    ];
  }

  #asCover(duty: number): RosterDuty {
    this.#covers[duty] ??= coverOf(this.context, this.duties[duty]);
    return this.#covers[duty] as RosterDuty;
  }

  #do(move: Move): Done | null {
    const steps = [...move.singles.map((step) => ({ ...step, single: true }))];
    const holders = move.series.map(({ series }) => ({ series, from: this.seriesHolder[series] }));
    for (const { series, to } of move.series) {
      const from = this.seriesHolder[series];
      const own = this.dutiesOfSeries[series].filter(
        (duty) => this.#wasCover[duty] === 0 && this.holder[duty] === from,
      );
      // On dates on which the new holder is away, the old one covers.
      const moving = to < 0 ? own : own.filter((duty) => this.isPresent(duty, to));
      if (4 * moving.length < 3 * own.length) return null;
      for (const duty of moving) steps.push({ duty, to, single: false });
    }
    const before = steps.map(({ duty }) => ({ duty, from: this.holder[duty], costs: this.#dutyCosts(duty) }));
    const { people } = this.context;
    for (const { duty, from } of before) {
      if (from >= 0) this.occupancy.remove(people[from], this.duties[duty]);
    }
    for (const [at, { duty, to, single }] of steps.entries()) {
      const fits =
        to < 0 || (this.mayTake(duty, to, single) && this.occupancy.canAdd(people[to], this.duties[duty]));
      if (fits) {
        if (to >= 0) this.occupancy.add(people[to], this.duties[duty]);
        continue;
      }
      for (const step of steps.slice(0, at)) {
        if (step.to >= 0) this.occupancy.remove(people[step.to], this.duties[step.duty]);
      }
      for (const step of before) {
        if (step.from >= 0) this.occupancy.add(people[step.from], this.duties[step.duty]);
      }
      return null;
    }
    for (const { duty, to } of steps) this.holder[duty] = to;
    for (const { series, to } of move.series) this.seriesHolder[series] = to;
    return { steps, before, holders };
  }

  #undo({ steps, before, holders }: Done): void {
    const { people } = this.context;
    for (const { duty, to } of steps) {
      if (to >= 0) this.occupancy.remove(people[to], this.duties[duty]);
    }
    for (const { duty, from } of before) {
      this.holder[duty] = from;
      if (from >= 0) this.occupancy.add(people[from], this.duties[duty]);
    }
    for (const { series, from } of holders) this.seriesHolder[series] = from;
  }

  /** Cells that the move touched, with their values before and after. */
  #touched({ steps, before }: Done): [constraint: number, cell: number, before: number, after: number][] {
    const people = new Set<number>();
    for (const { to } of steps) people.add(to);
    for (const { from } of before) people.add(from);
    people.delete(-1);
    return this.#constraints.flatMap((constraint, at) => {
      const cells = new Set<number>();
      for (const person of people) for (const cell of constraint.cellsOfPerson(person)) cells.add(cell);
      for (const { duty } of steps) for (const cell of constraint.cellsOfDuty(duty)) cells.add(cell);
      return [...cells].map((cell): [number, number, number, number] => [
        at,
        cell,
        this.#cellValues[at][cell],
        constraint.valueOf(cell, this),
      ]);
    });
  }

  #change(done: Done): number[] {
    const change = new Map<string, number>();
    const add = (name: string, value: number): void => {
      change.set(name, (change.get(name) ?? 0) + value);
    };
    for (const [at, , before, after] of this.#touched(done)) add(this.#constraints[at].name, after - before);
    const shift = new Map<number, number>();
    for (const [at, { duty, to }] of done.steps.entries()) {
      const { from, costs } = done.before[at];
      for (const [name, value] of costs) add(name, -value);
      for (const [name, value] of this.#dutyCosts(duty)) add(name, value);
      const { units } = this.duties[duty].demand;
      if (from >= 0) shift.set(from, (shift.get(from) ?? 0) - units);
      if (to >= 0) shift.set(to, (shift.get(to) ?? 0) + units);
    }
    for (const [index, units] of shift) {
      const person = this.context.people[index];
      const load = person.carriedInUnits + this.occupancy.unitsOf(person);
      add('fairness', person.weight * units * (2 * load - units));
    }
    return this.#levelNames.map((name) => change.get(name) ?? 0);
  }
}

interface Done {
  readonly steps: readonly (Step & { readonly single: boolean })[];
  readonly before: readonly {
    readonly duty: number;
    readonly from: number;
    readonly costs: readonly [string, number][];
  }[];
  readonly holders: readonly { readonly series: number; readonly from: number }[];
}

export const UNCOVERED_LEVELS: readonly string[] = COVERAGE_CLASSES.map(
  (coverage) => `uncovered-${coverage}`,
);
