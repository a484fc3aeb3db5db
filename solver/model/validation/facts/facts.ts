import { pupilsOf } from '../../attendance.ts';
import type { BlockTime, GradeDay, TermCalendar, TermDay } from '../../calendar.ts';
import type { Activity, Club, Post } from '../../menu.ts';
import type { ExternalPerson, StaffMember, Vendor } from '../../people.ts';
import type { Gate, Room } from '../../place.ts';
import { clockOf } from '../../primitives.ts';
import type { Pupil } from '../../pupil.ts';
import type { Grade, School, SchoolClass } from '../../school.ts';
import type { Block, Term } from '../../term.ts';
import type { Word } from '../words.ts';
import { type Held, heldOf } from './held.ts';

/** What the sense checks look up: the school in the caller's order, everything by id, and what takes place when. */
export interface Facts {
  readonly school: School;
  readonly rooms: ReadonlyMap<string, Room>;
  readonly gates: ReadonlyMap<string, Gate>;
  readonly grades: ReadonlyMap<string, Grade>;
  readonly classes: ReadonlyMap<string, SchoolClass>;
  /** With head counts: the anonymous pupils. */
  readonly pupils: ReadonlyMap<string, Pupil>;
  readonly staff: ReadonlyMap<string, StaffMember>;
  readonly externals: ReadonlyMap<string, ExternalPerson>;
  readonly vendors: ReadonlyMap<string, Vendor>;
  readonly clubs: ReadonlyMap<string, Club>;
  readonly activities: ReadonlyMap<string, Activity>;
  readonly posts: ReadonlyMap<string, Post>;
  readonly blocks: ReadonlyMap<string, Block>;
  readonly seasons: ReadonlyMap<string, Term['seasons'][number]>;
  /** null where the term's own dates are wrong. */
  readonly calendar: TermCalendar | null;
  /** null where there is no date with service either: checks that need dates are left out then. */
  readonly held: Held | null;
  /** Is there a date on which clubs meet? Otherwise each club's own lack of dates is not worth a finding. */
  readonly clubDays: boolean;
  /** Campus of the building of a room. */
  readonly campusOfRoom: (room: string) => string | undefined;
  readonly dayOn: (date: string) => TermDay | undefined;
  /** Pupils of a class who stay in a block of a weekday (regular stay). */
  readonly heads: (schoolClass: string, weekday: number, block: string) => number;
}

/** Collects what the checks need; the first entry of an id counts, repetitions are reported elsewhere. */
export function factsOf(school: School): Facts {
  const expanded = heldOf(school);
  const someDay = (test: (day: GradeDay) => boolean): boolean =>
    expanded?.calendar.days.some((day) => [...day.grades.values()].some(test)) ?? false;
  const held = someDay((day) => day.service) ? expanded : null;
  const buildings = byId(school.buildings);
  const rooms = byId(school.rooms);
  const days = new Map(held?.calendar.days.map((day) => [day.date, day]));
  const pupils = pupilsOf(school);
  return {
    school,
    rooms,
    gates: byId(school.gates),
    grades: byId(school.grades),
    classes: byId(school.classes),
    pupils: byId(pupils),
    staff: byId(school.staff),
    externals: byId(school.externals),
    vendors: byId(school.vendors),
    clubs: byId(school.clubs),
    activities: byId(school.activities),
    posts: byId(school.posts),
    blocks: byId(school.blocks),
    seasons: byId(school.term.seasons),
    calendar: expanded?.calendar ?? null,
    held,
    clubDays: someDay((day) => day.clubs),
    campusOfRoom: (room) => buildings.get(rooms.get(room)?.building ?? '')?.campus,
    dayOn: (date) => days.get(date),
    heads: headCounter(pupils),
  };
}

/** The name of what an id stands for, or the id where there is none. */
export function nameIn(things: ReadonlyMap<string, { readonly name: string }>, id: string): string {
  return things.get(id)?.name ?? id;
}

/** The name of a person of the staff or from outside. */
export function personName(facts: Facts, id: string): string {
  return facts.staff.get(id)?.name ?? nameIn(facts.externals, id);
}

/** The grade of a pupil's class; empty text where the class is unknown. */
export function gradeOf(facts: Facts, pupil: Pupil): string {
  return facts.classes.get(pupil.class)?.grade ?? '';
}

/** `15:30–16:20` of a span of minutes, as a value for sentences. */
export function spanWord(from: string, to: string): Word {
  return { value: `${from}–${to}`, zh: `${from}–${to}`, en: `${from}–${to}` };
}

/** As `spanWord`, of minutes of the day. */
export function timeWord(time: BlockTime): Word {
  return spanWord(clockOf(time.startMinute), clockOf(time.endMinute));
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  const map = new Map<string, T>();
  for (const item of items) if (!map.has(item.id)) map.set(item.id, item);
  return map;
}

function headCounter(pupils: readonly Pupil[]): Facts['heads'] {
  const counts = new Map<string, number>();
  for (const pupil of pupils) {
    const cells = new Set(
      pupil.stay.flatMap((entry) => entry.blocks.map((block) => `${pupil.class}/${entry.weekday}/${block}`)),
    );
    for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return (schoolClass, weekday, block) => counts.get(`${schoolClass}/${weekday}/${block}`) ?? 0;
}
