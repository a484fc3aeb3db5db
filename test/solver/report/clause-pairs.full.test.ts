import { describe, expect, it } from 'vitest';
import { AUDIT_ALIASES } from '../../../solver/audit/aliases.ts';
import { BUNDLED_PACKS } from '../../../solver/policy/index.ts';
import { remade } from '../audit/audited-plan.ts';
import { DATA_BREAKERS, PLAN_BREAKERS } from './clause-breakers.ts';
import { audited, keptCase, policyOf, reported, type Status } from './clause-school.ts';

const PACKS = BUNDLED_PACKS.filter(({ id }) => id !== 'core').map(({ id }) => id);
const FREE: readonly string[] = ['recommended', 'schoolDecides'];

describe.each(PACKS)('clauses of %s', (pack) => {
  const policy = policyOf(pack);
  const rules = policy.rules.filter((rule) => rule.pack !== 'core');
  const binding = rules.filter((rule) => !rule.supersededBy && !FREE.includes(rule.level));

  it('are all kept by one school, with what shows it', async () => {
    const { school, plan } = await keptCase(policy);
    const clauses = reported(policy, school, plan);
    expect([...clauses.keys()]).toEqual(rules.map(({ id }) => id));
    const notKept = binding.filter(({ id }) => clauses.get(id)?.status !== 'kept');
    expect(notKept.map(({ id }) => [id, clauses.get(id)?.status, clauses.get(id)?.shown.zh])).toEqual([]);
    for (const { shown, todo, rule } of clauses.values()) {
      for (const text of [shown.zh, shown.en, todo?.zh ?? '好', todo?.en ?? 'ok']) {
        expect(text, rule).not.toMatch(/undefined|NaN|Infinity|null|\{/);
        expect(text.length, rule).toBeGreaterThan(0);
      }
    }
  });

  it('say what is to do where nothing is ticked off', async () => {
    const { school, plan } = await keptCase(policy);
    school.evidence = [];
    const clauses = reported(policy, school, plan);
    const open = [...clauses.values()].filter(({ status }) => status === 'needsEvidence');
    expect(open.length).toBeGreaterThan(0);
    for (const { todo, checklist, rule } of open) {
      expect(todo?.zh, rule).toMatch(/\d{4}-\d{2}-\d{2}|：/);
      expect(checklist?.length, rule).toBeGreaterThan(0);
      expect(
        checklist?.every(({ due, date }) => due !== '' && date === undefined),
        rule,
      ).toBe(true);
    }
    expect([...clauses.values()].filter(({ status }) => status === 'broken')).toEqual([]);
  });

  it('are each broken by another school', async () => {
    const statuses: [string, Status | undefined][] = [];
    const known = audited(policy, ...(Object.values(await keptCase(policy)) as [never, never]));
    for (const { id } of binding) {
      const shownBy = AUDIT_ALIASES[id] ?? id;
      let status: Status | undefined;
      if (known.rulesChecked.includes(shownBy)) {
        for (const breaker of PLAN_BREAKERS.filter(({ rule }) => rule === shownBy)) {
          const { school, plan } = await keptCase(policy, breaker.roll);
          for (const club of school.clubs) if (shownBy === 'paid-consent') club.feeFenPerSession = 3000;
          breaker.school?.(school, plan);
          breaker.plan?.(plan, school);
          status = reported(policy, school, breaker.remade ? remade(school, plan) : plan).get(id)?.status;
          if (status === 'broken') break;
        }
      } else {
        const { school, plan } = await keptCase(policy);
        const breaker = DATA_BREAKERS[id];
        if (breaker) breaker(school, plan);
        else
          school.evidence.push({ rule: id, date: '2026-09-30', by: '督学', kept: false, month: '2026-09' });
        status = reported(policy, school, plan, known).get(id)?.status;
      }
      statuses.push([id, status]);
    }
    expect(statuses.filter(([, status]) => status !== 'broken')).toEqual([]);
  });

  it('are never broken where they recommend, are left to the school, or are superseded', async () => {
    const { school, plan } = await keptCase(policy);
    plan.matrix.sessions = [];
    school.evidence = rules.map(({ id }) => ({ rule: id, date: '2026-09-30', by: '督学', kept: false }));
    const clauses = reported(policy, school, plan);
    for (const { id, level, supersededBy } of rules) {
      if (supersededBy) expect(clauses.get(id)?.status, id).toBe('notApplicable');
      else if (FREE.includes(level)) expect(clauses.get(id)?.status, id).not.toBe('broken');
    }
  });
});

describe('a waiver', () => {
  it('must be whole in Henan, and is somebody’s to see to in Sanya', async () => {
    for (const [pack, status] of [
      ['henan', 'broken'],
      ['sanya', 'needsEvidence'],
    ] as const) {
      const policy = policyOf(pack, false);
      const { school, plan } = await keptCase(policy);
      const [pupil] = school.pupils ?? [];
      pupil.priority = ['poorFamily'];
      expect(reported(policy, school, plan).get('waiver')?.status).toBe('kept');
      pupil.waiver = 'none';
      const clause = reported(policy, school, plan).get('waiver');
      expect(clause?.status).toBe(status);
      expect(clause?.todo?.zh).toContain(pupil.name);
    }
  });
});
