import type { TermDay } from '../../solver/model/calendar.ts';
import type { StaffMember } from '../../solver/model/people.ts';
import type { School } from '../../solver/model/school.ts';
import { isThere, postsFor } from './people-available.ts';
import { sumNeeds } from './people-needed.ts';
import type { SchoolWeek } from './school-week.ts';
import type { TightSet } from './tightest-set.ts';
import { tightestSet } from './tightest-set.ts';

/** The duties of one week against the places under people's caps, in the tightest set of posts. */
export interface WeekLoad extends TightSet {
  readonly week: number;
}

/** The tightest week of the term: commonly the one with a make-up day, which has six service days. */
export function tightestWeek(school: School, week: SchoolWeek): WeekLoad {
  const served = week.calendar.days.filter((day) => [...day.grades.values()].some((grade) => grade.service));
  const weeks = new Map<number, TermDay[]>();
  for (const day of served) weeks.set(day.week, [...(weeks.get(day.week) ?? []), day]);
  const fullest = Math.max(...[...weeks.values()].map((days) => days.length));
  const loads = [...weeks]
    .filter(([, days]) => days.length === fullest)
    .map(([number, days]) => ({ week: number, ...loadOf(school, week, days) }));
  return loads.reduce((tightest, load) =>
    load.supply * tightest.demand < tightest.supply * load.demand ? load : tightest,
  );
}

function loadOf(school: School, week: SchoolWeek, served: readonly TermDay[]): TightSet {
  const needs = sumNeeds(served.flatMap(week.dutiesOn));
  const supplies = school.staff.map((person) => ({
    posts: postsFor(school, person, needs),
    amount: placesOf(school, week, person, served),
  }));
  return tightestSet(supplies, needs);
}

function placesOf(school: School, week: SchoolWeek, person: StaffMember, served: readonly TermDay[]): number {
  const { defaultCaps } = school.options;
  const perDay = person.caps.perDay ?? defaultCaps.perDay;
  const days = served.filter((day) =>
    week.moments.some((moment) => moment.weekday === day.weekday && isThere(person, moment)),
  );
  return Math.min(person.caps.perWeek ?? defaultCaps.perWeek, days.length * perDay);
}
