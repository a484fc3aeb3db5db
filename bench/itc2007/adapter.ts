import type { Timetable } from '../../solver/matrix/kernel/timetable.ts';
import type { CourseInstance } from './parse.ts';

/** Weights of the competition: a missing day, an isolated lecture, a room beyond the first. */
const MISSING_DAY = 5;
const ISOLATED_LECTURE = 2;
const EXTRA_ROOM = 1;

/** A course is a series, a lecture an event, a period a slot; a curriculum is a group of people who attend. */
export function timetableOf(instance: CourseInstance): Timetable {
  const { courses, rooms, curricula, days, periodsPerDay } = instance;
  const slotCount = days * periodsPerDay;
  const indexOf = new Map(courses.map(({ id }, index) => [id, index]));
  const index = (course: string): number => {
    const found = indexOf.get(course);
    if (found === undefined) throw new Error(`unknown course ${course}`);
    return found;
  };
  const open = courses.map(() => new Uint8Array(slotCount).fill(1));
  for (const { course, day, period } of instance.unavailable)
    open[index(course)][day * periodsPerDay + period] = 0;
  const slotsOf = open.map((row) => Int32Array.from([...row.keys()].filter((slot) => row[slot] === 1)));

  const seriesOfEvent: number[] = [];
  const eventsOf = courses.map(({ lectures }, course) =>
    Int32Array.from({ length: lectures }, () => seriesOfEvent.push(course) - 1),
  );
  const eventCount = seriesOfEvent.length;
  const slotAllowed = new Uint8Array(eventCount * slotCount);
  seriesOfEvent.forEach((course, event) => {
    slotAllowed.set(open[course], event * slotCount);
  });

  const groups = curricula.map((curriculum) =>
    [...new Set(curriculum.courses.map(index))].sort((a, b) => a - b),
  );
  const conflicts = courses.map(() => new Set<number>());
  const exclude = (a: number, b: number): void => {
    if (a === b) return;
    conflicts[a].add(b);
    conflicts[b].add(a);
  };
  for (const group of groups) for (const a of group) for (const b of group) exclude(a, b);
  courses.forEach(({ teacher }, a) => {
    courses.forEach((other, b) => {
      if (other.teacher === teacher) exclude(a, b);
    });
  });

  // Curricula with the same courses are one group of greater weight.
  const weights = new Map<string, { series: Int32Array; weight: number }>();
  for (const group of groups) {
    const key = group.join();
    const weight = (weights.get(key)?.weight ?? 0) + ISOLATED_LECTURE;
    weights.set(key, { series: Int32Array.from(group), weight });
  }

  const allRooms = Int32Array.from(rooms.keys());
  return {
    events: {
      count: eventCount,
      series: Int32Array.from(seriesOfEvent),
      slots: seriesOfEvent.map((course) => slotsOf[course]),
      slotAllowed,
      lockedRoom: new Int32Array(eventCount).fill(-1),
    },
    slots: {
      count: slotCount,
      day: Int32Array.from({ length: slotCount }, (_, slot) => Math.floor(slot / periodsPerDay)),
    },
    rooms: { count: rooms.length },
    series: {
      count: courses.length,
      events: eventsOf,
      rooms: courses.map(() => allRooms),
      roomFits: new Uint8Array(courses.length * rooms.length).fill(1),
      conflicts: conflicts.map((set) => Int32Array.from([...set].sort((a, b) => a - b))),
    },
    terms: {
      roomCost: Int32Array.from(
        courses.flatMap(({ students }) => rooms.map(({ capacity }) => Math.max(0, students - capacity))),
      ),
      leastDays: Int32Array.from(courses, ({ minWorkingDays }) => minWorkingDays),
      missingDay: MISSING_DAY,
      extraRoom: EXTRA_ROOM,
      attendance: [...weights.values()],
      nextSlot: Int32Array.from({ length: slotCount }, (_, slot) =>
        (slot + 1) % periodsPerDay === 0 ? -1 : slot + 1,
      ),
    },
  };
}

/** A placement in the competition's format: one line a lecture, `course room day period`. */
export function solutionText(instance: CourseInstance, slot: Int32Array, room: Int32Array): string {
  const lines: string[] = [];
  let event = 0;
  for (const { id, lectures } of instance.courses) {
    for (let k = 0; k < lectures; k++, event++) {
      if (slot[event] < 0) continue;
      const day = Math.floor(slot[event] / instance.periodsPerDay);
      lines.push(`${id} ${instance.rooms[room[event]].id} ${day} ${slot[event] % instance.periodsPerDay}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
