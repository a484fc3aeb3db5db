import type { Duty } from '../../model/duty.ts';
import type { WillingnessShares } from '../../model/fairness-details.ts';
import type { WillingnessLevel } from '../../model/people.ts';
import type { FairnessMeasures, FairnessReport, PersonLoad } from '../../model/reports.ts';
import { agreedShares, SHARE_PARTS } from '../certificate/shares.ts';
import type { AuditContext } from '../context.ts';
import { willingnessOf } from '../willingness.ts';
import { comparable } from './comparable.ts';
import { countedFor } from './counted.ts';
import { measures as allMeasures, lessonsPaid } from './measures.ts';
import { worstOffFigures } from './worst-off.ts';

type Details =
  | 'externalTotal'
  | 'externalByWork'
  | 'willingness'
  | 'willingnessByWork'
  | 'pay'
  | 'worstOff'
  | 'comparability';

type Recomputed = Omit<FairnessReport, 'certificate' | Details> & {
  readonly certificate: Omit<FairnessReport['certificate'], 'covers'>;
} & Partial<Record<Details, unknown>>;

/** The fairness report counted again from the duties. */
export function fairnessFigures(context: AuditContext): Recomputed {
  const { school, plan } = context;
  const measures = measuresOf(context);
  const shares = agreedShares(context);
  const shareOf = (id: string): number => (shares.get(id)?.parts ?? 0) / SHARE_PARTS;
  const byPerson = new Map<string, Duty[]>();
  const counted = countedFor(plan);
  const paid = new Map<string, number>();
  for (const { person, payUnits } of plan.roster.duties) {
    if (person !== null) paid.set(person, (paid.get(person) ?? 0) + payUnits);
  }
  const payOf = (id: string): number => paid.get(id) ?? 0;
  for (const duty of counted) {
    if (duty.person === null) continue;
    const list = byPerson.get(duty.person);
    if (list) list.push(duty);
    else byPerson.set(duty.person, [duty]);
  }
  const sharing = school.staff.filter(({ id }) => shareOf(id) > 0);
  const unitsOf = (id: string): number => (byPerson.get(id) ?? []).reduce((sum, { units }) => sum + units, 0);
  const shareSum = sharing.reduce((sum, { id }) => sum + shareOf(id), 0);
  const whole = sharing.reduce((sum, { id, carriedInUnits }) => sum + unitsOf(id) + carriedInUnits, 0);
  const people = sharing.map(({ id, carriedInUnits }) => ({
    ...personLoad(context, id, byPerson.get(id) ?? []),
    payUnits: payOf(id),
    shareWeight: shareOf(id),
    carriedInUnits,
    targetUnits: (whole * shareOf(id)) / shareSum - carriedInUnits,
  }));
  const outside = school.externals.map(({ id }) => ({
    ...personLoad(context, id, byPerson.get(id) ?? []),
    payUnits: payOf(id),
    shareWeight: 0,
    carriedInUnits: 0,
    targetUnits: 0,
  }));
  const externals = outside.filter(({ person }) => byPerson.has(person) || paid.has(person));
  const works = [...new Set(people.flatMap(({ byWork }) => byWork.map(({ work }) => work)))].sort();
  const { value, lowerBound } = plan.roster.bound;
  return {
    unitsPerLesson: school.options.unitsPerLesson,
    people,
    exempt: school.staff.filter((person) => !sharing.includes(person)).map(({ id }) => id),
    externals,
    total: measures(people.map((load) => (load.totalUnits + load.carriedInUnits) / load.shareWeight)),
    byWork: works.map((work) => ({
      work,
      measures: measures(
        people.map(
          ({ byWork, shareWeight }) =>
            (byWork.find((entry) => entry.work === work)?.units ?? 0) / shareWeight,
        ),
      ),
    })),
    certificate: {
      duties: plan.roster.duties.length,
      dutiesUnderCertificate: plan.roster.bound.dutiesUnderCertificate,
      sumOfSquares: value,
      lowerBound,
      gap: lowerBound > 0 ? (value - lowerBound) / lowerBound : 0,
    },
    ...details(context, people, outside, counted, payOf),
  };
}

