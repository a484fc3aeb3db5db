import type { FlowCertificate } from '../../model/flow-certificate.ts';
import type { Sentence } from '../../model/primitives.ts';
import type { LayerItem, Taker } from './layer-items.ts';
import type { LayerPeople, LimitForest } from './layer-limits.ts';

const COVERAGE = ['pupils', 'gate', 'leader', 'other'] as const;

type LinearCost = 'externals' | 'affinity' | 'willingness' | 'missingDates';

type Level =
  | { readonly name: string; readonly kind: 'uncovered'; readonly coverage: (typeof COVERAGE)[number] }
  | { readonly name: string; readonly kind: 'linear'; readonly cost: LinearCost }
  | { readonly name: string; readonly kind: 'fairness' };

/** The layer as numbers: items, who may take them, and the flow of the certificate. */
export interface LayerNumbers {
  readonly flow: FlowCertificate;
  readonly items: readonly LayerItem[];
  readonly people: LayerPeople;
  readonly forest: LimitForest;
  readonly willingnessFirst: boolean;
}

/**
 * Names, values and proofs of all levels, in one scan over the arcs: with the potentials given, no arc on which flow
 * could still change lowers the vector of the proven levels. Null: everything holds.
 */
export function wrongLevels(layer: LayerNumbers): Sentence | null {
  const { flow } = layer;
  const levels = levelsOf(layer);
  const names = levels.map(({ name }) => name).join(', ');
  if (flow.levels.map(({ name }) => name).join(', ') !== names) {
    return { zh: `各级目标应为 ${names}`, en: `the levels should be ${names}` };
  }
  for (const [at, level] of levels.entries()) {
    const value = valueOf(level, layer);
    const stated = flow.levels[at].value;
    if (value === stated) continue;
    return {
      zh: `“${level.name}”的值写 ${stated}，复算为 ${value}`,
      en: `level ${level.name} says ${stated}; recomputed it is ${value}`,
    };
  }
  return wrongProof(layer) ?? wrongSlackness(layer, levels);
}

function levelsOf({ flow, items, people, willingnessFirst }: LayerNumbers): Level[] {
  const linear = (name: string, cost: LinearCost): Level[] =>
    people.takers.some((takers) => takers.some((taker) => taker[cost] !== 0))
      ? [{ name, kind: 'linear', cost }]
      : [];
  const fairness: Level[] = [{ name: 'fairness', kind: 'fairness' }];
  const willingness = linear('willingness', 'willingness');
  return [
    ...COVERAGE.filter((coverage) => items.some((item) => item.coverage === coverage)).map(
      (coverage): Level => ({ name: `uncovered-${coverage}`, kind: 'uncovered', coverage }),
    ),
    ...linear('externals', 'externals'),
    ...linear('affinity', 'affinity'),
    ...(willingnessFirst ? [...willingness, ...fairness] : [...fairness, ...willingness]),
    ...(flow.kind === 'dated' ? [] : linear('missing-dates', 'missingDates')),
  ];
}

function valueOf(level: Level, { flow, items, people }: LayerNumbers): number {
  if (level.kind === 'uncovered') {
    return items.filter((item, at) => item.coverage === level.coverage && flow.assigned[at] < 0).length;
  }
  if (level.kind === 'linear') {
    return items.reduce((sum, _, at) => sum + (takerOf(flow, people, at)?.[level.cost] ?? 0), 0);
  }
  const counts = countsOf(flow);
  return flow.people.reduce((sum, { weight, offsetUnits }, at) => {
    const load = offsetUnits + flow.unit * counts[at];
    return sum + weight * load * load;
  }, 0);
}

/** The taker an item is assigned to; undefined for nobody, and for somebody who may not take it. */
export function takerOf(flow: FlowCertificate, people: LayerPeople, item: number): Taker | undefined {
  return people.takers[item].find(
    ({ person }) => people.placeOf.get(person.index) === flow.assigned[item] && flow.assigned[item] >= 0,
  );
}

/** Items per person of the certificate. */
function countsOf(flow: FlowCertificate): Int32Array {
  const counts = new Int32Array(flow.people.length);
  for (const person of flow.assigned) if (person >= 0) counts[person] += 1;
  return counts;
}

