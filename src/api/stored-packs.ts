import type { PolicyStore } from '../store/policies.ts';

/** Districts have a handful of packs of their own. */
const MOST_PACKS = 200;

/** The policy packs that a district has stored, as documents. */
export async function storedPacks(policies: PolicyStore, district: string): Promise<readonly unknown[]> {
  const { items } = await policies.list({ district }, { limit: MOST_PACKS });
  return items.map(({ document }) => document);
}
