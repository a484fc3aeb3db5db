import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../solver/model/canonical.ts';
import type { ProgressEvent } from '../../solver/model/progress.ts';
import type { SchoolInput } from '../../solver/model/school.ts';
import { VERSION } from '../../solver/plan/version.ts';
import { auditedPlan, QUICK, unauditedPlan } from '../support/audited-plan.ts';
import { smallSchool } from '../support/small-school.ts';

describe('the whole pipeline on the small school', () => {
  it('gives a complete plan with nothing open', async () => {
    const plan = await auditedPlan(smallSchool());
    expect(plan.status).toBe('complete');
    expect(plan.roster.duties.every(({ person }) => person !== null)).toBe(true);
    expect(plan.audit.rulesChecked.length).toBeGreaterThan(35);
  });

  it('does not depend on the order of rows', async () => {
    const school = smallSchool();
    const turned = Object.fromEntries(
      Object.entries(school).map(([key, value]) => [
        key,
        // Of templates the first that fits counts, so their order is meant.
        Array.isArray(value) && key !== 'templates' ? value.toReversed() : value,
      ]),
    ) as unknown as SchoolInput;
    expect(canonicalJson(await auditedPlan(turned))).toBe(canonicalJson(await auditedPlan(school)));
  });

  it('repeats itself for a seed', async () => {
    const [first, second] = [await auditedPlan(smallSchool()), await auditedPlan(smallSchool())];
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  });

  it('repeats a run under a clock from the work it recorded', async () => {
    let now = 0;
    // Every look at the clock is 40 ms later: the search looks about once in a thousand proposals.
    const nowMs = (): number => {
      now += 40;
      return now;
    };
    const clock = { nowMs, limitMs: 1000 };
    const timed = await auditedPlan(smallSchool(), { seed: 5 }, clock);
    const again = await auditedPlan(smallSchool(), { seed: 5, replay: timed.provenance.iterations });
    expect(again.matrix).toEqual(timed.matrix);
    expect(again.roster.duties).toEqual(timed.roster.duties);
    expect(timed.provenance.budget).toEqual({ kind: 'clock' });
  });

  it('keeps the best when it is stopped before it begins', async () => {
    const plan = await auditedPlan(smallSchool(), QUICK, { stopFlag: new Int32Array([1]) });
    expect(plan.status).toBe('stopped');
  });

  it('keeps locks in every stage', async () => {
    const free = await auditedPlan(smallSchool());
    const club = free.matrix.sessions.find(({ kind }) => kind === 'club');
    const duty = free.roster.duties.find(({ role }) => role === 'rotating');
    if (!club?.club || !club.section || !duty)
      throw new Error('the small school has clubs and rotating duties');
    const other = free.roster.duties.find(
      ({ role, post, person }) => role === 'rotating' && post === duty.post && person !== duty.person,
    );
    const locked = smallSchool({
      locks: [
        {
          kind: 'section',
          club: club.club,
          section: 1,
          weekday: club.weekday,
          block: club.block,
          room: club.room,
        },
        ...(other?.person ? [{ kind: 'duty' as const, duty: duty.id, person: other.person }] : []),
      ],
    });
    const plan = await unauditedPlan(locked);
    expect(plan.audit.violations.filter(({ rule }) => rule === 'lock-honoured')).toEqual([]);
  });

  it('says what is impossible and gives the best partial plan', async () => {
    const school = smallSchool();
    const plan = await unauditedPlan({ ...school, staff: school.staff.slice(0, 4) });
    expect(plan.status).toBe('partial');
    expect(plan.open.length).toBeGreaterThan(0);
    expect(plan.matrix.sessions.length).toBeGreaterThan(0);
    for (const { sentence, remedy } of plan.open) {
      expect(sentence.zh).not.toBe('');
      expect(remedy.en).not.toBe('');
    }
    expect(plan.audit.violations.some(({ rule }) => rule === 'duty-covered')).toBe(true);
  });

  it('reports stages in order', async () => {
    const events: ProgressEvent[] = [];
    await auditedPlan(smallSchool(), QUICK, { onProgress: (event) => events.push(event) });
    // What the matrix has reached comes with what is proven of it.
    const told = events.find(({ stage, best }) => stage === 'matrix' && best !== undefined);
    expect(told?.bound?.length).toBeGreaterThan(0);
    told?.bound?.forEach((bound, level) => {
      expect(told.best?.[level]).toBeGreaterThanOrEqual(bound);
    });
    const order = [...new Set(events.map(({ stage }) => stage))];
    expect(order).toEqual([
      'validate',
      'calendar',
      'demand',
      'matrix',
      'enrolment',
      'dismissal',
      'roster',
      'audit',
      'report',
    ]);
  });

  it('carries the version of the package', () => {
    const file = new URL('../../package.json', import.meta.url);
    expect(VERSION).toBe((JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version);
  });
});
