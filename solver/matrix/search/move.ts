import { LEVELS } from '../state/objective.ts';
import { TEAM, UNPLACED } from '../state/placement.ts';
import type { SearchState } from '../state/search-state.ts';

/**
 * A change of the placement: events that get another place (slot −1: none), and sections that get another team. All
 * placed events of a section whose team changes are listed. One object is reused for all moves.
 */
export class Move {
  readonly events: number[] = [];
  readonly slots: number[] = [];
  readonly rooms: number[] = [];
  readonly sections: number[] = [];
  readonly teams: number[][] = [];

  clear(): void {
    this.events.length = 0;
    this.slots.length = 0;
    this.rooms.length = 0;
    this.sections.length = 0;
    this.teams.length = 0;
  }

  /** An event goes to a place. An event is listed once; naming it again replaces its place. */
  send(event: number, slot: number, room: number): void {
    const known = this.events.indexOf(event);
    const at = known < 0 ? this.events.length : known;
    this.events[at] = event;
    this.slots[at] = slot;
    this.rooms[at] = room;
  }

  takeOut(event: number): void {
    this.send(event, UNPLACED, UNPLACED);
  }

  setTeam(section: number, team: ArrayLike<number>): void {
    this.sections.push(section);
    this.teams.push(Array.from({ length: TEAM }, (_, i) => team[i] ?? -1));
  }
}

/** What applying a move would change, or did. */
export interface MoveEffect {
  /** Change of every level. */
  readonly delta: Float64Array;
  /** False where a hard rule would be broken; `delta` is then meaningless. */
  allowed: boolean;
}

/**
 * Applies moves and takes them back. The delta of a move is the sum of the deltas of its steps: take all events out,
 * change teams, put all in again, each step against the placement that holds then.
 */
export class MoveRunner {
  readonly #state: SearchState;
  readonly #effect: MoveEffect = { delta: new Float64Array(LEVELS.length), allowed: true };
  readonly #oldSlots: number[] = [];
  readonly #oldRooms: number[] = [];
  readonly #oldTeams: number[][] = [];

  constructor(state: SearchState) {
    this.#state = state;
  }

  /** The effect of a move; leaves the placement as it is. */
  probe(move: Move): MoveEffect {
    const done = this.#carryOut(move);
    this.#undo(move, done);
    return this.#effect;
  }

  /** Carries out a move that `probe` has allowed, and keeps the objective of the state. */
  apply(move: Move): void {
    this.#carryOut(move);
    for (let level = 0; level < LEVELS.length; level++)
      this.#state.levels[level] += this.#effect.delta[level];
  }

  /** Returns how many events were put to their new places before a hard rule stopped it. */
  #carryOut(move: Move): number {
    const state = this.#state;
    const { placement } = state;
    const { delta } = this.#effect;
    delta.fill(0);
    this.#effect.allowed = true;
    const n = move.events.length;
    for (let i = 0; i < n; i++) {
      const event = move.events[i];
      const slot = placement.slot[event];
      const room = placement.room[event];
      this.#oldSlots[i] = slot;
      this.#oldRooms[i] = room;
      if (slot === UNPLACED) continue;
      state.take(event);
      state.insertion(event, slot, room, delta, -1);
    }
    for (let i = 0; i < move.sections.length; i++) {
      const section = move.sections[i];
      this.#oldTeams[i] = Array.from(placement.team.subarray(section * TEAM, section * TEAM + TEAM));
      placement.setTeam(section, move.teams[i]);
    }
    for (let i = 0; i < n; i++) {
      if (move.slots[i] === UNPLACED) continue;
      if (!state.allowed(move.events[i], move.slots[i], move.rooms[i])) {
        this.#effect.allowed = false;
        return i;
      }
      state.insertion(move.events[i], move.slots[i], move.rooms[i], delta);
      state.put(move.events[i], move.slots[i], move.rooms[i]);
    }
    return n;
  }

  #undo(move: Move, done: number): void {
    const state = this.#state;
    for (let i = 0; i < done; i++) if (move.slots[i] !== UNPLACED) state.take(move.events[i]);
    for (let i = 0; i < move.sections.length; i++)
      state.placement.setTeam(move.sections[i], this.#oldTeams[i]);
    for (let i = 0; i < move.events.length; i++) {
      if (this.#oldSlots[i] !== UNPLACED) state.put(move.events[i], this.#oldSlots[i], this.#oldRooms[i]);
    }
  }
}
