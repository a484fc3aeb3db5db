import { solveAssignment } from '../../numeric/assignment.ts';
import type { Move } from './move.ts';
import type { TermState } from './term-state.ts';

/**
 * The best rooms of one slot: with everything else fixed they are an assignment problem. Costs are what each pair of
 * event and room costs by itself with the other events of the slot taken out; parts that depend on pairs of events
 * (shared rooms) are seen only afterwards, so a solution is a proposal: changed rooms are put into `move`, and the
 * caller takes it if it is better. Returns whether anything would change.
 */
export function proposeRooms(state: TermState, slot: number, move: Move): boolean {
  const { placement, occupancy } = state;
  const { events, rooms, series } = state.form;
  const meetings = placement.slotEvents[slot]
    .filter((event) => events.lockedRoom[event] < 0)
    .sort((a, b) => a - b);
  if (meetings.length === 0) return false;
  const old = meetings.map((event) => placement.room[event]);
  for (const event of meetings) state.take(event);
  const columns: number[] = [];
  for (let room = 0; room < rooms.count; room++) {
    const copies = Math.min(meetings.length, occupancy.placesIn(room, slot));
    for (let k = 0; k < copies; k++) columns.push(room);
  }
  const width = columns.length;
  const cost = new Float64Array(meetings.length * width).fill(Infinity);
  const delta = new Float64Array(state.levelWeights.length);
  meetings.forEach((event, row) => {
    const priceOf = new Map<number, number>();
    for (const room of series.rooms[events.series[event]]) {
      if (!state.allowed(event, slot, room)) continue;
      delta.fill(0);
      state.insertion(event, slot, room, delta);
      priceOf.set(room, state.sumOf(delta));
    }
    columns.forEach((room, column) => {
      const price = priceOf.get(room);
      if (price !== undefined) cost[row * width + column] = price;
    });
  });
  meetings.forEach((event, i) => {
    state.put(event, slot, old[i]);
  });
  if (width < meetings.length) return false;
  const solved = solveAssignment(meetings.length, width, cost);
  if (solved.status !== 'optimal') return false;
  meetings.forEach((event, row) => {
    const room = columns[solved.columnOf[row]];
    if (room !== placement.room[event]) move.send(event, slot, room);
  });
  return move.count > 0;
}
