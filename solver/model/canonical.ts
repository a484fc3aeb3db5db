import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { Activity, Club, Post } from './menu.ts';
import type { ExternalPerson, StaffMember } from './people.ts';
import type { Gate, Room } from './place.ts';
import { compareText } from './primitives.ts';
import type { Pupil } from './pupil.ts';
import type { Records, SchoolMoney } from './records.ts';
import type { Options, School } from './school.ts';
import type { Block, Template, Term } from './term.ts';

/**
 * The school with everything whose order means nothing in a fixed order, so that plans do not depend on the order of
 * rows in a workbook: lists of things that have an id by id, sets sorted and without repetitions.
 * Lists whose order carries meaning (choices, templates, day kinds, activities of a block, preferred rooms, locked
 * leaders, collectors) stay. Applying it twice changes nothing.
 */
export function canonicalSchool(given: School): School {
  const { records, money, ...school } = given;
  const kept = records && canonicalRecords(records);
  const decided = money && canonicalMoney(money);
  return {
    ...school,
    options: canonicalOptions(school.options),
    term: canonicalTerm(school.term),
    blocks: byId(school.blocks.map(canonicalBlock)),
    templates: school.templates.map(canonicalTemplate),
    campuses: byId(school.campuses),
    buildings: byId(school.buildings),
    rooms: byId(school.rooms.map(canonicalRoom)),
    gates: byId(school.gates.map(canonicalGate)),
    grounds: canonicalGrounds(school.grounds),
    stages: byId(school.stages),
    grades: [...school.grades].sort((a, b) => a.number - b.number || compareText(a.id, b.id)),
    classes: byId(school.classes),
    ...(school.pupils ? { pupils: byId(school.pupils.map(canonicalPupil)) } : {}),
    ...(school.headCounts ? { headCounts: byJson(school.headCounts) } : {}),
    staff: byId(school.staff.map(canonicalStaffMember)),
    externals: byId(school.externals.map(canonicalExternal)),
    vendors: byId(school.vendors),
    clubs: byId(school.clubs.map(canonicalClub)),
    activities: byId(school.activities.map(canonicalActivity)),
    posts: byId(school.posts.map(canonicalPost)),
    locks: byJson(school.locks),
    evidence: byJson(school.evidence),
    deviations: byJson(school.deviations),
    ...(decided && Object.keys(decided).length > 0 ? { money: decided } : {}),
    ...(kept && Object.keys(kept).length > 0 ? { records: kept } : {}),
  };
}

function canonicalMoney({ fees = [], ...money }: SchoolMoney): SchoolMoney {
  return { ...money, ...(fees.length > 0 ? { fees: byJson(fees) } : {}) };
}

/** An empty list of records says no more than none. */
function canonicalRecords(records: Records): Records {
  const { cancelled } = records;
  const sorted = {
    ...records,
    ...(cancelled
      ? { cancelled: cancelled.map((entry) => ({ ...entry, ...optionalSet('classes', entry.classes) })) }
      : {}),
  };
  return Object.fromEntries(
    Object.entries(sorted).flatMap(([name, list]) =>
      list && list.length > 0 ? [[name, byJson<unknown>(list)]] : [],
    ),
  );
}

function canonicalOptions(options: Options): Options {
  if (!options.bands) return options;
  const bands = options.bands.map((band) => ({
    ...band,
    ...(band.weekdays ? { weekdays: numberSet(band.weekdays) } : {}),
    ...optionalSet('blocks', band.blocks),
    ...(band.works ? { works: textSet(band.works) } : {}),
  }));
  return { ...options, bands: byId(bands) };
}

function canonicalTerm(term: Term): Term {
  return {
    ...term,
    holidays: byJson(term.holidays),
    makeUpDays: byJson(term.makeUpDays),
    dayKinds: term.dayKinds.map((entry) => ({ ...entry, ...optionalSet('grades', entry.grades) })),
    seasons: byId(term.seasons),
  };
}

function canonicalBlock(block: Block): Block {
  const entries = (list: Block['defaults']): Block['defaults'] =>
    list.map((entry) => ({ ...entry, ...optionalSet('grades', entry.grades) }));
  return {
    ...block,
    weekdays: numberSet(block.weekdays),
    ...optionalSet('grades', block.grades),
    defaults: entries(block.defaults),
    replacement: entries(block.replacement),
  };
}

function canonicalTemplate(template: Template): Template {
  return {
    ...template,
    ...optionalSet('seasons', template.seasons),
    ...(template.weekdays ? { weekdays: numberSet(template.weekdays) } : {}),
    ...optionalSet('grades', template.grades),
    times: byJson(template.times),
  };
}

function canonicalRoom(room: Room): Room {
  return { ...room, equipment: textSet(room.equipment), closed: byJson(room.closed) };
}

function canonicalGate(gate: Gate): Gate {
  return { ...gate, open: byJson(gate.open), closedDates: byJson(gate.closedDates) };
}

/** The order of the ways on a route says something; it stays. */
function canonicalGrounds({ ways, routes, assemblyAreas, buses }: School['grounds']): School['grounds'] {
  return {
    ways: byId(ways),
    routes: byId(
      routes.map((route) => ({
        ...route,
        ...(route.floors ? { floors: numberSet(route.floors) } : {}),
      })),
    ),
    assemblyAreas: byId(assemblyAreas.map((area) => ({ ...area, gates: textSet(area.gates) }))),
    buses: byId(
      buses.map((bus) => ({
        ...bus,
        weekdays: numberSet(bus.weekdays),
        ...optionalSet('pupils', bus.pupils),
      })),
    ),
  };
}

