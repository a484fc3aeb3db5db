import { buildCalendar, type TermCalendar } from '../../model/calendar.ts';
import type { Duty } from '../../model/duty.ts';
import type { Club } from '../../model/menu.ts';
import type { ExternalPerson, StaffMember, Vendor } from '../../model/people.ts';
import type { Plan } from '../../model/plan-document.ts';
import { compareText, type Sentence, type WorkKind } from '../../model/primitives.ts';
import type { ComplianceReport } from '../../model/reports.ts';
import type { School } from '../../model/school.ts';
import type { Session } from '../../model/session.ts';
import type { ResolvedPolicy, ResolvedRule } from '../../policy/resolve.ts';
import { type ServiceHours, serviceHours } from '../../policy/service-hours.ts';

export type ClauseStatus = ComplianceReport['clauses'][number]['status'];

/** What the plan and the school's data say of a clause. Without `status` they show figures, but people must judge. */
export interface Shown {
  readonly status?: ClauseStatus;
  readonly shown: Sentence;
  readonly todo?: Sentence;
}

export type Clause = (context: ClauseContext, rule: ResolvedRule) => Shown;

/** Somebody from outside with duties in the plan. */
export interface OutsiderAtWork {
  readonly person: ExternalPerson;
  /** Dates with duties, rising. */
  readonly dates: readonly string[];
}

/** What the clauses look their figures up in. Built once for a report. */
export interface ClauseContext {
  readonly school: School;
  readonly plan: Plan;
  readonly policy: ResolvedPolicy;
  readonly calendar: TermCalendar;
  readonly hours: readonly ServiceHours[];
  readonly staff: ReadonlyMap<string, StaffMember>;
  readonly club: ReadonlyMap<string, Club>;
  readonly session: ReadonlyMap<string, Session>;
  readonly outsiders: readonly OutsiderAtWork[];
  /** Vendors with people or clubs in the plan. */
  readonly vendors: readonly { readonly vendor: Vendor; readonly dates: readonly string[] }[];
  dutiesOf(work: WorkKind): readonly Duty[];
}

export function clauseContext(school: School, plan: Plan, policy: ResolvedPolicy): ClauseContext {
  const calendar = buildCalendar(school);
  const club = new Map(school.clubs.map((entry) => [entry.id, entry]));
  const byWork = new Map<WorkKind, Duty[]>();
  const datesOf = new Map<string, Set<string>>();
  for (const duty of plan.roster.duties) {
    const list = byWork.get(duty.work);
    if (list) list.push(duty);
    else byWork.set(duty.work, [duty]);
    if (duty.person === null) continue;
    const dates = datesOf.get(duty.person);
    if (dates) dates.add(duty.date);
    else datesOf.set(duty.person, new Set([duty.date]));
  }
  const outsiders = school.externals
    .filter(({ id }) => datesOf.has(id))
    .map((person) => ({ person, dates: [...(datesOf.get(person.id) ?? [])].sort() }));
  const offered = new Set(plan.matrix.sessions.flatMap((entry) => club.get(entry.club ?? '')?.vendor ?? []));
  const vendors = school.vendors.flatMap((vendor) => {
    const own = outsiders.filter(({ person }) => person.vendor === vendor.id);
    if (own.length === 0 && !offered.has(vendor.id)) return [];
    return [{ vendor, dates: [...new Set(own.flatMap(({ dates }) => dates))].sort() }];
  });
  return {
    school,
    plan,
    policy,
    calendar,
    hours: serviceHours(school, calendar),
    staff: new Map(school.staff.map((person) => [person.id, person])),
    club,
    session: new Map(plan.matrix.sessions.map((entry) => [entry.id, entry])),
    outsiders,
    vendors,
    dutiesOf: (work) => byWork.get(work) ?? [],
  };
}

const MOST_NAMES = 4;

/** Some names of a list and how many there are, in words. */
export function namesOf(names: readonly string[]): Sentence {
  const sorted = [...names].sort(compareText);
  const some = sorted.slice(0, MOST_NAMES);
  if (sorted.length <= MOST_NAMES) return { zh: some.join('、'), en: some.join(', ') };
  return {
    zh: `${some.join('、')}等 ${sorted.length} 个`,
    en: `${some.join(', ')} and ${sorted.length - MOST_NAMES} more`,
  };
}

/** Share in whole per cent; 0 of 0 is 0. */
export function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((100 * part) / whole);
}

/** Yuan of whole fen. */
export function yuanOf(fen: number): string {
  return fen % 100 === 0 ? `${fen / 100}` : (fen / 100).toFixed(2);
}

export const said = (zh: string, en: string): Sentence => ({ zh, en });
