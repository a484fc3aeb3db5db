import type { BlockTime } from '../../calendar.ts';
import type { Club, Post } from '../../menu.ts';
import type { ExternalPerson, StaffMember, WillingnessLevel } from '../../people.ts';
import { type DateRange, minuteOf, type WorkKind } from '../../primitives.ts';
import type { Term } from '../../term.ts';
import type { Facts } from './facts.ts';

/*
 * Who may and who can. Everything here errs on the side of "can": a finding that somebody is missing must be certain,
 * so odd and even weeks, dated absences of a few days and willingness that does not bind are left to the roster.
 */

/** May this member of staff take the post by kind and skills? */
export function qualifies(post: Post, person: StaffMember): boolean {
  return post.staffKinds.includes(person.kind) && post.skills.every((skill) => person.skills.includes(skill));
}

/** May somebody from outside take the post? */
export function qualifiesFromOutside(post: Post, person: ExternalPerson): boolean {
  return post.externals && post.skills.every((skill) => person.skills.includes(skill));
}

/** Ids of those who meet a club's requirements, times aside; of people from outside only those approved in the term. */
export function leadersOf(facts: Facts, club: Club, post: Post): string[] {
  const { leaders } = club;
  const fits = (person: { readonly id: string; readonly skills: readonly string[] }): boolean =>
    (leaders.skill === undefined || person.skills.includes(leaders.skill)) &&
    (leaders.people === undefined || leaders.people.includes(person.id));
  if (club.provider === 'school') {
    return facts.school.staff
      .filter((person) => qualifies(post, person) && fits(person) && teachesAny(person, leaders.subjects))
      .map((person) => person.id);
  }
  return facts.school.externals
    .filter(
      (person) =>
        qualifiesFromOutside(post, person) &&
        fits(person) &&
        (club.provider !== 'vendor' || person.vendor === club.vendor) &&
        approvedInTerm(facts.school.term, person.approved),
    )
    .map((person) => person.id);
}

/** An empty list asks for no subject. */
export function teachesAny(person: StaffMember, subjects: readonly string[]): boolean {
  return subjects.length === 0 || subjects.some((subject) => person.subjects.includes(subject));
}

/** Approved on some date of the term; where the term's own dates are wrong, any approval will do. */
export function approvedInTerm(term: Term, approved: DateRange | undefined): boolean {
  if (approved && term.start > term.end) return true;
  return approved !== undefined && approved.from <= term.end && approved.to >= term.start;
}

export function coversTerm(term: Term, dates: DateRange): boolean {
  return dates.from <= term.start && dates.to >= term.end;
}

/** Can the person be there in a block of a weekday on at least some date? `times` are the block's possible times. */
export function canBeThere(facts: Facts, id: string, weekday: number, block: string): boolean {
  const times = facts.held?.timesOfAll(block, weekday) ?? [];
  const { term } = facts.school;
  const person = facts.staff.get(id);
  if (person) {
    return (
      !awayAllTerm(term, person.absences, block) &&
      !person.statuses.some((status) => status.sharePermille === 0 && coversTerm(term, status.dates)) &&
      !person.unavailable.some((entry) => always(term, entry) && hits(entry, weekday, block, times))
    );
  }
  const external = facts.externals.get(id);
  if (!external) return false;
  return (
    !awayAllTerm(term, external.absences, block) &&
    (external.available.length === 0 ||
      external.available.some(
        (entry) => entry.weekday === weekday && (entry.block === undefined || entry.block === block),
      ))
  );
}

/** As `canBeThere`, and does not refuse the work where refusals bind. */
export function canTake(facts: Facts, id: string, weekday: number, block: string, work: WorkKind): boolean {
  return canBeThere(facts, id, weekday, block) && !refuses(facts, id, weekday, block, work);
}

/** Does the person refuse this work then, and does the school let refusals bind? */
export function refuses(facts: Facts, id: string, weekday: number, block: string, work: WorkKind): boolean {
  if (!facts.school.options.refusalBinds) return false;
  const person = facts.staff.get(id);
  return person !== undefined && willingnessOf(person, weekday, block, work) === 'refuse';
}

const LEVELS: readonly WillingnessLevel[] = ['refuse', 'reluctant', 'neutral', 'willing', 'eager'];

/** The wish that names most of weekday, block and work; of equals the less willing. */
export function willingnessOf(
  person: StaffMember,
  weekday: number,
  block: string,
  work: WorkKind,
): WillingnessLevel {
  let named = -1;
  let level: WillingnessLevel = 'neutral';
  for (const wish of person.willingness) {
    if (wish.weekday !== undefined && wish.weekday !== weekday) continue;
    if (wish.block !== undefined && wish.block !== block) continue;
    if (wish.work !== undefined && wish.work !== work) continue;
    const names =
      Number(wish.weekday !== undefined) + Number(wish.block !== undefined) + Number(wish.work !== undefined);
    if (names < named || (names === named && LEVELS.indexOf(wish.level) >= LEVELS.indexOf(level))) continue;
    named = names;
    level = wish.level;
  }
  return level;
}

type Unavailability = StaffMember['unavailable'][number];

/** Does the entry hold in every week of the term? */
export function always(term: Term, entry: Unavailability): boolean {
  return entry.weeks === 'every' && (entry.dates === undefined || coversTerm(term, entry.dates));
}

/** Does the entry take this block away, at whichever of its times it is held? */
function hits(entry: Unavailability, weekday: number, block: string, times: readonly BlockTime[]): boolean {
  if (entry.weekday !== undefined && entry.weekday !== weekday) return false;
  if (entry.block !== undefined && entry.block !== block) return false;
  if (entry.from === undefined && entry.to === undefined) return true;
  const from = entry.from === undefined ? 0 : minuteOf(entry.from);
  const to = entry.to === undefined ? 24 * 60 : minuteOf(entry.to);
  return times.length > 0 && times.every((time) => from < time.endMinute && time.startMinute < to);
}

function awayAllTerm(term: Term, absences: StaffMember['absences'], block: string): boolean {
  return absences.some(
    (absence) => coversTerm(term, absence.dates) && (absence.block === undefined || absence.block === block),
  );
}
