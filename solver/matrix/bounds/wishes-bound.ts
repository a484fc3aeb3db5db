import { partitionBound } from '../../numeric/semidefinite/partition-bound.ts';
import { classCell, type Demand, pairCell } from '../../numeric/semidefinite/partition-problem.ts';
import type { MatrixProblem } from '../compile/problem.ts';
import { emptySeats, expectedSeats } from '../rules/empty-seats.ts';
import { rivalClubs, rivalPrices } from '../rules/rival-clubs.ts';
import { reachWeights, wishReach } from '../rules/wish-reach.ts';
import { apartPairs, resourceGroups } from './resources.ts';

/** Rules that this bound holds for together. */
export const WISH_RULES = [wishReach, emptySeats, rivalClubs] as const;

/** Iterations by the number of events and slots: 24 classes take a quarter of a second. */
const ITERATIONS = { times: 5_000, least: 8, most: 60 } as const;

export interface WishesBound {
  /** Least cost of all events on the table, weights of the rules included. */
  readonly value: number;
  /** By how much it falls at most for each event that is left out. */
  readonly loss: Float64Array;
}

/**
 * Rival clubs at one time, wishes out of reach and empty seats together, over all tables: events are split among the
 * slots (`solver/numeric/semidefinite`), pairs that lack rooms or leaders in every slot stay apart, and groups that
 * depend on the same few rooms or people never exceed what one slot has. Slots that touch count as apart, which only
 * lowers the bound. `events` are those that may be placed at all. `effort` times as many iterations bring a little more.
 */
export function wishesBound(problem: MatrixProblem, events: readonly number[], effort = 1): WishesBound {
  const { slots, sections, clubs } = problem;
  const size = { nodes: events.length, classes: slots.count };
  const n = events.length;
  const clubOf = events.map((event) => sections.club[problem.events.section[event]]);
  const prices = rivalPrices(problem);
  const apartEvents = apartPairs(problem);
  const weights = new Float64Array(n * n);
  const apart = new Uint8Array(n * n);
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < n; b++) {
      if (a === b) continue;
      weights[a * n + b] = rivalClubs.weight * prices[clubOf[a] * clubs.ids.length + clubOf[b]];
      apart[a * n + b] = apartEvents[events[a] * problem.events.count + events[b]];
    }
  }
  const allowed = new Uint8Array(n * slots.count);
  events.forEach((event, node) => {
    for (const slot of problem.events.slots[event]) allowed[node * slots.count + slot] = 1;
  });
  const demands = [
    ...reachDemands(problem, size, clubOf),
    ...seatDemands(problem, size, events, clubOf),
    ...crowdDemands(problem, size, events),
  ];
  const { times, least, most } = ITERATIONS;
  const iterations = Math.max(least, Math.min(most, Math.floor(times / (n + slots.count))));
  return partitionBound({ ...size, weights, apart, allowed, demands }, effort * iterations);
}

type Size = Parameters<typeof classCell>[0];

/** A meeting of the club in the slots of each pattern, or the weight of those who want it. */
function reachDemands(problem: MatrixProblem, size: Size, clubOf: readonly number[]): Demand[] {
  const { wishes, slots } = problem;
  const weights = reachWeights(problem);
  return wishes.patterns.flatMap((patterns, club) => {
    const nodes = nodesOf(club, clubOf);
    return [...patterns].flatMap((pattern, i): Demand[] => {
      const within = [...Array(slots.count).keys()].filter(
        (slot) => wishes.patternSlots[pattern * slots.count + slot] === 1,
      );
      // A pattern of all slots is always reached, and a club without meetings weighs nothing.
      if (weights[club][i] === 0 || within.length === slots.count || nodes.length === 0) return [];
      const cells = nodes.flatMap((node) => within.map((slot) => classCell(size, node, slot)));
      const price = wishReach.weight * weights[club][i];
      return [{ target: 1, price, per: 1, cells, amounts: cells.map(() => 1) }];
    });
  });
}

/** No more seats of a club in a slot than pupils who would take them then. */
function seatDemands(
  problem: MatrixProblem,
  size: Size,
  events: readonly number[],
  clubOf: readonly number[],
): Demand[] {
  const { wishes, slots, clubs } = problem;
  const seats = expectedSeats(problem);
  return clubs.ids.flatMap((_, club) => {
    const nodes = nodesOf(club, clubOf);
    const amounts = nodes.map((node) => -seats[events[node]]);
    const all = amounts.reduce((sum, amount) => sum - amount, 0);
    return [...Array(slots.count).keys()].flatMap((slot): Demand[] => {
      const most = wishes.applicants[club * slots.count + slot];
      if (all <= most) return [];
      const cells = nodes.map((node) => classCell(size, node, slot));
      return [{ target: -most, price: emptySeats.weight, per: 1, cells, amounts }];
    });
  });
}

/** Beside an event of a group that depends on the same resources, no more of it than a slot takes. */
function crowdDemands(problem: MatrixProblem, size: Size, events: readonly number[]): Demand[] {
  const nodeOf = new Map(events.map((event, node) => [event, node]));
  return resourceGroups(problem).flatMap((group) => {
    const members = group.events.flatMap((event, i) => {
      const node = nodeOf.get(event);
      return node === undefined ? [] : [{ node, amount: group.amounts[i] }];
    });
    return members.flatMap((own): Demand[] => {
      const others = members.filter(({ node }) => node !== own.node);
      const cells = others.map(({ node }) => pairCell(size, own.node, node));
      const target = own.amount - group.capacity;
      return [{ target, price: Infinity, per: 1, cells, amounts: others.map(({ amount }) => -amount) }];
    });
  });
}

const nodesOf = (club: number, clubOf: readonly number[]): number[] =>
  clubOf.flatMap((other, node) => (other === club ? [node] : []));
