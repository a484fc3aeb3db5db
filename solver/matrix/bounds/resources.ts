import type { MatrixProblem } from '../compile/problem.ts';
import { sittingsOf } from '../rules/open-bound.ts';
import { mostPlaces } from '../state/most-places.ts';

/** Events that share something of which a slot has no more than `capacity`; each takes its amount. */
export interface ResourceGroup {
  readonly events: readonly number[];
  readonly amounts: readonly number[];
  readonly capacity: number;
}

/** What events need of a resource of which each slot has a stock. */
interface Need {
  /** Places or people any of which will do, rising. */
  readonly from: readonly (readonly number[])[];
  readonly amounts: readonly number[];
  readonly stock: (resource: number) => number;
}

/**
 * For each set of rooms, and of people, that some event depends on: the events that can use nothing outside the set, and
 * how many of them one slot takes at most. Closures and absences are left aside.
 */
export function resourceGroups(problem: MatrixProblem): ResourceGroup[] {
  return [roomNeed(problem), leaderNeed(problem)].flatMap(groupsOf);
}

/** event × event: 1 for pairs that no slot takes together: for want of rooms or leaders, or of one section. */
export function apartPairs(problem: MatrixProblem): Uint8Array {
  const { events, sections } = problem;
  const n = events.count;
  const apart = new Uint8Array(n * n);
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < a; b++) if (events.section[a] === events.section[b]) mark(apart, n, a, b);
  }
  if (sittingsOf(problem).every((sittings) => sittings <= 1)) {
    for (let a = 0; a < n; a++) {
      for (const other of sections.conflicts[events.section[a]])
        for (const b of sections.events[other]) mark(apart, n, a, b);
    }
  }
  for (const need of [roomNeed(problem), leaderNeed(problem)]) markShort(need, n, apart);
  return apart;
}

function mark(apart: Uint8Array, n: number, a: number, b: number): void {
  apart[a * n + b] = 1;
  apart[b * n + a] = 1;
}

function roomNeed(problem: MatrixProblem): Need {
  const { events, sections, rooms, slots } = problem;
  const sittings = sittingsOf(problem);
  const stock = rooms.ids.map((_, room) => {
    let most = 0;
    for (let slot = 0; slot < slots.count; slot++)
      most = Math.max(
        most,
        sittings[slot] * (rooms.shared[room] === 1 ? mostPlaces(problem, room, slot) : 1),
      );
    return most;
  });
  return {
    from: Array.from(events.section, (section, event) =>
      events.lockedRoom[event] >= 0 ? [events.lockedRoom[event]] : rising(sections.rooms[section]),
    ),
    amounts: Array.from(events.section, () => 1),
    stock: (room) => stock[room],
  };
}

function leaderNeed(problem: MatrixProblem): Need {
  const { events, sections } = problem;
  const each = atOnce(problem).reduce((most, count) => Math.max(most, count), 0);
  return {
    from: Array.from(events.section, (section) => rising(sections.candidates[section])),
    amounts: Array.from(events.section, (section) => sections.teamSize[section]),
    stock: () => each,
  };
}

/** Events of each slot that one person can lead: those that follow each other, twice as many where leaders take turns. */
export function atOnce(problem: MatrixProblem): Int32Array {
  const turns = problem.sections.alternating.some((alternating) => alternating === 1) ? 2 : 1;
  return sittingsOf(problem).map((sittings) => sittings * turns);
}

const rising = (list: Iterable<number>): number[] => [...list].sort((a, b) => a - b);

function groupsOf({ from, amounts, stock }: Need): ResourceGroup[] {
  const sets = new Map(from.map((set) => [set.join(), set]));
  const groups: ResourceGroup[] = [];
  for (const set of sets.values()) {
    const within = new Set(set);
    const events = [...from.keys()].filter((event) => from[event].every((resource) => within.has(resource)));
    const capacity = set.reduce((sum, resource) => sum + stock(resource), 0);
    const total = events.reduce((sum, event) => sum + amounts[event], 0);
    if (total > capacity) groups.push({ events, amounts: events.map((event) => amounts[event]), capacity });
  }
  return groups;
}

/** Pairs that need more than all that either of them could use. */
function markShort({ from, amounts, stock }: Need, n: number, apart: Uint8Array): void {
  for (let a = 0; a < n; a++) {
    const own = from[a].reduce((sum, resource) => sum + stock(resource), 0);
    const within = new Set(from[a]);
    for (let b = 0; b < a; b++) {
      const needed = amounts[a] + amounts[b];
      if (own >= needed) continue;
      let both = own;
      for (const resource of from[b]) if (!within.has(resource)) both += stock(resource);
      if (both < needed) mark(apart, n, a, b);
    }
  }
}
