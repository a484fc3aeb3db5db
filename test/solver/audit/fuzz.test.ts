import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditPlan } from '../../../solver/audit/audit.ts';
import { Plan } from '../../../solver/model/plan-document.ts';
import { auditedPlan } from './audited-plan.ts';
import { auditedSchool, EVERY_POLICY } from './audited-school.ts';

const school = auditedSchool();
const plan = await auditedPlan();

/** The lists of a plan that rules look at. */
const LISTS = {
  sessions: (copy: Plan) => copy.matrix.sessions,
  placements: (copy: Plan) => copy.enrolment.placements,
  duties: (copy: Plan) => copy.roster.duties,
  flows: (copy: Plan) => copy.roster.flows,
  streams: (copy: Plan) => copy.dismissal.streams,
  posts: (copy: Plan) => copy.dismissal.posts,
  loads: (copy: Plan) => copy.reports.fairness.people,
  days: (copy: Plan) => copy.calendar.days,
} as const satisfies Record<string, (copy: Plan) => unknown[]>;

const list = fc.constantFrom(...(Object.keys(LISTS) as (keyof typeof LISTS)[]));

function edited(
  name: keyof typeof LISTS,
  at: number,
  change: (entries: unknown[], at: number) => void,
): Plan {
  const copy = structuredClone(plan);
  const entries: unknown[] = LISTS[name](copy);
  change(entries, at % entries.length);
  return Plan.parse(copy);
}

const violations = (copy: Plan): number => auditPlan(school, copy, EVERY_POLICY).violations.length;

describe('a plan with one entry', () => {
  it('left out is never found whole', () => {
    fc.assert(
      fc.property(list, fc.nat(), (name, at) => {
        const copy = edited(name, at, (entries, place) => entries.splice(place, 1));
        expect(violations(copy)).toBeGreaterThan(0);
      }),
      { seed: 21, numRuns: 30 },
    );
  });

  it('listed twice is never found whole', () => {
    fc.assert(
      fc.property(list, fc.nat(), (name, at) => {
        const copy = edited(name, at, (entries, place) => entries.push(structuredClone(entries[place])));
        expect(violations(copy)).toBeGreaterThan(0);
      }),
      { seed: 22, numRuns: 30 },
    );
  });

  it('that names what does not exist is never found whole, and breaks nothing', () => {
    const field = fc.constantFrom(
      'id',
      'session',
      'person',
      'pupil',
      'room',
      'club',
      'gate',
      'post',
      'activity',
      'block',
    );
    fc.assert(
      fc.property(list, fc.nat(), field, (name, at, key) => {
        let touched = false;
        const copy = edited(name, at, (entries, place) => {
          const entry = entries[place] as Record<string, unknown>;
          if (typeof entry[key] !== 'string') return;
          entry[key] = 'nobody';
          touched = true;
        });
        if (touched) expect(violations(copy)).toBeGreaterThan(0);
      }),
      { seed: 23, numRuns: 80 },
    );
  });

  it('of an empty plan is a list of what is missing', () => {
    const empty = structuredClone(plan);
    for (const entries of Object.values(LISTS)) entries(empty).length = 0;
    expect(violations(Plan.parse(empty))).toBeGreaterThan(10);
  });
});
