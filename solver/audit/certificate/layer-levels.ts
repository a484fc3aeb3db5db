import type { FlowCertificate } from '../../model/flow-certificate.ts';
import type { Sentence } from '../../model/primitives.ts';
import type { Taker } from './layer-items.ts';
import type { LayerPeople } from './layer-limits.ts';
import {
  COVERAGE,
  countsOf,
  type LayerNumbers,
  type Level,
  type LinearCost,
  loadCost,
} from './layer-numbers.ts';
import { wrongPotentials } from './layer-potentials.ts';

/** Names, values, bounds and proofs of all levels; null: everything holds. */
export function wrongLevels(layer: LayerNumbers): Sentence | null {
  const { flow } = layer;
  const levels = levelsOf(layer);
  const names = levels.map(({ name }) => name).join(', ');
  if (flow.levels.map(({ name }) => name).join(', ') !== names) {
    return { zh: `各级目标应为 ${names}`, en: `the levels should be ${names}` };
  }
  for (const [at, level] of levels.entries()) {
    const value = levelValue(level, layer);
    const stated = flow.levels[at].value;
    if (value === stated) continue;
    return {
      zh: `“${level.name}”的值写 ${stated}，复算为 ${value}`,
      en: `level ${level.name} says ${stated}; recomputed it is ${value}`,
    };
  }
  return wrongProof(layer) ?? wrongPotentials(layer, levels);
}

function levelsOf({ flow, items, people, order }: LayerNumbers): Level[] {
  const linear = (name: string, cost: LinearCost): Level[] =>
    people.takers.some((takers) => takers.some((taker) => taker[cost] !== 0))
      ? [{ name, kind: 'linear', cost }]
      : [];
  const fairness: Level[] = [{ name: 'fairness', kind: 'fairness' }];
  const willingness = linear('willingness', 'willingness');
  const middle = (): Level[] => {
    switch (order.kind) {
      case 'fairnessFirst':
        return [...fairness, ...willingness];
      case 'willingnessFirst':
        return [...willingness, ...fairness];
      case 'weight':
        return [{ ...order, name: 'balanced', kind: 'balanced' }, ...fairness];
      case 'window':
        return [{ name: 'window', kind: 'window' }, ...willingness, ...fairness];
    }
  };
  return [
    ...COVERAGE.filter((coverage) => items.some((item) => item.coverage === coverage)).map(
      (coverage): Level => ({ name: `uncovered-${coverage}`, kind: 'uncovered', coverage }),
    ),
    ...linear('externals', 'externals'),
    ...linear('affinity', 'affinity'),
    ...middle(),
    ...(flow.kind === 'dated' ? [] : linear('missing-dates', 'missingDates')),
  ];
}

function levelValue(level: Level, layer: LayerNumbers): number {
  const { flow, items, people } = layer;
  if (level.kind === 'uncovered') {
    return items.filter((item, at) => item.coverage === level.coverage && flow.assigned[at] < 0).length;
  }
  if (level.kind === 'linear') {
    return items.reduce((sum, _, at) => sum + (takerOf(flow, people, at)?.[level.cost] ?? 0), 0);
  }
  const counts = countsOf(flow);
  const loads = flow.people.reduce(
    (sum, { offsetUnits }, at) => sum + loadCost(level, layer, at, offsetUnits + flow.unit * counts[at]),
    0,
  );
  if (level.kind !== 'balanced') return loads;
  return items.reduce(
    (sum, _, at) => sum + level.willing * (takerOf(flow, people, at)?.willingness ?? 0),
    loads,
  );
}

/** The taker an item is assigned to; undefined for nobody, and for somebody who may not take it. */
export function takerOf(flow: FlowCertificate, people: LayerPeople, item: number): Taker | undefined {
  return people.takers[item].find(
    ({ person }) => people.placeOf.get(person.index) === flow.assigned[item] && flow.assigned[item] >= 0,
  );
}

/** Which levels claim to be proven must fit the kind of proof, and bounds must fit the values. */
function wrongProof({ flow, forest }: LayerNumbers): Sentence | null {
  const nodes = flow.items.length + flow.limits.length + flow.people.length;
  const firstOpen = flow.levels.findIndex(({ potentials }) => potentials.length === 0);
  const proven = firstOpen < 0 ? flow.levels.length : firstOpen;
  const whole = forest.exact ? 'network' : 'relaxed';
  const proof = proven === flow.levels.length ? whole : proven > 0 ? 'partial' : 'none';
  if (proof !== flow.proof) {
    return {
      zh: `证明类型应为 ${proof}，证书写 ${flow.proof}`,
      en: `the proof is ${proof}, not ${flow.proof}`,
    };
  }
  for (const [at, { name, value, bound, potentials }] of flow.levels.entries()) {
    const fits =
      at < proven
        ? bound === value && potentials.length === nodes
        : potentials.length === 0 && (bound === null || (at === proven && bound < value));
    if (!fits)
      return { zh: `“${name}”的界或势不完整`, en: `bound or potentials of level ${name} do not fit` };
  }
  return null;
}
