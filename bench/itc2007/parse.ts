/** A curriculum-based course timetabling instance in the format of ITC-2007, track 3 (`.ctt`). */
export interface CourseInstance {
  readonly name: string;
  readonly days: number;
  readonly periodsPerDay: number;
  readonly courses: readonly Course[];
  readonly rooms: readonly { readonly id: string; readonly capacity: number }[];
  readonly curricula: readonly { readonly id: string; readonly courses: readonly string[] }[];
  readonly unavailable: readonly { readonly course: string; readonly day: number; readonly period: number }[];
}

export interface Course {
  readonly id: string;
  readonly teacher: string;
  readonly lectures: number;
  readonly minWorkingDays: number;
  readonly students: number;
}

const SECTIONS = ['COURSES', 'ROOMS', 'CURRICULA', 'UNAVAILABILITY_CONSTRAINTS'] as const;

/** Reads an instance; throws with the line where the file does not follow the format. */
export function parseInstance(text: string): CourseInstance {
  const header = new Map<string, string>();
  const rows = new Map<string, string[][]>(SECTIONS.map((name) => [name, []]));
  let section: string[][] | undefined;
  text.split(/\r?\n/u).forEach((line, i) => {
    const trimmed = line.trim();
    if (trimmed === '') return;
    if (trimmed === 'END.') {
      section = undefined;
      return;
    }
    const title = /^([A-Z_]+):$/u.exec(trimmed)?.[1];
    if (title !== undefined) {
      section = rows.get(title);
      if (section === undefined) throw new Error(`line ${i + 1}: unknown section ${title}`);
      return;
    }
    if (section !== undefined) {
      section.push(trimmed.split(/\s+/u));
      return;
    }
    const entry = /^([A-Za-z_]+):\s*(\S+)$/u.exec(trimmed);
    if (entry === null) throw new Error(`line ${i + 1}: neither header nor section: ${trimmed}`);
    header.set(entry[1], entry[2]);
  });
  const number = (word: string | undefined, what: string): number => {
    const value = Number(word);
    if (word === undefined || !Number.isInteger(value) || value < 0)
      throw new Error(`${what}: no number: ${word}`);
    return value;
  };
  const of = (name: (typeof SECTIONS)[number]): string[][] => rows.get(name) ?? [];
  const announced = (key: string, found: number): void => {
    if (number(header.get(key), key) !== found)
      throw new Error(`${key} is ${header.get(key)}, but ${found} are listed`);
  };
  announced('Courses', of('COURSES').length);
  announced('Rooms', of('ROOMS').length);
  announced('Curricula', of('CURRICULA').length);
  announced('Constraints', of('UNAVAILABILITY_CONSTRAINTS').length);
  return {
    name: header.get('Name') ?? '',
    days: number(header.get('Days'), 'Days'),
    periodsPerDay: number(header.get('Periods_per_day'), 'Periods_per_day'),
    courses: of('COURSES').map(([id, teacher, lectures, days, students]) => ({
      id,
      teacher,
      lectures: number(lectures, `lectures of ${id}`),
      minWorkingDays: number(days, `days of ${id}`),
      students: number(students, `students of ${id}`),
    })),
    rooms: of('ROOMS').map(([id, capacity]) => ({ id, capacity: number(capacity, `capacity of ${id}`) })),
    curricula: of('CURRICULA').map(([id, count, ...courses]) => {
      if (number(count, `courses of ${id}`) !== courses.length)
        throw new Error(`curriculum ${id}: wrong count`);
      return { id, courses };
    }),
    unavailable: of('UNAVAILABILITY_CONSTRAINTS').map(([course, day, period]) => ({
      course,
      day: number(day, `day of ${course}`),
      period: number(period, `period of ${course}`),
    })),
  };
}
