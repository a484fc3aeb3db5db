import type { TermCalendar, TermDay } from '../model/calendar.ts';
import type { DismissalPlan } from '../model/dismissal-plan.ts';
import type { DutyDemand } from '../model/duty.ts';
import type { Activity, Club, Post } from '../model/menu.ts';
import type { ExternalPerson, StaffMember, Vendor } from '../model/people.ts';
import { compareText } from '../model/primitives.ts';
import type { School } from '../model/school.ts';
import type { Session } from '../model/session.ts';
import type { Block } from '../model/term.ts';
import { agreedShares, shareWeights } from './shares.ts';

/** What the roster starts from. */
export interface RosterInput {
  readonly school: School;
  readonly calendar: TermCalendar;
  readonly sessions: readonly Session[];
  readonly dismissal: DismissalPlan;
  /** Who may do the homework part by the region's rules; missing: nobody is barred. */
  readonly basicStaff?: 'ownTeachers' | 'ownStaff';
}

/** A member of staff or somebody from outside, as the roster sees them. Indices follow the order of ids. */
export interface RosterPerson {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly staff: StaffMember | null;
  readonly external: ExternalPerson | null;
  /** Agreed share in twentieths of a full-time equivalent; 0: exempt, and externals. */
  readonly share: number;
  /** Weight of the squared load; 0: outside fairness. */
  readonly weight: number;
  readonly perDay: number;
  readonly perWeek: number;
  readonly mostUnitsPerWeek: number;
  readonly carriedInUnits: number;
  /** Classes he or she teaches or is homeroom teacher of, with their grades and stages. */
  readonly classes: ReadonlySet<string>;
  readonly grades: ReadonlySet<string>;
  readonly stages: ReadonlySet<string>;
}

/** A place that takes time to come from; null where a duty is tied to none. */
export interface DutyPlace {
  readonly campus: string | null;
  readonly building: string | null;
}

/** A dated duty with what rules and clashes look up. */
export interface RosterDuty {
  readonly demand: DutyDemand;
  readonly day: TermDay;
  readonly dayIndex: number;
  readonly post: Post;
  readonly session: Session | null;
  readonly place: DutyPlace;
  /** Equal for duties that no `series` rule of eligibility tells apart. */
  readonly profile: number;
  /** Equal for duties that no `date` rule tells apart. */
  readonly slot: number;
}

/** Look-up tables over school, matrix and calendar. */
export interface RosterContext extends RosterInput {
  readonly days: readonly TermDay[];
  readonly dayIndexOf: ReadonlyMap<string, number>;
  readonly people: readonly RosterPerson[];
  readonly personIndexOf: ReadonlyMap<string, number>;
  readonly post: ReadonlyMap<string, Post>;
  readonly block: ReadonlyMap<string, Block>;
  readonly session: ReadonlyMap<string, Session>;
  readonly club: ReadonlyMap<string, Club>;
  readonly activity: ReadonlyMap<string, Activity>;
  readonly vendor: ReadonlyMap<string, Vendor>;
  readonly gradeOfClass: ReadonlyMap<string, string>;
  readonly stageOfGrade: ReadonlyMap<string, string>;
  placeOf(demand: DutyDemand): DutyPlace;
  /** Numbers texts from 0 in the order in which they come. */
  readonly profileOf: Numbering;
  readonly slotOf: Numbering;
}

export type Numbering = (text: string) => number;

function numbering(): Numbering {
  const numbers = new Map<string, number>();
  return (text) => {
    let number = numbers.get(text);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(text, number);
    }
    return number;
  };
}

const NOWHERE: DutyPlace = { campus: null, building: null };

/** Puts a duty together with what rules look up. */
export function rosterDuty(context: RosterContext, demand: DutyDemand): RosterDuty {
  const dayIndex = context.dayIndexOf.get(demand.date);
  const post = context.post.get(demand.post);
  if (dayIndex === undefined || post === undefined) throw new Error(`duty ${demand.id} fits no day or post`);
  const day = context.days[dayIndex];
  const { block, role, work, session, gate, startMinute, endMinute } = demand;
  const profile = [demand.post, role, work, session ?? '', gate ?? '', day.weekday, block].join('/');
  return {
    demand,
    day,
    dayIndex,
    post,
    session: demand.session === undefined ? null : (context.session.get(demand.session) ?? null),
    place: context.placeOf(demand),
    profile: context.profileOf(profile),
    slot: context.slotOf(`${dayIndex}/${block}/${startMinute}/${endMinute}`),
  };
}

