/**
 * Search on top of the flows for what is no part of their networks: first offence by offence, the best move each time;
 * then large neighbourhoods (a few related duties and series taken away and given out again), kept only where the whole
 * objective improves. Every accepted change improves the levels in their order, so the result is never weaker than the
 * roster of the flows, repaired. Deterministic; ends with its budget of weighed moves or when told to stop.
 *
 * Reference: P. Shaw, "Using constraint programming and local search methods to solve vehicle routing problems", 1998.
 */
import type { Control } from '../../numeric/control.ts';
import { keyedHash } from '../../numeric/keyed-hash.ts';
import { COVERAGE_CLASSES, compareLevels } from '../layer-problem.ts';
import type { Offence, SideConstraint } from './constraint.ts';
import { gatherers, movesFor, nearestPeople, seriesMovingWith } from './moves.ts';
import { type Move, type SideRoster, UNCOVERED_LEVELS } from './side-roster.ts';

/** Moves weighed in all. */
const MOST_WEIGHED = 120_000;
const MOST_PASSES = 12;
/** Offences of one cell tried in one pass. */
const MOST_OFFENCES = 60;
const MOST_NEIGHBOURHOODS = 60;
/** Series and single duties of a neighbourhood. */
const NEIGHBOURHOOD = 8;
/** People tried when something of a neighbourhood is given out again. */
const MOST_TAKERS = 40;

export function searchSide(
  roster: SideRoster,
  constraints: readonly SideConstraint[],
  seed: number,
  control: Control,
): void {
  const search = new SideSearch(roster, constraints, seed, control);
  search.mend();
  search.neighbourhoods();
  if (!search.dropWhatMayNotBe()) return;
  search.mend();
  search.neighbourhoods();
}

class SideSearch {
  readonly #roster: SideRoster;
  readonly #constraints: readonly SideConstraint[];
  readonly #seed: number;
  readonly #control: Control;
  /** Levels for whose sake a single date may change hands. */
  readonly #mayBreakRhythm: readonly boolean[];
  #left = MOST_WEIGHED / 2;
  /** Ends the work on one constraint in one pass. */
  #pause = 0;
  #round = 0;

  constructor(roster: SideRoster, constraints: readonly SideConstraint[], seed: number, control: Control) {
    this.#roster = roster;
    this.#constraints = constraints;
    this.#seed = seed;
    this.#control = control;
    const side = new Set([...constraints.map(({ name }) => name), ...UNCOVERED_LEVELS]);
    this.#mayBreakRhythm = roster.levelNames.map((name) => side.has(name));
  }

