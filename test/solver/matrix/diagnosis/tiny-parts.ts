import { compileMatrix } from '../../../../solver/matrix/compile/compile.ts';
import { compileSlots } from '../../../../solver/matrix/compile/slots.ts';
import type { Part, PartFrame } from '../../../../solver/matrix/diagnosis/part.ts';
import { compilePart } from '../../../../solver/matrix/diagnosis/part.ts';
import { daysByWeekday } from '../../../../solver/matrix/places/dated-times.ts';
import { TEAM } from '../../../../solver/matrix/state/placement.ts';
import { SearchState } from '../../../../solver/matrix/state/search-state.ts';
import { pupilsOf } from '../../../../solver/model/attendance.ts';
import { buildCalendar } from '../../../../solver/model/calendar.ts';
import type { School, SchoolInput } from '../../../../solver/model/school.ts';
import { Rng } from '../../../../solver/numeric/rng.ts';
import { parsedSmallSchool, smallSchool } from '../../../support/small-school.ts';
import { withClubs } from '../bench.ts';

type Lock = NonNullable<SchoolInput['locks']>[number];

const ROOMS = ['art-room', 'music-room', 'playground'];
const PEOPLE = ['t-an', 't-bai', 't-cao'];
const DAYS = [1, 2, 3];

/** A school with up to four clubs that ask for few rooms, days and people, with locks and caps: often too tight. */
export function tightSchool(seed: number): School {
  const rng = Rng.keyed(seed, 'tight school');
  const some = <T>(list: readonly T[]): T[] => {
    const chosen = list.filter(() => rng.intBelow(2) === 0);
    return chosen.length > 0 ? chosen : [rng.pick(list)];
  };
  const ids = ['one', 'two', 'three', 'four'].slice(0, 2 + rng.intBelow(3));
  const clubs = withClubs(
    Object.fromEntries(
      ids.map((id) => [
        id,
        {
          members: some(['g1c1-01', 'g1c1-02', 'g3c1-01', 'g3c2-01']),
          maxSize: 30,
          weekdays: some(DAYS),
          room: { rooms: some(ROOMS) },
          leaders: { people: some(PEOPLE) },
          sessionsPerWeek: 1 + (rng.intBelow(4) === 0 ? 1 : 0),
        },
      ]),
    ),
  );
  const locks: Lock[] = [];
  if (rng.intBelow(2) === 0) {
    locks.push({ kind: 'freePerson', person: rng.pick(PEOPLE), weekday: rng.pick(DAYS) });
  }
  if (rng.intBelow(2) === 0) {
    locks.push({ kind: 'emptyRoom', room: rng.pick(ROOMS), weekday: rng.pick(DAYS), block: 'clubs' });
  }
  if (rng.intBelow(3) === 0) {
    locks.push({ kind: 'section', club: ids[0], section: 1, weekday: rng.pick(DAYS), block: 'clubs' });
  }
  return parsedSmallSchool({
    clubs: clubs.clubs?.filter(({ id }) => ids.includes(id)) ?? [],
    locks,
    options: { defaultCaps: { perDay: 1 + rng.intBelow(3), perWeek: 1 + rng.intBelow(4) } },
    blocks: smallSchool().blocks.map((block) => ({ ...block, weekdays: DAYS })),
  });
}

/** All sections of a school as a part, the one at `first` in question. */
export function wholePart(school: School, first = 0): { part: Part; frame: PartFrame } {
  const calendar = buildCalendar(school);
  const days = daysByWeekday(calendar);
  const { opened } = compileMatrix({ school, calendar, pupils: pupilsOf(school), groups: [] });
  const { pupils: _, ...rest } = school;
  return {
    part: {
      school: rest,
      sections: [opened[first], ...opened.filter((__, at) => at !== first)],
      groups: [],
      anybodyLeads: false,
      alsoLead: [],
      withoutCommonMembers: false,
      rulesLifted: new Set(),
    },
    frame: { calendar, days, slots: compileSlots(school, calendar, days) },
  };
}

/**
 * Can all sections of the part be placed? The second method: plain backtracking in the order of meetings over all slots,
 * rooms and teams, without any thought, counting broken rules from scratch.
 */
export function placeable(part: Part, frame: PartFrame): boolean {
  const { problem, rules } = compilePart(part, frame);
  const { sections, events, slots, rooms, people } = problem;
  const state = new SearchState(problem, rules);
  const place = (event: number): boolean => {
    if (event === events.count) return true;
    const section = events.section[event];
    const begun = state.placement.placedOf[section] > 0;
    const size = sections.teamSize[section];
    const teams = begun
      ? [[...state.placement.team.subarray(section * TEAM, section * TEAM + size)]]
      : teamsOf(people.ids.length, size);
    for (let slot = 0; slot < slots.count; slot++) {
      for (let room = 0; room < rooms.ids.length; room++) {
        if (sections.roomFits[section * rooms.ids.length + room] === 0) continue;
        for (const team of teams) {
          if (team.some((person) => sections.mayLead[section * people.ids.length + person] === 0)) continue;
          if (!begun) state.placement.setTeam(section, team);
          state.put(event, slot, room);
          if (state.recompute()[0] === 0 && place(event + 1)) return true;
          state.take(event);
        }
      }
    }
    return false;
  };
  return place(0);
}

function teamsOf(people: number, size: number): number[][] {
  let teams: number[][] = [[]];
  for (let i = 0; i < size; i++) {
    teams = teams.flatMap((team) =>
      Array.from({ length: people }, (_, person) => person)
        .filter((person) => !team.includes(person))
        .map((person) => [...team, person]),
    );
  }
  return teams;
}
