import type { TermCalendar } from '../model/calendar.ts';
import type { Duty } from '../model/duty.ts';
import type { Pupil } from '../model/pupil.ts';
import type { FinanceReport } from '../model/reports.ts';
import type { School } from '../model/school.ts';
import type { Placement, Session } from '../model/session.ts';
import { rounded } from './measures.ts';
import { type MoneyRules, pupilMoney } from './pupil-money.ts';

/**
 * Planned money of the term in whole fen: lessons and pay per person, externals as labour service, and what subsidy,
 * parents and waivers cover. A figure on which the region is silent is null, never another region's.
 */
export function financeReport(
  school: School,
  calendar: TermCalendar,
  pupils: readonly Pupil[],
  sessions: readonly Session[],
  placements: readonly Placement[],
  duties: readonly Duty[],
  rules: MoneyRules,
): FinanceReport {
  const { unitsPerLesson } = school.options;
  const payUnits = new Map<string, number>();
  for (const duty of duties) {
    if (duty.person !== null) payUnits.set(duty.person, (payUnits.get(duty.person) ?? 0) + duty.payUnits);
  }
  const fenOf = (units: number, fenPerLesson: number): number =>
    Math.round((units * fenPerLesson) / unitsPerLesson);
  const rate = rules.staffPayFenPerLesson;
  const people = school.staff
    .filter((person) => payUnits.has(person.id))
    .map((person) => {
      const units = payUnits.get(person.id) as number;
      return {
        person: person.id,
        lessons: rounded(units / unitsPerLesson),
        fen: rate === undefined ? null : fenOf(units, rate),
      };
    });
  const externals = school.externals
    .filter((person) => payUnits.has(person.id))
    .map((person) => {
      const units = payUnits.get(person.id) as number;
      return {
        person: person.id,
        lessons: rounded(units / unitsPerLesson),
        fen: fenOf(units, person.payFenPerLesson),
      };
    });
  const money = pupilMoney(school, calendar, pupils, sessions, placements, rules);
  const known = rules.plannedFenPerPupilLesson !== undefined;
  return {
    payUnits: people.reduce((sum, entry) => sum + (payUnits.get(entry.person) as number), 0),
    unitsPerLesson,
    staffPayFen: rate === undefined ? null : people.reduce((sum, entry) => sum + (entry.fen as number), 0),
    people,
    externals,
    pupilLessons: money.pupilLessons,
    pupilDays: money.pupilDays,
    plannedFen: known ? money.plannedFen : null,
    subsidyFen: known ? money.subsidyFen : null,
    parentFen: known ? money.parentFen : null,
    uncoveredFen: known ? money.uncoveredFen : null,
    waivedFen: known ? money.waivedFen : null,
    vendorFen: money.vendorFen,
    freeOfCharge: rules.freeOfCharge,
  };
}
