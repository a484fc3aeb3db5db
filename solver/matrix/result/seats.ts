import type { MatrixProblem } from '../compile/problem.ts';
import { type Assignment, UNPLACED } from '../state/placement.ts';

/**
 * Seats of each section: what the smallest of its rooms leaves it, at most what it may take. Groups that share a room
 * get their least size first, then one seat each in turn until the room or all of them are full.
 */
export function seatsOfSections(problem: MatrixProblem, assignment: Assignment): Int32Array {
  const { events, sections, rooms, slots, moments, clubs } = problem;
  const seats = sections.mostSeats.slice();
  for (let event = 0; event < events.count; event++) {
    const room = assignment.room[event];
    if (room === UNPLACED) continue;
    const section = events.section[event];
    if (rooms.shared[room] === 0) seats[section] = Math.min(seats[section], rooms.capacity[room]);
  }
  for (let room = 0; room < rooms.ids.length; room++) {
    if (rooms.shared[room] === 0) continue;
    for (let moment = 0; moment < moments.count; moment++) {
      const together: number[] = [];
      for (let event = 0; event < events.count; event++) {
        if (assignment.room[event] !== room || assignment.slot[event] === UNPLACED) continue;
        const section = events.section[event];
        const profile = clubs.profile[sections.club[section] * slots.count + assignment.slot[event]];
        if (moments.covers[profile * moments.count + moment] === 1) together.push(section);
      }
      const capacity = rooms.seats[room * moments.count + moment];
      if (together.length > 0) shareSeats(seats, sections.leastSeats, together, capacity);
    }
  }
  return seats;
}

function shareSeats(
  seats: Int32Array,
  least: Int32Array,
  together: readonly number[],
  capacity: number,
): void {
  const wanted = together.reduce((sum, section) => sum + seats[section], 0);
  if (wanted <= capacity) return;
  const share = together.map((section) => Math.min(least[section], seats[section]));
  let left = capacity - share.reduce((sum, value) => sum + value, 0);
  while (left > 0) {
    let given = 0;
    together.forEach((section, i) => {
      if (left === 0 || share[i] >= seats[section]) return;
      share[i] += 1;
      left -= 1;
      given += 1;
    });
    if (given === 0) break;
  }
  together.forEach((section, i) => {
    seats[section] = share[i];
  });
}