export function rosterContext(input: RosterInput): RosterContext {
  const { school, calendar } = input;
  const people = rosterPeople(school, calendar);
  const rooms = new Map(school.rooms.map((room) => [room.id, room]));
  const buildings = new Map(school.buildings.map((building) => [building.id, building]));
  const gates = new Map(school.gates.map((gate) => [gate.id, gate]));
  const session = new Map(input.sessions.map((entry) => [entry.id, entry]));
  const placeOf = (demand: DutyDemand): DutyPlace => {
    if (demand.gate !== undefined) return { campus: gates.get(demand.gate)?.campus ?? null, building: null };
    const room = rooms.get(session.get(demand.session ?? '')?.room ?? '');
    if (!room) return NOWHERE;
    return { campus: buildings.get(room.building)?.campus ?? null, building: room.building };
  };
  return {
    ...input,
    days: calendar.days,
    dayIndexOf: new Map(calendar.days.map((day, index) => [day.date, index])),
    people,
    personIndexOf: new Map(people.map((person) => [person.id, person.index])),
    post: new Map(school.posts.map((post) => [post.id, post])),
    block: new Map(school.blocks.map((block) => [block.id, block])),
    session,
    club: new Map(school.clubs.map((club) => [club.id, club])),
    activity: new Map(school.activities.map((activity) => [activity.id, activity])),
    vendor: new Map(school.vendors.map((vendor) => [vendor.id, vendor])),
    gradeOfClass: new Map(school.classes.map((entry) => [entry.id, entry.grade])),
    stageOfGrade: new Map(school.grades.map((grade) => [grade.id, grade.stage])),
    placeOf,
    profileOf: numbering(),
    slotOf: numbering(),
  };
}

function rosterPeople(school: School, calendar: TermCalendar): RosterPerson[] {
  const shares = agreedShares(school, calendar);
  const weights = shareWeights(shares);
  const { defaultCaps } = school.options;
  const gradeOf = new Map(school.classes.map((entry) => [entry.id, entry.grade]));
  const stageOf = new Map(school.grades.map((grade) => [grade.id, grade.stage]));
  const near = (classes: ReadonlySet<string>): Pick<RosterPerson, 'classes' | 'grades' | 'stages'> => {
    const grades = new Set([...classes].flatMap((entry) => gradeOf.get(entry) ?? []));
    return { classes, grades, stages: new Set([...grades].flatMap((grade) => stageOf.get(grade) ?? [])) };
  };
  const staff = school.staff.map((person, at) => ({
    ...near(
      new Set([
        ...person.teaches.map((entry) => entry.class),
        ...(person.homeroomOf === undefined ? [] : [person.homeroomOf]),
      ]),
    ),
    id: person.id,
    name: person.name,
    staff: person,
    external: null,
    share: shares[at],
    weight: weights[at],
    perDay: person.caps.perDay ?? defaultCaps.perDay,
    perWeek: person.caps.perWeek ?? defaultCaps.perWeek,
    mostUnitsPerWeek: person.weeklyLoad.most ?? Number.POSITIVE_INFINITY,
    carriedInUnits: person.carriedInUnits,
  }));
  const externals = school.externals.map((person) => ({
    ...near(new Set()),
    id: person.id,
    name: person.name,
    staff: null,
    external: person,
    share: 0,
    weight: 0,
    perDay: Number.POSITIVE_INFINITY,
    perWeek: Number.POSITIVE_INFINITY,
    mostUnitsPerWeek: Number.POSITIVE_INFINITY,
    carriedInUnits: 0,
  }));
  return [...staff, ...externals]
    .sort((a, b) => compareText(a.id, b.id))
    .map((person, index) => ({ ...person, index }));
}
