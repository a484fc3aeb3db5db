import { describe, expect, it } from 'vitest';
import type { Store } from '../../../../src/store/store.ts';
import { AT, keyed } from '../samples.ts';

const district = { district: 'default' };
const policy = (id: string) => ({ id, document: { id, name: { zh: '区', en: 'district' } }, createdAt: AT });

export function policyConformance(store: () => Store): void {
  describe('policy packs and marks', () => {
    it('keeps a pack', async () => {
      expect(await store().policies.create(district, policy('own'))).toEqual({ outcome: 'stored' });
      expect(await store().policies.get(district, 'own')).toEqual({ ...policy('own'), version: 1 });
      expect(await store().policies.create(district, policy('own'))).toEqual({ outcome: 'exists' });
      expect(await store().policies.get({ district: 'other' }, 'own')).toBeNull();
    });

    it('lists packs page by page', async () => {
      for (const id of ['list-a', 'list-b', 'list-c']) {
        await store().policies.create({ district: 'packs' }, policy(id));
      }
      const page = await store().policies.list({ district: 'packs' }, { limit: 2 });
      expect([page.items.map(({ id }) => id), page.next]).toEqual([['list-a', 'list-b'], 'list-b']);
      const rest = await store().policies.list({ district: 'packs' }, { limit: 2, after: 'list-b' });
      expect([rest.items.map(({ id }) => id), rest.next]).toEqual([['list-c'], null]);
    });

    it("honours a caller's key", async () => {
      const key = keyed('pk', 'hash');
      await store().policies.create(district, policy('keyed'), key);
      const again = await store().policies.create(district, policy('keyed'), key);
      expect(again).toEqual({ outcome: 'replayed', answer: key.answer });
      const taken = await store().policies.create(district, policy('keyed'), keyed('pk2', 'hash'));
      expect(taken).toEqual({ outcome: 'exists' });
      expect(await store().keys.find(district, 'pk2', 'hash')).toEqual({ outcome: 'new' });
    });

    it('remembers what happened once', async () => {
      expect(await store().marks.has(district, 'seeded')).toBe(false);
      await store().marks.set(district, 'seeded', AT);
      await store().marks.set(district, 'seeded', AT);
      expect(await store().marks.has(district, 'seeded')).toBe(true);
      expect(await store().marks.has({ district: 'other' }, 'seeded')).toBe(false);
    });

    it('answers', async () => {
      await expect(store().ping()).resolves.toBeUndefined();
    });
  });
}
