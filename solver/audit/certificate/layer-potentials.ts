import type { Sentence } from '../../model/primitives.ts';
import { countsOf, type LayerNumbers, type Level, loadCost } from './layer-numbers.ts';

/** Arcs on which flow may still change, by their first node. */
interface Residual {
  readonly to: number;
  /** Its reduced costs are zero at every proven level. */
  readonly tight: boolean;
}

/**
 * What is wrong with the potentials of the proven levels, in one scan over the arcs of the layer: capacities hold, no arc
 * on which flow could still change lowers the vector of the levels (complementary slackness: the flow is optimal), and
 * the potentials are the distances from the sink, the only ones of which none can be altered. Null: they hold.
 */
export function wrongPotentials(layer: LayerNumbers, levels: readonly Level[]): Sentence | null {
  const { flow, items, people, forest } = layer;
  const proven = flow.levels.filter(({ potentials }) => potentials.length > 0).length;
  const [I, L] = [items.length, flow.limits.length];
  const SINK = I + L + flow.people.length;
  const residual: Residual[][] = Array.from({ length: SINK + 1 }, () => []);
  let fault: Sentence | null = null;
  const potential = (level: number, node: number): number =>
    node === SINK ? 0 : flow.levels[level].potentials[node];
  /** Looks at an arc; `costAt` is its cost at a level, `less` and `more` whether its flow may fall or rise. */
  const scan = (
    from: number,
    to: number,
    costAt: (level: Level) => number,
    less: boolean,
    more: boolean,
    name: () => string,
  ): void => {
    let reduced = 0;
    for (let at = 0; at < proven && reduced === 0; at++) {
      reduced = costAt(levels[at]) + potential(at, from) - potential(at, to);
    }
    if ((more && reduced < 0) || (less && reduced > 0)) fault ??= slackness(name());
    if (more) residual[from].push({ to, tight: reduced === 0 });
    if (less) residual[to].push({ to: from, tight: reduced === 0 });
  };
  const nodeOf = (limit: number, person: number): number => (limit < 0 ? I + L + person : I + limit);
  const through = new Int32Array(L);
  for (const [at, item] of items.entries()) {
    const chosen = flow.assigned[at];
    for (const [k, taker] of people.takers[at].entries()) {
      const person = people.placeOf.get(taker.person.index) as number;
      const limit = forest.entry[at][k];
      const used = chosen === person;
      const cost = (level: Level): number => {
        if (level.kind === 'balanced') return level.willing * taker.willingness;
        return level.kind === 'linear' ? taker[level.cost] : 0;
      };
      scan(at, nodeOf(limit, person), cost, used, !used, () => `${item.id} → ${taker.person.id}`);
      if (!used) continue;
      for (let above = limit; above >= 0; above = forest.parent[above]) through[above] += 1;
    }
    const open = (level: Level): number =>
      level.kind === 'uncovered' && level.coverage === item.coverage ? 1 : 0;
    scan(at, SINK, open, chosen < 0, chosen >= 0, () => `${item.id} → —`);
  }
  for (const [at, { cap, person, kind, cell }] of flow.limits.entries()) {
    const name = (): string => `${flow.people[person].person} ${kind} ${cell}`;
    if (through[at] > cap) return { zh: `超过上限 ${name()}`, en: `limit ${name()} is exceeded` };
    scan(I + at, nodeOf(forest.parent[at], person), () => 0, through[at] > 0, through[at] < cap, name);
  }
  const counts = countsOf(flow);
  for (const [at, { person, offsetUnits }] of flow.people.entries()) {
    /** What the x-th item costs at the levels of loads. */
    const slope =
      (x: number) =>
      (level: Level): number =>
        loadCost(level, layer, at, offsetUnits + flow.unit * x) -
        loadCost(level, layer, at, offsetUnits + flow.unit * (x - 1));
    scan(I + L + at, SINK, slope(counts[at] + 1), false, true, () => person);
    if (counts[at] > 0) scan(I + L + at, SINK, slope(counts[at]), true, false, () => person);
  }
  if (fault || proven === 0) return fault;
  const loose = looseNode(residual, SINK, I + L);
  return loose < 0 ? null : notDistances(layer, loose);
}

function slackness(arc: string): Sentence {
  return {
    zh: `势在 ${arc} 处不满足互补松弛`,
    en: `the potentials break complementary slackness on ${arc}`,
  };
}

/**
 * A node whose potential is no distance from the sink: reached in the residual network, but by no tight way; −1: there is
 * none. People whom nothing reaches (all their limits are 0) must be tight on the way to the sink.
 */
function looseNode(residual: readonly (readonly Residual[])[], sink: number, firstPerson: number): number {
  const [reached, tight] = [false, true].map((onlyTight) => {
    const seen = new Uint8Array(sink + 1);
    seen[sink] = 1;
    const queue = [sink];
    for (let at = 0; at < queue.length; at++) {
      for (const arc of residual[queue[at]]) {
        if (seen[arc.to] === 1 || (onlyTight && !arc.tight)) continue;
        seen[arc.to] = 1;
        queue.push(arc.to);
      }
    }
    return seen;
  });
  for (let node = 0; node < sink; node++) {
    if (tight[node] === 1) continue;
    if (reached[node] === 1 || node < firstPerson) return node;
    if (!residual[node].some((arc) => arc.to === sink && arc.tight)) return node;
  }
  return -1;
}

function notDistances({ flow, items }: LayerNumbers, node: number): Sentence {
  const [I, L] = [items.length, flow.limits.length];
  const limit = flow.limits[node - I];
  const name =
    node < I
      ? items[node].id
      : node < I + L
        ? `${flow.people[limit.person].person} ${limit.kind} ${limit.cell}`
        : flow.people[node - I - L].person;
  return {
    zh: `${name} 的势不是到汇点的距离`,
    en: `the potential of ${name} is not its distance from the sink`,
  };
}
