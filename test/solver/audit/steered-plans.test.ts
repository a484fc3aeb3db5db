import { describe, expect, it } from 'vitest';
import { auditPlan } from '../../../solver/audit/audit.ts';
import { canonicalSchool } from '../../../solver/model/canonical.ts';
import type { Plan } from '../../../solver/model/plan-document.ts';
import { School, type SchoolInput } from '../../../solver/model/school.ts';
import { planSchool } from '../../../solver/plan.ts';
import { BUNDLED_PACKS } from '../../../solver/policy/index.ts';
import { resolvePolicy } from '../../../solver/policy/resolve.ts';
import { PolicyPack } from '../../../solver/policy/schema.ts';
import { steeredSchool } from '../../../solver/policy/steer-school.ts';
import { smallSchool } from '../../support/small-school.ts';

const sentence = { zh: '试验区的要求。', en: 'What the trial region asks for.' };

/** A region given at run time that binds what the bundled ones only recommend, and more. */
const TRIAL = PolicyPack.parse({
  schema: 'afterbell.policy/1',
  id: 'trial',
  name: { zh: '试验区', en: 'Trial region' },
  extends: ['core', 'national', 'henan'],
  document: {
    file: 'seeds/trial.txt',
    title: '试验区通知',
    headings: [{ number: '一', text: '要求', occurrence: 1 }],
  },
  rules: [
    { id: 'assistants-beside-externals', level: 'hard' },
    {
      id: 'lower-grades-no-written-homework',
      level: 'hard',
      params: { grades: { value: ['1', '2'], unit: 'grades' } },
    },
    { id: 'external-qualification', level: 'hard' },
    { id: 'basic-own-staff', level: 'hard', params: { staff: { value: 'ownTeachers', unit: 'code' } } },
    {
      id: 'priority-pupils',
      level: 'hard',
      params: { flags: { value: ['singleParent'], unit: 'codes' } },
    },
  ].map((rule) => ({
    sentence,
    shownBy: 'plan',
    citation: { document: 'seeds/trial.txt', number: '一', heading: '要求' },
    ...rule,
  })),
});
const POLICY = resolvePolicy([...BUNDLED_PACKS, TRIAL], 'trial', { withBase: true });
const RECOMMENDING = PolicyPack.parse({
  ...TRIAL,
  id: 'advice',
  rules: TRIAL.rules.map((rule) => ({
    ...rule,
    level: rule.id === 'priority-pupils' ? 'hard' : 'recommended',
  })),
});

/** The small school with a second craftswoman without papers, robots without an assistant, and open homework posts. */
function trialSchool(region = 'trial'): SchoolInput {
  const base = smallSchool();
  return {
    ...base,
    region,
    posts: base.posts.map((post) =>
      post.id === 'homework' ? { ...post, externals: true, staffKinds: ['teacher', 'leader'] } : post,
    ),
    externals: (base.externals ?? []).map(({ qualification, ...person }) =>
      person.id === 'x-jian' ? person : { ...person, ...(qualification ? { qualification } : {}) },
    ),
    pupils: (base.pupils ?? []).map((pupil) => ({
      ...pupil,
      priority: pupil.id.endsWith('1') ? ['singleParent'] : pupil.id.endsWith('2') ? ['leftBehind'] : [],
    })),
  };
}

const plans = new Map<string, Promise<Plan>>();
function planned(region: string): Promise<Plan> {
  const known =
    plans.get(region) ??
    planSchool(trialSchool(region), { seed: 3, iterations: 500, packs: [TRIAL, RECOMMENDING] });
  plans.set(region, known);
  return known;
}

const audited = async (change: (plan: Plan) => void): Promise<string[]> => {
  const plan = structuredClone(await planned('trial'));
  plan.audit = { violations: [], rulesChecked: [] };
  change(plan);
  const school = canonicalSchool(School.parse(trialSchool()));
  return [...new Set(auditPlan(school, plan, POLICY).violations.map(({ rule }) => rule))];
};

