import { UNPLACED } from './placement.ts';
import type { TermState } from './term-state.ts';

/**
 * A change of the placement: the first `count` events get another place (slot −1: none). One object is reused for all
 * moves; the lists are longer than `count` where earlier moves were, because cutting a list short takes time.
 */
export class Move {
  count = 0;
  readonly events: number[] = [];
  readonly slots: number[] = [];
  readonly rooms: number[] = [];
  /** Space for an operator's looks at the occupancy; no part of the change. */
  readonly found: number[] = [];

  clear(): void {
    this.count = 0;
  }

  /** Where an event is listed, or −1. */
  indexOf(event: number): number {
    for (let i = 0; i < this.count; i++) if (this.events[i] === event) return i;
    return -1;
  }

  /** An event goes to a place. An event is listed once; naming it again replaces its place. */
  send(event: number, slot: number, room: number): void {
    const known = this.indexOf(event);
    const at = known < 0 ? this.count++ : known;
    this.events[at] = event;
    this.slots[at] = slot;
    this.rooms[at] = room;
  }

  takeOut(event: number): void {
    this.send(event, UNPLACED, UNPLACED);
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
 * change what else the move changes, put all in again, each step against the placement that holds then.
 */
export class MoveRunner<M extends Move = Move> {
  readonly #state: TermState;
  readonly #effect: MoveEffect;
  readonly #oldSlots: number[] = [];
  readonly #oldRooms: number[] = [];

  constructor(state: TermState) {
    this.#state = state;
    this.#effect = { delta: new Float64Array(state.levelWeights.length), allowed: true };
  }

  /** The effect of a move; leaves the placement as it is. */
  probe(move: M): MoveEffect {
    this.#takeOut(move);
    this.changeRest(move);
    // Nothing is measured after the last event, so it need not be put in and taken out again.
    const done = this.#putIn(move, move.count - 1);
    for (let i = 0; i < done; i++) if (move.slots[i] !== UNPLACED) this.#state.take(move.events[i]);
    this.undoRest(move);
    for (let i = 0; i < move.count; i++) {
      if (this.#oldSlots[i] !== UNPLACED)
        this.#state.put(move.events[i], this.#oldSlots[i], this.#oldRooms[i]);
    }
    return this.#effect;
  }

  /** Carries out a move that `probe` has allowed, and keeps the objective of the state. */
  apply(move: M): void {
    this.#takeOut(move);
    this.changeRest(move);
    this.#putIn(move, move.count);
    const { levels } = this.#state;
    const { delta } = this.#effect;
    for (let level = 0; level < levels.length; level++) levels[level] += delta[level];
  }

  /** What a special kind of move changes besides places, while its events are out; and taking that back. */
  protected changeRest(_move: M): void {
    // A plain move changes places only.
  }

  protected undoRest(_move: M): void {
    // A plain move changes places only.
  }

  /** Takes all events of the move out, and begins the effect with what that changes. */
  #takeOut(move: M): void {
    const state = this.#state;
    const { placement } = state;
    const { delta } = this.#effect;
    delta.fill(0);
    for (let i = 0; i < move.count; i++) {
      const event = move.events[i];
      const slot = placement.slot[event];
      const room = placement.room[event];
      this.#oldSlots[i] = slot;
      this.#oldRooms[i] = room;
      if (slot === UNPLACED) continue;
      state.take(event);
      state.insertion(event, slot, room, delta, -1);
    }
  }

  /** Adds what the new places change, and puts the first `keep` events there. Returns how many until a hard rule broke. */
  #putIn({ count, events, slots, rooms }: M, keep: number): number {
    const state = this.#state;
    const { delta } = this.#effect;
    this.#effect.allowed = true;
    for (let i = 0; i < count; i++) {
      if (slots[i] === UNPLACED) continue;
      if (!state.allowed(events[i], slots[i], rooms[i])) {
        this.#effect.allowed = false;
        return i;
      }
      state.insertion(events[i], slots[i], rooms[i], delta);
      if (i < keep) state.put(events[i], slots[i], rooms[i]);
    }
    return keep;
  }
}
