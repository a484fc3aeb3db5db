import { beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../../solver/model/plan-document.ts';
import { smallSchool } from '../../support/small-school.ts';
import { smallPlan } from './small-plan.ts';
import { type TestApp, testApp } from './test-app.ts';

let api: TestApp;
let plan: Plan;
beforeAll(async () => {
  api = await testApp();
  plan = await smallPlan();
  await api.call('POST', '/v1/schools', { body: smallSchool() });
});

const analyze = (body: unknown, query = '') => api.call('POST', `/v1/analyze${query}`, { body });

describe('analysing a plan', () => {
  it('finds in a plan of ours what the plan itself says', async () => {
    const { status, json } = await analyze({ school: smallSchool(), plan });
    expect(status).toBe(200);
    expect(json.sameSchool).toBe(true);
    expect(json.violations).toEqual(plan.audit.violations);
    expect(json.rulesChecked).toEqual(plan.audit.rulesChecked);
    expect(json.fairness.total).toEqual(plan.reports.fairness.total);
    expect(json.fairness.people).toEqual(plan.reports.fairness.people);
  });

  it('gives the same answer for the stored school', async () => {
    const stored = await analyze({ plan }, '?school=small');
    expect(stored.status).toBe(200);
    expect(stored.json).toEqual((await analyze({ school: smallSchool(), plan })).json);
    expect((await analyze({ plan }, '?school=small&version=1')).json).toEqual(stored.json);
  });

  it('sees what a hand has broken', async () => {
    const edited = structuredClone(plan);
    const duty = edited.roster.duties.find(({ person }) => person !== null);
    if (!duty) throw new Error('the small school has duties');
    duty.person = null;
    const { json } = await analyze({ plan: edited }, '?school=small');
    expect(json.figures.openDuties).toBe(plan.roster.duties.filter(({ person }) => !person).length + 1);
    expect(json.figures.hardViolations).toBeGreaterThan(
      plan.audit.violations.filter(({ level }) => level === 'hard').length,
    );
    expect(json.passed).toBe(false);
  });

  it('tells another school from the one that the plan was made for', async () => {
    const { json } = await analyze({ school: smallSchool({ name: '另一所' }), plan });
    expect(json.sameSchool).toBe(false);
  });

  it('names the places that are wrong', async () => {
    const broken = await analyze({
      school: smallSchool(),
      plan: { ...plan, status: 'perfect', roster: { ...plan.roster, duties: [{ id: 7 }] } },
    });
    expect([broken.status, broken.json.code]).toEqual([422, 'PLAN_INVALID']);
    const paths = broken.json.findings.map(({ path }: { path: string }) => path);
    expect(paths).toEqual(expect.arrayContaining(['/plan/status', '/plan/roster/duties/0/id']));
    const school = await analyze({ school: { ...smallSchool(), name: 7 }, plan });
    expect(school.json.findings[0].path).toBe('/school/name');
    expect((await analyze({ plan })).status).toBe(422);
    expect((await analyze({ school: smallSchool(), plan }, '?school=small')).status).toBe(422);
  });

  it('says what is not stored', async () => {
    expect((await analyze({ plan }, '?school=none')).json.code).toBe('SCHOOL_UNKNOWN');
    expect((await analyze({ plan }, '?school=small&version=7')).json.code).toBe('SCHOOL_VERSION_UNKNOWN');
  });
});
