import { bipartiteGraph, maximumMatching } from '../../numeric/bipartite-matching.ts';
import { EVERY, type MatrixProblem } from '../compile/problem.ts';
import { FREE } from '../kernel/occupancy.ts';
import { mostPlaces } from '../state/most-places.ts';
import { personFree } from '../state/occupancy.ts';
import { TEAM } from '../state/placement.ts';
import type { SearchState } from '../state/search-state.ts';

/**
 * Could meetings have different pairs of room and slot, and different pairs of leader and slot, beside what is placed?
 * False proves that there is no way; true proves nothing. One meeting needs one pair, whatever its team.
 */
export class EnoughPlaces {
  readonly #state: SearchState;
  /** room × slot: meetings that fit in at once or after each other. */
  readonly #inRoom: Int32Array;
  /** slot: meetings that one leader can have. */
  readonly #ofLeader: Int32Array;

  constructor(state: SearchState) {
    const { problem } = state;
    const { rooms, slots, sections } = problem;
    const turns = sections.alternating.some((alternating) => alternating === 1) ? 2 : 1;
    const inTurn = Int32Array.from({ length: slots.count }, (_, slot) => sittings(problem, slot));
    this.#state = state;
    this.#ofLeader = inTurn.map((count) => count * turns);
    this.#inRoom = new Int32Array(rooms.ids.length * slots.count);
    for (let room = 0; room < rooms.ids.length; room++) {
      for (let slot = 0; slot < slots.count; slot++) {
        const groups = rooms.shared[room] === 1 ? mostPlaces(problem, room, slot) : 1;
        this.#inRoom[room * slots.count + slot] = inTurn[slot] * groups;
      }
    }
  }

  forAll(left: readonly number[]): boolean {
    if (left.length < 2) return true;
    return matched(this.#state, left, this.#rooms()) && matched(this.#state, left, this.#leaders());
  }

  #rooms(): Pairs {
    const state = this.#state;
    const { rooms, events, sections, slots } = state.problem;
    return {
      resources: rooms.ids.length,
      capacity: (room, slot) => this.#inRoom[room * slots.count + slot],
      usable: (event, slot) =>
        sections.rooms[events.section[event]].filter(
          (room) =>
            (events.lockedRoom[event] < 0 || events.lockedRoom[event] === room) &&
            state.occupancy.occupant(event, slot, room) === FREE,
        ),
    };
  }

  #leaders(): Pairs {
    const state = this.#state;
    const { problem, placement } = state;
    const { people, events, sections } = problem;
    return {
      resources: people.ids.length,
      capacity: (_, slot) => this.#ofLeader[slot],
      usable: (event, slot) => {
        const section = events.section[event];
        const team = placement.placedOf[section] > 0;
        const candidates = team
          ? placement.team.subarray(section * TEAM, section * TEAM + TEAM)
          : sections.candidates[section];
        return candidates.filter((person) => person >= 0 && mayBeFree(state, person, event, slot));
      },
    };
  }
}

interface Pairs {
  readonly resources: number;
  /** Meetings that a resource can hold in a slot. */
  readonly capacity: (resource: number, slot: number) => number;
  readonly usable: (event: number, slot: number) => ArrayLike<number> & Iterable<number>;
}

/** Free in the weeks of one of the places that the section's team has. */
export function mayBeFree(state: SearchState, person: number, event: number, slot: number): boolean {
  const { placement, problem } = state;
  if (problem.sections.alternating[problem.events.section[event]] === 0)
    return personFree(placement, person, EVERY, event, slot);
  return personFree(placement, person, 1, event, slot) || personFree(placement, person, 2, event, slot);
}

/** How many clubs can follow each other in one place within a slot: 1 where all of them overlap. */
function sittings({ clubs, profiles, slots, sections }: MatrixProblem, slot: number): number {
  const here = new Set<number>();
  for (const club of sections.club) {
    const profile = clubs.profile[club * slots.count + slot];
    if (profile >= 0) here.add(profile);
  }
  const list = [...here];
  const overlap = list.every((a) =>
    list.every(
      (b) => profiles.gapOdd[a * profiles.count + b] < 0 || profiles.gapEven[a * profiles.count + b] < 0,
    ),
  );
  return overlap ? 1 : list.length;
}

function matched(state: SearchState, left: readonly number[], pairs: Pairs): boolean {
  const { events, slots } = state.problem;
  const first = new Int32Array(pairs.resources * slots.count).fill(-1);
  let places = 0;
  const neighbours = left.map((event) => {
    const near: number[] = [];
    for (const slot of events.slots[event]) {
      for (const resource of pairs.usable(event, slot)) {
        const at = resource * slots.count + slot;
        const capacity = Math.min(left.length, pairs.capacity(resource, slot));
        if (first[at] < 0) {
          first[at] = places;
          places += capacity;
        }
        for (let k = 0; k < capacity; k++) near.push(first[at] + k);
      }
    }
    return near;
  });
  return maximumMatching(bipartiteGraph(neighbours, places)).size === left.length;
}