describe("a region's figures steer the plan", () => {
  it('which then breaks none of them', async () => {
    expect(POLICY.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const plan = await planned('trial');
    expect(plan.audit.violations).toEqual([]);
    const binding = TRIAL.rules.map(({ id }) => id);
    expect(binding.filter((id) => !plan.audit.rulesChecked.includes(id))).toEqual([]);
    const statuses = plan.reports.compliance.clauses
      .filter(({ rule }) => binding.includes(rule))
      .map(({ status }) => status);
    expect(statuses).toEqual(binding.map(() => 'kept'));
  });

  it('places nobody whom a rule keeps out, and nobody from outside in the homework part', async () => {
    const { roster } = await planned('trial');
    const people = new Set(roster.duties.map(({ person }) => person));
    expect(people.has('x-jian')).toBe(false);
    const homework = roster.duties.filter(({ work }) => work === 'homework');
    expect(homework.some(({ person }) => person?.startsWith('x-') || person === 's-lin')).toBe(false);
  });

  it('puts an assistant beside everybody from outside', async () => {
    const { matrix } = await planned('trial');
    const robots = matrix.sessions.filter(({ club }) => club === 'robotics');
    expect(robots.length).toBeGreaterThan(0);
    expect(robots.every(({ assistants }) => assistants === 1)).toBe(true);
  });

  it('gives the lower grades something else than homework', async () => {
    const { matrix } = await planned('trial');
    const of = (grade: string) =>
      matrix.sessions.filter(({ block, grades }) => block === 'homework' && grades.includes(grade));
    expect(of('g1').length).toBeGreaterThan(0);
    expect(of('g1').every(({ activity }) => activity === 'play')).toBe(true);
    expect(of('g3').every(({ activity }) => activity === 'homework')).toBe(true);
  });

  it('takes a recommendation as advice: nothing is forced and nothing is broken', async () => {
    const { matrix, audit, reports } = await planned('advice');
    expect(matrix.sessions.some(({ club, assistants }) => club === 'robotics' && assistants > 0)).toBe(false);
    expect(
      matrix.sessions.some(({ activity, grades }) => activity === 'homework' && grades.includes('g1')),
    ).toBe(true);
    expect(audit.violations).toEqual([]);
    const clause = reports.compliance.clauses.find(({ rule }) => rule === 'lower-grades-no-written-homework');
    expect(clause?.status).toBe('notApplicable');
    expect(clause?.shown.en).toContain('recommendation');
  });

  it('serves first whom the region names, and no other', async () => {
    const given = canonicalSchool(School.parse(trialSchool()));
    const flags = (school: School) => new Set(school.pupils?.flatMap(({ priority }) => priority));
    expect(flags(given)).toEqual(new Set(['singleParent', 'leftBehind']));
    expect(flags(steeredSchool(given, POLICY))).toEqual(new Set(['singleParent']));
    const silent = resolvePolicy(BUNDLED_PACKS, 'helan', { withBase: true });
    expect(flags(steeredSchool(given, silent))).toEqual(flags(given));
    const { certificates } = await planned('trial');
    expect(certificates.some(({ stage }) => stage === 'enrolment')).toBe(true);
  });
});

describe('what no bundled pack binds is audited all the same', () => {
  it('assistants-beside-externals: a leader from outside alone', async () => {
    const broken = await audited((plan) => {
      for (const session of plan.matrix.sessions) if (session.club === 'robotics') session.assistants = 0;
      plan.roster.duties = plan.roster.duties.filter(({ role }) => role !== 'assistant');
    });
    expect(broken).toContain('assistants-beside-externals');
  });

  it('lower-grades-no-written-homework: a first grade that does homework', async () => {
    const broken = await audited((plan) => {
      for (const session of plan.matrix.sessions) {
        if (session.activity === 'play' && session.block === 'homework') session.activity = 'homework';
      }
    });
    expect(broken).toContain('lower-grades-no-written-homework');
  });
});
