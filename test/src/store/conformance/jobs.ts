import { beforeAll, describe, expect, it } from 'vitest';
import type { PackedJson } from '../../../../src/store/keys.ts';
import type { Store } from '../../../../src/store/store.ts';
import { AT, figures, LATER, newPlan, newSchool, packed, packedPlan, planKey, progress } from '../samples.ts';

export function jobConformance(store: () => Store): void {
  describe('jobs', () => {
    beforeAll(async () => {
      await store().schools.create(newSchool('jobs'));
    });
    const submitted = async (number: number) => {
      const key = planKey('jobs', number);
      await store().plans.submit(newPlan(key));
      return key;
    };

    it('begins with the school as it was when the plan was asked for', async () => {
      await store().schools.create(newSchool('begin', { document: packed('version 1') }));
      const key = planKey('begin', 1);
      await store().plans.submit(newPlan(key));
      await store().schools.replace(newSchool('begin', { document: packed('version 2') }), 1);
      const input = await store().jobs.begin(key, 2, LATER);
      expect([...(input?.school.gzip ?? [])]).toEqual([...packed('version 1').gzip]);
      expect(input?.plan).toMatchObject({ state: 'running', attempts: 1, revision: 2, startedAt: LATER });
      expect(await store().plans.get(key)).toEqual(input?.plan);
    });

    it('begins again after a restart, with what was finished', async () => {
      const key = await submitted(1);
      await store().jobs.begin(key, 2, AT);
      await store().jobs.checkpoint(key, { name: 'member/1', packed: packed('one') });
      await store().jobs.checkpoint(key, { name: 'member/0', packed: packed('zero') });
      await store().jobs.checkpoint(key, { name: 'member/0', packed: packed('zero again') });
      await store().jobs.progress(key, 7, progress, 1200);
      const again = await store().jobs.begin(key, 1007, LATER);
      expect(again?.plan).toMatchObject({ attempts: 2, startedAt: AT, spentMs: 1200, progress });
      expect(again?.checkpoints.map(({ name }) => name)).toEqual(['member/0', 'member/1']);
      expect([...(again?.checkpoints[0]?.packed.gzip ?? [])]).toEqual([...packed('zero').gzip]);
    });

    it('remembers after a restart that somebody asked to stop', async () => {
      const key = await submitted(2);
      await store().jobs.begin(key, 2, AT);
      await store().jobs.askStop(key, 3);
      const again = await store().jobs.begin(key, 1003, LATER);
      expect(again?.plan.stopAsked).toBe(true);
    });

    it('knows the unfinished ones, oldest first', async () => {
      const before = (await store().jobs.unfinished()).length;
      const keys = [await submitted(21), await submitted(22), await submitted(23)];
      await store().jobs.begin(keys[1] ?? planKey('jobs', 22), 2, AT);
      await store().jobs.finish(keys[2] ?? planKey('jobs', 23), 2, {
        state: 'cancelled',
        progress: null,
        spentMs: 0,
        at: LATER,
      });
      const found = (await store().jobs.unfinished()).filter(({ school }) => school === 'jobs');
      const tail = found.slice(-2).map(({ plan, state }) => [plan, state]);
      expect(tail).toEqual([
        [keys[0]?.plan, 'queued'],
        [keys[1]?.plan, 'running'],
      ]);
      expect((await store().jobs.unfinished()).length).toBe(before + 2);
    });

    it('does not begin what has ended or is gone', async () => {
      const key = await submitted(3);
      await store().jobs.finish(key, 2, { state: 'cancelled', progress: null, spentMs: 0, at: LATER });
      expect(await store().jobs.begin(key, 3, LATER)).toBeNull();
      expect(await store().jobs.begin(planKey('jobs', 404), 3, LATER)).toBeNull();
    });

    it('keeps progress of running jobs only', async () => {
      const key = await submitted(4);
      await store().jobs.begin(key, 2, AT);
      await store().jobs.progress(key, 5, progress, 100);
      expect(await store().plans.get(key)).toMatchObject({ progress, spentMs: 100, revision: 5 });
      await store().jobs.finish(key, 6, { state: 'cancelled', progress: null, spentMs: 120, at: LATER });
      await store().jobs.progress(key, 7, progress, 100);
      expect(await store().plans.get(key)).toMatchObject({ progress: null, spentMs: 120, revision: 6 });
    });

    it('keeps the best so far and replaces it by the final plan', async () => {
      const key = await submitted(5);
      await store().jobs.begin(key, 2, AT);
      await store().jobs.best(key, 3, packedPlan('best'));
      expect(await store().plans.get(key)).toMatchObject({
        state: 'running',
        document: 'bestSoFar',
        figures,
        revision: 3,
      });
      const { parts } = packedPlan('final');
      const only = { matrix: parts.matrix as PackedJson };
      await store().jobs.finish(key, 4, {
        state: 'stopped',
        plan: { status: 'stopped', figures, parts: only },
        progress,
        spentMs: 9,
        at: LATER,
      });
      expect(await store().plans.get(key)).toMatchObject({
        state: 'stopped',
        document: 'final',
        status: 'stopped',
        finishedAt: LATER,
        revision: 4,
      });
      expect((await store().plans.part(key, 'matrix'))?.revision).toBe(4);
      expect(await store().plans.part(key, 'roster')).toBeNull();
    });

    it('puts a running job back as if it had not been begun, and no other', async () => {
      const key = await submitted(9);
      await store().jobs.begin(key, 2, AT);
      await store().jobs.checkpoint(key, { name: 'member/0', packed: packed('zero') });
      await store().jobs.putBack(key, 3, 1200);
      expect(await store().plans.get(key)).toMatchObject({
        state: 'queued',
        attempts: 0,
        spentMs: 1200,
        revision: 3,
      });
      expect((await store().jobs.begin(key, 4, LATER))?.checkpoints).toHaveLength(1);
      await store().jobs.finish(key, 5, { state: 'cancelled', progress, spentMs: 9, at: LATER });
      await store().jobs.putBack(key, 6, 10);
      expect(await store().plans.get(key)).toMatchObject({ state: 'cancelled', attempts: 1, revision: 5 });
    });

    it('keeps the best so far of a failed job, with the fault', async () => {
      const key = await submitted(6);
      const fault = { code: 'OUT_OF_MEMORY', sentence: { zh: '内存不足', en: 'Out of memory' } };
      await store().jobs.begin(key, 2, AT);
      await store().jobs.best(key, 3, packedPlan('best'));
      await store().jobs.checkpoint(key, { name: 'member/0', packed: packed('zero') });
      await store().jobs.finish(key, 4, { state: 'failed', fault, progress, spentMs: 9, at: LATER });
      expect(await store().plans.get(key)).toMatchObject({ state: 'failed', document: 'bestSoFar', fault });
      expect(await store().plans.part(key, 'matrix')).not.toBeNull();
      expect(await store().plans.publish(key, 4, LATER)).toEqual({ outcome: 'withoutDocument' });
    });

    it('removes the best so far of a cancelled job', async () => {
      const key = await submitted(7);
      await store().jobs.begin(key, 2, AT);
      await store().jobs.best(key, 3, packedPlan('best'));
      await store().jobs.finish(key, 4, { state: 'cancelled', progress, spentMs: 9, at: LATER });
      expect(await store().plans.get(key)).toMatchObject({
        state: 'cancelled',
        document: 'none',
        figures: null,
      });
      expect(await store().plans.part(key, 'matrix')).toBeNull();
    });

    it('writes all of an end or nothing', async () => {
      const key = await submitted(8);
      await store().jobs.begin(key, 2, AT);
      const broken = { gzip: null as unknown as Uint8Array, bytes: 1 };
      const plan = { status: 'complete', figures, parts: { ...packedPlan('x').parts, zebra: broken } };
      const end = { state: 'done', plan, progress, spentMs: 9, at: LATER } as const;
      await expect(store().jobs.finish(key, 3, end)).rejects.toThrow();
      expect(await store().plans.get(key)).toMatchObject({ state: 'running', document: 'none', revision: 2 });
      expect(await store().plans.part(key, 'matrix')).toBeNull();
    });
  });
}
