import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { squarePieces } from '../../../solver/numeric/convex-arcs.ts';
import { solveLexicographicFlow } from '../../../solver/numeric/lexicographic-flow.ts';
import { NetworkBuilder } from '../../../solver/numeric/network.ts';
import { verifyLevels } from '../../../solver/numeric/verify-flow.ts';

interface DutyWeek {
  readonly teachers: number;
  readonly dailyCap: number;
  readonly weeklyCap: number;
  readonly duties: readonly { readonly day: number; readonly slot: number }[];
  readonly eligible: readonly (readonly number[])[];
  readonly cost: readonly (readonly number[])[];
}

/** Published optima: Σ load², preference cost. */
const OPTIMA: readonly (readonly [string, number, number])[] = [
  ['duty-10x25-u-s1', 65, 30],
  ['duty-10x25-k-s1', 65, 40],
  ['duty-40x150-u-s1', 570, 56],
  ['duty-40x150-k-s1', 570, 107],
  ['duty-120x600-u-s1', 3000, 189],
  ['duty-120x600-k-s1', 3000, 259],
];

const FOLDER = join(process.env.AFTERBELL_BENCHMARKS ?? resolve('..', 'shared', 'benchmarks'), 'duty');
const PRESENT = existsSync(FOLDER);

/** duty → (teacher, day, slot) → (teacher, day) → teacher → sink. */
function weekNetwork(week: DutyWeek) {
  const builder = new NetworkBuilder();
  const sink = builder.addNode(-week.duties.length);
  const teacher = builder.addNodes(week.teachers);
  const days = new Map<string, number>();
  const slots = new Map<string, number>();
  const preference: [number, number][] = [];
  const load: [number, number][] = [];
  for (let t = 0; t < week.teachers; t++) {
    const pieces = squarePieces({ offset: 0, count: week.weeklyCap });
    const range = builder.addConvexArc(teacher + t, sink, pieces);
    for (let k = 0; k < range.count; k++) load.push([range.first + k, pieces[k].slope]);
  }
  const dayNode = (t: number, day: number): number => {
    const key = `${t}/${day}`;
    let node = days.get(key);
    if (node === undefined) {
      node = builder.addNode();
      days.set(key, node);
      builder.addArc(node, teacher + t, 0, week.dailyCap, 0);
    }
    return node;
  };
  const slotNode = (t: number, day: number, slot: number): number => {
    const key = `${t}/${day}/${slot}`;
    let node = slots.get(key);
    if (node === undefined) {
      node = builder.addNode();
      slots.set(key, node);
      builder.addArc(node, dayNode(t, day), 0, 1, 0);
    }
    return node;
  };
  week.duties.forEach(({ day, slot }, d) => {
    const duty = builder.addNode(1);
    week.eligible[d].forEach((t, j) => {
      preference.push([builder.addArc(duty, slotNode(t, day, slot), 0, 1, 0), week.cost[d][j]]);
    });
  });
  const network = builder.build();
  const levels = [load, preference].map((entries) => {
    const cost = new Float64Array(network.arcCount);
    for (const [arc, value] of entries) cost[arc] = value;
    return cost;
  });
  return { network, levels };
}

describe.skipIf(!PRESENT)(
  `published weeks of duties${PRESENT ? '' : ' (skipped: set AFTERBELL_BENCHMARKS)'}`,
  () => {
    it.each(OPTIMA)('%s: load %d, preference %d, proven', (name, sumOfSquares, preference) => {
      const week = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as DutyWeek;
      const { network, levels } = weekNetwork(week);
      const result = solveLexicographicFlow(network, levels);
      expect(result.status).toBe('optimal');
      expect(result.values).toEqual([sumOfSquares, preference]);
      expect(verifyLevels(network, levels, result.flow, result.potentials)).toBeNull();
    });
  },
);
