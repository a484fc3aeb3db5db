import { beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../../src/store/store.ts';
import { keyed, newPlan, newSchool, planKey, schoolKey } from '../samples.ts';

export function keyConformance(store: () => Store): void {
  describe("callers' keys", () => {
    beforeAll(async () => {
      await store().schools.create(newSchool('keys'));
    });

    it('answer a repetition as the first time, and store nothing more', async () => {
      const record = keyed('k1', 'hash-1', '{"first":true}');
      const first = await store().plans.submit(newPlan(planKey('keys', 1)), record);
      expect(first).toEqual({ outcome: 'stored' });
      const again = keyed('k1', 'hash-1', '{"second":true}');
      const second = await store().plans.submit(newPlan(planKey('keys', 2)), again);
      expect(second).toEqual({ outcome: 'replayed', answer: record.answer });
      expect(await store().plans.get(planKey('keys', 2))).toBeNull();
    });

    it('refuse another request', async () => {
      await store().plans.submit(newPlan(planKey('keys', 3)), keyed('k2', 'hash-1'));
      const other = await store().plans.submit(newPlan(planKey('keys', 4)), keyed('k2', 'hash-2'));
      expect(other).toEqual({ outcome: 'keyReused' });
      expect(await store().plans.get(planKey('keys', 4))).toBeNull();
    });

    it('let one of many simultaneous requests through', async () => {
      const all = [11, 12, 13, 14, 15].map((number) =>
        store().plans.submit(newPlan(planKey('keys', number)), keyed('k3', 'hash')),
      );
      const outcomes = (await Promise.all(all)).map(({ outcome }) => outcome).sort();
      expect(outcomes).toEqual([...Array(4).fill('replayed'), 'stored']);
      const page = await store().plans.list(schoolKey('keys'), { limit: 100 });
      const stored = page.items.filter(({ plan }) => /1[1-5]$/.test(plan));
      expect(stored).toHaveLength(1);
    });

    it('are not used up by a school that exists already', async () => {
      await store().schools.create(newSchool('taken'));
      const refused = await store().schools.create(newSchool('taken'), keyed('k4', 'hash'));
      expect(refused).toEqual({ outcome: 'exists' });
      expect(await store().keys.find(schoolKey('taken'), 'k4', 'hash')).toEqual({ outcome: 'new' });
    });

    it('belong to their district', async () => {
      await store().schools.create(newSchool('mine', { key: schoolKey('mine', 'a') }), keyed('k5', 'hash'));
      expect(await store().keys.find({ district: 'a' }, 'k5', 'hash')).toMatchObject({ outcome: 'replayed' });
      expect(await store().keys.find({ district: 'b' }, 'k5', 'hash')).toEqual({ outcome: 'new' });
    });

    it('are forgotten after their time', async () => {
      await store().schools.create(
        newSchool('old', { key: schoolKey('old', 'ages'), at: '2020-01-01T00:00:00.000Z' }),
        keyed('k6', 'hash'),
      );
      await store().schools.create(newSchool('new', { key: schoolKey('new', 'ages') }), keyed('k7', 'hash'));
      await store().keys.forget('2020-06-01T00:00:00.000Z');
      expect(await store().keys.find({ district: 'ages' }, 'k6', 'hash')).toEqual({ outcome: 'new' });
      const kept = await store().keys.find({ district: 'ages' }, 'k7', 'hash');
      expect(kept.outcome).toBe('replayed');
    });
  });
}
