import { describe, expect, it } from 'vitest';
import {
  AnnealingRule,
  coolingTable,
  HillClimbingRule,
  LateAcceptanceRule,
} from '../../../solver/numeric/annealing/acceptance.ts';
import { runLocalSearch } from '../../../solver/numeric/annealing/local-search.ts';
import { NEGATIVE_LOG } from '../../../solver/numeric/annealing/log-table.ts';
import type { Neighbourhood } from '../../../solver/numeric/annealing/neighbourhood.ts';
import { solveAssignment } from '../../../solver/numeric/assignment.ts';
import { WorkControl } from '../../../solver/numeric/control.ts';
import { Rng } from '../../../solver/numeric/rng.ts';

/** A linear assignment problem to search in: the exact optimum is known from another algorithm. */
function puzzle(size: number, seed: number) {
  const rng = new Rng(seed);
  const cost = Float64Array.from({ length: size * size }, () => rng.intBelow(100));
  const place = Int32Array.from({ length: size }, (_, i) => i);
  const price = (row: number, column: number): number => cost[row * size + column];
  const total = (): number => place.reduce((sum, column, row) => sum + price(row, column), 0);
  let a = 0;
  let b = 0;
  const swap: Neighbourhood = {
    name: 'swap',
    propose(random) {
      a = random.intBelow(size);
      b = random.intBelow(size);
      if (a === b) return null;
      return price(a, place[b]) + price(b, place[a]) - price(a, place[a]) - price(b, place[b]);
    },
    apply() {
      [place[a], place[b]] = [place[b], place[a]];
    },
  };
  let turn: number[] = [];
  const rotate: Neighbourhood = {
    name: 'rotate',
    propose(random) {
      turn = [random.intBelow(size), random.intBelow(size), random.intBelow(size)];
      if (new Set(turn).size < 3) return null;
      return turn.reduce(
        (sum, row, i) => sum + price(row, place[turn[(i + 1) % 3]]) - price(row, place[row]),
        0,
      );
    },
    apply() {
      const first = place[turn[0]];
      place[turn[0]] = place[turn[1]];
      place[turn[1]] = place[turn[2]];
      place[turn[2]] = first;
    },
  };
  return { cost, place, total, neighbourhoods: [swap, rotate] };
}

function anneal(seed: number, proposals = 40_000) {
  const { cost, place, total, neighbourhoods } = puzzle(14, 5);
  let copy = Array.from(place);
  const result = runLocalSearch({
    neighbourhoods,
    weights: [3, 1],
    initialCost: total(),
    acceptance: new AnnealingRule({ start: 40, end: 0.25, levels: 200, movesPerLevel: proposals / 200 }),
    rng: new Rng(seed),
    proposals,
    onBest: () => {
      copy = Array.from(place);
    },
    recomputeCost: total,
  });
  return { result, copy, cost, total };
}

