import type { Accounts } from '../../model/accounts.ts';
import { buildCalendar } from '../../model/calendar.ts';
import type { Plan } from '../../model/plan-document.ts';
import { clockOf } from '../../model/primitives.ts';
import type { School } from '../../model/school.ts';
import type { DirectReport } from '../../model/term-reports.ts';
import { serviceHours } from '../../policy/service-hours.ts';
import { sumOf } from '../money/account.ts';
import { monthOf } from '../money/pupil-cells.ts';
import { permille } from '../survey/survey.ts';

/** 国家直报: the figures of every month, by attendance where it is recorded. Lunch and evening care are no part of them. */
export function directReports(school: School, plan: Plan, accounts: Accounts): DirectReport[] {
  const calendar = buildCalendar(school);
  const hours = serviceHours(school, calendar);
  const roll = sumOf(school.classes, ({ pupils }) => pupils);
  const clubOf = new Map(plan.matrix.sessions.map(({ id, club }) => [id, club]));
  const vendorOf = new Map(school.externals.map(({ id, vendor }) => [id, vendor]));
  const served = new Set(hours.flatMap(({ span, dates }) => (span ? dates : [])));
  return accounts.months.map((month) => {
    const rows = accounts.pupilMonths.filter((row) => row.ledger === 'afterSchool' && row.month === month);
    const pay = accounts.pay.filter(
      (row) => row.ledger === 'afterSchool' && row.month === month && row.units > 0,
    );
    const present = rows.filter(({ attendedLessons }) => attendedLessons > 0);
    const offers = hours.flatMap(({ dates, span }) =>
      span ? dates.filter((date) => monthOf(date) === month).map((date) => ({ date, ...span })) : [],
    );
    const days = new Set(offers.map(({ date }) => date));
    const duties = plan.roster.duties.filter(({ date }) => monthOf(date) === month);
    const externals = pay.filter(({ kind }) => kind === 'external');
    const waived = rows.filter(({ waivedFen }) => waivedFen > 0);
    return {
      month,
      pupils: roll,
      takingPart: present.length,
      participationPermille: Math.min(1000, permille(present.length, roll)),
      days: days.size,
      fullWeeks: fullWeeks(calendar.days, served, month),
      meanMinutes:
        offers.length === 0 ? 0 : Math.round(sumOf(offers, ({ start, end }) => end - start) / offers.length),
      latestEnd: offers.length === 0 ? null : clockOf(Math.max(...offers.map(({ end }) => end))),
      pupilLessons: sumOf(rows, ({ attendedLessons }) => attendedLessons),
      staff: new Set(pay.filter(({ kind }) => kind === 'staff').map(({ person }) => person)).size,
      externals: new Set(externals.map(({ person }) => person)).size,
      vendors: new Set(externals.flatMap(({ person }) => vendorOf.get(person) ?? [])).size,
      lessonsPaid: sumOf(pay, ({ units }) => units) / school.options.unitsPerLesson,
      clubs: new Set(duties.flatMap(({ session }) => clubOf.get(session ?? '') ?? [])).size,
      parentFen: sumOf(rows, ({ parentFen }) => parentFen),
      vendorFen: sumOf(rows, ({ vendorFen }) => vendorFen),
      subsidyFen: sumOf(rows, ({ subsidyFen }) => subsidyFen),
      waivedPupils: waived.length,
      waivedFen: sumOf(waived, ({ waivedFen }) => waivedFen),
    };
  });
}

/** Weeks of five school days or more, all with service, that end in the month. */
function fullWeeks(
  schoolDays: readonly { readonly date: string; readonly week: number }[],
  served: ReadonlySet<string>,
  month: string,
): number {
  const weeks = new Map<number, string[]>();
  for (const { date, week } of schoolDays) weeks.set(week, [...(weeks.get(week) ?? []), date]);
  return [...weeks.values()].filter(
    (dates) =>
      dates.length >= 5 && monthOf(dates.at(-1) ?? '') === month && dates.every((date) => served.has(date)),
  ).length;
}