  get #over(): boolean {
    return this.#left <= this.#pause || this.#control.shouldStop();
  }

  /** A share of what is left, so that no constraint starves those after it. */
  #share(parts: number): void {
    this.#pause = this.#left - Math.ceil(this.#left / parts);
  }

  /** Takes up every cell that is not kept, and every open duty, until nothing improves. */
  mend(): void {
    for (let pass = 0; pass < MOST_PASSES && !this.#over; pass++) {
      let improved = false;
      this.#constraints.forEach((constraint, at) => {
        this.#share(2 + this.#constraints.length - at);
        for (let cell = 0; cell < constraint.cells && !this.#over; cell++) {
          if (this.#roster.valueOfCell(at, cell) > 0 && this.#mendCell(at, cell)) improved = true;
        }
      });
      this.#share(2);
      this.#roster.holder.forEach((holder, duty) => {
        if (holder >= 0 || this.#roster.isGiven(duty) || this.#over) return;
        if (this.#best({ kind: 'away', duty })) improved = true;
      });
      this.#pause = 0;
      if (!improved) break;
    }
  }

  #mendCell(at: number, cell: number): boolean {
    let improved = false;
    for (const offence of this.#constraints[at].offences(cell, this.#roster).slice(0, MOST_OFFENCES)) {
      if (this.#over) break;
      if (this.#best(offence)) improved = true;
      if (
        offence.kind === 'gather' &&
        this.#roster.valueOfCell(at, cell) > 0 &&
        this.#rebuild(offence.series)
      ) {
        improved = true;
      }
      if (this.#roster.valueOfCell(at, cell) === 0) break;
    }
    return improved;
  }

  /** Gives a group to one person after taking all else from him or her; what was taken is given out again. */
  #rebuild(group: readonly number[]): boolean {
    const roster = this.#roster;
    for (const to of gatherers(group, roster)) {
      if (this.#over) return false;
      const before = [...roster.total];
      const kept = roster.snapshot();
      const inGroup = new Set(group);
      const taken = new Map<number, number>();
      roster.context.days.forEach((_, day) => {
        for (const duty of roster.heldOn(to, day)) {
          const series = roster.isGiven(duty) ? -1 : seriesMovingWith(roster, duty);
          if (series >= 0 && !inGroup.has(series)) taken.set(series, duty);
        }
      });
      for (const series of [...group, ...taken.keys()])
        roster.make({ series: [{ series, to: -1 }], singles: [] });
      const move: Move = { series: group.map((series) => ({ series, to })), singles: [] };
      this.#left -= 1;
      if (roster.weigh(move)) {
        roster.make(move);
        this.#giveOut([...taken.values()]);
      }
      if (compareLevels(roster.total, before) < 0) return true;
      roster.restore(kept);
    }
    return false;
  }

  /** Makes the best move for an offence, if one improves. */
  #best(offence: Offence): boolean {
    let best: { readonly move: Move; readonly change: number[] } | null = null;
    for (const move of movesFor(offence, this.#roster)) {
      if (this.#over) break;
      const change = this.#weigh(move);
      if (change && (!best || compareLevels(change, best.change) < 0)) best = { move, change };
    }
    if (!best) return false;
    this.#roster.make(best.move);
    return true;
  }

  /** The change of the levels, where the move is possible, better, and breaks no rhythm for less than it may. */
  #weigh(move: Move): number[] | null {
    this.#left -= 1;
    this.#control.spend(1);
    const change = this.#roster.weigh(move);
    if (!change) return null;
    const first = change.findIndex((value) => value !== 0);
    if (first < 0 || change[first] > 0) return null;
    return move.singles.length > 0 && !this.#mayBreakRhythm[first] ? null : change;
  }

  /** Destroys and repairs around cells that are not kept, and around open duties. */
  neighbourhoods(): void {
    const roster = this.#roster;
    for (let tried = 0; tried < MOST_NEIGHBOURHOODS && !this.#over; tried++) {
      this.#round += 1;
      const cells = this.#openCells();
      const duties = [...roster.holder.keys()].filter((at) => roster.holder[at] < 0 && !roster.isGiven(at));
      if (cells.length + duties.length === 0) return;
      const drawn = this.#draw('open', cells.length + duties.length);
      const offences =
        drawn < cells.length
          ? this.#constraints[cells[drawn][0]].offences(cells[drawn][1], roster)
          : [{ kind: 'away' as const, duty: duties[drawn - cells.length] }];
      if (offences.length > 0) this.#tryNeighbourhood(offences[this.#draw('offence', offences.length)]);
    }
  }

  #draw(what: string, count: number): number {
    return keyedHash(this.#seed, what, this.#round) % count;
  }

  /** Hard constraints hold like caps: what still breaks one stays open, least important duties first. */
  dropWhatMayNotBe(): boolean {
    const roster = this.#roster;
    let dropped = false;
    this.#constraints.forEach((constraint, at) => {
      if (constraint.rank !== 'hard') return;
      for (let cell = 0; cell < constraint.cells; cell++) {
        while (roster.valueOfCell(at, cell) > 0) {
          const duties = constraint
            .offences(cell, roster)
            .flatMap((offence) => (offence.kind === 'away' ? [offence.duty] : []));
          const rank = (duty: number): number => COVERAGE_CLASSES.indexOf(roster.duties[duty].post.coverage);
          const [least] = duties.sort((a, b) => rank(b) - rank(a) || a - b);
          if (least === undefined) break;
          roster.make({ series: [], singles: [{ duty: least, to: -1 }] });
          dropped = true;
        }
      }
    });
    this.#left += MOST_WEIGHED / 2;
    return dropped;
  }

  #openCells(): [constraint: number, cell: number][] {
    return this.#constraints.flatMap((constraint, at) =>
      Array.from({ length: constraint.cells }, (_, cell): [number, number] => [at, cell]).filter(
        ([, cell]) => this.#roster.valueOfCell(at, cell) > 0,
      ),
    );
  }

  #tryNeighbourhood(offence: Offence): void {
    const roster = this.#roster;
    const before = [...roster.total];
    const kept = roster.snapshot();
    const removed = this.#related(offence);
    for (const duty of removed) roster.make(this.#moveTo(duty, -1));
    if (offence.kind === 'away' && roster.holder[offence.duty] < 0 && !removed.includes(offence.duty)) {
      removed.push(offence.duty);
    }
    this.#giveOut(removed);
    this.mendOpen(removed);
    if (compareLevels(roster.total, before) >= 0 || !this.#worthIt(before)) roster.restore(kept);
  }

  /** Gives duties out again one after another, those with fewest takers first, each to the best of them. */
  #giveOut(duties: readonly number[]): void {
    const roster = this.#roster;
    const scarceFirst = duties
      .map((duty) => ({
        duty,
        takers: nearestPeople(duty, roster).filter((to) => roster.mayTake(duty, to, true)),
      }))
      .sort((a, b) => a.takers.length - b.takers.length || a.duty - b.duty);
    for (const { duty, takers } of scarceFirst) {
      let best: { readonly move: Move; readonly change: number[] } | null = null;
      for (const to of takers.slice(0, MOST_TAKERS)) {
        if (this.#over) break;
        this.#left -= 1;
        this.#control.spend(1);
        const move = this.#moveTo(duty, to);
        const change = roster.weigh(move);
        if (change && (!best || compareLevels(change, best.change) < 0)) best = { move, change };
      }
      if (best) roster.make(best.move);
    }
  }

  /** Duties left over after the repair are tried with exchanges. */
  mendOpen(duties: readonly number[]): void {
    for (const duty of duties) {
      if (this.#roster.holder[duty] < 0) this.#best({ kind: 'away', duty });
    }
  }

  /** More dates outside their rhythm only for the sake of a side constraint or of coverage. */
  #worthIt(before: readonly number[]): boolean {
    const { total } = this.#roster;
    const last = total.length - 1;
    const first = total.findIndex((value, at) => value !== before[at]);
    return total[last] <= before[last] || this.#mayBreakRhythm[first];
  }

  #moveTo(duty: number, to: number): Move {
    const series = this.#seriesToMove(duty);
    return series >= 0 ? { series: [{ series, to }], singles: [] } : { series: [], singles: [{ duty, to }] };
  }

  /** A series that has lost its holder moves as a whole again. */
  #seriesToMove(duty: number): number {
    return seriesMovingWith(this.#roster, duty);
  }

  /** The offence's duties, half of the rest alike in post and week, the others of these dates and people. */
  #related(offence: Offence): number[] {
    const roster = this.#roster;
    const seeds =
      offence.kind === 'gather'
        ? offence.series.map((series) => roster.dutiesOfSeries[series][0])
        : [offence.duty];
    const chosen = new Map<string, number>();
    const add = (duty: number): void => {
      if (roster.isGiven(duty) || roster.holder[duty] < 0 || chosen.size >= NEIGHBOURHOOD) return;
      const series = seriesMovingWith(roster, duty);
      chosen.set(series >= 0 ? `series ${series}` : `duty ${duty}`, duty);
    };
    for (const duty of seeds) add(duty);
    const people = new Set(seeds.map((duty) => roster.holder[duty]));
    if (offence.kind === 'want') people.add(offence.person);
    const { day, post } = roster.duties[seeds[0]];
    const alike: number[] = [];
    const near: number[] = [];
    roster.duties.forEach((duty, at) => {
      if (duty.day.week !== day.week || roster.holder[at] < 0) return;
      if (duty.post === post) alike.push(at);
      else if (duty.day === day || people.has(roster.holder[at])) near.push(at);
    });
    // Those alike in the order of dates from a drawn place on: what is next to each other belongs together.
    const start = alike.length > 0 ? this.#draw('alike', alike.length) : 0;
    const most = near.length > 0 ? NEIGHBOURHOOD / 2 : NEIGHBOURHOOD;
    for (let k = 0; k < alike.length && chosen.size < most; k++) add(alike[(start + k) % alike.length]);
    for (let draw = 0; draw < 2 * NEIGHBOURHOOD && near.length > 0; draw++) {
      add(near[this.#draw(`near ${draw}`, near.length)]);
    }
    return [...chosen.values()];
  }
}
