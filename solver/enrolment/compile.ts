/**
 * The school's enrolment as an allocation problem (`allocation/problem.ts`): pupils are agents, sections are sections,
 * a pupil's item is a section of a club on the list that he or she can attend. Levels of the cost vectors:
 *
 * 0. priority pupils: none of the first choices (`unit` each), then rank cost;
 * 1. all other pupils likewise;
 * 2. kept places (`KEPT` each, negative); a kept club left off the list counts as kept by going without, so that
 *    leaving it off is no way round its weight;
 * 3. ties: rank cost weighted by a keyed hash of the pupil's id, last term's losers first.
 */
import type { School } from '../model/school.ts';
import { type AllocationProblem, LEVELS } from './allocation/problem.ts';
import type { Applicant, Draw, Item, ItemMaker } from './draw.ts';
import type { FixedPlace } from './fixed-members.ts';
import { rankCost } from './rank-cost.ts';
import { type Section, sectionsConflict } from './section.ts';
import type { Wishes } from './wishes.ts';

/** Level of kept places and siblings. */
export const KEPT_LEVEL = 2;

export interface Compiled {
  readonly problem: AllocationProblem;
  /** Those who draw, in the order of the keyed hash: the agents. */
  readonly draws: readonly Draw[];
  /** Pupil of each agent. */
  readonly agents: readonly Wishes[];
  /** One pupil with none of the first choices, in levels 0 and 1. A power of two above all rank costs together. */
  readonly unit: number;
  /** Rank cost per tier if nobody were placed: added to a level to get the true cost. */
  readonly base: readonly [number, number];
  /** Kept places that could be had. */
  readonly keepable: number;
}

export interface CompileInput {
  readonly school: School;
  /** Items of sections for these applicants. */
  readonly maker: ItemMaker;
  /** `applicantsOf`: the order of the agents. */
  readonly applicants: readonly Applicant[];
  readonly sections: readonly Section[];
  readonly seats: readonly number[];
  readonly fixed: readonly FixedPlace[];
}

export function compileEnrolment(input: CompileInput): Compiled {
  const { school, sections } = input;
  const draws = drawsOf(input);
  const items = sections.map((section) => input.maker.itemsOf(section));
  const conflict = conflicts(sections);
  const ofClub = new Map<string, number[]>();
  sections.forEach(({ club }, index) => {
    const list = ofClub.get(club.id);
    if (list) list.push(index);
    else ofClub.set(club.id, [index]);
  });
  const base: [number, number] = [0, 0];
  for (const { wishes, want } of draws) base[wishes.tier] += want * rankCost(wishes.clubs.length + 1);
  let unit = 1;
  while (unit <= Math.max(...base)) unit *= 2;
  // Above the number of exchanges any path can have: they are counted in the last digits of the last level.
  let tieStep = 1;
  while (tieStep <= sections.length + 1) tieStep *= 2;
  const columns = new Columns(tieStep);
  const miss = new Float64Array(draws.length * LEVELS);
  const itemStart = new Int32Array(draws.length + 1);
  let keepable = 0;
  draws.forEach((draw, agent) => {
    const { wishes, fixed, applicant } = draw;
    const { tier, clubs, rank } = wishes;
    const hasFirst = fixed.some(
      (place) =>
        (rank.get(sections[place.section].club.id) ?? clubs.length + 1) <= school.options.firstChoices,
    );
    if (clubs.length >= school.options.firstChoices && !hasFirst) miss[agent * LEVELS + tier] = unit;
    const kept = new Set<string>();
    const listed = clubs.flatMap((club) => ofClub.get(club) ?? []).sort((a, b) => a - b);
    for (const index of listed) {
      const item = items[index].get(applicant);
      if (!item || fixed.some((other) => conflict[index * sections.length + other.section] === 1)) continue;
      if (item.keeps) kept.add(sections[index].club.id);
      columns.add(agent, tier, index, item);
    }
    keepable += kept.size;
    itemStart[agent + 1] = columns.length;
  });
  const problem: AllocationProblem = {
    agentCount: draws.length,
    sectionCount: sections.length,
    want: Int32Array.from(draws, ({ want }) => want),
    feeLimit: Float64Array.from(draws, ({ feeLimit }) => feeLimit),
    itemStart,
    ...columns.arrays(),
    missCost: miss,
    conflict,
    ...limits(input),
  };
  return { problem, draws, agents: draws.map(({ wishes }) => wishes), unit, base, keepable };
}

