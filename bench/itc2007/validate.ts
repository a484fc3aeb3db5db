/**
 * The validator of solutions, written from the rules alone (L. Di Gaspero, B. McCollum, A. Schaerf, "The Second
 * International Timetabling Competition: Curriculum-based Course Timetabling (Track 3)", technical report
 * QUB/IEEE/Tech/ITC2007/CurriculumCTT/v1.0, 2007). It reads the text of a solution and shares nothing with the engine.
 */
import type { CourseInstance } from './parse.ts';

/** Violations of each hard constraint, and the weighted cost of each soft one. */
export interface Verdict {
  /** Lectures missing, too many, or twice in a period; lines that name something unknown. */
  readonly lectures: number;
  /** Pairs of lectures beyond the first in one room and period. */
  readonly roomOccupancy: number;
  /** Pairs of lectures of one curriculum or teacher in one period. */
  readonly conflicts: number;
  readonly availability: number;
  readonly roomCapacity: number;
  readonly minWorkingDays: number;
  readonly compactness: number;
  readonly roomStability: number;
  readonly hard: number;
  readonly cost: number;
}

interface Lecture {
  readonly course: string;
  readonly room: string;
  readonly day: number;
  readonly period: number;
}

const MISSING_DAY = 5;
const ISOLATED_LECTURE = 2;

export function validateSolution(instance: CourseInstance, solution: string): Verdict {
  const courses = new Map(instance.courses.map((course) => [course.id, course]));
  const capacity = new Map(instance.rooms.map((room) => [room.id, room.capacity]));
  const lectures: Lecture[] = [];
  let wrong = 0;
  for (const line of solution.split('\n').filter((text) => text.trim() !== '')) {
    const words = line.trim().split(/\s+/u);
    const [course, room] = words;
    const [day, period] = [Number(words[2]), Number(words[3])];
    const known =
      words.length === 4 &&
      courses.has(course) &&
      capacity.has(room) &&
      Number.isInteger(day) &&
      day >= 0 &&
      day < instance.days &&
      Number.isInteger(period) &&
      period >= 0 &&
      period < instance.periodsPerDay;
    if (known) lectures.push({ course, room, day, period });
    else wrong += 1;
  }
  const periodsOf = new Map<string, Lecture[]>(instance.courses.map(({ id }) => [id, []]));
  for (const lecture of lectures) periodsOf.get(lecture.course)?.push(lecture);
  const of = (course: string): readonly Lecture[] => periodsOf.get(course) ?? [];
  const at = ({ day, period }: { day: number; period: number }): string => `${day}/${period}`;

  for (const { id, lectures: wanted } of instance.courses) {
    const periods = of(id).map(at);
    wrong += Math.abs(wanted - periods.length) + (periods.length - new Set(periods).size);
  }

  const cells = new Map<string, number>();
  for (const lecture of lectures) {
    const cell = `${lecture.room}@${at(lecture)}`;
    cells.set(cell, (cells.get(cell) ?? 0) + 1);
  }
  let roomOccupancy = 0;
  for (const count of cells.values()) roomOccupancy += count - 1;

  let conflicts = 0;
  const together = (a: string, b: string): boolean =>
    courses.get(a)?.teacher === courses.get(b)?.teacher ||
    instance.curricula.some(({ courses: members }) => members.includes(a) && members.includes(b));
  for (let i = 0; i < lectures.length; i++) {
    for (let k = i + 1; k < lectures.length; k++) {
      const [a, b] = [lectures[i], lectures[k]];
      if (a.course !== b.course && at(a) === at(b) && together(a.course, b.course)) conflicts += 1;
    }
  }

  const closed = new Set(instance.unavailable.map((entry) => `${entry.course}@${at(entry)}`));
  const availability = lectures.filter((lecture) => closed.has(`${lecture.course}@${at(lecture)}`)).length;

  const roomCapacity = lectures.reduce((sum, { course, room }) => {
    const students = courses.get(course)?.students ?? 0;
    return sum + Math.max(0, students - (capacity.get(room) ?? 0));
  }, 0);

  let minWorkingDays = 0;
  let roomStability = 0;
  for (const { id, minWorkingDays: wanted } of instance.courses) {
    const days = new Set(of(id).map(({ day }) => day)).size;
    minWorkingDays += MISSING_DAY * Math.max(0, wanted - days);
    roomStability += Math.max(0, new Set(of(id).map(({ room }) => room)).size - 1);
  }

  let compactness = 0;
  for (const { courses: members } of instance.curricula) {
    const taught = members.flatMap((course) => of(course));
    const busy = new Set(taught.map(at));
    for (const { day, period } of taught) {
      const beside = busy.has(at({ day, period: period - 1 })) || busy.has(at({ day, period: period + 1 }));
      if (!beside) compactness += ISOLATED_LECTURE;
    }
  }

  return {
    lectures: wrong,
    roomOccupancy,
    conflicts,
    availability,
    roomCapacity,
    minWorkingDays,
    compactness,
    roomStability,
    hard: wrong + roomOccupancy + conflicts + availability,
    cost: roomCapacity + minWorkingDays + compactness + roomStability,
  };
}
