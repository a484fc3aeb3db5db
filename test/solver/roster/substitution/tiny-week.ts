import type { Duty } from '../../../../solver/model/duty.ts';
import type { School } from '../../../../solver/model/school.ts';
import { Rng } from '../../../../solver/numeric/rng.ts';
import { type RosterDuty, rosterContext, rosterDuty } from '../../../../solver/roster/context.ts';
import { Eligibility } from '../../../../solver/roster/eligible.ts';
import { clash } from '../../../../solver/roster/occupancy.ts';
import { planRoster } from '../../../../solver/roster/plan-roster.ts';
import type { SubstitutionInput } from '../../../../solver/roster/substitution/state.ts';
import { rosterSchool } from '../roster-school.ts';

/** A planned roster of a school of two classes over two weeks, with few people and tight caps. */
export function tinyWeeks(seed: number): SubstitutionInput {
  const rng = new Rng(seed);
  const input = rosterSchool({
    classes: 4,
    seed,
    end: '2026-09-11',
    change: (school) => {
      for (const person of school.staff) {
        person.caps = { perDay: 2 + rng.intBelow(2), perWeek: 6 + rng.intBelow(4) };
      }
    },
  });
  return { ...input, duties: planRoster({ ...input, seed: 1 }).duties };
}

/** Who could hold which duty by every rule but overlaps and caps, the absent person left out on the dates. */
export interface Possible {
  readonly duties: readonly RosterDuty[];
  readonly may: (person: number, duty: RosterDuty) => boolean;
}

export function possible(input: SubstitutionInput): Possible & { readonly school: School } {
  const context = rosterContext(input);
  const eligibility = new Eligibility(context);
  const duties = input.duties.map(({ person: _, ...demand }) =>
    rosterDuty(context, { ...demand, role: 'cover' }),
  );
  return {
    school: input.school,
    duties,
    may: (person, duty) => {
      const somebody = context.people[person];
      return eligibility.qualified(somebody, duty) && eligibility.present(somebody, duty);
    },
  };
}

/**
 * Can all `open` duties go to somebody while all other duties stay where they are? Tries everything. Returns the most
 * that can be covered.
 */
export function mostCovered(input: SubstitutionInput, open: readonly string[], absent: string): number {
  const context = rosterContext(input);
  const { may, duties } = possible(input);
  const byId = new Map(duties.map((duty) => [duty.demand.id, duty]));
  const held = context.people.map(() => [] as RosterDuty[]);
  const free = new Set(open);
  for (const { id, person } of input.duties as Duty[]) {
    const index = person === null || free.has(id) ? undefined : context.personIndexOf.get(person);
    const duty = byId.get(id);
    if (index !== undefined && duty) held[index].push(duty);
  }
  const fits = (index: number, duty: RosterDuty): boolean => {
    const person = context.people[index];
    if (person.id === absent || !may(index, duty)) return false;
    const own = held[index];
    const inWeek = own.filter(({ day }) => day.week === duty.day.week);
    const units = inWeek.reduce((sum, { demand }) => sum + demand.units, duty.demand.units);
    return (
      own.filter(({ dayIndex }) => dayIndex === duty.dayIndex).length < person.perDay &&
      inWeek.length < person.perWeek &&
      units <= person.mostUnitsPerWeek &&
      own.every((other) => other.dayIndex !== duty.dayIndex || !clash(other, duty, context))
    );
  };
  let best = 0;
  const visit = (at: number, covered: number): void => {
    if (covered + open.length - at <= best) return;
    if (at === open.length) {
      best = covered;
      return;
    }
    const duty = byId.get(open[at]);
    if (duty) {
      context.people.forEach((_, index) => {
        if (best === open.length || !fits(index, duty)) return;
        held[index].push(duty);
        visit(at + 1, covered + 1);
        held[index].pop();
      });
    }
    visit(at + 1, covered);
  };
  visit(0, 0);
  return best;
}
