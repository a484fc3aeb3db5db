import { countedDuties, type PlanChange } from '../../model/changes.ts';
import type { Duty } from '../../model/duty.ts';
import type { StaffMember } from '../../model/people.ts';
import { compareText } from '../../model/primitives.ts';
import type { AbsenceRequest } from '../../model/substitution.ts';
import { coverOf } from '../apply-layer.ts';
import {
  type RosterContext,
  type RosterDuty,
  type RosterInput,
  type RosterPerson,
  rosterContext,
  rosterDuty,
} from '../context.ts';
import { datedAbsence } from '../eligibility/dated-absence.ts';
import { Eligibility } from '../eligible.ts';
import { Occupancy } from '../occupancy.ts';
import { TWENTIETHS } from '../shares.ts';

type Absence = StaffMember['absences'][number];

/** A finished roster, and what happened to it since. */
export interface SubstitutionInput extends RosterInput {
  readonly duties: readonly Duty[];
  readonly changes?: readonly PlanChange[];
}

/** The roster as it stands, ready for questions about single duties. */
export interface SubstitutionState {
  /** People carry what counts for them; those absent by changes are away. Shares and weights are those of the plan. */
  readonly context: RosterContext;
  readonly eligibility: Eligibility;
  readonly occupancy: Occupancy;
  /** By id. */
  readonly duties: ReadonlyMap<string, RosterDuty>;
  readonly personOf: Map<string, string | null>;
  /** Locked or leaders' duties, duties without a person, and the past: these change only if their own person is absent. */
  readonly immovable: ReadonlySet<string>;
  readonly frozenBefore: string;
}

export function unavailabilityOf({ dates, blocks }: Pick<AbsenceRequest, 'dates' | 'blocks'>): Absence[] {
  return blocks === undefined ? [{ dates }] : blocks.map((block) => ({ dates, block }));
}

/**
 * Expands the roster. `absence` is known besides those of earlier changes: shares and weights stay those of the plan,
 * because its proof and its targets were made with them.
 */
export function substitutionState(
  input: SubstitutionInput,
  {
    absence,
    frozenBefore = '',
  }: { readonly absence?: AbsenceRequest; readonly frozenBefore?: string | undefined },
): SubstitutionState {
  const base = rosterContext(input);
  const changes = input.changes ?? [];
  const away = new Map<string, Absence[]>();
  const addAway = (person: string, entries: readonly Absence[]): void => {
    away.set(person, [...(away.get(person) ?? []), ...entries]);
  };
  for (const change of changes)
    if (change.kind === 'absence') addAway(change.person, unavailabilityOf(change));
  if (absence) addAway(absence.person, unavailabilityOf(absence));
  const swapped = countedSurplus(input.duties, changes);
  const people = base.people.map((person): RosterPerson => {
    const more = away.get(person.id);
    const carriedInUnits = person.carriedInUnits + (swapped.get(person.id) ?? 0);
    if (!more) return { ...person, carriedInUnits };
    const { staff, external } = person;
    return {
      ...person,
      carriedInUnits,
      staff: staff && { ...staff, absences: [...staff.absences, ...more] },
      external: external && { ...external, absences: [...external.absences, ...more] },
    };
  });
  const context: RosterContext = { ...base, people };
  const occupancy = new Occupancy(context);
  const duties = new Map<string, RosterDuty>();
  const personOf = new Map<string, string | null>();
  for (const { person, ...demand } of [...input.duties].sort((a, b) => compareText(a.id, b.id))) {
    const duty = rosterDuty(context, demand);
    duties.set(demand.id, duty);
    personOf.set(demand.id, person);
    const holder = personIn(context, person);
    if (holder) occupancy.add(holder, duty);
  }
  return {
    context,
    eligibility: new Eligibility(context),
    occupancy,
    duties,
    personOf,
    immovable: immovableIn(input, frozenBefore),
    frozenBefore,
  };
}

