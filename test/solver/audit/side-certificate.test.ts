import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalSchool } from '../../../solver/model/canonical.ts';
import type { Plan } from '../../../solver/model/plan-document.ts';
import { School, type SchoolInput } from '../../../solver/model/school.ts';
import { planSchool } from '../../../solver/plan.ts';
import { violationsOf } from './audited-plan.ts';
import { auditedSchoolInput, EVERY_REGION } from './audited-school.ts';
import { need } from './corruption.ts';

/** The school of the audit's tests with every demand beyond the network at once. */
function demandingSchool(): SchoolInput {
  const base = auditedSchoolInput();
  return {
    ...base,
    options: {
      ...base.options,
      homeworkSupervisor: 'week',
      bands: [{ id: 'friday', name: '周五', weekdays: [5], least: 1, most: 30 }],
      daysInLieu: { unitsPerDay: 20 },
    },
    activities: base.activities.map((entry) =>
      entry.id === 'care' ? { ...entry, turns: true, subjects: ['语文', '数学'] } : entry,
    ),
    clubs: (base.clubs ?? []).map((club) => ({ ...club, leaders: { ...club.leaders, same: true } })),
    staff: base.staff.map((person, at) => ({
      ...person,
      caps: { ...person.caps, lateDaysInARow: 3 },
      ...(at === 0 ? { notWith: [base.staff[1].id], fewDays: true } : {}),
      ...(at === 1 ? { weeklyLoad: { least: 500 } } : {}),
      ...(at === 2 ? { daysOff: [{ from: '2026-09-16', to: '2026-09-16' }] } : {}),
      dateWishes: [{ dates: { from: '2026-09-17', to: '2026-09-17' }, level: 'avoid' as const }],
    })),
  };
}

describe('the certificate of demands beyond the network', () => {
  const school = canonicalSchool(School.parse(demandingSchool()));
  let plan: Plan;

  beforeAll(async () => {
    plan = await planSchool(demandingSchool(), { seed: 7, iterations: 1000, packs: [EVERY_REGION] });
  });

  const sideOf = (entry: Plan): NonNullable<Plan['roster']['side']> => need(entry.roster.side, 'side report');

  it('stands for every kind of demand', () => {
    expect(sideOf(plan).constraints.map(({ name }) => name)).toEqual([
      'late-days-in-a-row',
      'not-with',
      'homework-supervisor-week',
      'club-leader-same',
      'qa-subject-turns',
      'least-load',
      'band/friday',
      'own-dates',
      'few-days',
    ]);
    const wrong = violationsOf(school, plan).filter(({ rule }) => rule !== 'duty-covered');
    expect(wrong).toEqual([]);
  });

  it('keeps hard demands, and says of all others how far they are kept', () => {
    const { constraints, shortfalls } = sideOf(plan);
    for (const { name, value, bound, where } of constraints) {
      expect(value).toBeGreaterThanOrEqual(bound);
      if (name === 'late-days-in-a-row' || name === 'not-with') expect(value).toBe(0);
      const recorded = plan.open.filter(({ code, refs }) => code === 'SIDE_NOT_KEPT' && refs[0] === name);
      expect(recorded.flatMap(({ refs }) => refs.slice(1))).toEqual(value > 0 ? where : []);
    }
    expect(shortfalls.map(({ person }) => person)).toContain(demandingSchool().staff[1].id);
  });

  type Change = (side: NonNullable<Plan['roster']['side']>, plan: Plan) => void;
  const claimOf = (entry: Plan): Plan['certificates'][number] =>
    need(
      entry.certificates.find(({ name }) => name === 'side'),
      'claim',
    );
  const MUTATIONS: Readonly<Record<string, Change>> = {
    'a value': ({ constraints }) => {
      constraints[2].value += 1;
    },
    'a value before': ({ constraints }) => {
      constraints[0].before += 1;
    },
    'a bound': ({ constraints }) => {
      constraints[2].bound += 1;
    },
    'a place': ({ constraints }) => {
      constraints[0].where.push('t-an');
    },
    'a demand left out': ({ constraints }) => {
      constraints.pop();
    },
    'the order of demands': ({ constraints }) => {
      constraints.reverse();
    },
    'the number of changes': (side) => {
      side.changed += 1;
    },
    'the sum of squares before': (side) => {
      side.sumOfSquaresBefore -= 1;
    },
    'a shortfall': ({ shortfalls }) => {
      shortfalls[0].given += 1;
    },
    'a shortfall left out': ({ shortfalls }) => {
      shortfalls.pop();
    },
    'a day earned': ({ daysInLieu }) => {
      daysInLieu[0].earned += 1;
    },
    'a day taken': ({ daysInLieu }) => {
      daysInLieu[0].taken += 1;
    },
    'the report left out': (_, of) => {
      delete of.roster.side;
    },
    'a claim of optimality': (_, of) => {
      claimOf(of).status = 'optimal';
    },
    'a claimed value': (_, of) => {
      claimOf(of).objective[2].value += 1;
    },
  };

  it.each(Object.entries(MUTATIONS))('does not stand with %s changed', (_, change) => {
    const changed = structuredClone(plan);
    change(sideOf(changed), changed);
    expect(violationsOf(school, changed).map(({ rule }) => rule)).toContain('certificate-valid');
  });

  it('does not let a demand that is not kept go unsaid', () => {
    const changed = structuredClone(plan);
    changed.open = changed.open.filter(({ code }) => code !== 'SIDE_NOT_KEPT');
    expect(violationsOf(school, changed).map(({ rule }) => rule)).toContain('least-load');
  });
});