/** Which levels claim to be proven must fit the kind of proof, and bounds must fit the values. */
function wrongProof({ flow, forest }: LayerNumbers): Sentence | null {
  const nodes = flow.items.length + flow.limits.length + flow.people.length;
  const firstOpen = flow.levels.findIndex(({ potentials }) => potentials.length === 0);
  const proven = firstOpen < 0 ? flow.levels.length : firstOpen;
  const whole = forest.exact ? 'network' : 'relaxed';
  const proof = proven === flow.levels.length ? whole : proven > 0 ? 'partial' : 'none';
  if (proof !== flow.proof) {
    return { zh: `证明类型应为 ${proof}，证书写 ${flow.proof}`, en: `the proof is ${proof}, not ${flow.proof}` };
  }
  for (const [at, { name, value, bound, potentials }] of flow.levels.entries()) {
    const fits =
      at < proven
        ? bound === value && potentials.length === nodes
        : potentials.length === 0 && (bound === null || (at === proven && bound < value));
    if (!fits) return { zh: `“${name}”的界或势不完整`, en: `bound or potentials of level ${name} do not fit` };
  }
  return null;
}

function wrongSlackness(layer: LayerNumbers, levels: readonly Level[]): Sentence | null {
  const { flow, items, people, forest } = layer;
  const proven = flow.levels.filter(({ potentials }) => potentials.length > 0).length;
  const [I, L] = [items.length, flow.limits.length];
  const SINK = I + L + flow.people.length;
  const potential = (level: number, node: number): number =>
    node === SINK ? 0 : flow.levels[level].potentials[node];
  /** 0, or the sign of the first level at which using the arc more would change something. */
  const sign = (from: number, to: number, costAt: (level: Level) => number): number => {
    for (let at = 0; at < proven; at++) {
      const reduced = costAt(levels[at]) + potential(at, from) - potential(at, to);
      if (reduced !== 0) return reduced;
    }
    return 0;
  };
  const fault = (from: string, to: string): Sentence => ({
    zh: `势在 ${from} → ${to} 处不满足互补松弛`,
    en: `the potentials break complementary slackness on ${from} → ${to}`,
  });
  const nodeOf = (limit: number, person: number): number => (limit < 0 ? I + L + person : I + limit);
  const through = new Int32Array(L);
  for (const [at, item] of items.entries()) {
    const chosen = flow.assigned[at];
    for (const [k, taker] of people.takers[at].entries()) {
      const person = people.placeOf.get(taker.person.index) as number;
      const limit = forest.entry[at][k];
      const reduced = sign(at, nodeOf(limit, person), (level) => (level.kind === 'linear' ? taker[level.cost] : 0));
      if (chosen === person ? reduced > 0 : reduced < 0) return fault(item.id, taker.person.id);
      if (chosen !== person) continue;
      for (let above = limit; above >= 0; above = forest.parent[above]) through[above] += 1;
    }
    const left = sign(at, SINK, (level) =>
      level.kind === 'uncovered' && level.coverage === item.coverage ? 1 : 0,
    );
    if (chosen < 0 ? left > 0 : left < 0) return fault(item.id, '—');
  }
  for (const [at, { cap, person }] of flow.limits.entries()) {
    const name = `${flow.people[person].person} ${flow.limits[at].kind} ${flow.limits[at].cell}`;
    if (through[at] > cap) return { zh: `超过上限 ${name}`, en: `limit ${name} is exceeded` };
    const reduced = sign(I + at, nodeOf(forest.parent[at], person), () => 0);
    if ((through[at] < cap && reduced < 0) || (through[at] > 0 && reduced > 0)) return fault(name, 'Σ');
  }
  const counts = countsOf(flow);
  for (const [at, { person, weight, offsetUnits }] of flow.people.entries()) {
    /** What the x-th item costs at the fairness level. */
    const slope = (x: number): number => weight * flow.unit * (2 * offsetUnits + flow.unit * (2 * x - 1));
    const step = (x: number): number =>
      sign(I + L + at, SINK, (level) => (level.kind === 'fairness' ? slope(x) : 0));
    if (step(counts[at] + 1) < 0 || (counts[at] > 0 && step(counts[at]) > 0)) return fault(person, 'Σ');
  }
  return null;
}
