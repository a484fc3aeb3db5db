import type { ClassPlan } from '../classes.ts';
import {
  CURRICULUM,
  FEWEST_LESSONS,
  HOMEROOM_SUBJECTS,
  LEADER_LESSONS,
  lessonsOf,
  MOST_LESSONS,
} from './curriculum.ts';

/** A subject in a class: one teacher gives all its lessons. */
export interface CourseLoad {
  readonly class: string;
  readonly subject: string;
  readonly lessons: number;
}

/** A person who teaches, before a name is drawn. */
export interface TeachingPlan {
  readonly subject: string;
  readonly leader: boolean;
  courses: CourseLoad[];
  homeroomOf?: string;
}

const lessonsGiven = (person: TeachingPlan): number =>
  person.courses.reduce((sum, course) => sum + course.lessons, 0);
const room = (person: TeachingPlan): number =>
  (person.leader ? LEADER_LESSONS : MOST_LESSONS) - lessonsGiven(person);

/**
 * Shares the lessons of some classes between a number of teachers and leaders: main subjects by runs of neighbouring
 * classes, then the small subjects to people who know the class, then single courses move until nobody has fewer
 * than 10 or more than 16. Every class gets a homeroom teacher from among its own teachers.
 */
export function teachingPlans(
  classes: readonly ClassPlan[],
  teachers: number,
  leaders: number,
): TeachingPlan[] {
  const people = specialists(classes, teachers);
  const left: CourseLoad[] = [];
  for (const { subject, main } of CURRICULUM) {
    const courses = coursesOf(classes, subject);
    const own = people.filter((person) => person.subject === subject);
    if (main && own.length > 0) left.push(...dealRuns(courses, own));
    else left.push(...courses);
  }
  for (let i = 0; i < leaders; i++)
    people.push({ subject: i % 2 === 0 ? '道法' : '语文', leader: true, courses: [] });
  for (const course of left.sort((a, b) => b.lessons - a.lessons)) give(course, people);
  levelOut(people);
  chooseHomerooms(classes, people);
  return people;
}

function coursesOf(classes: readonly ClassPlan[], subject: string): CourseLoad[] {
  const plan = CURRICULUM.find((candidate) => candidate.subject === subject);
  if (!plan) throw new RangeError(`no such subject: ${subject}`);
  return classes.flatMap((schoolClass) => {
    const lessons = lessonsOf(plan, schoolClass.grade.number, schoolClass.grade.stage);
    return lessons > 0 ? [{ class: schoolClass.id, subject, lessons }] : [];
  });
}

/** How many teachers each main subject has: largest remainders of its lessons, one at least from eight lessons on. */
function specialists(classes: readonly ClassPlan[], teachers: number): TeachingPlan[] {
  const shares = CURRICULUM.filter((plan) => plan.main)
    .map((plan) => ({
      subject: plan.subject,
      lessons: coursesOf(classes, plan.subject).reduce((sum, course) => sum + course.lessons, 0),
      count: 0,
    }))
    .filter((share) => share.lessons >= 8);
  for (let given = 0; given < teachers; given++) {
    let neediest = shares[0];
    for (const share of shares) {
      if (share.lessons * (neediest.count + 1) > neediest.lessons * (share.count + 1)) neediest = share;
      if (share.count === 0 && neediest.count > 0) neediest = share;
    }
    neediest.count += 1;
  }
  return shares.flatMap(({ subject, count }) =>
    Array.from({ length: count }, () => ({ subject, leader: false, courses: [] })),
  );
}

/** Deals courses in class order, so that a teacher has classes of one grade or of neighbours; returns what is left. */
function dealRuns(courses: readonly CourseLoad[], people: readonly TeachingPlan[]): CourseLoad[] {
  const total = courses.reduce((sum, course) => sum + course.lessons, 0);
  const left: CourseLoad[] = [];
  let dealt = 0;
  for (const course of courses) {
    const wished = Math.min(people.length - 1, Math.floor((dealt * people.length) / total));
    const person = [people[wished], people[wished + 1]].find(
      (candidate) => candidate && room(candidate) >= course.lessons,
    );
    if (person) person.courses.push(course);
    else left.push(course);
    dealt += course.lessons;
  }
  return left;
}

/** To somebody of the subject, else of the class, else to whoever has most room; leaders come last. */
function give(course: CourseLoad, people: readonly TeachingPlan[]): void {
  const value = (person: TeachingPlan): number => {
    const free = room(person);
    if (free < course.lessons) return -1000 + free;
    const knows = person.courses.some((other) => other.class === course.class) ? 6 : 0;
    const teaches = person.courses.some((other) => other.subject === course.subject) ? 3 : 0;
    return free + knows + teaches + (person.subject === course.subject ? 12 : 0) - (person.leader ? 4 : 0);
  };
  let best = people[0];
  for (const person of people) if (value(person) > value(best)) best = person;
  best.courses.push(course);
}

/** Moves single courses from people with most to people with too few lessons. */
function levelOut(people: readonly TeachingPlan[]): void {
  const teachers = people.filter((person) => !person.leader);
  for (let round = 0; round < teachers.length * 4; round++) {
    const byLessons = [...teachers].sort((a, b) => lessonsGiven(a) - lessonsGiven(b));
    const poorest = byLessons[0];
    const richest = byLessons[byLessons.length - 1];
    const over = lessonsGiven(richest) - MOST_LESSONS;
    const under = FEWEST_LESSONS - lessonsGiven(poorest);
    if (over <= 0 && under <= 0) return;
    const donors = over > 0 ? [richest] : [...byLessons].reverse();
    const takers = over > 0 ? [...byLessons, ...people.filter((person) => person.leader)] : [poorest];
    if (!moveOne(donors, takers)) return;
  }
}

function moveOne(donors: readonly TeachingPlan[], takers: readonly TeachingPlan[]): boolean {
  for (const taker of takers) {
    for (const donor of donors) {
      if (donor === taker) continue;
      const small = [...donor.courses].sort((a, b) => a.lessons - b.lessons);
      const course = small.find(
        ({ lessons }) => room(taker) >= lessons && lessonsGiven(donor) - lessons >= FEWEST_LESSONS,
      );
      if (!course) continue;
      donor.courses = donor.courses.filter((other) => other !== course);
      taker.courses.push(course);
      return true;
    }
  }
  return false;
}

/** A maximum matching of classes to their own teachers by augmenting paths, preferred subjects first. */
function chooseHomerooms(classes: readonly ClassPlan[], people: readonly TeachingPlan[]): void {
  const holder = new Map<TeachingPlan, string>();
  const candidates = new Map(
    classes.map((schoolClass) => {
      const own = people.filter(
        (person) => !person.leader && person.courses.some((course) => course.class === schoolClass.id),
      );
      const place = (person: TeachingPlan): number => {
        const at = HOMEROOM_SUBJECTS.indexOf(person.subject);
        return at < 0 ? HOMEROOM_SUBJECTS.length : at;
      };
      return [schoolClass.id, own.sort((a, b) => place(a) - place(b))];
    }),
  );
  const seat = (schoolClass: string, seen: Set<TeachingPlan>): boolean => {
    for (const person of candidates.get(schoolClass) ?? []) {
      if (seen.has(person)) continue;
      seen.add(person);
      const other = holder.get(person);
      if (other === undefined || seat(other, seen)) {
        holder.set(person, schoolClass);
        return true;
      }
    }
    return false;
  };
  for (const schoolClass of classes) seat(schoolClass.id, new Set());
  for (const [person, schoolClass] of holder) person.homeroomOf = schoolClass;
}
