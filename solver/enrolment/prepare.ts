/** From a school and club sessions to the allocation problem. What no matrix changes is prepared once. */
import type { TermCalendar } from '../model/calendar.ts';
import { compareText } from '../model/primitives.ts';
import type { Pupil } from '../model/pupil.ts';
import type { School } from '../model/school.ts';
import type { Session } from '../model/session.ts';
import { type Compiled, compileEnrolment } from './compile.ts';
import { type Applicant, applicantsOf, ItemMaker } from './draw.ts';
import { type FixedMembers, fixMembers } from './fixed-members.ts';
import { seatsOf } from './seats.ts';
import { type Section, sectionsOf } from './section.ts';
import type { Wishes } from './wishes.ts';

/** The pupils' side: the same for every matrix. */
export interface PupilSide {
  readonly school: School;
  readonly calendar: TermCalendar;
  /** By id. */
  readonly pupils: readonly Pupil[];
  readonly wishes: readonly Wishes[];
  readonly applicants: readonly Applicant[];
  readonly maker: ItemMaker;
}

export function pupilSide(
  school: School,
  calendar: TermCalendar,
  pupils: readonly Pupil[],
  seed: number,
): PupilSide {
  const applicants = applicantsOf(school, pupils, seed);
  const wishes = applicants.map((entry) => entry.wishes).sort((a, b) => compareText(a.pupil.id, b.pupil.id));
  return {
    school,
    calendar,
    pupils: wishes.map(({ pupil }) => pupil),
    wishes,
    applicants,
    maker: new ItemMaker(school, calendar, applicants),
  };
}

/** The problem of one matrix. */
export interface Prepared extends PupilSide {
  readonly sections: readonly Section[];
  /** Seats of each section, spare seats included. */
  readonly size: readonly number[];
  readonly fixed: FixedMembers;
  readonly compiled: Compiled;
}

/** `sessions`: the club sessions of a matrix, several per section where a club meets more than once a week. */
export function prepare(side: PupilSide, sessions: readonly Session[]): Prepared {
  const { school, wishes, applicants, maker } = side;
  const sections = sectionsOf(school, sessions);
  const size = seatsOf(school, sections);
  const fixed = fixMembers(school, wishes, sections, size);
  const compiled = compileEnrolment({
    school,
    maker,
    applicants,
    sections,
    seats: size,
    fixed: fixed.places,
  });
  return { ...side, sections, size, fixed, compiled };
}