/** Units that count for somebody beyond the duties held, after swaps. */
function countedSurplus(duties: readonly Duty[], changes: readonly PlanChange[]): Map<string, number> {
  const surplus = new Map<string, number>();
  const counted = countedDuties(duties, changes);
  duties.forEach(({ person, units }, at) => {
    if (person === null || counted[at].units === units) return;
    surplus.set(person, (surplus.get(person) ?? 0) + counted[at].units - units);
  });
  return surplus;
}

function immovableIn({ school, sessions, duties }: SubstitutionInput, frozenBefore: string): Set<string> {
  const locked = new Set<string>();
  const supervised = new Set<string>();
  for (const lock of school.locks) {
    if (lock.kind === 'duty') locked.add(lock.duty);
    if (lock.kind !== 'supervisor') continue;
    for (const { id, kind, weekday, block, classes } of sessions) {
      const same = kind === 'group' && weekday === lock.weekday && block === lock.block;
      if (same && classes.includes(lock.class)) supervised.add(id);
    }
  }
  const stays = ({ id, person, role, series, date }: Duty): boolean =>
    person === null ||
    date < frozenBefore ||
    role === 'leader' ||
    locked.has(id) ||
    (role === 'fixed' && supervised.has(series));
  return new Set(duties.filter(stays).map(({ id }) => id));
}

export function personIn(context: RosterContext, id: string | null): RosterPerson | undefined {
  const index = id === null ? undefined : context.personIndexOf.get(id);
  return index === undefined ? undefined : context.people[index];
}

/** The duty as one for somebody else on its date. */
export function asTaken({ context }: Pick<SubstitutionState, 'context'>, duty: RosterDuty): RosterDuty {
  return duty.demand.series === duty.demand.id && duty.demand.role === 'rotating'
    ? duty
    : coverOf(context, duty);
}

/** Duties of the absent person that the absence concerns and that are not past, by id. */
export function affectedDuties(state: SubstitutionState, absence: AbsenceRequest): RosterDuty[] {
  const { context, personOf, frozenBefore } = state;
  const person = personIn(context, absence.person);
  if (!person) return [];
  const absences = unavailabilityOf(absence);
  const onlyThis: RosterPerson = {
    ...person,
    staff: person.staff && { ...person.staff, absences },
    external: person.external && { ...person.external, absences },
  };
  return [...state.duties.values()].filter(
    (duty) =>
      personOf.get(duty.demand.id) === absence.person &&
      duty.demand.date >= frozenBefore &&
      datedAbsence.bars(onlyThis, duty, context),
  );
}

/** Counted load with what is carried in. */
export function loadOf({ occupancy }: SubstitutionState, person: RosterPerson): number {
  return person.carriedInUnits + occupancy.unitsOf(person);
}

/** Weighted sum of squared loads of the staff. */
export function sumOfSquares(state: SubstitutionState): number {
  return state.context.people.reduce((sum, person) => {
    const load = loadOf(state, person);
    return sum + person.weight * load * load;
  }, 0);
}

/** By how much the sum grows when the person takes `units` more (fewer where negative). */
export function growth(state: SubstitutionState, person: RosterPerson, units: number): number {
  const load = loadOf(state, person);
  return person.weight * ((load + units) * (load + units) - load * load);
}

/** What everybody should carry over the term by the agreed shares, without what is carried in; externals 0. */
export function targets(state: SubstitutionState): Map<string, number> {
  const { people } = state.context;
  const shares = people.reduce((sum, { share }) => sum + share, 0);
  const whole = people.reduce((sum, person) => sum + (person.share > 0 ? loadOf(state, person) : 0), 0);
  return new Map(
    people.map((person) => {
      const own = person.staff?.carriedInUnits ?? 0;
      const target =
        person.share === 0 ? 0 : (whole * (person.share / TWENTIETHS)) / (shares / TWENTIETHS) - own;
      return [person.id, Math.round(target * 1e6) / 1e6];
    }),
  );
}
