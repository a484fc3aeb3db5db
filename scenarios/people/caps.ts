import type { School } from '../../solver/model/school.ts';
import type { SchoolWeek } from '../measures/school-week.ts';
import { tightestWeek } from '../measures/week-load.ts';
import type { StaffDraft } from './staff.ts';

/** In the tightest week there are this many places under the caps for 1,000 duties: at least, and at most. */
const LEAST_PLACES_PERMILLE = 1160;
const MOST_PLACES_PERMILLE = 1220;
const DUTIES_PER_DAY = 3;

export interface Caps {
  readonly perDay: number;
  readonly perWeek: number;
  /** People whose own cap is one lower. */
  readonly spared: ReadonlySet<string>;
}

/**
 * The weekly cap as tight as the service allows: the lowest whole number that still leaves the wished room in the tightest
 * week, and one less for the oldest colleagues until no more than the wished room is left.
 */
export function weeklyCaps(school: School, week: SchoolWeek, drafts: readonly StaffDraft[]): Caps {
  const room = (perWeek: number, spared: ReadonlySet<string>): number => {
    const { supply, demand } = tightestWeek(
      withCaps(school, { perDay: DUTIES_PER_DAY, perWeek, spared }),
      week,
    );
    return Math.floor((supply * 1000) / Math.max(1, demand));
  };
  let perWeek = 4;
  while (perWeek < 15 && room(perWeek, new Set()) < LEAST_PLACES_PERMILLE) perWeek += 1;
  const oldest = drafts
    .filter(({ member }) => member.kind === 'teacher')
    .sort((a, b) => a.born - b.born || (a.member.id < b.member.id ? -1 : 1))
    .map(({ member }) => member.id);
  // Bisection: more people spared leave less room.
  let few = 0;
  let many = oldest.length;
  while (few < many) {
    const middle = Math.floor((few + many) / 2);
    if (room(perWeek, new Set(oldest.slice(0, middle))) > MOST_PLACES_PERMILLE) few = middle + 1;
    else many = middle;
  }
  return { perDay: DUTIES_PER_DAY, perWeek, spared: new Set(oldest.slice(0, few)) };
}

export function withCaps(school: School, caps: Caps): School {
  return {
    ...school,
    options: { ...school.options, defaultCaps: { perDay: caps.perDay, perWeek: caps.perWeek } },
    staff: school.staff.map((person) =>
      caps.spared.has(person.id)
        ? { ...person, caps: { ...person.caps, perWeek: caps.perWeek - 1 } }
        : person,
    ),
  };
}
