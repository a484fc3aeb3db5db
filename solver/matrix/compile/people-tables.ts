import type { TermDay } from '../../model/calendar.ts';
import type { WorkKind } from '../../model/primitives.ts';
import type { School } from '../../model/school.ts';
import type { Session } from '../../model/session.ts';
import { type Person, presenceOf, refusalBars, unwillingness } from './people.ts';
import type { PeopleTables, SlotTables } from './problem.ts';
import type { CompiledProfiles } from './slots.ts';
import { kindMask } from './staffing.ts';

/** Loads are counted in half sub-units, because a leader who alternates carries half. */
export const HALVES = 2;
const NO_LIMIT = 1_000_000;

export interface PeopleInput {
  readonly school: School;
  readonly days: readonly (readonly TermDay[])[];
  readonly slots: SlotTables;
  readonly profiles: CompiledProfiles;
  readonly people: readonly Person[];
  readonly works: readonly WorkKind[];
  readonly groups: readonly Session[];
  /** Load of all sections in a week, in half sub-units. */
  readonly clubLoad: number;
}

export function compilePeople(input: PeopleInput): PeopleTables {
  const { school, days, slots, profiles, people, works } = input;
  const P = profiles.times.length;
  const S = slots.count;
  const W = works.length;
  const campusIds = school.campuses.map(({ id }) => id);
  const available = new Uint8Array(people.length * P);
  const missedDates = new Uint8Array(people.length * P);
  const unwilling = new Uint8Array(people.length * S * W);
  const onCampus = new Uint8Array(people.length * campusIds.length);
  people.forEach((person, i) => {
    for (let p = 0; p < P; p++) {
      const slot = profiles.slotOf[p];
      const presence = presenceOf(
        school,
        person,
        slots.block[slot],
        profiles.times[p],
        days[slots.weekday[slot]],
      );
      available[i * P + p] = presence.weeks;
      missedDates[i * P + p] = presence.missed;
    }
    for (let s = 0; s < S; s++) {
      for (let w = 0; w < W; w++) {
        const barred = refusalBars(school, person, slots.weekday[s], slots.block[s], works[w]);
        unwilling[(i * S + s) * W + w] = barred
          ? REFUSED
          : unwillingness(person, slots.weekday[s], slots.block[s], works[w]);
      }
    }
    const campuses = person.staff?.campuses ?? [];
    campusIds.forEach((id, c) => {
      onCampus[i * campusIds.length + c] = campuses.length === 0 || campuses.includes(id) ? 1 : 0;
    });
  });
  const { defaultCaps } = school.options;
  const limit = (person: Person, staff: (member: NonNullable<Person['staff']>) => number): number =>
    person.staff ? staff(person.staff) : NO_LIMIT;
  return {
    ids: people.map(({ id }) => id),
    staff: Uint8Array.from(people, (person) => (person.staff ? 1 : 0)),
    kindBit: Int32Array.from(people, (person) => (person.staff ? kindMask([person.staff.kind]) : 0)),
    perDay: Int32Array.from(people, (p) => limit(p, ({ caps }) => caps.perDay ?? defaultCaps.perDay)),
    perWeek: Int32Array.from(people, (p) => limit(p, ({ caps }) => caps.perWeek ?? defaultCaps.perWeek)),
    mostLoad: Int32Array.from(people, (p) =>
      limit(p, ({ weeklyLoad }) => (weeklyLoad.most === undefined ? NO_LIMIT : weeklyLoad.most * HALVES)),
    ),
    bandLoad: bandLoads(input),
    available,
    missedDates,
    unwilling,
    workCount: W,
    onCampus,
    campusCount: campusIds.length,
  };
}

/** In `unwilling`: the person's refusal is a bar. */
export const REFUSED = 255;

/**
 * Leading load up to which a person stays within the agreed share of all work of a week: the wished load where one is
 * given, otherwise the total of clubs, fixed groups and rotating posts in proportion to the full-time equivalent.
 */
function bandLoads(input: PeopleInput): Int32Array {
  const { school, people, groups } = input;
  const loadOf = new Map(school.posts.map((post) => [post.id, post.loadUnits * HALVES]));
  let total = input.clubLoad;
  for (const group of groups) total += group.supervisors * (loadOf.get(group.post) ?? 0);
  for (const post of school.posts) {
    if (post.rotating)
      total += post.rotating.count * (post.rotating.weekdays?.length ?? 5) * post.loadUnits * HALVES;
  }
  const clubKinds = new Set(
    school.clubs.flatMap((club) => school.posts.find(({ id }) => id === club.post)?.staffKinds ?? []),
  );
  const shareOf = (person: Person): number =>
    person.staff && clubKinds.has(person.staff.kind) ? person.staff.fullTimePermille : 0;
  const shares = people.reduce((sum, person) => sum + shareOf(person), 0);
  return Int32Array.from(people, (person) => {
    if (!person.staff) return NO_LIMIT;
    const { wished } = person.staff.weeklyLoad;
    if (wished !== undefined) return wished * HALVES;
    return shares === 0 ? NO_LIMIT : Math.floor((total * shareOf(person)) / shares);
  });
}