describe('local search', () => {
  it('finds the known optimum by annealing, every delta checked', () => {
    const { result, copy, cost } = anneal(1);
    expect(result.status).toBe('finished');
    expect(result.bestCost).toBe(solveAssignment(14, 14, cost).cost);
    expect(copy.reduce((sum, column, row) => sum + cost[row * 14 + column], 0)).toBe(result.bestCost);
  });

  it('does the same for the same seed, and tells what each neighbourhood did', () => {
    const first = anneal(7);
    const second = anneal(7);
    expect(second.result).toEqual(first.result);
    expect(second.copy).toEqual(first.copy);
    expect(anneal(8).result.statistics).not.toEqual(first.result.statistics);
    const { statistics, proposals } = first.result;
    expect(statistics.map(({ name }) => name)).toEqual(['swap', 'rotate']);
    expect(statistics[0].proposed + statistics[1].proposed).toBe(proposals);
    expect(statistics[0].proposed / proposals).toBeCloseTo(0.75, 1);
    expect(statistics[0].best + statistics[1].best).toBeGreaterThan(0);
    for (const counts of statistics) {
      expect(counts.accepted).toBeLessThanOrEqual(counts.proposed - counts.empty);
      expect(counts.best).toBeLessThanOrEqual(counts.improving);
    }
  });

  it('keeps a search that was recorded once', () => {
    const { result } = anneal(3, 10_000);
    expect([result.bestCost, result.finalCost, result.statistics[0].accepted]).toEqual(RECORDED);
  });

  it('works with late acceptance and with hill climbing', () => {
    const late = puzzle(14, 5);
    const optimum = solveAssignment(14, 14, late.cost).cost;
    const result = runLocalSearch({
      neighbourhoods: late.neighbourhoods,
      initialCost: late.total(),
      acceptance: new LateAcceptanceRule(500, late.total()),
      rng: new Rng(2),
      proposals: 200_000,
      targetCost: optimum + 5,
    });
    expect(result).toMatchObject({ status: 'target', finalCost: late.total() });
    expect(result.bestCost).toBe(result.finalCost);
    expect(result.bestCost).toBeGreaterThanOrEqual(optimum);
    const hill = puzzle(14, 5);
    const start = hill.total();
    let last = start;
    const climbed = runLocalSearch({
      neighbourhoods: hill.neighbourhoods,
      initialCost: start,
      acceptance: new HillClimbingRule(),
      rng: new Rng(2),
      proposals: 5000,
      onBest: (best) => {
        expect(best).toBeLessThan(last);
        last = best;
      },
    });
    expect(climbed.bestCost).toBe(climbed.finalCost);
    expect(climbed.bestCost).toBeLessThan(start);
  });

  it('catches a neighbourhood that tells a wrong delta', () => {
    const { neighbourhoods, total } = puzzle(6, 1);
    const liar: Neighbourhood = {
      name: 'liar',
      propose: (rng) => {
        const delta = neighbourhoods[0].propose(rng);
        return delta === null ? null : delta - 1;
      },
      apply: () => neighbourhoods[0].apply(),
    };
    expect(() =>
      runLocalSearch({
        neighbourhoods: [liar],
        initialCost: total(),
        acceptance: new HillClimbingRule(),
        rng: new Rng(1),
        proposals: 1000,
        recomputeCost: total,
      }),
    ).toThrow(/liar/);
  });

  it('stops by budget at the same point as its recorded run', () => {
    const run = (budgetUnits: number) => {
      const { neighbourhoods, total } = puzzle(10, 2);
      const control = new WorkControl({ budgetUnits });
      const result = runLocalSearch({
        neighbourhoods,
        initialCost: total(),
        acceptance: new HillClimbingRule(),
        rng: new Rng(1),
        proposals: 100_000,
        control,
      });
      return { result, spent: control.spent };
    };
    const first = run(5000);
    expect(first.result.status).toBe('stopped');
    expect(run(first.spent)).toEqual(first);
  });

  it('refuses wrong settings', () => {
    const { neighbourhoods } = puzzle(3, 1);
    const base = { initialCost: 0, acceptance: new HillClimbingRule(), rng: new Rng(1), proposals: 1 };
    expect(() => runLocalSearch({ ...base, neighbourhoods: [] })).toThrow(RangeError);
    expect(() => runLocalSearch({ ...base, neighbourhoods, weights: [1] })).toThrow(RangeError);
    expect(() => runLocalSearch({ ...base, neighbourhoods, weights: [0, 0] })).toThrow(RangeError);
    expect(() => runLocalSearch({ ...base, neighbourhoods, weights: [0.5, 1] })).toThrow(RangeError);
  });
});

describe('cooling', () => {
  it('falls geometrically from start to end in whole steps', () => {
    const table = coolingTable({ start: 100, end: 1, levels: 50 });
    expect(table[0]).toBe(100 * 65536);
    expect(table[49] / 65536).toBeGreaterThanOrEqual(1);
    expect(table[49] / 65536).toBeLessThan(1.01);
    for (let i = 1; i < 50; i++) expect(table[i] / table[i - 1]).toBeCloseTo(100 ** (-1 / 49), 3);
    expect(Array.from(coolingTable({ start: 5, end: 5, levels: 3 }))).toEqual(new Array(3).fill(5 * 65536));
    expect(() => coolingTable({ start: 0, end: 1, levels: 2 })).toThrow(RangeError);
    expect(() => coolingTable({ start: 1, end: 2, levels: 2 })).toThrow(RangeError);
  });

  it('takes worsenings as often as Metropolis would', () => {
    const rule = new AnnealingRule({ start: 10, end: 10, levels: 1, movesPerLevel: 1 });
    const rng = new Rng(1);
    const draws = 40_000;
    const limits = Array.from({ length: draws }, () => rule.limit(0, rng));
    for (const worse of [1, 5, 10, 20, 40]) {
      const rate = limits.filter((limit) => worse <= limit).length / draws;
      expect(Math.abs(rate - Math.exp(-worse / 10))).toBeLessThan(0.01);
    }
  });

  it('has a logarithm table within 2/65536 of the true one', () => {
    for (let i = 0; i < 4096; i++) {
      expect(Math.abs(NEGATIVE_LOG[i] + Math.log((2 * i + 1) / 8192) * 65536)).toBeLessThan(2);
    }
  });
});

const RECORDED = [151, 151, 599];
