/**
 * Rule "section-size": a section holds no more pupils than its club allows and its room can take.
 * Where several sections share a room at the same time, the room's places are split in proportion to their sizes.
 */
import { compareText } from '../model/primitives.ts';
import type { School } from '../model/school.ts';
import type { Section } from './section.ts';

/** Seats of each section (same order), before spare seats are taken off. */
export function seatsOf(school: School, sections: readonly Section[]): number[] {
  const rooms = new Map(school.rooms.map((room) => [room.id, room]));
  const seats = sections.map((section) => section.club.maxSize);
  const sharing = new Map<string, { index: number; weeks: string }[]>();
  sections.forEach((section, index) => {
    for (const { weekday, block, room, weeks } of section.meetings) {
      const key = `${weekday}/${block}/${room}`;
      const list = sharing.get(key);
      if (list) list.push({ index, weeks });
      else sharing.set(key, [{ index, weeks }]);
    }
  });
  const keys = [...sharing.keys()].sort(compareText);
  for (const key of keys) {
    const capacity = rooms.get(key.slice(key.lastIndexOf('/') + 1))?.capacity;
    if (capacity === undefined) continue;
    for (const half of ['odd', 'even']) {
      const together = (sharing.get(key) ?? []).filter(({ weeks }) => weeks === 'every' || weeks === half);
      share(
        seats,
        together.map(({ index }) => index),
        capacity,
      );
    }
  }
  return seats;
}

/** Cuts the seats of sections that share a room down to its capacity, in proportion; left-over seats go in order. */
function share(seats: number[], indices: readonly number[], capacity: number): void {
  let sum = 0;
  for (const index of indices) sum += seats[index];
  if (sum <= capacity) return;
  const parts = indices.map((index) => Math.floor((capacity * seats[index]) / sum));
  let left = capacity - parts.reduce((a, b) => a + b, 0);
  indices.forEach((index, k) => {
    const extra = left > 0 && parts[k] < seats[index] ? 1 : 0;
    left -= extra;
    seats[index] = parts[k] + extra;
  });
}
