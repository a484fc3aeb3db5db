import type { TermCalendar } from '../model/calendar.ts';
import type { Duty } from '../model/duty.ts';
import type { WillingnessLevel } from '../model/people.ts';
import { compareText, type WorkKind } from '../model/primitives.ts';
import type { FairnessReport, PersonLoad } from '../model/reports.ts';
import type { School } from '../model/school.ts';
import { willingnessFor } from '../model/willingness.ts';
import { fairnessMeasures, rounded } from './measures.ts';

/** What the roster proved: shares, the measure of the certificate and its bound. */
export interface RosterProof {
  /** Agreed share by person, in full-time equivalents over the term; missing or 0 means exempt. */
  readonly shares: ReadonlyMap<string, number>;
  readonly dutiesUnderCertificate: number;
  readonly sumOfSquares: number;
  readonly lowerBound: number;
  readonly covers: { readonly zh: string; readonly en: string };
}

interface Tally {
  duties: number;
  given: number;
  rotating: number;
  pay: number;
  work: Map<WorkKind, { duties: number; units: number }>;
  willingness: Record<WillingnessLevel, number>;
}

/**
 * Who carries how much, against the agreed share, in whole sub-units of a lesson. School staff and externals are kept
 * apart; staff with a share of zero are listed as exempt and enter no figure.
 */
export function fairnessReport(
  school: School,
  calendar: TermCalendar,
  duties: readonly Duty[],
  proof: RosterProof,
): FairnessReport {
  const weekdayOf = new Map(calendar.days.map((day) => [day.date, day.weekday]));
  const staffById = new Map(school.staff.map((person) => [person.id, person]));
  const tallies = new Map<string, Tally>();
  for (const duty of duties) {
    if (duty.person === null) continue;
    const tally = tallies.get(duty.person) ?? emptyTally();
    tallies.set(duty.person, tally);
    tally.duties += 1;
    tally.pay += duty.payUnits;
    if (duty.role === 'rotating' || duty.role === 'cover') tally.rotating += duty.units;
    else tally.given += duty.units;
    const work = tally.work.get(duty.work) ?? { duties: 0, units: 0 };
    tally.work.set(duty.work, { duties: work.duties + 1, units: work.units + duty.units });
    const person = staffById.get(duty.person);
    if (person)
      tally.willingness[willingnessFor(person, weekdayOf.get(duty.date) ?? 1, duty.block, duty.work)] += 1;
  }
  const sharing = school.staff.filter((person) => (proof.shares.get(person.id) ?? 0) > 0);
  const exempt = school.staff.filter((person) => !sharing.includes(person)).map((person) => person.id);
  const shareSum = sharing.reduce((sum, person) => sum + (proof.shares.get(person.id) as number), 0);
  const wholeLoad = sharing.reduce((sum, person) => {
    const tally = tallies.get(person.id);
    return sum + (tally ? tally.given + tally.rotating : 0) + person.carriedInUnits;
  }, 0);
  const people = sharing.map((person) => {
    const share = proof.shares.get(person.id) as number;
    const target = (wholeLoad * share) / shareSum - person.carriedInUnits;
    return personLoad(person.id, share, person.carriedInUnits, target, tallies.get(person.id));
  });
  const externals = school.externals
    .filter((person) => tallies.has(person.id))
    .map((person) => personLoad(person.id, 0, 0, 0, tallies.get(person.id)));
  const perShare = (value: number, load: PersonLoad): number => value / load.shareWeight;
  const works = [...new Set(people.flatMap((load) => load.byWork.map((entry) => entry.work)))].sort(
    compareText,
  );
  const { sumOfSquares, lowerBound } = proof;
  return {
    unitsPerLesson: school.options.unitsPerLesson,
    people,
    exempt,
    externals,
    total: fairnessMeasures(people.map((load) => perShare(load.totalUnits + load.carriedInUnits, load))),
    byWork: works.map((work) => ({
      work,
      measures: fairnessMeasures(
        people.map((load) => perShare(load.byWork.find((entry) => entry.work === work)?.units ?? 0, load)),
      ),
    })),
    certificate: {
      duties: duties.length,
      dutiesUnderCertificate: proof.dutiesUnderCertificate,
      sumOfSquares,
      lowerBound,
      gap: lowerBound > 0 ? rounded((sumOfSquares - lowerBound) / lowerBound) : 0,
      covers: proof.covers,
    },
  };
}

function emptyTally(): Tally {
  return {
    duties: 0,
    given: 0,
    rotating: 0,
    pay: 0,
    work: new Map(),
    willingness: { refuse: 0, reluctant: 0, neutral: 0, willing: 0, eager: 0 },
  };
}

function personLoad(
  person: string,
  share: number,
  carriedInUnits: number,
  target: number,
  tally: Tally = emptyTally(),
): PersonLoad {
  return {
    person,
    shareWeight: rounded(share),
    duties: tally.duties,
    givenUnits: tally.given,
    rotatingUnits: tally.rotating,
    totalUnits: tally.given + tally.rotating,
    carriedInUnits,
    targetUnits: rounded(target),
    payUnits: tally.pay,
    byWork: [...tally.work]
      .sort((a, b) => compareText(a[0], b[0]))
      .map(([work, { duties, units }]) => ({ work, duties, units })),
    byWillingness: tally.willingness,
  };
}
