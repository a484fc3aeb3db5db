import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tightSets } from '../../../../solver/model/validation/facts/tight-sets.ts';

interface Instance {
  readonly capacities: readonly number[];
  readonly demands: readonly { suppliers: readonly string[]; needed: number }[];
}

const instances: fc.Arbitrary<Instance> = fc
  .array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 5 })
  .chain((capacities) => {
    const names = capacities.map((_, at) => `s${at}`);
    return fc.record({
      capacities: fc.constant(capacities),
      demands: fc.array(
        fc.record({ suppliers: fc.subarray(names, { minLength: 1 }), needed: fc.nat({ max: 4 }) }),
        { minLength: 1, maxLength: 5 },
      ),
    });
  });

/** By Hall's theorem for capacities: every set of demands must fit into its suppliers. All 2^n sets are tried. */
function feasible({ capacities, demands }: Instance): boolean {
  for (let set = 1; set < 1 << demands.length; set++) {
    const inside = demands.filter((_, at) => set & (1 << at));
    const suppliers = new Set(inside.flatMap((demand) => demand.suppliers));
    const needed = inside.reduce((sum, demand) => sum + demand.needed, 0);
    const available = [...suppliers].reduce((sum, id) => sum + capacities[Number(id.slice(1))], 0);
    if (needed > available) return false;
  }
  return true;
}

const solve = (instance: Instance): ReturnType<typeof tightSets<number>> =>
  tightSets(
    instance.demands.map((demand, item) => ({ ...demand, item })),
    (id) => instance.capacities[Number(id.slice(1))],
  );

describe('tight sets', () => {
  it('are reported only where nothing can help, with true figures', () => {
    let reported = 0;
    fc.assert(
      fc.property(instances, (instance) => {
        const found = solve(instance);
        reported += found.length;
        if (found.length > 0) expect(feasible(instance)).toBe(false);
        for (const { items, suppliers, needed, available } of found) {
          expect(needed).toBe(items.reduce((sum, item) => sum + instance.demands[item].needed, 0));
          expect(available).toBe(
            suppliers.reduce((sum, id) => sum + instance.capacities[Number(id.slice(1))], 0),
          );
          expect(needed).toBeGreaterThan(available);
          for (const item of items) {
            expect(instance.demands[item].suppliers.every((id) => suppliers.includes(id))).toBe(true);
          }
        }
      }),
      { seed: 3, numRuns: 500 },
    );
    expect(reported).toBeGreaterThan(50);
  });

  it('find every shortage where the sets of suppliers lie within each other', () => {
    const nested = instances.map(({ capacities, demands }) => ({
      capacities,
      demands: demands.map(({ suppliers, needed }) => ({
        suppliers: capacities.map((_, at) => `s${at}`).slice(0, suppliers.length),
        needed,
      })),
    }));
    fc.assert(
      fc.property(nested, (instance) => {
        expect(solve(instance).length > 0).toBe(!feasible(instance));
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  it('blame the smallest set, and nobody twice', () => {
    const found = solve({
      capacities: [1, 1, 5],
      demands: [
        { suppliers: ['s0', 's1', 's2'], needed: 4 },
        { suppliers: ['s0'], needed: 3 },
      ],
    });
    expect(found).toEqual([{ items: [1], suppliers: ['s0'], needed: 3, available: 1 }]);
  });
});
