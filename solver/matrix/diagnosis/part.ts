import type { TermCalendar, TermDay } from '../../model/calendar.ts';
import type { School } from '../../model/school.ts';
import type { Session } from '../../model/session.ts';
import { type CompiledMoments, compileMoments } from '../compile/moments.ts';
import { peopleOf } from '../compile/people.ts';
import { compilePeople } from '../compile/people-tables.ts';
import type {
  MatrixProblem,
  PeopleTables,
  RoomTables,
  SectionTables,
  SlotTables,
  StaffingTables,
  WishTables,
} from '../compile/problem.ts';
import { compileRooms } from '../compile/rooms.ts';
import { compileSections, workOf } from '../compile/section-tables.ts';
import type { OpenedSection } from '../compile/sections.ts';
import { type CompiledProfiles, compileProfiles } from '../compile/slots.ts';
import { RULES } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';

/**
 * A few sections of a school with everything that binds them on the hard level, as a document: thinking a cause away is
 * editing it. Whoever and whatever only other sections need is left out.
 */
export interface Part {
  /** Clubs of the sections only, in the school's order; no pupils, no classes. */
  readonly school: School;
  /** Sections that have to be on the table, the one in question first; `club` counts in `school.clubs`. */
  readonly sections: readonly OpenedSection[];
  /** Groups that are fixed before the clubs. */
  readonly groups: readonly Session[];
  /** The section in question may be led by anybody of the kinds that its post is open to (no vendor's people). */
  readonly anybodyLeads: boolean;
  /** People who may lead the section in question besides those whom its club asks for. */
  readonly alsoLead: readonly string[];
  /** Members that two sections share do not matter. */
  readonly withoutCommonMembers: boolean;
  /** Ids of hard rules that are not in force. */
  readonly rulesLifted: ReadonlySet<string>;
}

/** What parts of one school have in common. */
export interface PartFrame {
  readonly calendar: TermCalendar;
  readonly days: readonly (readonly TermDay[])[];
  readonly slots: SlotTables;
}

/**
 * Tables that several parts of one school share, by a text that tells parts apart as far as the table depends on them.
 * Compiling them takes most of the time of a question.
 */
export interface PartMemo {
  readonly profiles: Map<string, { readonly profiles: CompiledProfiles; readonly moments: CompiledMoments }>;
  readonly rooms: Map<string, RoomTables>;
  readonly people: Map<string, PeopleTables>;
}

export const emptyMemo = (): PartMemo => ({ profiles: new Map(), rooms: new Map(), people: new Map() });

/** What tells the part from others of the memo: in the dates of clubs, in rooms, in people. */
export type PartKeys = Readonly<Record<keyof PartMemo, string>>;

const NO_KEYS: PartKeys = { profiles: '', rooms: '', people: '' };

function remembered<T>(memo: Map<string, T>, key: string, make: () => T): T {
  const known = memo.get(key) ?? make();
  memo.set(key, known);
  return known;
}

/** Work of compiling a problem, in places judged, about. */
export function compileUnits({ rooms, people, events }: MatrixProblem): number {
  return 3 * (rooms.ids.length + people.ids.length + events.count);
}

/** The part as a problem for the hard rules, which are handed back: tables of wishes and of other staff are empty. */
export function compilePart(
  part: Part,
  frame: PartFrame,
  memo: PartMemo = emptyMemo(),
  keys: PartKeys = NO_KEYS,
): { problem: MatrixProblem; rules: readonly Rule[] } {
  const { school, sections: opened, groups } = part;
  const { calendar, days, slots } = frame;
  const { profiles, moments } = remembered(memo.profiles, keys.profiles, () => {
    const compiled = compileProfiles(school, calendar, days, slots);
    return { profiles: compiled, moments: compileMoments(school, calendar, days, slots, compiled, []) };
  });
  const rooms = remembered(memo.rooms, `${keys.profiles}|${keys.rooms}`, () =>
    compileRooms({ school, calendar, days, slots, profiles, moments, groups }),
  );
  const list = peopleOf(school);
  const works = [...new Set(school.clubs.map((club) => workOf(school, club)))];
  const people = remembered(memo.people, `${keys.profiles}|${keys.people}`, () =>
    compilePeople({ school, days, slots, profiles, people: list, works, groups, clubLoad: 0 }),
  );
  const { sections, events } = compileSections(school, list, opened, slots, profiles.ofClub, rooms, works);
  const problem: MatrixProblem = {
    slots,
    profiles: profiles.tables,
    moments: moments.tables,
    rooms,
    people,
    clubs: {
      ids: school.clubs.map(({ id }) => id),
      profile: profiles.ofClub,
      category: NONE,
      closedGroup: new Uint8Array(0),
      smallChildren: new Uint8Array(0),
      grades: new Uint8Array(0),
      gradeCount: 0,
    },
    sections: relaxedSections(sections, part, 0),
    events,
    wishes: NO_WISHES,
    staffing: NO_STAFFING,
  };
  const rules = RULES.filter(({ id, level }) => level === 'hard' && !part.rulesLifted.has(id));
  return { problem, rules };
}

/** The tables of sections without the demands on leaders and members that the part lifts; `asked` is in question. */
export function relaxedSections(sections: SectionTables, part: Part, asked: number): SectionTables {
  const people = part.school.staff.length + part.school.externals.length;
  const more = [...(part.anybodyLeads ? colleagues(part) : []), ...alsoLeading(part)];
  const candidates = sections.candidates.map((known, section) =>
    section === asked ? Int32Array.from(new Set([...known, ...more])).sort((a, b) => a - b) : known,
  );
  const mayLead = new Uint8Array(candidates.length * people);
  candidates.forEach((list, section) => {
    for (const person of list) mayLead[section * people + person] = 1;
  });
  const conflicts = part.withoutCommonMembers
    ? sections.conflicts.map(() => new Int32Array(0))
    : sections.conflicts;
  return { ...sections, candidates, mayLead, conflicts };
}

/** People of the kinds that the post of the club is open to, whatever they can and whoever the club asks for. */
function colleagues({ school, sections: [{ club }] }: Part): number[] {
  const post = school.posts.find(({ id }) => id === school.clubs[club].post);
  return [
    ...school.staff.map(
      ({ fullTimePermille, kind }) => fullTimePermille > 0 && (post?.staffKinds.includes(kind) ?? true),
    ),
    ...school.externals.map(({ vendor }) => vendor === undefined && (post?.externals ?? true)),
  ].flatMap((may, person) => (may ? [person] : []));
}

function alsoLeading({ school, alsoLead }: Part): number[] {
  return [...school.staff, ...school.externals].flatMap(({ id }, person) =>
    alsoLead.includes(id) ? [person] : [],
  );
}

const NONE = new Int32Array(0);

const NO_WISHES: WishTables = {
  patternSlots: new Uint8Array(0),
  patternCount: 0,
  patterns: [],
  patternWeights: [],
  applicants: NONE,
  leavers: NONE,
  listed: NONE,
  rivals: NONE,
  gradeDemand: NONE,
  gradeStayers: NONE,
  takers: NONE,
};

const NO_STAFFING: StaffingTables = {
  kindSets: NONE,
  baseNeed: NONE,
  supply: NONE,
  dayNeed: NONE,
  daySupply: NONE,
  weekSupply: NONE,
  assistantKinds: 0,
  pools: [],
};
