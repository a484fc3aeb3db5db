import type { TermCalendar } from '../model/calendar.ts';
import type { Duty } from '../model/duty.ts';
import type { Pupil } from '../model/pupil.ts';
import type { FinanceReport } from '../model/reports.ts';
import type { School } from '../model/school.ts';
import type { Placement, Session } from '../model/session.ts';
import type { Ledger } from '../model/term.ts';
import { rounded } from './measures.ts';
import { feeBasis, payRate } from './money/fee-basis.ts';
import type { MoneyRules } from './money/money-rules.ts';
import { pupilMoney } from './pupil-money.ts';

/**
 * Planned money of the term in whole fen: lessons and pay per person, externals as labour service, and what subsidy,
 * parents and waivers cover. Lunch and evening care stand apart. A figure on which the region is silent, and on which
 * the school has not decided, is null, never another region's.
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
  const ledgerOf = ledgersOfBlocks(school);
  const payOf = (ledger: Ledger) =>
    payByPerson(
      school,
      duties.filter(({ block }) => ledgerOf(block) === ledger),
      payRate(school, ledger, rules),
    );
  const service = payOf('afterSchool');
  const otherLedgers = (['lunch', 'evening'] as const)
    .map((ledger) => ({ ledger, pay: payOf(ledger) }))
    .filter(({ pay }) => pay.people.length + pay.externals.length > 0)
    .map(({ ledger, pay: { people, externals } }) => ({ ledger, people, externals }));
  const money = pupilMoney(school, calendar, pupils, sessions, placements, rules);
  const { kind } = feeBasis(school, 'afterSchool', rules);
  const known = kind === 'region' || kind === 'school';
  const rate = payRate(school, 'afterSchool', rules);
  return {
    payUnits: service.units,
    unitsPerLesson,
    staffPayFen: rate === null ? null : service.people.reduce((sum, { fen }) => sum + (fen ?? 0), 0),
    people: service.people,
    externals: service.externals,
    pupilLessons: money.pupilLessons,
    pupilDays: money.pupilDays,
    plannedFen: known ? money.plannedFen : null,
    subsidyFen: known ? money.subsidyFen : null,
    parentFen: known ? money.parentFen : null,
    uncoveredFen: known ? money.uncoveredFen : null,
    waivedFen: known ? money.waivedFen : null,
    vendorFen: money.vendorFen,
    freeOfCharge: rules.freeOfCharge,
    ...(otherLedgers.length > 0 ? { otherLedgers } : {}),
  };
}

/** The ledger of a duty's block; duties of the day and of the first dismissal belong to the after-school service. */
export function ledgersOfBlocks(school: School): (block: string) => Ledger {
  const ledgers = new Map(school.blocks.map(({ id, ledger }) => [id, ledger]));
  return (block) => ledgers.get(block) ?? 'afterSchool';
}

function payByPerson(school: School, duties: readonly Duty[], rate: number | null) {
  const { unitsPerLesson } = school.options;
  const units = new Map<string, number>();
  for (const { person, payUnits } of duties) {
    if (person !== null) units.set(person, (units.get(person) ?? 0) + payUnits);
  }
  const entry = (person: string) => ({
    person,
    lessons: rounded((units.get(person) ?? 0) / unitsPerLesson),
  });
  const fenOf = (person: string, fenPerLesson: number): number =>
    Math.round(((units.get(person) ?? 0) * fenPerLesson) / unitsPerLesson);
  const people = school.staff
    .filter(({ id }) => units.has(id))
    .map(({ id }) => ({ ...entry(id), fen: rate === null ? null : fenOf(id, rate) }));
  return {
    units: people.reduce((sum, { person }) => sum + (units.get(person) ?? 0), 0),
    people,
    externals: school.externals
      .filter(({ id }) => units.has(id))
      .map(({ id, payFenPerLesson }) => ({ ...entry(id), fen: fenOf(id, payFenPerLesson) })),
  };
}
