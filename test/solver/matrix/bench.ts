import { compileMatrix } from '../../../solver/matrix/compile/compile.ts';
import { formFixedGroups } from '../../../solver/matrix/groups/form-groups.ts';
import { RULES } from '../../../solver/matrix/rules/index.ts';
import { SearchState } from '../../../solver/matrix/state/search-state.ts';
import { pupilsOf } from '../../../solver/model/attendance.ts';
import { buildCalendar } from '../../../solver/model/calendar.ts';
import type { School, SchoolInput } from '../../../solver/model/school.ts';
import { parsedSmallSchool, smallSchool } from '../../support/small-school.ts';

type ClubInput = NonNullable<SchoolInput['clubs']>[number];

/** The small school with some of its clubs changed, and others added, by id. */
export function withClubs(changes: Record<string, Partial<ClubInput>>): Partial<SchoolInput> {
  const clubs = smallSchool().clubs ?? [];
  const known = clubs.map((club) => ({ ...club, ...changes[club.id] }));
  const added = Object.entries(changes)
    .filter(([id]) => clubs.every((club) => club.id !== id))
    .map(([id, club]): ClubInput => ({ ...NEW_CLUB, id, name: id, ...club }));
  return { clubs: [...known, ...added] };
}

const NEW_CLUB: ClubInput = {
  id: '',
  name: '',
  category: 'intellectual',
  grades: ['g1', 'g3'],
  post: 'club',
  provider: 'school',
  maxSize: 20,
  // A closed group of one, so that it is opened whatever the wishes.
  members: ['g1c1-01'],
};

/** The small school with some of its staff changed, by id. */
export function withStaff(
  changes: Record<string, Partial<NonNullable<SchoolInput['staff']>[number]>>,
): Partial<SchoolInput> {
  return { staff: (smallSchool().staff ?? []).map((member) => ({ ...member, ...changes[member.id] })) };
}

/** The small school with pupils changed one by one. */
export function withPupils(
  change: (pupil: NonNullable<SchoolInput['pupils']>[number], at: number) => object,
): Partial<SchoolInput> {
  return { pupils: (smallSchool().pupils ?? []).map((pupil, at) => ({ ...pupil, ...change(pupil, at) })) };
}

/** A compiled school whose sections are put on the table by name. */
export class Bench {
  readonly school: School;
  readonly state: SearchState;
  readonly calendar;
  readonly compiled;
  readonly groups;

  constructor(overrides: Partial<SchoolInput> = {}) {
    this.school = parsedSmallSchool(overrides);
    this.calendar = buildCalendar(this.school);
    const input = { school: this.school, calendar: this.calendar, pupils: pupilsOf(this.school) };
    this.groups = formFixedGroups(input).sessions.filter(({ mode }) => mode === 'always');
    this.compiled = compileMatrix({ ...input, groups: this.groups });
    this.state = new SearchState(this.compiled.problem, RULES);
  }

  /** Places the next meeting of a section that is not placed; its leaders are named the first time. */
  put(section: string, weekday: number, room: string, ...leaders: string[]): this {
    const { slots } = this.compiled.problem;
    return this.putIn(slots.block[slots.weekday.indexOf(weekday)], section, weekday, room, ...leaders);
  }

  /** The same in one of several club blocks of the day. */
  putIn(block: string, section: string, weekday: number, room: string, ...leaders: string[]): this {
    const { problem } = this.compiled;
    const s = problem.sections.ids.indexOf(section);
    const event = [...problem.sections.events[s]].find(
      (candidate) => this.state.placement.slot[candidate] < 0,
    );
    const slot = problem.slots.block.findIndex(
      (name, i) => name === block && problem.slots.weekday[i] === weekday,
    );
    const r = problem.rooms.ids.indexOf(room);
    const team = leaders.map((id) => problem.people.ids.indexOf(id));
    if (s < 0 || event === undefined || slot < 0 || r < 0 || team.includes(-1)) {
      throw new Error(`${section} cannot be put on ${weekday} into ${room} with ${leaders.join()}`);
    }
    if (team.length > 0) this.state.placement.setTeam(s, team);
    this.state.place(event, slot, r);
    return this;
  }

  /** Cost of one rule, counted from scratch. */
  cost(id: string): number {
    const rule = RULES.find((candidate) => candidate.id === id);
    if (!rule) throw new Error(`no rule ${id}`);
    return rule.bind(this.compiled.problem, this.state.placement).cost();
  }
}
