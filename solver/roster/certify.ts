import type { StageCertificate } from '../model/certificate.ts';
import type { FlowCertificate, RosterBound } from '../model/flow-certificate.ts';
import type { Sentence } from '../model/primitives.ts';
import type { BuiltLayer } from './build-layer.ts';
import type { RosterContext } from './context.ts';
import type { Exchange } from './exchange.ts';
import type { LayerSpec } from './layers.ts';
import type { Occupancy } from './occupancy.ts';
import type { LayerSolution } from './solve-layer.ts';

/** The layer as it goes into the plan. */
export function flowCertificate({ spec, problem }: BuiltLayer, solution: LayerSolution): FlowCertificate {
  const { compiled } = solution;
  return {
    layer: spec.name,
    kind: spec.kind,
    proof: solution.proof,
    unit: spec.unit,
    loadUnits: spec.loadUnits,
    items: problem.items.map((item) => item.id),
    people: problem.people.map(({ person, weight, offset }) => ({ person, weight, offsetUnits: offset })),
    assigned: [...solution.assigned],
    cliques: compiled.cliques.map((clique) => [...clique]),
    limits: compiled.branches.map(({ person, kind, cell, cap }) => ({
      person,
      kind: kind === 'slot' || kind === 'day' ? kind : 'week',
      cell,
      cap,
    })),
    levels: solution.levels.map((level) => ({ ...level, potentials: [...level.potentials] })),
  };
}

/** Duties that changed hands after the layers, with who had them before; null where there are none. */
export function exchangeCertificate(
  context: RosterContext,
  exchanges: readonly Exchange[],
  occupancy: Occupancy,
): FlowCertificate | null {
  if (exchanges.length === 0) return null;
  const involved = new Set(exchanges.flatMap(({ from, to }) => [from, to]));
  const people = context.people.filter((person) => involved.has(person.id));
  const numberOf = new Map(people.map((person, at) => [person.id, at]));
  const indexOf = (id: string | null): number => (id === null ? -1 : (numberOf.get(id) ?? -1));
  const gained = (id: string): number =>
    exchanges.reduce(
      (sum, { duty, from, to }) => sum + duty.demand.units * (Number(to === id) - Number(from === id)),
      0,
    );
  return {
    layer: 'exchange',
    kind: 'exchange',
    proof: 'none',
    unit: 0,
    loadUnits: 0,
    items: exchanges.map(({ duty }) => duty.demand.id),
    people: people.map((person) => ({
      person: person.id,
      weight: person.weight,
      offsetUnits: person.carriedInUnits + occupancy.unitsOf(person) - gained(person.id),
    })),
    assigned: exchanges.map(({ to }) => indexOf(to)),
    from: exchanges.map(({ from }) => indexOf(from)),
    cliques: [],
    limits: [],
    levels: [],
  };
}

/** What the exchange did, in words; `forSide`: duties moved for demands beyond the network, series with all dates too. */
export function exchangeClaim(flow: FlowCertificate, forSide: number): StageCertificate {
  const gained = flow.assigned.filter((to, at) => to >= 0 && flow.from?.[at] === -1).length;
  const dropped = flow.assigned.filter((to) => to < 0).length;
  return {
    stage: 'roster',
    name: flow.layer,
    status: 'unproven',
    claim: {
      zh: `各层之后调换了 ${flow.items.length} 个任务${forSide > 0 ? `（其中 ${forSide} 个为满足附加要求）` : ''}，多落实 ${gained} 个，让出 ${dropped} 个；各层的证明针对调换之前的安排。`,
      en: `After the layers ${flow.items.length} duties changed hands${forSide > 0 ? ` (${forSide} of them for demands beyond the network)` : ''}, so that ${gained} more are covered and ${dropped} gave way; the layers' proofs are about the roster before.`,
    },
    objective: [{ name: 'covered', value: gained - dropped, bound: null }],
  };
}

const KIND_NAMES: Readonly<Record<LayerSpec['kind'] | 'cover', Sentence>> = {
  weekly: { zh: '每周固定岗位', en: 'fixed posts of the week' },
  cycle: { zh: '轮值岗位', en: 'rotating posts' },
  dated: { zh: '按日轮值岗位', en: 'rotating posts by date' },
  cover: { zh: '顶岗', en: 'covers' },
};

const STATUS: Readonly<Record<FlowCertificate['proof'], StageCertificate['status']>> = {
  network: 'optimal',
  relaxed: 'optimal',
  partial: 'bounded',
  none: 'unproven',
};

/** What is claimed for a layer, in words that promise no more than the numbers prove. */
export function layerClaim(spec: LayerSpec, flow: FlowCertificate): StageCertificate {
  const name = KIND_NAMES[spec.covers ? 'cover' : spec.kind];
  const what: Sentence = {
    zh: `${name.zh}（${flow.items.length} 项，每项计 ${flow.unit} 单位）`,
    en: `${name.en} (${flow.items.length} items, ${flow.unit} units each)`,
  };
  return {
    stage: 'roster',
    name: flow.layer,
    status: STATUS[flow.proof],
    claim: claimOf(what, flow),
    objective: flow.levels.map(({ name: level, value, bound }) => ({ name: level, value, bound })),
  };
}

