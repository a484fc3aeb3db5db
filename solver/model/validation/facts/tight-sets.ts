/** Something that only some suppliers (people, rooms) can give. */
export interface TightDemand<T> {
  readonly item: T;
  readonly suppliers: readonly string[];
  readonly needed: number;
}

/** Demands that only these suppliers can meet, and that need more than they can give. */
export interface TightSet<T> {
  readonly items: readonly T[];
  readonly suppliers: readonly string[];
  readonly needed: number;
  readonly available: number;
}

/**
 * Looks for shortages that are certain. For each different set of suppliers, and for all of them together, the demands
 * that depend on that set alone must not need more than the set can give (the easy half of Hall's theorem, 1935).
 * Not every shortage shows this way; every one that is reported is real. Small sets come first, so that a shortage is
 * explained by as few people or rooms as possible; demands explained once are not counted again.
 *
 * `capacity` says how much one supplier can give to these demands at most.
 */
export function tightSets<T>(
  demands: readonly TightDemand<T>[],
  capacity: (supplier: string, items: readonly T[]) => number,
): TightSet<T>[] {
  const families = new Map<string, ReadonlySet<string>>();
  for (const { suppliers } of demands) families.set([...suppliers].sort().join('/'), new Set(suppliers));
  const everybody = new Set(demands.flatMap((demand) => demand.suppliers));
  families.set([...everybody].sort().join('/'), everybody);
  const ordered = [...families].sort((a, b) => a[1].size - b[1].size || (a[0] < b[0] ? -1 : 1));
  const explained = new Set<TightDemand<T>>();
  const found: TightSet<T>[] = [];
  for (const [, family] of ordered) {
    const inside = demands.filter(
      (demand) => !explained.has(demand) && demand.suppliers.every((id) => family.has(id)),
    );
    const needed = inside.reduce((sum, demand) => sum + demand.needed, 0);
    const items = inside.map((demand) => demand.item);
    const available = [...family].reduce((sum, supplier) => sum + capacity(supplier, items), 0);
    if (needed <= available) continue;
    for (const demand of inside) explained.add(demand);
    found.push({ items, suppliers: [...family], needed, available });
  }
  return found;
}
