import type { TermDay } from '../../model/calendar.ts';
import type { Club, Post } from '../../model/menu.ts';
import type { ExternalPerson, StaffMember, Vendor } from '../../model/people.ts';
import { inRange, minuteOf, type WorkKind } from '../../model/primitives.ts';
import type { School } from '../../model/school.ts';
import { willingnessFor } from '../../model/willingness.ts';
import { type DatedTimes, NOT_HELD } from '../places/dated-times.ts';
import { EVEN, EVERY, ODD } from './problem.ts';

/** A person who may lead, from the school or from outside. */
export type Person =
  | { readonly id: string; readonly staff: StaffMember; readonly external?: undefined }
  | { readonly id: string; readonly external: ExternalPerson; readonly staff?: undefined };

/** A leader may miss this share of a club's dates for absences known in advance: 1 in 4; others take those dates. */
const MISSED_SHARE = 4;

/** Staff, then people from outside, each in order of ids. */
export function peopleOf(school: School): Person[] {
  return [
    ...school.staff.map((staff) => ({ id: staff.id, staff })),
    ...school.externals.map((external) => ({ id: external.id, external })),
  ];
}

/**
 * May this person lead this club at all? Named people, skill, subjects (of staff), the provider's own people, and the
 * kinds and skills the post asks for.
 */
export function qualified(
  person: Person,
  club: Club,
  post: Post | undefined,
  vendors: readonly Vendor[],
): boolean {
  const { skill, subjects, people } = club.leaders;
  const named = people?.includes(person.id) ?? false;
  if (people && !named) return false;
  const skills = person.staff?.skills ?? person.external?.skills ?? [];
  if (skill !== undefined && !skills.includes(skill)) return false;
  if (post && !post.skills.every((wanted) => skills.includes(wanted))) return false;
  if (person.staff) {
    if (club.provider !== 'school' && !named) return false;
    if (club.provider === 'vendor') return false;
    if (post && !post.staffKinds.includes(person.staff.kind)) return false;
    if (person.staff.fullTimePermille === 0) return false;
    return subjects.length === 0 || person.staff.subjects.some((subject) => subjects.includes(subject));
  }
  const { external } = person;
  if (club.provider === 'vendor') {
    return external.vendor === club.vendor && vendorMayWork(club, vendors) && !external.inServiceTeacher;
  }
  if (external.vendor !== undefined) return false;
  return club.provider === 'external' || named;
}

/** A vendor works only if it is on the list of approved ones and teaches no school subjects. */
export function vendorMayWork(club: Club, vendors: readonly Vendor[]): boolean {
  const vendor = vendors.find(({ id }) => id === club.vendor);
  return vendor?.kind === 'nonSubject' && vendor.approved !== undefined;
}

/** Weeks (bits) in which a person can lead at these times, and how many dates are missed for known absences. */
export interface Presence {
  readonly weeks: number;
  readonly missed: number;
}

/**
 * Recurring unavailability of a whole term, agreed hours, approvals and locks bar the weeks in which they fall;
 * absences, statuses and unavailability of some weeks only are missed dates, and bar both if they are too many.
 */
export function presenceOf(
  school: School,
  person: Person,
  block: string,
  times: DatedTimes,
  days: readonly TermDay[],
): Presence {
  let weeks = EVERY;
  let missed = 0;
  let held = 0;
  const locked = school.locks.some(
    (lock) =>
      lock.kind === 'freePerson' &&
      lock.person === person.id &&
      lock.weekday === times.weekday &&
      (lock.block === undefined || lock.block === block),
  );
  if (locked) return { weeks: 0, missed: 0 };
  for (let i = 0; i < days.length; i++) {
    if (times.starts[i] === NOT_HELD) continue;
    held += 1;
    const day = days[i];
    const at = { block, start: times.starts[i], end: times.ends[i] };
    const bar = person.staff
      ? staffBar(person.staff, day, at)
      : externalBar(person.external, day, at, school.vendors);
    if (bar === 'always') weeks &= day.week % 2 === 1 ? ~ODD : ~EVEN;
    else if (bar === 'date') missed += 1;
  }
  if (missed * MISSED_SHARE > held) weeks = 0;
  return { weeks: weeks & EVERY, missed: Math.min(missed, 255) };
}

interface At {
  readonly block: string;
  readonly start: number;
  readonly end: number;
}

type Bar = 'always' | 'date' | null;

function staffBar(staff: StaffMember, day: TermDay, at: At): Bar {
  let bar: Bar = null;
  for (const entry of staff.unavailable) {
    if (entry.weekday !== undefined && entry.weekday !== day.weekday) continue;
    if (entry.weeks !== 'every' && (entry.weeks === 'odd') !== (day.week % 2 === 1)) continue;
    if (entry.dates && !inRange(day.date, entry.dates)) continue;
    if (entry.block !== undefined && entry.block !== at.block) continue;
    const from = entry.from === undefined ? 0 : minuteOf(entry.from);
    const to = entry.to === undefined ? 24 * 60 : minuteOf(entry.to);
    if (from >= at.end || at.start >= to) continue;
    if (!entry.dates) return 'always';
    bar = 'date';
  }
  if (
    staff.absences.some((entry) => inRange(day.date, entry.dates) && (entry.block ?? at.block) === at.block)
  ) {
    bar = 'date';
  }
  const exempt = staff.statuses.some(
    (status) => status.sharePermille === 0 && inRange(day.date, status.dates),
  );
  return exempt ? 'date' : bar;
}

function externalBar(external: ExternalPerson, day: TermDay, at: At, vendors: readonly Vendor[]): Bar {
  const outside = (range: { from: string; to: string } | undefined): boolean =>
    range !== undefined && !inRange(day.date, range);
  if (outside(external.approved)) return 'always';
  if (external.qualificationUntil !== undefined && external.qualificationUntil < day.date) return 'always';
  if (external.vendor !== undefined) {
    const vendor = vendors.find(({ id }) => id === external.vendor);
    if (!vendor || vendor.kind === 'subject' || external.inServiceTeacher) return 'always';
    if (outside(vendor.approved) || outside(vendor.licence) || !day.vendors) return 'always';
  }
  const here = external.available.some(
    (entry) => entry.weekday === day.weekday && (entry.block ?? at.block) === at.block,
  );
  if (external.available.length > 0 && !here) return 'always';
  const absent = external.absences.some(
    (entry) => inRange(day.date, entry.dates) && (entry.block ?? at.block) === at.block,
  );
  return absent ? 'date' : null;
}

/** Unwillingness of a person for a kind of work in a slot: 0 eager … 10 refused; people from outside 2. */
const UNWILLING = { eager: 0, willing: 1, neutral: 2, reluctant: 6, refuse: 10 } as const;

export function unwillingness(person: Person, weekday: number, block: string, work: WorkKind): number {
  return person.staff ? UNWILLING[willingnessFor(person.staff, weekday, block, work)] : UNWILLING.neutral;
}

/** Does the person's refusal bar the work here? */
export function refusalBars(
  school: School,
  person: Person,
  weekday: number,
  block: string,
  work: WorkKind,
): boolean {
  if (!school.options.refusalBinds || !person.staff) return false;
  return willingnessFor(person.staff, weekday, block, work) === 'refuse';
}
