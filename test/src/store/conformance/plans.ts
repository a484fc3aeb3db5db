import { beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../../src/store/store.ts';
import { AT, figures, LATER, newPlan, newSchool, packedPlan, planKey, schoolKey } from '../samples.ts';

export function planConformance(store: () => Store): void {
  describe('plans', () => {
    beforeAll(async () => {
      for (const id of ['plans', 'plan-list']) await store().schools.create(newSchool(id));
    });
    const finished = async (number: number) => {
      const key = planKey('plans', number);
      await store().plans.submit(newPlan(key));
      await store().jobs.finish(key, 2, {
        state: 'done',
        plan: packedPlan(`plan ${number}`),
        progress: null,
        spentMs: 5,
        at: LATER,
      });
      return key;
    };

    it('keeps what was asked for', async () => {
      const key = planKey('plans', 1);
      expect(await store().plans.submit(newPlan(key))).toEqual({ outcome: 'stored' });
      expect(await store().plans.get(key)).toEqual({
        ...key,
        schoolVersion: 1,
        schoolHash: 'a'.repeat(64),
        request: { name: '秋季', seed: 1, iterations: null, seconds: null, packs: [] },
        revision: 1,
        state: 'queued',
        document: 'none',
        status: null,
        progress: null,
        figures: null,
        fault: null,
        attempts: 0,
        stopAsked: false,
        spentMs: 0,
        createdAt: AT,
        startedAt: null,
        finishedAt: null,
        publishedAt: null,
      });
    });

    it('needs the school', async () => {
      const submitted = await store().plans.submit(newPlan(planKey('nobody', 1)));
      expect(submitted).toEqual({ outcome: 'missingSchool' });
      expect(await store().plans.get(planKey('nobody', 1))).toBeNull();
    });

    it('lists the newest first, page by page, of one school only', async () => {
      for (const number of [1, 2, 3]) await store().plans.submit(newPlan(planKey('plan-list', number)));
      const page = await store().plans.list(schoolKey('plan-list'), { limit: 2 });
      expect(page.items.map(({ plan }) => plan)).toEqual(
        [3, 2].map((number) => planKey('plan-list', number).plan),
      );
      const rest = await store().plans.list(schoolKey('plan-list'), { limit: 2, after: page.next ?? '' });
      expect(rest.items.map(({ plan }) => plan)).toEqual([planKey('plan-list', 1).plan]);
      expect(rest.next).toBeNull();
    });

    it('gives a part as it was stored', async () => {
      const key = await finished(10);
      const part = await store().plans.part(key, 'roster');
      expect([...(part?.packed.gzip ?? [])]).toEqual([...(packedPlan('plan 10').parts.roster?.gzip ?? [])]);
      expect([part?.revision, part?.packed.bytes]).toEqual([2, packedPlan('plan 10').parts.roster?.bytes]);
      expect(await store().plans.part(key, 'certificates')).toBeNull();
      const record = await store().plans.get(key);
      expect([record?.document, record?.status, record?.figures]).toEqual(['final', 'complete', figures]);
    });

    it('publishes a finished plan once, and only the version that was seen', async () => {
      const key = await finished(11);
      expect(await store().plans.publish(key, 1, LATER)).toEqual({ outcome: 'stale' });
      const published = await store().plans.publish(key, 2, LATER);
      expect(published).toMatchObject({ outcome: 'published', plan: { publishedAt: LATER, revision: 3 } });
      expect(await store().plans.publish(key, 3, AT)).toMatchObject({
        outcome: 'published',
        plan: { publishedAt: LATER, revision: 3 },
      });
      expect((await store().plans.get(key))?.publishedAt).toBe(LATER);
    });

    it('publishes nothing without a document', async () => {
      const key = planKey('plans', 12);
      await store().plans.submit(newPlan(key));
      expect(await store().plans.publish(key, 1, LATER)).toEqual({ outcome: 'withoutDocument' });
      expect(await store().plans.publish(planKey('plans', 999), 1, LATER)).toEqual({ outcome: 'missing' });
    });

    it('removes an unpublished finished plan with its parts', async () => {
      const key = await finished(13);
      expect(await store().plans.remove(key, 1)).toEqual({ outcome: 'stale' });
      expect(await store().plans.remove(key, 2)).toEqual({ outcome: 'removed' });
      expect(await store().plans.get(key)).toBeNull();
      expect(await store().plans.part(key, 'matrix')).toBeNull();
      expect(await store().plans.remove(key, 2)).toEqual({ outcome: 'missing' });
    });

    it('keeps published and unfinished plans', async () => {
      const published = await finished(14);
      await store().plans.publish(published, 2, LATER);
      expect(await store().plans.remove(published, 3)).toEqual({ outcome: 'published' });
      const queued = planKey('plans', 15);
      await store().plans.submit(newPlan(queued));
      expect(await store().plans.remove(queued, 1)).toEqual({ outcome: 'unfinished' });
      expect(await store().plans.get(queued)).not.toBeNull();
    });
  });
}
