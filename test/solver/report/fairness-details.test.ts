import { describe, expect, it } from 'vitest';
import { auditContext } from '../../../solver/audit/context.ts';
import { figuresConsistent } from '../../../solver/audit/rules/figures-consistent.ts';
import type { WorstOff } from '../../../solver/model/fairness-details.ts';
import type { Plan } from '../../../solver/model/plan-document.ts';
import { auditedPlan, violationsOf } from '../audit/audited-plan.ts';
import { auditedSchool, EVERY_POLICY } from '../audit/audited-school.ts';

const school = auditedSchool();
const plan = await auditedPlan();
const context = auditContext(school, plan, EVERY_POLICY);

function worstOf({ reports }: Plan): WorstOff[] {
  return reports.fairness.worstOff as WorstOff[];
}

describe('details of the fairness report', () => {
  it('names the five with the highest load for their share, each with a reason in both languages', () => {
    const { people } = plan.reports.fairness;
    const worst = worstOf(plan);
    expect(worst).toHaveLength(Math.min(5, people.length));
    const loads = people.map((load) => (load.totalUnits + load.carriedInUnits) / load.shareWeight);
    const falling = loads.sort((a, b) => b - a).slice(0, 5);
    expect(worst.map(({ loadPerShare }) => loadPerShare)).toEqual(
      falling.map((load) => Math.round(load * 1e6) / 1e6),
    );
    for (const { reasons } of worst) {
      expect(reasons.length).toBeGreaterThan(0);
      for (const { sentence } of reasons) {
        expect(sentence.zh).toMatch(/。$/);
        expect(sentence.en).toMatch(/\.$/);
      }
    }
  });

  it('splits duties of staff by willingness, in all and per kind of work', () => {
    const { willingness, willingnessByWork, people } = plan.reports.fairness;
    const shares = willingness?.byLevel.map(({ share }) => share) ?? [];
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
    expect(willingness?.duties).toBe(people.reduce((sum, { duties }) => sum + duties, 0));
    const byWork = willingnessByWork?.reduce((sum, { shares: { duties } }) => sum + duties, 0);
    expect(byWork).toBe(willingness?.duties);
  });

  it('pays as many lessons as the finance report', () => {
    const { pay, unitsPerLesson } = plan.reports.fairness;
    const { payUnits, externals } = plan.reports.finance;
    expect((pay?.staff.lessons ?? 0) * unitsPerLesson).toBeCloseTo(payUnits, 5);
    const outside = externals.reduce((sum, { lessons }) => sum + lessons, 0);
    expect(pay?.externals.lessons).toBeCloseTo(outside, 5);
  });

  it('is found wrong by the audit wherever one of its figures is changed', () => {
    const paths: (string | number)[][] = [];
    const collect = (value: unknown, path: (string | number)[]): void => {
      if (typeof value === 'number' || typeof value === 'boolean') paths.push(path);
      else if (Array.isArray(value)) for (const [at, entry] of value.entries()) collect(entry, [...path, at]);
      else if (typeof value === 'object' && value !== null) {
        for (const [key, entry] of Object.entries(value)) collect(entry, [...path, key]);
      }
    };
    const { certificate: _, people: __, ...rest } = plan.reports.fairness;
    collect(rest, []);
    // One figure of each kind; places within lists are alike.
    const kinds = new Map(
      paths.map((path) => [path.filter((key) => typeof key === 'string').join('.'), path]),
    );
    expect(kinds.size).toBeGreaterThan(50);
    for (const [kind, path] of kinds) {
      const fairness = structuredClone(plan.reports.fairness);
      let at = fairness as unknown as Record<string | number, unknown>;
      for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
      const last = path[path.length - 1];
      at[last] = typeof at[last] === 'boolean' ? !at[last] : (at[last] as number) + 1;
      const changed = { ...plan, reports: { ...plan.reports, fairness } };
      const found = figuresConsistent.check({ ...context, plan: changed });
      expect(
        found.map(({ where }) => where),
        kind,
      ).toEqual(['fairness']);
    }
  });

  it('is found wrong where a reason names somebody else, another figure or is left out', () => {
    const edits: ((worst: WorstOff[]) => void)[] = [
      ([first]) => {
        first.reasons[0].sentence.zh = first.reasons[0].sentence.zh.replace(/\d+/, '99');
      },
      ([first]) => {
        first.reasons[0].sentence.en = 'Nothing to see here.';
      },
      ([first, second]) => {
        first.person = second.person;
      },
      ([first]) => {
        first.reasons[0].kind = first.reasons[0].kind === 'other' ? 'asked' : 'other';
      },
      (worst) => {
        worst.pop();
      },
    ];
    for (const edit of edits) {
      const changed = structuredClone(plan);
      edit(worstOf(changed));
      expect(violationsOf(school, changed).map(({ rule }) => rule)).toEqual(['figures-consistent']);
    }
  });

  it('leaves plans from before these figures valid', () => {
    const old = structuredClone(plan);
    const { fairness } = old.reports;
    for (const key of [
      'externalTotal',
      'externalByWork',
      'willingness',
      'willingnessByWork',
      'pay',
    ] as const) {
      delete fairness[key];
    }
    delete fairness.worstOff;
    delete fairness.comparability;
    for (const figures of [fairness.total, ...fairness.byWork.map(({ measures }) => measures)])
      delete figures.lorenz;
    expect(violationsOf(school, old)).toEqual([]);
  });
});
