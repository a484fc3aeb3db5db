import { describe, expect, it } from 'vitest';
import { layerFrontier } from '../../../../solver/roster/frontier/layer-frontier.ts';
import {
  type LayerLevel,
  type LayerProblem,
  levelsOf,
  levelValues,
} from '../../../../solver/roster/layer-problem.ts';
import { feasibleAssignments } from '../brute-force.ts';
import { type RandomLayerOptions, randomLayer } from '../random-layer.ts';

const KINDS: readonly RandomLayerOptions[] = [
  { items: 7, people: 4, overlaps: 'cliques', limits: 'none' },
  { items: 7, people: 4, overlaps: 'none', limits: 'nested', equalWeights: true },
  { items: 8, people: 3, overlaps: 'cliques', limits: 'none', equalWeights: true, eligibleTenths: 8 },
];
const SEEDS = Array.from({ length: 20 }, (_, at) => at + 1);

const MEASURES: readonly LayerLevel[] = [
  { kind: 'fairness', name: 'fairness' },
  { kind: 'linear', name: 'willingness', cost: 'willingness' },
];

/** The layer without an order of whom the school asks first, so that fairness and willingness have room. */
function roomy(seed: number, options: RandomLayerOptions): LayerProblem {
  const problem = randomLayer(seed, options);
  return {
    ...problem,
    candidates: problem.candidates.map((list) =>
      list.map((entry) => ({ ...entry, affinity: 0, externals: 0 })),
    ),
  };
}

/** All pairs of measures on the face of the levels before them, by trying every assignment. */
function allPairs(problem: LayerProblem): [number, number][] {
  const levels = levelsOf(problem);
  const before = levels.slice(
    0,
    levels.findIndex(({ name }) => name === 'fairness' || name === 'willingness'),
  );
  let best: number[] | null = null;
  let pairs: [number, number][] = [];
  for (const assigned of feasibleAssignments(problem)) {
    const values = levelValues(problem, before, assigned);
    const [first] =
      best === null ? [-1] : values.map((value, at) => value - (best as number[])[at]).filter((d) => d !== 0);
    if ((first ?? 0) < 0) {
      best = values;
      pairs = [];
    }
    if ((first ?? 0) <= 0) pairs.push(levelValues(problem, MEASURES, assigned) as [number, number]);
  }
  return pairs;
}

function front(pairs: readonly [number, number][]): [number, number][] {
  const sorted = [...pairs].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const kept: [number, number][] = [];
  for (const pair of sorted) if (kept.length === 0 || pair[1] < kept[kept.length - 1][1]) kept.push(pair);
  return kept;
}

/** Corners of the lower convex hull of the front. */
function corners(points: readonly [number, number][]): string[] {
  const hull: [number, number][] = [];
  for (const point of points) {
    for (;;) {
      const [a, b] = hull.slice(-2);
      if (!a || !b) break;
      const turn = (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0]);
      if (turn > 0) break;
      hull.pop();
    }
    hull.push(point);
  }
  return hull.map((point) => point.join());
}

describe('the frontier of a layer against all its assignments', () => {
  it.each(KINDS)('is on the true front, and has all its corners: %o', (options) => {
    let between = 0;
    for (const seed of SEEDS) {
      const problem = roomy(seed, options);
      const truth = front(allPairs(problem));
      const known = new Set(truth.map((pair) => pair.join()));
      const { points, supportedComplete, unexplored } = layerFrontier(problem);
      expect(supportedComplete).toBe(true);
      const found = points.map(({ fairness, willingness }) => [fairness, willingness].join());
      for (const corner of corners(truth)) expect(found).toContain(corner);
      for (const [at, point] of points.entries()) {
        expect(point.optimal).toBe(true);
        if (point.undominated === 'proven') expect(known).toContain(found[at]);
        if (point.supported) expect(point.undominated).toBe('proven');
        expect(levelValues(problem, MEASURES, point.assigned)).toEqual([point.fairness, point.willingness]);
      }
      between += Math.max(0, points.length - 2);
      // What is not found lies where the answer says that it has not looked everywhere.
      for (const [fairness, willingness] of truth) {
        if (found.includes([fairness, willingness].join())) continue;
        expect(unexplored.some(({ from, to }) => from <= fairness && fairness <= to)).toBe(true);
      }
    }
    expect(between).toBeGreaterThan(0);
  });

  it('has one point where nobody said anything', () => {
    const problem = randomLayer(3, KINDS[0]);
    const silent = {
      ...problem,
      candidates: problem.candidates.map((list) => list.map((entry) => ({ ...entry, willingness: 0 }))),
    };
    expect(layerFrontier(silent).points).toHaveLength(1);
  });

  it('stops at the number of flows that it is given, and says what it has not looked at', () => {
    const problem = roomy(5, {
      items: 40,
      people: 9,
      overlaps: 'cliques',
      limits: 'none',
      eligibleTenths: 8,
    });
    const all = layerFrontier(problem, { mostFlows: 200 });
    const few = layerFrontier(problem, { mostFlows: 1 });
    expect(all.supportedComplete).toBe(true);
    expect(all.points.length).toBeGreaterThan(few.points.length);
    expect(few.supportedComplete).toBe(false);
    expect(few.unexplored.length).toBeGreaterThan(0);
  });
});
