import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openMemoryStore, openSqliteStore, StoreInUse } from '../../../src/store/sqlite.ts';
import type { Store } from '../../../src/store/store.ts';
import { storeConformance } from './conformance.ts';
import { newPlan, newSchool, planKey, schoolKey } from './samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'afterbell-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const IMPLEMENTATIONS = [
  { name: 'an SQLite file', open: () => openSqliteStore(join(folder, 'new', 'conformance.db')) },
  { name: 'SQLite in memory', open: () => openMemoryStore() },
];
for (const implementation of IMPLEMENTATIONS) storeConformance(implementation);

/** Works on the file in a store of its own, and lets go of everything. */
async function session(file: string, work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openSqliteStore(file);
  await work(store);
  await store.close();
}

describe('an SQLite file', () => {
  it('keeps everything when it is closed and opened again', async () => {
    const file = join(folder, 'again.db');
    await session(file, async (store) => {
      await store.schools.create(newSchool('again'));
      await store.plans.submit(newPlan(planKey('again', 1)));
    });
    await session(file, async (store) => {
      expect((await store.schools.get(schoolKey('again')))?.version).toBe(1);
      expect(await store.jobs.unfinished()).toHaveLength(1);
    });
  });

  it('belongs to one process at a time', async () => {
    const file = join(folder, 'alone.db');
    await session(file, async (store) => {
      await expect(openSqliteStore(file)).rejects.toBeInstanceOf(StoreInUse);
      await store.schools.create(newSchool('alone'));
    });
    await session(file, async (store) => {
      expect(await store.schools.get(schoolKey('alone'))).not.toBeNull();
    });
  });
});
