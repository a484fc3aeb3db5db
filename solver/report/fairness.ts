import type { TermCalendar } from '../model/calendar.ts';
import { countedDuties, type PlanChange } from '../model/changes.ts';
import type { Duty } from '../model/duty.ts';
import type { WillingnessShares } from '../model/fairness-details.ts';
import type { WillingnessLevel } from '../model/people.ts';
import { compareText, type WorkKind } from '../model/primitives.ts';
import type { FairnessMeasures, FairnessReport, PersonLoad } from '../model/reports.ts';
import type { School } from '../model/school.ts';
import type { Session } from '../model/session.ts';
import { WILLINGNESS_ORDER, willingnessFor } from '../model/willingness.ts';
import { COMPARABILITY } from './comparability.ts';
import { fairnessMeasures, payLessons, rounded } from './measures.ts';
import { worstOff } from './worst-off.ts';

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
 * apart; staff with a share of zero are listed as exempt and enter no figure. Swapped duties count as those that were
 * given away (`countedDuties`), but are paid to whoever does them.
 */
export function fairnessReport(
  school: School,
  calendar: TermCalendar,
  sessions: readonly Session[],
  duties: readonly Duty[],
  proof: RosterProof,
  changes: readonly PlanChange[] = [],
): FairnessReport {
  const weekdays = new Map(calendar.days.map((day) => [day.date, day.weekday]));
  const weekdayOf = (date: string): number => weekdays.get(date) ?? 1;
  const staffById = new Map(school.staff.map((person) => [person.id, person]));
  const tallies = new Map<string, Tally>();
  const tallyOf = (person: string): Tally => {
    const tally = tallies.get(person) ?? emptyTally();
    tallies.set(person, tally);
    return tally;
  };
  const levels = new Map<WorkKind, Record<WillingnessLevel, number>>();
  const counted = countedDuties(duties, changes);
  for (const duty of counted) {
    if (duty.person === null) continue;
    const tally = tallyOf(duty.person);
    tally.duties += 1;
    if (duty.role === 'rotating' || duty.role === 'cover') tally.rotating += duty.units;
    else tally.given += duty.units;
    const work = tally.work.get(duty.work) ?? { duties: 0, units: 0 };
    tally.work.set(duty.work, { duties: work.duties + 1, units: work.units + duty.units });
    const person = staffById.get(duty.person);
    if (!person) continue;
    const level = willingnessFor(person, weekdayOf(duty.date), duty.block, duty.work);
    tally.willingness[level] += 1;
    const ofWork = levels.get(duty.work) ?? noLevels();
    ofWork[level] += 1;
    levels.set(duty.work, ofWork);
  }
  for (const { person, payUnits } of duties) if (person !== null) tallyOf(person).pay += payUnits;
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
  const outside = school.externals.map((person) => personLoad(person.id, 0, 0, 0, tallies.get(person.id)));
  const perShare = (value: number, load: PersonLoad): number => value / load.shareWeight;
  const { sumOfSquares, lowerBound } = proof;
  const { unitsPerLesson } = school.options;
  const payOf = (ids: readonly string[]): number[] => ids.map((id) => tallies.get(id)?.pay ?? 0);
  return {
    unitsPerLesson,
    people,
    exempt,
    externals: outside.filter(({ person }) => tallies.has(person)),
    total: fairnessMeasures(people.map((load) => perShare(load.totalUnits + load.carriedInUnits, load))),
    byWork: measuresByWork(people, perShare),
    externalTotal: fairnessMeasures(outside.map((load) => load.totalUnits)),
    externalByWork: measuresByWork(outside, (value) => value),
    willingness: willingnessShares([...levels.values()]),
    willingnessByWork: [...levels.keys()]
      .sort(compareText)
      .map((work) => ({ work, shares: willingnessShares([levels.get(work) ?? noLevels()]) })),
    pay: {
      staff: payLessons(payOf(school.staff.map(({ id }) => id)), unitsPerLesson),
      externals: payLessons(payOf(school.externals.map(({ id }) => id)), unitsPerLesson),
    },
    worstOff: worstOff({ school, sessions, people, duties: counted, weekdayOf }),
    comparability: COMPARABILITY,
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

/** Measures per kind of work that one of the people does; those who have none of it count with 0. */
function measuresByWork(
  people: readonly PersonLoad[],
  loadOf: (units: number, load: PersonLoad) => number,
): { work: WorkKind; measures: FairnessMeasures }[] {
  const works = [...new Set(people.flatMap((load) => load.byWork.map((entry) => entry.work)))];
  return works.sort(compareText).map((work) => ({
    work,
    measures: fairnessMeasures(
      people.map((load) => loadOf(load.byWork.find((entry) => entry.work === work)?.units ?? 0, load)),
    ),
  }));
}

function noLevels(): Record<WillingnessLevel, number> {
  return { refuse: 0, reluctant: 0, neutral: 0, willing: 0, eager: 0 };
}

function willingnessShares(levels: readonly Record<WillingnessLevel, number>[]): WillingnessShares {
  const dutiesAt = (level: WillingnessLevel): number => levels.reduce((sum, entry) => sum + entry[level], 0);
  const duties = WILLINGNESS_ORDER.reduce((sum, level) => sum + dutiesAt(level), 0);
  return {
    duties,
    byLevel: WILLINGNESS_ORDER.map((level) => ({
      level,
      duties: dutiesAt(level),
      share: duties === 0 ? 0 : rounded(dutiesAt(level) / duties),
    })),
  };
}

function emptyTally(): Tally {
  return {
    duties: 0,
    given: 0,
    rotating: 0,
    pay: 0,
    work: new Map(),
    willingness: noLevels(),
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
