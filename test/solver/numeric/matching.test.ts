import { describe, expect, it } from 'vitest';
import { solveAssignment } from '../../../solver/numeric/assignment.ts';
import { bipartiteGraph, hallViolator, maximumMatching } from '../../../solver/numeric/bipartite-matching.ts';
import { Rng } from '../../../solver/numeric/rng.ts';

function bestAssignment(rows: number, columns: number, cost: Float64Array, row = 0, used = 0): number {
  if (row === rows) return 0;
  let best = Infinity;
  for (let c = 0; c < columns; c++) {
    if ((used >> c) & 1) continue;
    best = Math.min(
      best,
      cost[row * columns + c] + bestAssignment(rows, columns, cost, row + 1, used | (1 << c)),
    );
  }
  return best;
}

/** Largest matching by trying everything. */
function largestMatching(neighbours: readonly (readonly number[])[], row = 0, used = 0): number {
  if (row === neighbours.length) return 0;
  let best = largestMatching(neighbours, row + 1, used);
  for (const r of neighbours[row]) {
    if (!((used >> r) & 1)) best = Math.max(best, 1 + largestMatching(neighbours, row + 1, used | (1 << r)));
  }
  return best;
}

describe('bipartite matching', () => {
  it('is as large as trying everything finds, with minimal proofs for those left over', () => {
    let violators = 0;
    for (let seed = 1; seed <= 150; seed++) {
      const rng = new Rng(seed);
      const left = 1 + rng.intBelow(7);
      const right = 1 + rng.intBelow(7);
      const neighbours = Array.from({ length: left }, () =>
        Array.from({ length: right }, (_, r) => r).filter(() => rng.chance(1, 3)),
      );
      const graph = bipartiteGraph(neighbours, right);
      const matching = maximumMatching(graph);
      expect(matching.size).toBe(largestMatching(neighbours));
      expect(maximumMatching(graph, matching).size).toBe(matching.size);
      for (let l = 0; l < left; l++) {
        const partner = matching.rightOf[l];
        if (partner >= 0) {
          expect(neighbours[l]).toContain(partner);
          expect(matching.leftOf[partner]).toBe(l);
          expect(hallViolator(graph, matching, l)).toBeNull();
          continue;
        }
        const violator = hallViolator(graph, matching, l);
        if (violator === null) throw new Error('an unmatched node needs a proof');
        violators++;
        expect(violator.left.length).toBe(violator.right.length + 1);
        for (const member of violator.left) {
          for (const r of neighbours[member]) expect(violator.right).toContain(r);
          const others = violator.left.filter((other) => other !== member).map((other) => neighbours[other]);
          expect(largestMatching(others)).toBe(others.length);
        }
      }
    }
    expect(violators).toBeGreaterThan(30);
  });

  it('handles long alternating paths', () => {
    const n = 3000;
    const neighbours = Array.from({ length: n }, (_, l) => (l + 1 < n ? [l, l + 1] : [0]));
    expect(maximumMatching(bipartiteGraph(neighbours, n)).size).toBe(n);
    expect(() => bipartiteGraph([[1]], 1)).toThrow(RangeError);
  });
});

describe('assignment', () => {
  it('agrees with trying everything and proves itself by prices', () => {
    let infeasible = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const rng = new Rng(seed);
      const rows = 1 + rng.intBelow(5);
      const columns = rows + rng.intBelow(3);
      const forbid = seed % 3 === 0 ? 2 : 0;
      const cost = Float64Array.from({ length: rows * columns }, () =>
        rng.intBelow(4) < forbid ? Infinity : rng.intBetween(-9, 20),
      );
      const result = solveAssignment(rows, columns, cost);
      const expected = bestAssignment(rows, columns, cost);
      if (expected === Infinity) {
        infeasible++;
        expect(result.status).toBe('infeasible');
        const open = new Set<number>();
        for (const r of result.blockedRows) {
          for (let c = 0; c < columns; c++) if (cost[r * columns + c] < Infinity) open.add(c);
        }
        expect(open.size).toBeLessThan(result.blockedRows.length);
        continue;
      }
      expect(result.status).toBe('optimal');
      expect(result.cost).toBe(expected);
      expect(new Set(result.columnOf).size).toBe(rows);
      for (let r = 0; r < rows; r++) {
        for (let c = 0; c < columns; c++) {
          const reduced = cost[r * columns + c] - result.rowPrice[r] - result.columnPrice[c];
          expect(reduced).toBeGreaterThanOrEqual(0);
          if (result.columnOf[r] === c) expect(reduced).toBe(0);
        }
      }
      for (let c = 0; c < columns; c++) {
        expect(result.columnPrice[c]).toBeLessThanOrEqual(0);
        if (!result.columnOf.includes(c)) expect(result.columnPrice[c] === 0).toBe(true);
      }
    }
    expect(infeasible).toBeGreaterThan(5);
  });

  it('refuses wrong shapes', () => {
    expect(() => solveAssignment(2, 1, new Float64Array(2))).toThrow(RangeError);
    expect(() => solveAssignment(1, 2, new Float64Array(1))).toThrow(RangeError);
    expect(() => solveAssignment(1, 1, Float64Array.of(0.5))).toThrow(RangeError);
    expect(solveAssignment(0, 0, new Float64Array(0))).toMatchObject({ status: 'optimal', cost: 0 });
  });
});
