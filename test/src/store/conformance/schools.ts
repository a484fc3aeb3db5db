import { describe, expect, it } from 'vitest';
import type { Store } from '../../../../src/store/store.ts';
import { LATER, newPlan, newSchool, packed, packedPlan, planKey, schoolKey } from '../samples.ts';

export function schoolConformance(store: () => Store): void {
  describe('schools', () => {
    it('keeps a school with its document, byte for byte', async () => {
      const school = newSchool('keeps');
      expect(await store().schools.create(school)).toEqual({ outcome: 'stored' });
      expect(await store().schools.get(school.key)).toEqual({
        district: 'default',
        school: 'keeps',
        name: 'keeps小学',
        region: 'henan',
        version: 1,
        hash: school.hash,
        figures: school.figures,
        createdAt: school.at,
        updatedAt: school.at,
      });
      const found = await store().schools.document(school.key);
      expect(found?.version).toBe(1);
      expect([...(found?.document.gzip ?? [])]).toEqual([...school.document.gzip]);
      expect(found?.document.bytes).toBe(school.document.bytes);
    });

    it('takes an id only once', async () => {
      await store().schools.create(newSchool('once'));
      const second = await store().schools.create(newSchool('once', { name: '另一所' }));
      expect(second).toEqual({ outcome: 'exists' });
      expect((await store().schools.get(schoolKey('once')))?.name).toBe('once小学');
    });

    it('lets one of many simultaneous creations win', async () => {
      const all = Array.from({ length: 8 }, () => store().schools.create(newSchool('race')));
      const outcomes = (await Promise.all(all)).map(({ outcome }) => outcome).sort();
      expect(outcomes).toEqual([...Array(7).fill('exists'), 'stored']);
    });

    it('keeps every version', async () => {
      const key = schoolKey('versions');
      await store().schools.create(newSchool('versions'));
      for (const number of [2, 3]) {
        const next = newSchool('versions', {
          name: `第${number}版`,
          document: packed({ number }),
          at: LATER,
        });
        expect(await store().schools.replace(next, number - 1)).toEqual({
          outcome: 'stored',
          version: number,
        });
      }
      const record = await store().schools.get(key);
      expect([record?.version, record?.name, record?.updatedAt === LATER]).toEqual([3, '第3版', true]);
      expect(record?.createdAt).not.toBe(LATER);
      const first = await store().schools.document(key, 1);
      expect([...(first?.document.gzip ?? [])]).toEqual([...packed({ id: 'versions' }).gzip]);
      expect((await store().schools.document(key))?.version).toBe(3);
      expect(await store().schools.document(key, 4)).toBeNull();
      const page = await store().schools.versions(key, { limit: 2 });
      expect(page.items.map(({ version }) => version)).toEqual([3, 2]);
      expect(page.next).toBe('2');
      const rest = await store().schools.versions(key, { limit: 2, after: page.next ?? '' });
      expect([rest.items.map(({ version }) => version), rest.next]).toEqual([[1], null]);
    });

    it('replaces only the version that the caller has seen', async () => {
      const missing = await store().schools.replace(newSchool('never'), 1);
      expect(missing).toEqual({ outcome: 'missing' });
      await store().schools.create(newSchool('stale'));
      const all = Array.from({ length: 6 }, () => store().schools.replace(newSchool('stale'), 1));
      const outcomes = (await Promise.all(all)).map(({ outcome }) => outcome).sort();
      expect(outcomes).toEqual([...Array(5).fill('stale'), 'stored']);
      expect((await store().schools.get(schoolKey('stale')))?.version).toBe(2);
    });

    it('lists in the order of code points, page by page', async () => {
      const ids = ['list-10', 'list-2', 'list-a', 'List-z', 'list-一', 'list-龑'];
      for (const id of ids) await store().schools.create(newSchool(id, { key: schoolKey(id, 'listing') }));
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await store().schools.list(
          { district: 'listing' },
          { limit: 4, ...(after === undefined ? {} : { after }) },
        );
        seen.push(...page.items.map(({ school }) => school));
        after = page.next ?? undefined;
      } while (after !== undefined);
      expect(seen).toEqual(['List-z', 'list-10', 'list-2', 'list-a', 'list-一', 'list-龑']);
    });

    it('keeps districts apart', async () => {
      await store().schools.create(newSchool('same', { key: schoolKey('same', 'east') }));
      const other = await store().schools.create(newSchool('same', { key: schoolKey('same', 'west') }));
      expect(other).toEqual({ outcome: 'stored' });
      expect(await store().schools.get(schoolKey('same', 'north'))).toBeNull();
      await store().schools.remove(schoolKey('same', 'east'), 1);
      expect(await store().schools.get(schoolKey('same', 'west'))).not.toBeNull();
    });

    it('removes a school with everything that belongs to it', async () => {
      const key = schoolKey('gone');
      const plan = planKey('gone', 1);
      await store().schools.create(newSchool('gone'));
      await store().plans.submit(newPlan(plan));
      expect(await store().schools.remove(key, 2)).toEqual({ outcome: 'stale' });
      expect(await store().schools.remove(key, 1)).toEqual({ outcome: 'unfinished' });
      await store().jobs.finish(plan, 2, {
        state: 'done',
        plan: packedPlan('x'),
        progress: null,
        spentMs: 5,
        at: LATER,
      });
      expect(await store().schools.remove(key, 1)).toEqual({ outcome: 'removed' });
      expect(await store().schools.get(key)).toBeNull();
      expect(await store().schools.document(key, 1)).toBeNull();
      expect(await store().plans.get(plan)).toBeNull();
      expect(await store().plans.part(plan, 'matrix')).toBeNull();
      expect(await store().schools.remove(key, 1)).toEqual({ outcome: 'missing' });
    });

    it('keeps a school that has a published plan', async () => {
      const plan = planKey('held', 1);
      await store().schools.create(newSchool('held'));
      await store().plans.submit(newPlan(plan));
      const end = { state: 'done', plan: packedPlan('x'), progress: null, spentMs: 5, at: LATER } as const;
      await store().jobs.finish(plan, 2, end);
      await store().plans.publish(plan, 2, LATER);
      expect(await store().schools.remove(schoolKey('held'), 1)).toEqual({ outcome: 'published' });
      expect(await store().plans.get(plan)).not.toBeNull();
    });
  });
}
