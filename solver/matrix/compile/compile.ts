import type { TermCalendar } from '../../model/calendar.ts';
import { Category } from '../../model/menu.ts';
import type { OpenItem } from '../../model/plan-document.ts';
import type { Pupil } from '../../model/pupil.ts';
import type { School } from '../../model/school.ts';
import type { Session } from '../../model/session.ts';
import { type Demand, demandOf } from '../groups/demand.ts';
import { type DatedTimes, datedTimes, daysByWeekday, groupTimes } from '../places/dated-times.ts';
import { compileMoments } from './moments.ts';
import { peopleOf, presenceOf } from './people.ts';
import { compilePeople } from './people-tables.ts';
import type { MatrixProblem, SectionTables } from './problem.ts';
import { compileRooms } from './rooms.ts';
import { compileSections, workOf } from './section-tables.ts';
import { type ClosedSection, chooseSections, type OpenedSection } from './sections.ts';
import { compileProfiles, compileSlots } from './slots.ts';
import { compilePools, compileStaffing } from './staffing.ts';
import { type CompiledWishes, compileWishes, SHARE } from './wishes.ts';

export interface CompileInput {
  readonly school: School;
  readonly calendar: TermCalendar;
  readonly pupils: readonly Pupil[];
  /** Groups whose rooms and supervisors are fixed before the clubs (mode `always`). */
  readonly groups: readonly Session[];
  readonly demand?: Demand;
}

/** The problem of the search, and what is decided before it. Plain data. */
export interface CompiledMatrix {
  readonly problem: MatrixProblem;
  readonly opened: readonly OpenedSection[];
  readonly closed: readonly ClosedSection[];
  readonly open: readonly OpenItem[];
}

export function compileMatrix(input: CompileInput): CompiledMatrix {
  const { school, calendar, pupils, groups } = input;
  const days = daysByWeekday(calendar);
  const demand = input.demand ?? demandOf(school, calendar, pupils);
  const slots = compileSlots(school, calendar, days);
  const profiles = compileProfiles(school, calendar, days, slots);
  const wishes = compileWishes(school, pupils, slots, profiles.ofClub, profiles.tables.dates);
  const { opened, closed, open } = chooseSections(school, wishes.listed);
  const pools = compilePools(school, slots, demand);
  const moments = compileMoments(school, calendar, days, slots, profiles, pools);
  const rooms = compileRooms({ school, calendar, days, slots, profiles, moments, groups });
  const people = peopleOf(school);
  const works = [...new Set(opened.map(({ club }) => workOf(school, school.clubs[club])))];
  const { sections, events } = compileSections(school, people, opened, slots, profiles.ofClub, rooms, works);
  const clubLoad = opened.reduce(
    (sum, { club }, s) => sum + sections.load[s] * sections.teamSize[s] * school.clubs[club].sessionsPerWeek,
    0,
  );
  const blockTimes = new Map<string, DatedTimes>();
  /** Minutes of a block over all grades that have it. */
  const wholeBlock = (weekday: number, block: string): DatedTimes => {
    const key = `${weekday}/${block}`;
    let times = blockTimes.get(key);
    if (!times) {
      const grades = school.grades.map(({ id }) => id);
      const session = { weekday, block, weeks: 'every', kind: 'group', mode: 'always', grades } as const;
      times = datedTimes({ ...session, grades }, days[weekday], calendar, undefined);
      blockTimes.set(key, times);
    }
    return times;
  };
  const gradeIndex = new Map(school.grades.map((grade, index) => [grade.id, index]));
  const G = school.grades.length;
  const clubGrades = new Uint8Array(school.clubs.length * G);
  school.clubs.forEach((club, c) => {
    for (const grade of club.grades) clubGrades[c * G + (gradeIndex.get(grade) ?? 0)] = 1;
  });
  const problem: MatrixProblem = {
    slots,
    profiles: profiles.tables,
    moments: moments.tables,
    rooms,
    people: compilePeople({ school, days, slots, profiles, people, works, groups, clubLoad }),
    clubs: {
      ids: school.clubs.map(({ id }) => id),
      profile: profiles.ofClub,
      category: Int32Array.from(school.clubs, (club) => Category.options.indexOf(club.category)),
      closedGroup: Uint8Array.from(school.clubs, (club) => (club.members ? 1 : 0)),
      smallChildren: Uint8Array.from(school.clubs, (club) =>
        school.grades.some((grade) => grade.number <= 2 && club.grades.includes(grade.id)) ? 1 : 0,
      ),
      grades: clubGrades,
      gradeCount: G,
    },
    sections,
    events,
    wishes: { ...wishes, takers: expectedTakers(school, wishes, opened, sections) },
    staffing: compileStaffing({
      school,
      groups,
      moments,
      pools,
      groupTimes: (group) => groupTimes(group, days, calendar),
      blockTimes: wholeBlock,
      present: (staff, block, times) =>
        presenceOf(school, people[staff], block, times, days[times.weekday]).weeks !== 0,
    }),
  };
  return { problem, opened, closed, open };
}

/** Seats of each section that pupils of each grade are expected to take, never more than they want over the week. */
function expectedTakers(
  school: School,
  wishes: CompiledWishes,
  opened: readonly OpenedSection[],
  sections: SectionTables,
): Int32Array {
  const G = school.grades.length;
  const takers = new Int32Array(opened.length * G);
  const supply = new Float64Array(G);
  opened.forEach(({ club }, s) => {
    const listed = wishes.listed[club];
    if (listed === 0) return;
    const parallel = opened.filter((other) => other.club === club).length;
    const seats = Math.min(sections.mostSeats[s], Math.ceil(listed / parallel));
    for (let g = 0; g < G; g++) {
      takers[s * G + g] = Math.floor((SHARE * seats * wishes.listedByGrade[club * G + g]) / listed);
      if (!school.clubs[club].members) supply[g] += takers[s * G + g] * sections.events[s].length;
    }
  });
  opened.forEach(({ club }, s) => {
    if (school.clubs[club].members) return;
    for (let g = 0; g < G; g++) {
      const want = wishes.gradeWant[g] * SHARE;
      if (supply[g] > want) takers[s * G + g] = Math.floor((takers[s * G + g] * want) / supply[g]);
    }
  });
  return takers;
}
