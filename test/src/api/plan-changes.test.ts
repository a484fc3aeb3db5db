import { beforeAll, describe, expect, it } from 'vitest';
import { smallSchool } from '../../support/small-school.ts';
import { packedSmallPlan, smallPlan } from './small-plan.ts';
import { type TestApp, testApp } from './test-app.ts';

const PLANS = '/v1/schools/small/plans';
const FROZEN = '2026-01-01';
let api: TestApp;
let id: string;
let person: string;
let date: string;
beforeAll(async () => {
  api = await testApp();
  await api.call('POST', '/v1/schools', { body: smallSchool() });
  const { json } = await api.call('POST', PLANS, { body: { seed: 1 } });
  id = json.id;
  (await api.planner.run(0)).finish(await packedSmallPlan(1));
  await (await api.app.request(`${PLANS}/${id}/events`)).text();
  const plan = await smallPlan(1);
  const duty = plan.roster.duties.find((entry) => entry.role === 'fixed' && entry.person !== null);
  person = duty?.person ?? '';
  date = duty?.date ?? '';
});

describe('a plan in use', () => {
  it('ranks substitutes for every duty of an absence', async () => {
    const body = { person, dates: { from: date, to: date }, frozenBefore: FROZEN, barred: true };
    const { status, json } = await api.call('POST', `${PLANS}/${id}/recommendations`, { body });
    expect(status).toBe(200);
    expect(json.duties.length).toBeGreaterThan(0);
    for (const { substitutes, barred } of json.duties) {
      expect(substitutes.length + barred.length).toBeGreaterThan(0);
      for (const { sentence } of [...substitutes, ...barred]) expect(sentence.zh).not.toBe('');
    }
  });

  it('shows a repair without keeping it, then keeps it as a new plan beside the old one', async () => {
    const body = { person, dates: { from: date, to: date }, frozenBefore: FROZEN };
    const shown = await api.call('POST', `${PLANS}/${id}/absences`, { body });
    expect(shown.status).toBe(200);
    expect(shown.json.plan).toBeNull();
    const before = (await api.call('GET', `${PLANS}/${id}/document`)).text;
    const kept = await api.call('POST', `${PLANS}/${id}/absences`, {
      body: { ...body, apply: true, name: 'with an absence' },
    });
    expect(kept.status).toBe(201);
    expect(kept.json.repair).toEqual(shown.json.repair);
    expect(kept.json.plan).toMatchObject({ state: 'done', document: 'final', name: 'with an absence' });
    const { json: changed } = await api.call('GET', `${kept.headers.get('location')}/document`);
    expect(changed.changes).toEqual([kept.json.repair.change]);
    const held = changed.roster.duties.filter(
      (duty: { person: string; date: string }) => duty.person === person && duty.date === date,
    );
    expect(held).toEqual([]);
    expect((await api.call('GET', `${PLANS}/${id}/document`)).text).toBe(before);
    const { json: list } = await api.call('GET', PLANS);
    expect(list.items.map((entry: { id: string }) => entry.id)).toContain(id);
    const compared = await api.call('GET', `${PLANS}/${id}/compare/${kept.json.plan.id}`);
    expect(compared.json.duties.changed).toBe(kept.json.repair.changedDuties);
  });

  it('refuses what cannot be, with the reason', async () => {
    const dates = { from: date, to: date };
    const cases: [string, object, string][] = [
      ['absences', { person: 'nobody', dates, frozenBefore: FROZEN }, 'PERSON_UNKNOWN'],
      ['absences', { person, dates }, 'DATES_PAST'],
      ['swaps', { duties: ['a', 'b'] }, 'DUTY_UNKNOWN'],
    ];
    for (const [path, body, reason] of cases) {
      const { status, json } = await api.call('POST', `${PLANS}/${id}/${path}`, { body });
      expect([status, json.code, json.params.reason]).toEqual([422, 'CHANGE_REFUSED', reason]);
    }
    const shape = await api.call('POST', `${PLANS}/${id}/swaps`, { body: { duties: ['one'] } });
    expect([shape.status, shape.json.code]).toEqual([422, 'REQUEST_INVALID']);
    const none = await api.call('POST', `${PLANS}/none/absences`, { body: { person, dates } });
    expect([none.status, none.json.code]).toEqual([404, 'PLAN_UNKNOWN']);
  });

  it('swaps two duties that can be swapped', async () => {
    const plan = await smallPlan(1);
    let swapped = 0;
    const held = plan.roster.duties.filter((duty) => duty.person !== null && duty.role !== 'leader');
    // Two people at the same kind of post at the same time: each is free for the other's duty.
    const pairs = held.flatMap((mine) =>
      held
        .filter(
          (other) =>
            other.id > mine.id &&
            other.post === mine.post &&
            other.date === mine.date &&
            other.startMinute === mine.startMinute &&
            other.person !== mine.person,
        )
        .map((other) => [mine, other] as const),
    );
    for (const [mine, other] of pairs.slice(0, 60)) {
      if (swapped > 2) break;
      const { status, json } = await api.call('POST', `${PLANS}/${id}/swaps`, {
        body: { duties: [mine.id, other.id], frozenBefore: FROZEN },
      });
      if (status !== 200) {
        expect(json.params.reason).toBe('SWAP_BARRED');
        continue;
      }
      swapped += 1;
      expect(json.change.moves.map(({ to }: { to: string }) => to)).toEqual([other.person, mine.person]);
    }
    expect(swapped).toBeGreaterThan(0);
  });

  it('shows the frontier of its roster', async () => {
    const { status, json } = await api.call('POST', `${PLANS}/${id}/frontier`, { body: { points: 5 } });
    expect(status).toBe(200);
    expect(json.points.length).toBeGreaterThan(0);
    expect(json.points[0].position).toBe(0);
  });
});
