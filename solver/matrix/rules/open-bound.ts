import { bipartiteGraph, maximumMatching } from '../../numeric/bipartite-matching.ts';
import type { MatrixProblem } from '../compile/problem.ts';
import { mostPlaces } from '../state/most-places.ts';

/**
 * Least price of the meetings that stay out of every placement. Meetings need different pairs of room and slot (with
 * enough leaders present), and of leader and slot; the sets of meetings that can be matched form a matroid, so taking
 * them greedily, dearest first, leaves the cheapest possible rest out. Ways, caps and weekdays are left aside, so this
 * is a lower bound.
 */
export function leastPriceLeftOut(problem: MatrixProblem, price: Int32Array): number {
  return Math.max(withoutRoom(problem, price), withoutLeader(problem, price));
}

function withoutRoom(problem: MatrixProblem, price: Int32Array): number {
  const { sections, rooms, events, profiles, people } = problem;
  const sittings = sittingsOf(problem);
  const capacity = (room: number, slot: number): number =>
    sittings[slot] * (rooms.shared[room] === 1 ? mostPlaces(problem, room, slot) : 1);
  return unmatched(problem, price, rooms.ids.length, capacity, (event, _slot, profile) => {
    const locked = events.lockedRoom[event];
    const section = events.section[event];
    const present = sections.candidates[section].filter(
      (person) => people.available[person * profiles.count + profile] !== 0,
    );
    if (present.length < sections.teamSize[section]) return [];
    return [...sections.rooms[events.section[event]]].filter(
      (room) => (locked < 0 || room === locked) && rooms.free[room * profiles.count + profile] === 1,
    );
  });
}

function withoutLeader(problem: MatrixProblem, price: Int32Array): number {
  const { sections, people, events, profiles } = problem;
  const sittings = sittingsOf(problem);
  const turns = sections.alternating.some((alternating) => alternating === 1) ? 2 : 1;
  return unmatched(
    problem,
    price,
    people.ids.length,
    (_person, slot) => sittings[slot] * turns,
    (event, _slot, profile) =>
      [...sections.candidates[events.section[event]]].filter(
        (person) => people.available[person * profiles.count + profile] !== 0,
      ),
  );
}

/** How many clubs can follow each other in one place within a slot: 1 where all of them overlap. */
export function sittingsOf({ slots, clubs, profiles }: MatrixProblem): Int32Array {
  return Int32Array.from({ length: slots.count }, (_, slot) => {
    const here = new Set<number>();
    for (let club = 0; club < clubs.ids.length; club++) {
      const profile = clubs.profile[club * slots.count + slot];
      if (profile >= 0) here.add(profile);
    }
    const overlap = (a: number, b: number): boolean =>
      profiles.gapOdd[a * profiles.count + b] < 0 || profiles.gapEven[a * profiles.count + b] < 0;
    const all = [...here].every((a) => [...here].every((b) => overlap(a, b)));
    return all ? 1 : here.size;
  });
}

/** Least price of the meetings that a matching with the places (resource, slot) leaves out. */
function unmatched(
  problem: MatrixProblem,
  price: Int32Array,
  resources: number,
  capacity: (resource: number, slot: number) => number,
  usable: (event: number, slot: number, profile: number) => readonly number[],
): number {
  const { events, sections, clubs, slots } = problem;
  const first = new Int32Array(resources * slots.count + 1);
  for (let resource = 0; resource < resources; resource++) {
    for (let slot = 0; slot < slots.count; slot++) {
      const at = resource * slots.count + slot;
      first[at + 1] = first[at] + capacity(resource, slot);
    }
  }
  const neighboursOf = (event: number): number[] => {
    const near: number[] = [];
    for (const slot of events.slots[event]) {
      const profile = clubs.profile[sections.club[events.section[event]] * slots.count + slot];
      for (const resource of usable(event, slot, profile)) {
        const at = resource * slots.count + slot;
        for (let k = first[at]; k < first[at + 1]; k++) near.push(k);
      }
    }
    return near;
  };
  const byPrice = Array.from(price, (_, event) => event).sort((a, b) => price[b] - price[a] || a - b);
  const neighbours = byPrice.map(neighboursOf);
  const places = first[first.length - 1];
  const all = maximumMatching(bipartiteGraph(neighbours, places)).size;
  let left = 0;
  let matched = 0;
  for (let k = 0; k < byPrice.length && k - matched < byPrice.length - all; k++) {
    const { size } = maximumMatching(bipartiteGraph(neighbours.slice(0, k + 1), places));
    if (size === matched) left += price[byPrice[k]];
    matched = size;
  }
  return left;
}
