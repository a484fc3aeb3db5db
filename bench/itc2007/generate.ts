import { Rng, shuffle } from '../../solver/numeric/rng.ts';
import type { CourseInstance } from './parse.ts';

/**
 * A made-up university in the competition's form, to choose parameters of the search on: what is chosen here was not
 * fitted to the public instances. Sizes vary like those of a faculty: 40–130 courses of 1–6 lectures, rooms filled to
 * 60–90 %, curricula of 3–7 courses of one field and year, every third teacher away on some half days. A hidden
 * timetable keeps every hard rule, so that each instance has a solution. `most`: rooms at most.
 */
export function generateInstance(seed: number, most = 18): CourseInstance {
  const rng = Rng.keyed(seed, 'course-instance');
  const days = 5;
  const periodsPerDay = rng.intBetween(4, 6);
  const slots = days * periodsPerDay;
  const roomCount = rng.intBetween(Math.ceil(most / 3), most);
  const rooms = Array.from({ length: roomCount }, (_, i) => ({
    id: `r${i}`,
    capacity: 10 * rng.intBetween(2, rng.chance(1, 3) ? 40 : 12),
  }));
  const wanted = Math.floor((slots * roomCount * rng.intBetween(60, 90)) / 100);
  const teachers = Math.max(8, Math.floor(wanted / rng.intBetween(4, 9)));
  // Who is busy when, in the hidden timetable: teachers, and fields (a curriculum lies within one field).
  const fields = rng.intBetween(3, 7);
  const taken = new Set<string>();
  const courses: CourseInstance['courses'][number][] = [];
  const field: number[] = [];
  const meets: number[][] = [];
  const free = Array.from({ length: slots }, () => roomCount);
  for (let lectures = 0, tries = 0; lectures < wanted && tries < 3000; tries++) {
    const teacher = rng.intBelow(teachers);
    const of = rng.intBelow(fields);
    const count = Math.min(slots, rng.intBetween(1, 6));
    const possible = shuffle(
      Array.from({ length: slots }, (_, slot) => slot).filter(
        (slot) => free[slot] > 0 && !taken.has(`t${teacher}/${slot}`),
      ),
      rng,
    ).slice(0, count);
    if (possible.length < count) continue;
    for (const slot of possible) {
      free[slot] -= 1;
      taken.add(`t${teacher}/${slot}`);
    }
    // As large as rooms are, so that most can have the seats they need and not all at the best time.
    const students = rng.intBetween(5, rng.pick(rooms).capacity);
    const minWorkingDays = Math.min(count, 1 + rng.intBelow(4));
    courses.push({
      id: `c${courses.length}`,
      teacher: `t${teacher}`,
      lectures: count,
      minWorkingDays,
      students,
    });
    field.push(of);
    meets.push(possible);
    lectures += count;
  }
  const curricula: CourseInstance['curricula'][number][] = [];
  const perField = rng.intBetween(5, 20);
  for (let i = 0; i < perField * fields; i++) {
    const of = i % fields;
    const own = shuffle(
      courses.map((_, course) => course).filter((course) => field[course] === of),
      rng,
    );
    const chosen: number[] = [];
    const most = rng.intBetween(3, 7);
    for (const course of own) {
      if (chosen.length === most) break;
      if (chosen.every((other) => !meets[other].some((slot) => meets[course].includes(slot))))
        chosen.push(course);
    }
    if (chosen.length >= 2)
      curricula.push({ id: `q${i}`, courses: chosen.map((course) => courses[course].id) });
  }
  const unavailable: CourseInstance['unavailable'][number][] = [];
  courses.forEach(({ id }, course) => {
    if (!rng.chance(1, 3)) return;
    for (let half = 0; half < days * 2; half++) {
      if (!rng.chance(1, 4)) continue;
      for (let period = 0; period < periodsPerDay; period++) {
        const slot = Math.floor(half / 2) * periodsPerDay + period;
        const inHalf = half % 2 === 0 ? 2 * period < periodsPerDay : 2 * period >= periodsPerDay;
        if (inHalf && !meets[course].includes(slot))
          unavailable.push({ course: id, day: Math.floor(half / 2), period });
      }
    }
  });
  return {
    name: `made${String(seed).padStart(2, '0')}`,
    courses,
    rooms,
    days,
    periodsPerDay,
    curricula,
    unavailable,
  };
}

/** The instance in the format of the competition; `parseInstance` reads it back. */
export function instanceText(instance: CourseInstance): string {
  const { name, courses, rooms, days, periodsPerDay, curricula, unavailable } = instance;
  return [
    `Name: ${name}`,
    `Courses: ${courses.length}`,
    `Rooms: ${rooms.length}`,
    `Days: ${days}`,
    `Periods_per_day: ${periodsPerDay}`,
    `Curricula: ${curricula.length}`,
    `Constraints: ${unavailable.length}`,
    '\nCOURSES:',
    ...courses.map((c) => [c.id, c.teacher, c.lectures, c.minWorkingDays, c.students].join(' ')),
    '\nROOMS:',
    ...rooms.map(({ id, capacity }) => `${id} ${capacity}`),
    '\nCURRICULA:',
    ...curricula.map(({ id, courses: of }) => [id, of.length, ...of].join(' ')),
    '\nUNAVAILABILITY_CONSTRAINTS:',
    ...unavailable.map(({ course, day, period }) => `${course} ${day} ${period}`),
    '\nEND.\n',
  ].join('\n');
}
