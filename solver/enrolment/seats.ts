/**
 * Rules "section-size", "supervision-ratio": a section holds no more pupils than its club allows, its leaders may look
 * after and its room can take.
 * Where several sections share a room at the same time, the room's places are split in proportion to their sizes.
 */
import { compareText, minuteOf } from '../model/primitives.ts';
import type { School } from '../model/school.ts';
import type { Session } from '../model/session.ts';
import type { Section } from './section.ts';

/** Seats of each section (same order), before spare seats are taken off. */
export function seatsOf(school: School, sections: readonly Section[]): number[] {
  const rooms = new Map(school.rooms.map((room) => [room.id, room]));
  const seats = sections.map(({ club }) => {
    const people = club.leaders.count + (club.assistant ? 1 : 0);
    return Math.min(club.maxSize, people * school.options.pupilsPerSupervisor);
  });
  const sharing = new Map<string, { index: number; meeting: Session }[]>();
  sections.forEach((section, index) => {
    for (const meeting of section.meetings) {
      const key = `${meeting.weekday}/${meeting.block}/${meeting.room}`;
      const list = sharing.get(key);
      if (list) list.push({ index, meeting });
      else sharing.set(key, [{ index, meeting }]);
    }
  });
  const keys = [...sharing.keys()].sort(compareText);
  for (const key of keys) {
    const capacity = rooms.get(key.slice(key.lastIndexOf('/') + 1))?.capacity;
    if (capacity === undefined) continue;
    for (const half of ['odd', 'even']) {
      const here = (sharing.get(key) ?? []).filter(
        ({ meeting: { weeks } }) => weeks === 'every' || weeks === half,
      );
      for (const together of atTheSameTime(school, here)) {
        share(
          seats,
          together.map(({ index }) => index),
          capacity,
        );
      }
    }
  }
  return seats;
}

/**
 * Splits meetings of one block into those that overlap in time: stages of one school may have the block at different
 * hours. Meetings that are connected by overlaps stay together, which errs on the safe side.
 */
function atTheSameTime<T extends { readonly meeting: Session }>(
  school: School,
  meetings: readonly T[],
): T[][] {
  const clusters: T[][] = [];
  for (const entry of meetings) {
    const touching = clusters.filter((cluster) =>
      cluster.some((other) => overlap(school, entry.meeting, other.meeting)),
    );
    for (const cluster of touching) clusters.splice(clusters.indexOf(cluster), 1);
    clusters.push([...touching.flat(), entry]);
  }
  return clusters;
}

function overlap(school: School, a: Session, b: Session): boolean {
  return timesOf(school, a).some((x) =>
    timesOf(school, b).some((y) => x.start < y.end && y.start < x.end && seasonsMeet(x, y)),
  );
}

interface BellTime {
  readonly start: number;
  readonly end: number;
  readonly seasons: readonly string[] | undefined;
}

/** Can both times hold on one day? A template without seasons holds in all. */
function seasonsMeet(x: BellTime, y: BellTime): boolean {
  return (
    x.seasons === undefined || y.seasons === undefined || x.seasons.some((id) => y.seasons?.includes(id))
  );
}

/** Bell times that the grades of a meeting can have. */
function timesOf(school: School, { weekday, block, grades }: Session): BellTime[] {
  return school.templates
    .filter(
      (template) =>
        (template.weekdays?.includes(weekday) ?? true) &&
        (template.grades === undefined || template.grades.some((grade) => grades.includes(grade))),
    )
    .flatMap(({ seasons, times }) =>
      times
        .filter((time) => time.block === block)
        .map((time) => ({ start: minuteOf(time.start), end: minuteOf(time.end), seasons })),
    );
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
