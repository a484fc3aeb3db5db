import { describe, expect, it } from 'vitest';
import { auditPlan } from '../../../solver/audit/audit.ts';
import type { Plan } from '../../../solver/model/plan-document.ts';
import { auditedPlan } from './audited-plan.ts';
import { auditedSchool, EVERY_POLICY } from './audited-school.ts';

type Clause = Plan['reports']['compliance']['clauses'][number];
const clauseOf = (plan: Plan, rule: string): Clause => {
  const clause = plan.reports.compliance.clauses.find((entry) => entry.rule === rule);
  if (!clause) throw new Error(`no clause ${rule}`);
  return clause;
};

const CASES: [string, (plan: Plan, school: ReturnType<typeof auditedSchool>) => void][] = [
  [
    'calls a kept clause broken',
    (plan) => Object.assign(clauseOf(plan, 'patrol-post'), { status: 'broken' }),
  ],
  [
    'calls a kept clause not applicable',
    (plan) => Object.assign(clauseOf(plan, 'five-days'), { status: 'notApplicable' }),
  ],
  [
    'makes a demand of a recommendation',
    (plan) => Object.assign(clauseOf(plan, 'qa-rooms'), { level: 'hard' }),
  ],
  [
    'calls a recommendation broken',
    (plan) => Object.assign(clauseOf(plan, 'qa-rooms'), { status: 'broken' }),
  ],
  ['leaves a clause out', (plan) => void plan.reports.compliance.clauses.pop()],
  [
    'names another pack',
    (plan) => {
      plan.reports.compliance.pack = 'henan';
    },
  ],
  [
    'hides that somebody found a clause not kept',
    (plan, school) => {
      school.evidence = [{ rule: 'insurance', date: '2026-09-10', by: '督学', kept: false }];
      clauseOf(plan, 'insurance').status = 'kept';
    },
  ],
];

describe('the compliance report of a finished plan', () => {
  it('agrees with the audit', async () => {
    expect(auditPlan(auditedSchool(), await auditedPlan(), EVERY_POLICY).violations).toEqual([]);
  });

  it.each(CASES)('that %s is found out', async (_, corrupt) => {
    const [school, plan] = [auditedSchool(), await auditedPlan()];
    corrupt(plan, school);
    const found = auditPlan(school, plan, EVERY_POLICY).violations.filter(
      ({ where }) => where === 'compliance',
    );
    expect(found.map(({ rule, level }) => [rule, level])).toEqual([['figures-consistent', 'hard']]);
  });

  it('must own up to what is broken', async () => {
    const [school, plan] = [auditedSchool(), await auditedPlan()];
    school.clubs[0].description = '每周刷题';
    const rules = auditPlan(school, plan, EVERY_POLICY).violations.map(({ rule }) => rule);
    expect(rules).toEqual(['forbidden-content', 'figures-consistent']);
  });
});

describe('a reason on record', () => {
  const drill = () => {
    const school = auditedSchool();
    school.clubs[0].description = '古籍刷题签';
    return school;
  };
  const reason = { reason: '工艺名称', by: '教务处', date: '2026-09-01' };
  const rulesOf = async (school: ReturnType<typeof auditedSchool>) =>
    auditPlan(school, await auditedPlan(), EVERY_POLICY).violations.map(({ rule }) => rule);

  it('takes a find in words back, where it stands and for its rule only', async () => {
    const excused = drill();
    excused.deviations = [{ rule: 'forbidden-content', where: excused.clubs[0].id, ...reason }];
    expect(await rulesOf(excused)).toEqual([]);
    const elsewhere = drill();
    elsewhere.deviations = [{ rule: 'forbidden-content', where: 'choir', ...reason }];
    expect(await rulesOf(elsewhere)).toContain('forbidden-content');
  });

  it('does not excuse a hard rule', async () => {
    const school = auditedSchool();
    delete school.vendors[0].approved;
    school.deviations = [{ rule: 'external-approved-list', ...reason }];
    expect(await rulesOf(school)).toContain('external-approved-list');
  });
});