/** All measures; without the Lorenz curve for a plan from before plans had it. */
function measuresOf({ plan }: AuditContext): (loads: readonly number[]) => FairnessMeasures {
  if (plan.reports.fairness.total.lorenz !== undefined) return allMeasures;
  return (loads) => {
    const { lorenz: _, ...figures } = allMeasures(loads);
    return figures;
  };
}

/** Figures that plans have since the measures were widened; those that a plan does not state are left out. */
function details(
  context: AuditContext,
  people: readonly PersonLoad[],
  outside: readonly PersonLoad[],
  counted: readonly Duty[],
  payOf: (id: string) => number,
): Partial<Record<Details, unknown>> {
  const { school, plan } = context;
  const stated = plan.reports.fairness;
  const measures = measuresOf(context);
  const staffDuties = counted.filter(({ person }) => context.staff.has(person ?? ''));
  const works = [...new Set(outside.flatMap(({ byWork }) => byWork.map(({ work }) => work)))].sort();
  const unitsOf = (load: PersonLoad, work: string): number =>
    load.byWork.find((entry) => entry.work === work)?.units ?? 0;
  const { unitsPerLesson } = school.options;
  const paid = (list: readonly { readonly id: string }[]) =>
    lessonsPaid(
      list.map(({ id }) => payOf(id)),
      unitsPerLesson,
    );
  const all: Record<Details, unknown> = {
    externalTotal: measures(outside.map(({ totalUnits }) => totalUnits)),
    externalByWork: works.map((work) => ({
      work,
      measures: measures(outside.map((load) => unitsOf(load, work))),
    })),
    willingness: levelShares(context, staffDuties),
    willingnessByWork: [...new Set(staffDuties.map(({ work }) => work))].sort().map((work) => ({
      work,
      shares: levelShares(
        context,
        staffDuties.filter((duty) => duty.work === work),
      ),
    })),
    pay: { staff: paid(school.staff), externals: paid(school.externals) },
    worstOff: worstOffFigures(context, people, counted, stated.worstOff ?? []),
    comparability: stated.comparability && comparable(stated.comparability),
  };
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in stated));
}

/** Which part of the duties of staff stands at each level of willingness. */
function levelShares(context: AuditContext, duties: readonly Duty[]): WillingnessShares {
  const levels: readonly WillingnessLevel[] = ['refuse', 'reluctant', 'neutral', 'willing', 'eager'];
  const said = duties.map(({ person, date, block, work }) => {
    const staff = context.staff.get(person ?? '');
    return staff && willingnessOf(staff, context.dayOn.get(date)?.follows ?? 1, block, work);
  });
  return {
    duties: duties.length,
    byLevel: levels.map((level) => {
      const at = said.filter((entry) => entry === level).length;
      return { level, duties: at, share: duties.length === 0 ? 0 : at / duties.length };
    }),
  };
}

type Counted = Omit<PersonLoad, 'shareWeight' | 'carriedInUnits' | 'targetUnits' | 'payUnits'>;

function personLoad(context: AuditContext, id: string, duties: readonly Duty[]): Counted {
  const units = (list: readonly Duty[]): number => list.reduce((sum, duty) => sum + duty.units, 0);
  const inTurn = duties.filter(({ role }) => role === 'rotating' || role === 'cover');
  const staff = context.staff.get(id);
  const levels: Record<WillingnessLevel, number> = {
    refuse: 0,
    reluctant: 0,
    neutral: 0,
    willing: 0,
    eager: 0,
  };
  for (const { date, block, work } of staff ? duties : []) {
    const weekday = context.dayOn.get(date)?.follows ?? 1;
    if (staff) levels[willingnessOf(staff, weekday, block, work)] += 1;
  }
  const works = [...new Set(duties.map(({ work }) => work))].sort();
  return {
    person: id,
    duties: duties.length,
    givenUnits: units(duties) - units(inTurn),
    rotatingUnits: units(inTurn),
    totalUnits: units(duties),
    byWork: works.map((work) => {
      const own = duties.filter((duty) => duty.work === work);
      return { work, duties: own.length, units: units(own) };
    }),
    byWillingness: levels,
  };
}