/** A weekday of the stay is one entry, even if the caller wrote several; a repeated choice counts once, the first time. */
function canonicalPupil(pupil: Pupil): Pupil {
  const stay = new Map<number, string[]>();
  for (const { weekday, blocks } of pupil.stay) stay.set(weekday, [...(stay.get(weekday) ?? []), ...blocks]);
  return {
    ...pupil,
    stay: numberSet([...stay.keys()]).map((weekday) => ({
      weekday,
      blocks: textSet(stay.get(weekday) ?? []),
    })),
    bookings: byJson(pupil.bookings.map((booking) => ({ ...booking, blocks: textSet(booking.blocks) }))),
    absences: byJson(pupil.absences),
    earlyLeaving: byJson(pupil.earlyLeaving),
    choices: [...new Set(pupil.choices)],
    pins: byJson(pupil.pins),
    paidConsent: textSet(pupil.paidConsent),
    priority: textSet(pupil.priority),
    siblings: textSet(pupil.siblings),
    keeps: textSet(pupil.keeps),
  };
}

function canonicalStaffMember(person: StaffMember): StaffMember {
  return {
    ...person,
    campuses: textSet(person.campuses),
    subjects: textSet(person.subjects),
    teaches: byJson(person.teaches),
    skills: textSet(person.skills),
    unavailable: byJson(person.unavailable),
    absences: byJson(person.absences),
    willingness: byJson(person.willingness),
    statuses: byJson(person.statuses),
    notWith: textSet(person.notWith),
    ...(person.daysOff ? { daysOff: byJson(person.daysOff) } : {}),
    ...(person.dateWishes ? { dateWishes: byJson(person.dateWishes) } : {}),
  };
}

function canonicalExternal(person: ExternalPerson): ExternalPerson {
  return {
    ...person,
    skills: textSet(person.skills),
    available: byJson(person.available),
    absences: byJson(person.absences),
    substitutesFor: textSet(person.substitutesFor),
  };
}

function canonicalClub(club: Club): Club {
  const { room, leaders } = club;
  return {
    ...club,
    grades: textSet(club.grades),
    ...optionalSet('blocks', club.blocks),
    ...(club.weekdays ? { weekdays: numberSet(club.weekdays) } : {}),
    room: {
      ...room,
      kinds: textSet(room.kinds),
      equipment: textSet(room.equipment),
      ...optionalSet('rooms', room.rooms),
    },
    leaders: { ...leaders, subjects: textSet(leaders.subjects), ...optionalSet('people', leaders.people) },
    ...optionalSet('members', club.members),
  };
}

function canonicalActivity(activity: Activity): Activity {
  return { ...activity, rooms: [...new Set(activity.rooms)], subjects: textSet(activity.subjects) };
}

function canonicalPost(post: Post): Post {
  const { rotating } = post;
  return {
    ...post,
    staffKinds: textSet(post.staffKinds),
    skills: textSet(post.skills),
    ...(rotating
      ? {
          rotating: {
            ...rotating,
            ...(rotating.weekdays ? { weekdays: numberSet(rotating.weekdays) } : {}),
            ...optionalSet('blocks', rotating.blocks),
          },
        }
      : {}),
  };
}

function byId<T extends { id: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => compareText(a.id, b.id));
}

/** Sorted by canonical JSON, without exact repetitions. */
function byJson<T>(items: readonly T[]): T[] {
  if (items.length < 2) return [...items];
  const byKey = new Map(items.map((item) => [canonicalJson(item), item]));
  return [...byKey].sort((a, b) => compareText(a[0], b[0])).map(([, item]) => item);
}

function textSet<T extends string>(items: readonly T[]): T[] {
  return [...new Set(items)].sort(compareText);
}

function numberSet(items: readonly number[]): number[] {
  return [...new Set(items)].sort((a, b) => a - b);
}

/** `{ [key]: sorted set }`, or nothing where the list is missing (which means "all"). */
function optionalSet<K extends string>(
  key: K,
  items: readonly string[] | undefined,
): { [P in K]?: string[] } {
  return items ? ({ [key]: textSet(items) } as { [P in K]: string[] }) : {};
}

/** Canonical JSON by RFC 8785. The text of the value must be well-formed Unicode, which validation makes sure of. */
export function canonicalJson(value: unknown): string {
  return canonicalize(value) ?? 'null';
}

/** SHA-256 of the canonical JSON, as hexadecimal text. */
export function hashOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}

/**
 * SHA-256 of what a plan is made from: the canonical school without what is only written down while the term runs (attendance,
 * invoices, expenses). Scores and grounds of exit stay, because they keep people out of plans.
 */
export function planningHash(canonical: School): string {
  const { records, ...school } = canonical;
  const { satisfaction, exitGrounds } = records ?? {};
  const seen = { ...(satisfaction ? { satisfaction } : {}), ...(exitGrounds ? { exitGrounds } : {}) };
  return hashOf(Object.keys(seen).length > 0 ? { ...school, records: seen } : school);
}
