import type { Duty } from '../../model/duty.ts';
import type { WillingnessLevel } from '../../model/people.ts';
import type { FairnessMeasures, FairnessReport, PersonLoad } from '../../model/reports.ts';
import { agreedShares, SHARE_PARTS } from '../certificate/shares.ts';
import type { AuditContext } from '../context.ts';
import { willingnessOf } from '../willingness.ts';

type Recomputed = Omit<FairnessReport, 'certificate'> & {
  readonly certificate: Omit<FairnessReport['certificate'], 'covers'>;
};

/** The fairness report counted again from the duties. */
export function fairnessFigures(context: AuditContext): Recomputed {
  const { school, plan } = context;
  const shares = agreedShares(context);
  const shareOf = (id: string): number => (shares.get(id)?.parts ?? 0) / SHARE_PARTS;
  const byPerson = new Map<string, Duty[]>();
  for (const duty of plan.roster.duties) {
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
    shareWeight: shareOf(id),
    carriedInUnits,
    targetUnits: (whole * shareOf(id)) / shareSum - carriedInUnits,
  }));
  const externals = school.externals
    .filter(({ id }) => byPerson.has(id))
    .map(({ id }) => ({
      ...personLoad(context, id, byPerson.get(id) ?? []),
      shareWeight: 0,
      carriedInUnits: 0,
      targetUnits: 0,
    }));
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
  };
}

type Counted = Omit<PersonLoad, 'shareWeight' | 'carriedInUnits' | 'targetUnits'>;

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
    payUnits: duties.reduce((sum, duty) => sum + duty.payUnits, 0),
    byWork: works.map((work) => {
      const own = duties.filter((duty) => duty.work === work);
      return { work, duties: own.length, units: units(own) };
    }),
    byWillingness: levels,
  };
}

/**
 * Fairness measures by their definitions: Jain 1984; Gini as the mean absolute difference over twice the mean, all pairs;
 * unfairness as the root of the summed squared deviation.
 */
function measures(loads: readonly number[]): FairnessMeasures {
  const people = loads.length;
  const total = loads.reduce((sum, load) => sum + load, 0);
  const mean = people === 0 ? 0 : total / people;
  const squares = loads.reduce((sum, load) => sum + load * load, 0);
  const deviation = loads.reduce((sum, load) => sum + (load - mean) * (load - mean), 0);
  const pairs = loads.reduce((sum, a) => sum + loads.reduce((own, b) => own + Math.abs(a - b), 0), 0);
  const standardDeviation = people === 0 ? 0 : Math.sqrt(deviation / people);
  const [highest, lowest] = people === 0 ? [0, 0] : [Math.max(...loads), Math.min(...loads)];
  return {
    people,
    total,
    mean,
    highest,
    lowest,
    range: highest - lowest,
    standardDeviation,
    coefficientOfVariation: mean === 0 ? 0 : standardDeviation / mean,
    jain: squares === 0 ? 1 : (total * total) / (people * squares),
    gini: total === 0 ? 0 : pairs / (2 * people * total),
    unfairness: Math.sqrt(deviation),
  };
}