/** Those who still draw for something when fixed places are taken off. */
function drawsOf({ applicants, fixed, sections, maker }: CompileInput): Draw[] {
  const fixedOf = new Map<string, FixedPlace[]>();
  for (const place of fixed) {
    const list = fixedOf.get(place.pupil);
    if (list) list.push(place);
    else fixedOf.set(place.pupil, [place]);
  }
  return applicants.flatMap((applicant) => {
    const { wishes } = applicant;
    const places = fixedOf.get(wishes.pupil.id) ?? [];
    let want = wishes.want;
    let feeLimit = wishes.pupil.feeLimitFenPerTerm ?? Number.POSITIVE_INFINITY;
    for (const { section, locked } of places) {
      if (locked) want -= sections[section].meetings.length;
      feeLimit -= maker.fee(sections[section], wishes.grade);
    }
    if (want <= 0 || wishes.clubs.length === 0) return [];
    return [{ applicant, wishes, fixed: places, want, feeLimit: Math.max(0, feeLimit) }];
  });
}

function conflicts(sections: readonly Section[]): Uint8Array {
  const table = new Uint8Array(sections.length * sections.length);
  const n = sections.length;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      if (!sectionsConflict(sections[i], sections[j])) continue;
      table[i * n + j] = 1;
      table[j * n + i] = 1;
    }
  }
  return table;
}

/**
 * Rules "section-size" and spare seats: seats to draw for, and how many must draw a section for it to open. Fixed
 * members take seats first. Closed groups are not drawn for, and a section with fixed members or a lock opens anyway.
 */
function limits(input: CompileInput): Pick<AllocationProblem, 'capacity' | 'least' | 'mustOpen'> {
  const { school, sections, seats, fixed } = input;
  const taken = new Int32Array(sections.length);
  for (const { section } of fixed) taken[section]++;
  const locked = lockedSections(school);
  const capacity = new Int32Array(sections.length);
  const least = new Int32Array(sections.length);
  const mustOpen = new Uint8Array(sections.length);
  sections.forEach((section, index) => {
    const most = freeSeats(school, section, seats[index], taken[index]);
    const missing = Math.max(1, section.club.minSize - taken[index]);
    const opens = taken[index] > 0 || locked.has(section.id);
    mustOpen[index] = opens ? 1 : 0;
    least[index] = opens ? Math.min(most, Math.max(0, section.club.minSize - taken[index])) : missing;
    capacity[index] = most < missing && !opens ? 0 : most;
  });
  return { capacity, least, mustOpen };
}

function freeSeats(school: School, { club }: Section, seats: number, taken: number): number {
  return club.members ? 0 : Math.max(0, seats - school.options.spareSeats - taken);
}

/** At most so many seats of a section without fixed members are drawn for: none where too few could come. */
export function seatsToDraw(school: School, section: Section, seats: number): number {
  const most = freeSeats(school, section, seats, 0);
  const opens = lockedSections(school).has(section.id);
  return most < Math.max(1, section.club.minSize) && !opens ? 0 : most;
}

/** Sections that a lock has put in their place. */
export function lockedSections(school: School): ReadonlySet<string> {
  return new Set(
    school.locks.flatMap((lock) => (lock.kind === 'section' ? [`${lock.club}#${lock.section}`] : [])),
  );
}

/** Items, column by column. */
class Columns {
  readonly #tieStep: number;
  readonly #agent: number[] = [];
  readonly #section: number[] = [];
  readonly #units: number[] = [];
  readonly #fee: number[] = [];
  readonly #top: number[] = [];
  readonly #cost: number[] = [];

  constructor(tieStep: number) {
    this.#tieStep = tieStep;
  }

  get length(): number {
    return this.#agent.length;
  }

  add(agent: number, tier: 0 | 1, section: number, item: Item): void {
    this.#agent.push(agent);
    this.#section.push(section);
    this.#units.push(item.units);
    this.#fee.push(item.fee);
    this.#top.push(item.top ? 1 : 0);
    this.#cost.push(tier === 0 ? -item.gain : 0, tier === 1 ? -item.gain : 0);
    this.#cost.push(item.keptCost, -item.tie * this.#tieStep);
  }

  arrays() {
    return {
      itemAgent: Int32Array.from(this.#agent),
      itemSection: Int32Array.from(this.#section),
      itemUnits: Int32Array.from(this.#units),
      itemFee: Float64Array.from(this.#fee),
      itemTop: Uint8Array.from(this.#top),
      itemCost: Float64Array.from(this.#cost),
    };
  }
}
