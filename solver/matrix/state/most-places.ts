import type { MatrixProblem } from '../compile/problem.ts';

/** Most groups a shared room takes at any moment of the slot. */
export function mostPlaces(
  { rooms, moments, clubs, slots }: MatrixProblem,
  room: number,
  slot: number,
): number {
  let most = 0;
  for (let club = 0; club < clubs.ids.length; club++) {
    const profile = clubs.profile[club * slots.count + slot];
    if (profile < 0) continue;
    for (const moment of moments.ofProfile[profile])
      most = Math.max(most, rooms.places[room * moments.count + moment]);
  }
  return most;
}
