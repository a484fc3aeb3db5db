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
import type { TermCalendar } from '../model/calendar.ts';
import { compareText } from '../model/primitives.ts';
import type { School } from '../model/school.ts';
import { keyedHash } from '../numeric/keyed-hash.ts';
import { type AllocationProblem, LEVELS } from './allocation/problem.ts';
import { termFeeFen } from './fees.ts';
import type { FixedPlace } from './fixed-members.ts';
import { rankCost } from './rank-cost.ts';
import { type Section, sectionsConflict } from './section.ts';
import { sectionReason, type Wishes } from './wishes.ts';

/** Weight of a kept place inside level 2, above everything siblings can gain. */
export const KEPT = 1 << 20;
/** Level of kept places and siblings. */
export const KEPT_LEVEL = 2;
const HASH_SPAN = 65_536;
const MOST_LOST = 3;

export interface Compiled {
  readonly problem: AllocationProblem;
  /** Pupil of each agent: those who draw, in the order of the keyed hash. */
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
  readonly calendar: TermCalendar;
  readonly wishes: readonly Wishes[];
  readonly sections: readonly Section[];
  readonly seats: readonly number[];
  readonly fixed: readonly FixedPlace[];
  readonly seed: number;
}

export function compileEnrolment(input: CompileInput): Compiled {
  const { school, sections, seed } = input;
  const fixedOf = new Map<string, FixedPlace[]>();
  for (const place of input.fixed) fixedOf.set(place.pupil, [...(fixedOf.get(place.pupil) ?? []), place]);
  const conflict = conflicts(sections);
  const draws = input.wishes
    .map((entry) => draw(entry, fixedOf.get(entry.pupil.id) ?? [], input))
    .filter((entry) => entry.want > 0 && entry.wishes.clubs.length > 0)
    .map((entry) => ({ entry, order: keyedHash(seed, 'enrolment', entry.wishes.pupil.id) }))
    .sort((a, b) => a.order - b.order || compareText(a.entry.wishes.pupil.id, b.entry.wishes.pupil.id))
    .map(({ entry, order }) => ({ ...entry, order }));
  const base: [number, number] = [0, 0];
  for (const { wishes, want } of draws) base[wishes.tier] += want * rankCost(wishes.clubs.length + 1);
  let unit = 1;
  while (unit <= Math.max(...base)) unit *= 2;
  const columns = new Columns();
  const miss = new Float64Array(draws.length * LEVELS);
  const itemStart = new Int32Array(draws.length + 1);
  // Above the number of exchanges any path can have: they are counted in the last digits of the last level.
  let tieStep = 1;
  while (tieStep <= sections.length + 1) tieStep *= 2;
  let keepable = 0;
  draws.forEach(({ wishes, fixed, order }, agent) => {
    const { pupil, tier, clubs, rank, grade } = wishes;
    const last = clubs.length + 1;
    const weight = 1 + (order % HASH_SPAN) + HASH_SPAN * Math.min(MOST_LOST, pupil.lostLastTerm);
    const offList = wishes.keepsOffList ? KEPT : 0;
    const kept = new Set<string>();
    const hasFirst = fixed.some(
      (place) => (rank.get(sections[place.section].club.id) ?? last) <= school.options.firstChoices,
    );
    if (clubs.length >= school.options.firstChoices && !hasFirst) miss[agent * LEVELS + tier] = unit;
    sections.forEach((section, index) => {
      const place = rank.get(section.club.id);
      if (place === undefined || sectionReason(section, pupil, grade)) return;
      if (fixed.some((other) => conflict[index * sections.length + other.section] === 1)) return;
      const units = section.meetings.length;
      const gain = units * (rankCost(last) - rankCost(place));
      const keeps = !section.club.repeatable && pupil.keeps.includes(section.club.id);
      if (keeps) kept.add(section.club.id);
      columns.add({
        agent,
        section: index,
        units,
        fee: termFeeFen(section, grade, input.calendar),
        top: place <= school.options.firstChoices,
        cost: [
          tier === 0 ? -gain : 0,
          tier === 1 ? -gain : 0,
          offList - (keeps ? KEPT : 0),
          -units * weight * (last - place) * tieStep,
        ],
      });
    });
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
  return { problem, agents: draws.map(({ wishes }) => wishes), unit, base, keepable };
}

/** What a pupil still draws for when fixed places are taken off. */
function draw(wishes: Wishes, fixed: readonly FixedPlace[], input: CompileInput) {
  let want = wishes.want;
  let feeLimit = wishes.pupil.feeLimitFenPerTerm ?? Number.POSITIVE_INFINITY;
  for (const { section, locked } of fixed) {
    if (locked) want -= input.sections[section].meetings.length;
    feeLimit -= termFeeFen(input.sections[section], wishes.grade, input.calendar);
  }
  return { wishes, fixed, want: Math.max(0, want), feeLimit: Math.max(0, feeLimit) };
}

function conflicts(sections: readonly Section[]): Uint8Array {
  const table = new Uint8Array(sections.length * sections.length);
  sections.forEach((a, i) => {
    sections.forEach((b, j) => {
      if (sectionsConflict(a, b)) table[i * sections.length + j] = 1;
    });
  });
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
    const most = section.club.members
      ? 0
      : Math.max(0, seats[index] - school.options.spareSeats - taken[index]);
    const missing = Math.max(1, section.club.minSize - taken[index]);
    const opens = taken[index] > 0 || locked.has(section.id);
    mustOpen[index] = opens ? 1 : 0;
    least[index] = opens ? Math.min(most, Math.max(0, section.club.minSize - taken[index])) : missing;
    capacity[index] = most < missing && !opens ? 0 : most;
  });
  return { capacity, least, mustOpen };
}

/** Sections that a lock has put in their place. */
export function lockedSections(school: School): ReadonlySet<string> {
  return new Set(
    school.locks.flatMap((lock) => (lock.kind === 'section' ? [`${lock.club}#${lock.section}`] : [])),
  );
}

interface Item {
  readonly agent: number;
  readonly section: number;
  readonly units: number;
  readonly fee: number;
  readonly top: boolean;
  readonly cost: readonly number[];
}

/** Items, column by column. */
class Columns {
  readonly #items: Item[] = [];

  get length(): number {
    return this.#items.length;
  }

  add(item: Item): void {
    this.#items.push(item);
  }

  arrays() {
    const items = this.#items;
    return {
      itemAgent: Int32Array.from(items, (item) => item.agent),
      itemSection: Int32Array.from(items, (item) => item.section),
      itemUnits: Int32Array.from(items, (item) => item.units),
      itemFee: Float64Array.from(items, (item) => item.fee),
      itemTop: Uint8Array.from(items, (item) => (item.top ? 1 : 0)),
      itemCost: Float64Array.from(items.flatMap((item) => item.cost)),
    };
  }
}
