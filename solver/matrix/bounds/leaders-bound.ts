import { marginalPieces } from '../../numeric/convex-arcs.ts';
import { solveMinCostFlow } from '../../numeric/min-cost-flow.ts';
import { NetworkBuilder } from '../../numeric/network.ts';
import { REFUSED } from '../compile/people-tables.ts';
import { EVERY, type MatrixProblem } from '../compile/problem.ts';
import { leaderWillingness } from '../rules/leader-willingness.ts';
import { loadBands } from '../rules/load-bands.ts';
import { missedDates } from '../rules/missed-dates.ts';
import { atOnce } from './resources.ts';

/** Rules that `loadBound` and `willingnessBound` hold for. */
export const LOAD_RULES = [loadBands, missedDates] as const;
export const WILLINGNESS_RULES = [leaderWillingness] as const;

/** Larger common multiples of loads are left aside together with the missed dates. */
const MOST_MULTIPLE = 5_040;

/**
 * Least unwillingness of a table that leaves at most `out` of the events out: each event sends its team to pairs of
 * person and slot, through the caps of the person's days and week. One team for all meetings of a section, rooms and
 * ways are left aside, so this is a relaxation; within it the flow is exact.
 */
export function willingnessBound(problem: MatrixProblem, out: number): number {
  const { events, sections, people, slots } = problem;
  return leastCost(problem, out, {
    unitsOf: (section) => sections.teamSize[section],
    each: 1,
    cost: (event, person, slot) =>
      people.unwilling[
        (person * slots.count + slot) * people.workCount + sections.work[events.section[event]]
      ],
    dayCap: (person) => people.perDay[person],
    finish: (builder, node, sink, person) =>
      builder.addArc(node, sink, 0, Math.min(people.perWeek[person], events.count), 0),
  });
}

/**
 * Least squared load above the bands, and missed dates, of a table that leaves at most `out` of the events out: the same
 * flow in units of load, which people may share here, with convex costs beyond the band.
 */
export function loadBound(problem: MatrixProblem, out: number): number {
  const { events, sections, people, profiles, clubs, slots } = problem;
  const loads = new Set(
    [...events.section].map((section) => sections.load[section]).filter((load) => load > 0),
  );
  let multiple = 1;
  for (const load of loads) multiple *= load / commonDivisor(multiple, load);
  const exact = multiple <= MOST_MULTIPLE;
  if (!exact) multiple = 1;
  const heaviest = Math.max(0, ...loads);
  const most = events.count * heaviest;
  const least = leastCost(problem, out, {
    unitsOf: (section) => sections.teamSize[section] * sections.load[section],
    each: heaviest,
    cost: (event, person, slot) => {
      const section = events.section[event];
      const profile = clubs.profile[sections.club[section] * slots.count + slot];
      const missed = people.missedDates[person * profiles.count + profile];
      return exact ? (missedDates.weight * missed * multiple) / sections.load[section] : 0;
    },
    dayCap: (person) => Math.min(people.perDay[person] * heaviest, most),
    finish: (builder, node, sink, person) => {
      const band = people.bandLoad[person];
      const price = (load: number): number => {
        const over = load - band;
        return over > 0 ? loadBands.weight * multiple * over * over : 0;
      };
      const width = Math.min(people.mostLoad[person], people.perWeek[person] * heaviest, weekLoad(problem));
      builder.addConvexArc(node, sink, marginalPieces(price, width));
    },
  });
  return Math.ceil(least / multiple);
}

/** More load than this nobody can lead in a week. */
function weekLoad(problem: MatrixProblem): number {
  const { sections, slots } = problem;
  const each = atOnce(problem);
  const heaviest = sections.load.reduce((most, load) => Math.max(most, load), 0);
  let sum = 0;
  for (let slot = 0; slot < slots.count; slot++) sum += each[slot] * heaviest;
  return sum;
}

interface LeaderFlow {
  /** Units that the team of the section takes together. */
  readonly unitsOf: (section: number) => number;
  /** Units of one person in one event at most. */
  readonly each: number;
  /** Of one unit; whole. */
  readonly cost: (event: number, person: number, slot: number) => number;
  readonly dayCap: (person: number) => number;
  /** Arcs from the person to the sink: the caps of the week, and what it costs. */
  readonly finish: (builder: NetworkBuilder, node: number, sink: number, person: number) => void;
}

/** 0 where no such flow exists: then nothing is claimed. */
function leastCost(problem: MatrixProblem, out: number, flow: LeaderFlow): number {
  const { events, sections, people, slots, clubs, profiles } = problem;
  const builder = new NetworkBuilder();
  const sink = builder.addNode();
  const left = builder.addNode();
  const each = atOnce(problem);
  const personNode = new Map<number, number>();
  const dayNode = new Map<number, number>();
  const slotNode = new Map<number, number>();
  const nodeIn = (known: Map<number, number>, key: number, made: (node: number) => void): number => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const node = builder.addNode();
    known.set(key, node);
    made(node);
    return node;
  };
  const ofPerson = (person: number): number =>
    nodeIn(personNode, person, (node) => flow.finish(builder, node, sink, person));
  const ofDay = (person: number, day: number): number =>
    nodeIn(dayNode, person * 8 + day, (node) => {
      builder.addArc(node, ofPerson(person), 0, flow.dayCap(person), 0);
    });
  const ofSlot = (person: number, slot: number): number =>
    nodeIn(slotNode, person * slots.count + slot, (node) => {
      builder.addArc(node, ofDay(person, slots.weekday[slot]), 0, each[slot] * flow.each, 0);
    });
  const sizes: number[] = [];
  let total = 0;
  for (let event = 0; event < events.count; event++) {
    const section = events.section[event];
    const units = flow.unitsOf(section);
    if (units === 0) continue;
    sizes.push(units);
    total += units;
    const node = builder.addNode(units);
    const perPerson = units / sections.teamSize[section];
    builder.addArc(node, left, 0, units, 0);
    for (const slot of events.slots[event]) {
      const profile = clubs.profile[sections.club[section] * slots.count + slot];
      for (const person of sections.candidates[section]) {
        const weeks = people.available[person * profiles.count + profile];
        // Who takes turns needs to be there in one of the two weeks only.
        if (sections.alternating[section] === 1 ? weeks === 0 : weeks !== EVERY) continue;
        const work = (person * slots.count + slot) * people.workCount + sections.work[section];
        if (people.unwilling[work] === REFUSED) continue;
        builder.addArc(node, ofSlot(person, slot), 0, perPerson, flow.cost(event, person, slot));
      }
    }
  }
  const spared = sizes
    .sort((a, b) => b - a)
    .slice(0, out)
    .reduce((sum, units) => sum + units, 0);
  builder.addArc(left, sink, 0, spared, 0);
  builder.setSupply(sink, -total);
  const { status, cost } = solveMinCostFlow(builder.build());
  return status === 'optimal' ? cost : 0;
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
