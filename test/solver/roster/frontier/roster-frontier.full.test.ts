import { describe, expect, it } from 'vitest';
import { generateSchool } from '../../../../scenarios/index.ts';
import { auditPlan } from '../../../../solver/audit/audit.ts';
import { canonicalSchool } from '../../../../solver/model/canonical.ts';
import { School } from '../../../../solver/model/school.ts';
import { PlanInUse } from '../../../../solver/plan/change-plan.ts';
import { BUNDLED_PACKS } from '../../../../solver/policy/index.ts';
import { resolvePolicy } from '../../../../solver/policy/resolve.ts';
import { auditedPlan } from '../../../support/audited-plan.ts';

const input = generateSchool({ classes: 6, seed: 2, region: 'helan' });
const plan = await auditedPlan(input);
const frontier = new PlanInUse(School.parse(input), plan).frontier();

describe('the frontier of a whole roster', () => {
  it('goes from fairest to most willing, and no point dominates another', () => {
    const { points } = frontier;
    expect(points.length).toBeGreaterThanOrEqual(2);
    expect(points.map(({ position }) => position)).toEqual(points.map((_, at) => at));
    points.slice(1).forEach((point, at) => {
      expect(point.sumOfSquares).toBeGreaterThan(points[at].sumOfSquares);
      expect(point.willingness).toBeLessThan(points[at].willingness);
    });
    expect(points[0].name.zh).toBe('最公平');
    expect(points.at(-1)?.name.zh).toBe('最合意愿');
    expect(new Set(points.map(({ name }) => name.zh)).size).toBe(points.length);
  });

  it('gives the frontier of the largest layers, with all corners', () => {
    expect(frontier.layers.length).toBeGreaterThan(0);
    for (const { points } of frontier.layers) expect(points.length).toBeGreaterThan(0);
  });

  it('is chosen by options: a full plan of each kind passes the audit and has the same figures', async () => {
    const chosen = new Map(
      frontier.points.map((point) => [point.options.rosterBalance?.kind ?? point.options.rosterOrder, point]),
    );
    for (const [kind, { options, sumOfSquares }] of chosen) {
      const school = { ...input, options: { ...input.options, ...options } };
      const full = await auditedPlan(school);
      expect(full.roster.bound.value, kind).toBe(sumOfSquares);
    }
  });
});

describe('a stated compromise', () => {
  it.each([
    { kind: 'weight' as const, fairness: 1, willingness: 3 },
    { kind: 'window' as const, leastUnits: 60, widthUnits: 60 },
  ])('is proven, and its proof is rejected when the option is another: %o', async (rosterBalance) => {
    const school = {
      ...input,
      options: { ...input.options, rosterOrder: 'balanced' as const, rosterBalance },
    };
    const made = await auditedPlan(school);
    const names = made.roster.flows.flatMap(({ levels }) => levels.map(({ name }) => name));
    expect(names).toContain(rosterBalance.kind === 'weight' ? 'balanced' : 'window');
    const other =
      rosterBalance.kind === 'weight'
        ? { ...rosterBalance, willingness: 4 }
        : { ...rosterBalance, leastUnits: 90 };
    const changed = canonicalSchool(
      School.parse({ ...school, options: { ...school.options, rosterBalance: other } }),
    );
    const policy = resolvePolicy(BUNDLED_PACKS, changed.region, { withBase: changed.nationalBase });
    expect(auditPlan(changed, made, policy).violations.map(({ rule }) => rule)).toContain(
      'certificate-valid',
    );
  });
});
