/**
 * What pupils would get in one matrix and another: enrolment without proof, from a warm start, for the loop between
 * matrix and enrolment. Values are those of real enrolments within all limits, so a better one is really better.
 */
import type { EnrolmentReport } from '../model/reports.ts';
import type { Session } from '../model/session.ts';
import type { Control } from '../numeric/control.ts';
import { allocate } from './allocation/allocate.ts';
import { type AllocationProblem, compareLevels, LEVELS } from './allocation/problem.ts';
import { resettle, type Seating } from './allocation/resettle.ts';
import { keptIn } from './certificate.ts';
import { timesOf } from './draw.ts';
import { placementsOf } from './placements.ts';
import { type Prepared, type PupilSide, prepare } from './prepare.ts';
import { enrolmentReport } from './statistics.ts';

/** What an enrolment gives the pupils, most important first; smaller is better. */
export const OUTCOME_LEVELS = [
  'membersUnplaced',
  'priorityWithoutFirstChoices',
  'priorityRankCost',
  'othersWithoutFirstChoices',
  'othersRankCost',
  'keptPlaces',
] as const;

/** The enrolment of one matrix. */
export interface Trial {
  readonly prepared: Prepared;
  readonly seating: Seating;
  /** In the order of `OUTCOME_LEVELS`; kept places count negative. */
  readonly outcome: readonly number[];
}

/** Enrolment of a matrix from nothing; a few nodes of branch and bound only. */
export function firstTrial(side: PupilSide, sessions: readonly Session[], control: Control): Trial {
  const prepared = prepare(side, sessions);
  const { problem } = prepared.compiled;
  const { bundles, closed, root } = allocate(problem, { control, nodeLimit: 1 });
  // Sections that nobody takes at these prices stay open for others to be tried.
  const shut = closed.map((flag, section) => (flag === 1 && problem.least[section] > 1 ? 1 : 0));
  return asTrial(prepared, resettle(problem, { bundles, closed: shut, price: root.price }, control));
}

/** Enrolment of a matrix that differs little from that of `from`: who can stay where he or she is does so at first. */
export function nextTrial(from: Trial, sessions: readonly Session[], control: Control): Trial {
  const prepared = prepare(from.prepared, sessions);
  return asTrial(prepared, seatAgain(from, prepared, control));
}

/** The same matrix with every section open again that was too small once, where that is better; else `trial`. */
export function reopened(trial: Trial, control: Control): Trial {
  const { prepared, seating } = trial;
  const { problem } = prepared.compiled;
  if (seating.closed.every((flag) => flag === 0)) return trial;
  const closed = new Uint8Array(problem.sectionCount);
  const again = resettle(problem, { ...seating, closed }, control);
  return compareLevels(again.value, seating.value, LEVELS) < 0 ? asTrial(prepared, again) : trial;
}

/** Seats of a matrix that differs little from that of `from`, for its allocation problem. */
export function seatAgain(from: Trial, to: Prepared, control: Control): Seating {
  const before = from.prepared;
  const indexBefore = new Map(before.sections.map(({ id }, index) => [id, index]));
  const moved = to.sections.map((section) => {
    const old = indexBefore.get(section.id);
    return old === undefined || timesOf(section) !== timesOf(before.sections[old]);
  });
  const closed = new Uint8Array(to.sections.length);
  const price = new Float64Array(to.sections.length * LEVELS);
  to.sections.forEach(({ id }, index) => {
    const old = indexBefore.get(id);
    if (old === undefined || moved[index]) return;
    closed[index] = from.seating.closed[old];
    price.set(from.seating.price.subarray(old * LEVELS, (old + 1) * LEVELS), index * LEVELS);
  });
  return resettle(to.compiled.problem, { bundles: carryOver(from, to, moved), closed, price }, control);
}

/** The report of a trial, as the finished plan would have it. */
export function trialReport({ prepared, seating }: Trial): EnrolmentReport {
  const { school, pupils, sections } = prepared;
  const sessions = sections.flatMap(({ meetings }) => meetings);
  return enrolmentReport(school, pupils, sessions, placementsOf(prepared, seating.bundles));
}

/** Each pupil's items in the new problem; where moved sections get in the way of others they are given up. */
function carryOver(from: Trial, to: Prepared, moved: readonly boolean[]): number[][] {
  const before = from.prepared.compiled;
  const indexNow = new Map(to.sections.map(({ id }, index) => [id, index]));
  const sectionNow = from.prepared.sections.map(({ id }) => indexNow.get(id) ?? -1);
  const agentBefore = new Map(before.agents.map(({ pupil }, agent) => [pupil.id, agent]));
  const { problem, agents } = to.compiled;
  return agents.map(({ pupil }, agent) => {
    const old = agentBefore.get(pupil.id);
    const held = old === undefined ? [] : from.seating.bundles[old];
    const sections = held
      .map((item) => sectionNow[before.problem.itemSection[item]])
      .filter((section) => section >= 0)
      .sort((a, b) => Number(moved[a]) - Number(moved[b]) || a - b);
    const items: number[] = [];
    for (const section of sections) {
      const item = itemIn(problem, agent, section);
      if (item >= 0 && fits(problem, agent, items, item)) items.push(item);
    }
    return items;
  });
}

function itemIn({ itemStart, itemSection }: AllocationProblem, agent: number, section: number): number {
  for (let item = itemStart[agent]; item < itemStart[agent + 1]; item++)
    if (itemSection[item] === section) return item;
  return -1;
}

function fits(problem: AllocationProblem, agent: number, items: readonly number[], item: number): boolean {
  const { itemSection, itemUnits, itemFee, conflict, sectionCount, want, feeLimit } = problem;
  let units = itemUnits[item];
  let fees = itemFee[item];
  for (const held of items) {
    if (conflict[itemSection[held] * sectionCount + itemSection[item]] === 1) return false;
    units += itemUnits[held];
    fees += itemFee[held];
  }
  return units <= want[agent] && fees <= feeLimit[agent];
}

function asTrial(prepared: Prepared, seating: Seating): Trial {
  const { compiled, fixed } = prepared;
  const { problem, unit, base } = compiled;
  const fill = new Int32Array(problem.sectionCount);
  for (const items of seating.bundles) for (const item of items) fill[problem.itemSection[item]]++;
  let tooSmall = 0;
  for (let section = 0; section < problem.sectionCount; section++)
    if (problem.mustOpen[section] === 1 && fill[section] < problem.least[section]) tooSmall++;
  const outcome = [fixed.open.length + tooSmall];
  for (const tier of [0, 1]) {
    const value = seating.value[tier] + base[tier];
    const without = Math.floor(value / unit);
    outcome.push(without, value - without * unit);
  }
  outcome.push(-keptIn(compiled, seating.bundles));
  return { prepared, seating, outcome };
}