function claimOf(what: Sentence, flow: FlowCertificate): Sentence {
  if (flow.proof === 'none') {
    return {
      zh: `${what.zh}：安排有效，但未证明最优。`,
      en: `${what.en}: a valid arrangement, not proven optimal.`,
    };
  }
  const given: Sentence = {
    zh: '在排片表、放学方案、已定人员和前面各层不变的前提下',
    en: 'Given the matrix, the dismissal plan, the people already fixed and the layers before',
  };
  if (flow.proof === 'partial') {
    const levels = flow.levels.flatMap(({ name, potentials }) =>
      potentials.length > 0 ? [levelWords(name)] : [],
    );
    return {
      zh: `${what.zh}：规则不成网络结构（重叠成链或上限交叉）。${given.zh}，以下各级已证明最优：${levels.map(({ zh }) => zh).join('、')}；其余各级只给出下界或不作声明。`,
      en: `${what.en}: the rules form no network (chains of overlaps or crossing caps). ${given.en}, these levels are proven optimal: ${levels.map(({ en }) => en).join(', ')}; for the others there is a bound or no claim.`,
    };
  }
  const weights = new Set(flow.people.map((person) => person.weight).filter((weight) => weight > 0));
  const equal = weights.size <= 1;
  return equal
    ? {
        zh: `${what.zh}：${given.zh}，逐级最优；人人份额相同，因此按任何对称的凸度量都没有更公平的安排。证明：整数势（互补松弛）。`,
        en: `${what.en}: ${given.en}, optimal level by level; shares are equal, so no arrangement is fairer by any symmetric convex measure. Proof: whole-number potentials (complementary slackness).`,
      }
    : {
        zh: `${what.zh}：${given.zh}，逐级最优；各人份额不同，因此只声明加权平方和最小。证明：整数势（互补松弛）。`,
        en: `${what.en}: ${given.en}, optimal level by level; shares differ, so only the weighted sum of squares is claimed to be least. Proof: whole-number potentials (complementary slackness).`,
      };
}

/**
 * What it costs at most that people have fixed weekdays and turns instead of single dates: the bound lets every duty go
 * to anybody on its date, so nothing fairer exists even with scattered dates.
 */
export function regularitySentence(
  { value, lowerBound, gap }: RosterBound,
  flows: readonly Pick<FlowCertificate, 'kind'>[],
): Sentence {
  const percent = Math.ceil(gap * 10_000) / 100;
  const cycle = flows.some(({ kind }) => kind === 'cycle');
  const rhythm = cycle
    ? { zh: '每周固定与按周循环', en: 'fixed weekdays and a cycle of weeks' }
    : { zh: '每周固定（轮值岗位逐日安排）', en: 'fixed weekdays (rotating posts on single dates)' };
  return {
    zh: `节奏的代价：${rhythm.zh}的加权平方和为 ${value}，逐日分散安排不会低于 ${lowerBound}，所以规律性至多使它高 ${value - lowerBound}（${percent}%）。`,
    en: `The price of regularity: with ${rhythm.en} the weighted sum of squares is ${value}; with scattered dates it cannot be below ${lowerBound}, so regularity costs at most ${value - lowerBound} (${percent}%).`,
  };
}

/** The bound of the whole roster as a claim, with the price of regularity. */
export function wholeClaim(bound: RosterBound, flows: readonly FlowCertificate[]): StageCertificate {
  const [within, price] = [boundSentence(bound), regularitySentence(bound, flows)];
  const covers = { zh: within.zh + price.zh, en: `${within.en} ${price.en}` };
  return {
    stage: 'roster',
    name: 'whole',
    status: bound.value === bound.lowerBound ? 'optimal' : 'bounded',
    claim: covers,
    objective: [{ name: 'sumOfSquares', value: bound.value, bound: bound.lowerBound }],
  };
}

/** What certificate and bound cover, for the fairness report. */
export function boundSentence({ duties, dutiesUnderCertificate, gap }: RosterBound): Sentence {
  const percent = Math.ceil(gap * 10_000) / 100;
  return {
    zh: `${duties} 个值守任务中有 ${dutiesUnderCertificate} 个属于逐层证明最优的部分；整学期加权平方和与任何值班表的下界（任务可拆分、不计节奏与上限）相差不超过 ${percent}%。`,
    en: `${dutiesUnderCertificate} of ${duties} duties are in layers proven optimal one after another; over the whole term the weighted sum of squares is within ${percent}% of a bound for every roster (duties split at will, rhythm and caps forgotten).`,
  };
}

const LEVEL_WORDS: Readonly<Record<string, Sentence>> = {
  'uncovered-pupils': { zh: '照看学生的岗次无空缺', en: 'cover of duties with pupils' },
  'uncovered-gate': { zh: '校门岗次无空缺', en: 'cover of gate duties' },
  'uncovered-leader': { zh: '带班岗次无空缺', en: 'cover of leaders’ duties' },
  'uncovered-other': { zh: '其他岗次无空缺', en: 'cover of other duties' },
  externals: { zh: '少用校外人员', en: 'few externals' },
  affinity: { zh: '班主任和任课教师优先', en: 'own teachers first' },
  fairness: { zh: '工作量公平', en: 'fair loads' },
  balanced: { zh: '公平与意愿折中', en: 'balance of fairness and willingness' },
  window: { zh: '工作量区间', en: 'window of loads' },
  willingness: { zh: '意愿', en: 'willingness' },
  'missing-dates': { zh: '缺席日期少', en: 'few missing dates' },
};

/** A level in words; one without words of its own keeps its name. */
function levelWords(name: string): Sentence {
  return LEVEL_WORDS[name] ?? { zh: name, en: name };
}
