import { beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../../../solver/model/plan-document.ts';
import { comparePlans } from '../../../../src/api/desk/compare-plans.ts';
import { smallPlan } from '../small-plan.ts';

let plan: Plan;
beforeAll(async () => {
  plan = await smallPlan();
});

const copy = (): Plan => structuredClone(plan);

describe('comparing plans', () => {
  it('finds nothing between a plan and itself', () => {
    const { sameSchool, figures, sessions, placements, duties } = comparePlans(plan, copy());
    expect(sameSchool).toBe(true);
    expect(figures.after).toEqual(figures.before);
    expect(sessions).toEqual({
      unchanged: plan.matrix.sessions.length,
      added: [],
      removed: [],
      changed: [],
    });
    expect(placements).toEqual({ pupils: 0, changed: [] });
    expect(duties).toEqual({ changed: 0, people: [] });
  });

  it('sees a club that moved to another day and room', () => {
    const after = copy();
    const session = after.matrix.sessions.find(({ kind }) => kind === 'club');
    if (!session) throw new Error('the small school has clubs');
    const [, block, key] = session.id.split('/');
    const before = session.id;
    Object.assign(session, { id: `9/${block}/${key}`, weekday: 4, room: 'elsewhere' });
    const { sessions } = comparePlans(plan, after);
    expect([sessions.added, sessions.removed]).toEqual([[], []]);
    expect(sessions.changed).toHaveLength(1);
    expect(sessions.changed[0]?.before.id).toBe(before);
    expect(sessions.changed[0]?.after).toMatchObject({ weekday: 4, room: 'elsewhere' });
    expect(sessions.changed[0]?.what).toContain('room');
  });

  it('sees sessions that only one of the plans has', () => {
    const after = copy();
    const gone = after.matrix.sessions.pop();
    const forth = comparePlans(plan, after).sessions;
    expect(forth.removed.map(({ id }) => id)).toEqual([gone?.id]);
    const back = comparePlans(after, plan).sessions;
    expect(back.added.map(({ id }) => id)).toEqual([gone?.id]);
    expect(forth.unchanged).toBe(back.unchanged);
  });

  it('sees pupils who are somewhere else', () => {
    const after = copy();
    const [first, second] = after.enrolment.placements;
    if (!first || !second) throw new Error('the small school has placements');
    const { session } = first;
    first.session = 'another';
    after.enrolment.placements = after.enrolment.placements.filter((placement) => placement !== second);
    const { placements } = comparePlans(plan, after);
    expect(placements.changed).toHaveLength(2);
    expect(placements.changed).toContainEqual({
      pupil: first.pupil,
      weekday: first.weekday,
      block: first.block,
      before: session,
      after: 'another',
    });
    expect(placements.changed.find(({ after: now }) => now === null)?.before).toBe(second.session);
  });

  it('sees who gained and lost duties, and counts both sides', () => {
    const after = copy();
    const duty = after.roster.duties.find(({ person }) => person !== null);
    if (!duty) throw new Error('the small school has duties');
    const { person, units, id } = duty;
    duty.person = null;
    const { duties } = comparePlans(plan, after);
    expect(duties.changed).toBe(1);
    const loser = duties.people.find((change) => change.person === person);
    expect(loser?.lost).toEqual([id]);
    expect((loser?.before.units ?? 0) - (loser?.after.units ?? 0)).toBe(units);
    expect((loser?.before.duties ?? 0) - (loser?.after.duties ?? 0)).toBe(1);
    expect(duties.people.find((change) => change.person === null)?.gained).toEqual([id]);
  });

  it('is the mirror image the other way round', async () => {
    const other = await smallPlan(2);
    const forth = comparePlans(plan, other);
    const back = comparePlans(other, plan);
    expect(back.figures).toEqual({ before: forth.figures.after, after: forth.figures.before });
    expect(back.sessions.added.length).toBe(forth.sessions.removed.length);
    expect(back.sessions.unchanged).toBe(forth.sessions.unchanged);
    expect(back.placements.pupils).toBe(forth.placements.pupils);
    expect(back.duties.changed).toBe(forth.duties.changed);
    expect(back.duties.people.map(({ gained }) => gained)).toEqual(
      forth.duties.people.map(({ lost }) => lost),
    );
  });
});
