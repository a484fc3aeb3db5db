import type { OpenItem } from '../model/plan-document.ts';
import { compareText, type Sentence } from '../model/primitives.ts';
import type { Relief } from '../model/relief.ts';
import { residualReach } from '../numeric/residual-reach.ts';
import type { BuiltLayer, RosterState } from './build-layer.ts';
import { flowOf } from './compile-layer.ts';
import type { RosterContext, RosterDuty } from './context.ts';
import { reliefWords } from './remedies/words.ts';
import type { LayerSolution } from './solve-layer.ts';

/**
 * Why a duty stayed uncovered. `nobody`: nobody qualifies; `away`: those who do are away or busy; `cut`: `duties`
 * can be taken only by `people`, whose limits allow one less, and without any one of them the rest could be taken (an
 * inclusion-minimal proof, the residual-reachable set); `unproven`: the layer has no proof; `gaveWay`: its person took
 * a more important duty that nobody else could take; `side`: whoever could take it would break a hard
 * constraint (too many late days in a row, two people late together).
 */
export interface Shortage {
  readonly duty: RosterDuty;
  readonly kind: 'nobody' | 'away' | 'cut' | 'unproven' | 'gaveWay' | 'side';
  /** The uncovered duty and those that compete with it. */
  readonly duties: readonly RosterDuty[];
  /** Ids of people: who would qualify (`away`), or the only ones who can (`cut`). */
  readonly people: readonly string[];
  /** Kinds of limits that bind. */
  readonly limits: readonly string[];
}

/** Explains every item of a dated layer that has no person, from the state before the layer is given out. */
export function shortages(built: BuiltLayer, solution: LayerSolution, state: RosterState): Shortage[] {
  const { spec, problem } = built;
  if (!solution.assigned.includes(-1)) return [];
  const flow = flowOf(solution.compiled, solution.assigned);
  const coverage = solution.levels.filter((level) => level.name.startsWith('uncovered-'));
  const proven = coverage.every((level) => level.potentials.length > 0);
  return spec.items.flatMap((item, at): Shortage[] => {
    if (solution.assigned[at] >= 0) return [];
    const [duty] = item.duties;
    if (problem.candidates[at].length === 0) return [withoutCandidates(duty, state)];
    const none = { duty, duties: [duty], people: [], limits: [] };
    return [proven ? cutOf(built, solution, at, flow) : { ...none, kind: 'unproven' }];
  });
}

function withoutCandidates(duty: RosterDuty, { context, eligibility }: RosterState): Shortage {
  const people = context.people
    .filter((person) => eligibility.qualified(person, duty))
    .map((person) => person.id);
  return { duty, kind: people.length === 0 ? 'nobody' : 'away', duties: [duty], people, limits: [] };
}

/** The residual-reachable set of an uncovered item: its items, the people it reaches, the limits that stop it. */
function cutOf(
  { spec, problem }: BuiltLayer,
  { compiled }: LayerSolution,
  start: number,
  flow: Float64Array,
): Shortage {
  const { network, sink, branches } = compiled;
  const walls = new Uint8Array(network.nodeCount);
  walls[sink] = 1;
  const { reached } = residualReach(network, flow, [start], { walls });
  const items = problem.items.length;
  const duties = spec.items.filter((_, at) => reached[at] === 1).map((item) => item.duties[0]);
  const people = new Set<string>();
  const limits = new Set<string>();
  branches.forEach((branch, at) => {
    if (reached[items + at] === 0) return;
    people.add(problem.people[branch.person].person);
    const above = branch.parent < 0 ? items + branches.length + branch.person : items + branch.parent;
    if (reached[above] === 0) limits.add(branch.kind);
  });
  return {
    duty: spec.items[start].duties[0],
    kind: 'cut',
    duties,
    people: [...people].sort(compareText),
    limits: [...limits].sort(compareText),
  };
}

const LIMIT_WORDS: Readonly<Record<string, { zh: string; en: string }>> = {
  slot: { zh: '同一时间只能在一处', en: 'one place at a time' },
  day: { zh: '每日上限', en: 'daily cap' },
  week: { zh: '每周上限', en: 'weekly cap' },
};

const SHOWN = 6;

function shown(names: readonly string[], more: { zh: string; en: string }): { zh: string; en: string } {
  const first = names.slice(0, SHOWN);
  const rest = names.length > SHOWN;
  return {
    zh: first.join('、') + (rest ? `${more.zh} ${names.length}` : ''),
    en: first.join(', ') + (rest ? `${more.en} ${names.length}` : ''),
  };
}

/**
 * One open item per post, block and cause; duties on many dates with the same cause are told once. `reliefOf` finds
 * the cheapest remedies that work.
 */
export function openItemsOf(
  found: readonly Shortage[],
  context: RosterContext,
  reliefOf: (duties: readonly RosterDuty[]) => Relief | null = () => null,
): OpenItem[] {
  const groups = new Map<string, Shortage[]>();
  for (const shortage of found) {
    const { demand, day } = shortage.duty;
    const size = shortage.kind === 'cut' ? shortage.duties.length : 0;
    const who = size > 1 ? shortage.people.join(' ') : shortage.limits.join(' ');
    const key = [demand.post, demand.block, day.weekday, shortage.kind, size, who].join('|');
    const list = groups.get(key);
    if (list) list.push(shortage);
    else groups.set(key, [shortage]);
  }
  return [...groups]
    .sort((a, b) => compareText(a[0], b[0]))
    .map(([, list]) => openItemOf(list, context, reliefOf(list.map(({ duty }) => duty))));
}

function openItemOf(list: readonly Shortage[], context: RosterContext, relief: Relief | null): OpenItem {
  const [first] = list;
  const post = first.duty.post.name;
  const block = context.block.get(first.duty.demand.block)?.name;
  const at = block === undefined ? '' : `（${block}）`;
  const dates = [...new Set(list.map((entry) => entry.duty.demand.date))].sort(compareText);
  const when = shown(dates, { zh: ' 等，共', en: ' and more, in all' });
  const head = {
    zh: `“${post}”${at}有 ${list.length} 个值守任务没有人（${when.zh}）：`,
    en: `${list.length} duties of ${post}${block === undefined ? '' : ` (${block})`} have nobody (${when.en}): `,
  };
  const nameOf = (id: string): string => {
    const index = context.personIndexOf.get(id);
    return index === undefined ? id : context.people[index].name;
  };
  const everybody = [...new Set(list.flatMap((entry) => entry.people))].sort(compareText).map(nameOf);
  const people = shown(everybody, { zh: ' 等，共', en: ' and more, in all' });
  const why = reason(first, people);
  return {
    code: 'DUTY_UNCOVERED',
    stage: 'roster',
    refs: list.map((entry) => entry.duty.demand.id).sort(compareText),
    sentence: { zh: head.zh + why.zh, en: head.en + why.en },
    remedy: relief ? reliefWords(relief, list.length, context) : usualRemedy(first, post),
    ...(relief ? { relief } : {}),
  };
}

/** What helps in general, where no remedy could be verified. */
function usualRemedy(first: Shortage, post: string): Sentence {
  return first.kind === 'nobody'
    ? {
        zh: `为“${post}”增加一位符合要求的人，或放宽该岗位的人员类别与资质要求。`,
        en: `Add somebody who qualifies for ${post}, or admit more kinds of staff to it.`,
      }
    : {
        zh: `再请一位符合要求的人承担“${post}”，或提高上述人员的每日、每周上限。`,
        en: `Ask one more qualified person to take ${post}, or raise the caps of those named.`,
      };
}

function reason(shortage: Shortage, people: { zh: string; en: string }): { zh: string; en: string } {
  if (shortage.kind === 'nobody') {
    return { zh: '没有人符合该岗位的要求。', en: 'nobody qualifies for the post.' };
  }
  if (shortage.kind === 'away') {
    return {
      zh: `符合要求的人当时不在或已有任务：${people.zh}。`,
      en: `those who qualify are away or busy at the time: ${people.en}.`,
    };
  }
  if (shortage.kind === 'gaveWay') {
    return {
      zh: '原定人员改去了更重要、别无他人可派的岗位。',
      en: 'its person went to a more important duty that nobody else could take.',
    };
  }
  if (shortage.kind === 'side') {
    return {
      zh: '能承担的人都会因此连续晚走过多，或与应回避的人同一天晚走。',
      en: 'whoever could take it would be late on too many days in a row, or on the same date as somebody named.',
    };
  }
  if (shortage.kind === 'unproven') {
    return { zh: '没有找到可行的安排。', en: 'no arrangement was found.' };
  }
  const limits = shortage.limits.map((limit) => LIMIT_WORDS[limit] ?? { zh: limit, en: limit });
  const count = shortage.duties.length;
  const binding = {
    zh: limits.map((limit) => limit.zh).join('、'),
    en: limits.map((limit) => limit.en).join(', '),
  };
  if (count === 1) {
    return {
      zh: `当时能到岗的人都已满额（${binding.zh}）：${people.zh}。`,
      en: `those who could be there have no room left (${binding.en}): ${people.en}.`,
    };
  }
  const names = shown(
    shortage.duties.map((duty) => duty.demand.id),
    { zh: ' 等，共', en: ' and more, in all' },
  );
  return {
    zh: `${count} 个任务（${names.zh}）只有 ${people.zh} 可以承担，受${binding.zh}所限最多承担 ${count - 1} 个；去掉其中任何一个，其余都能排上。`,
    en: `${count} duties (${names.en}) can be taken only by ${people.en}, whose limits (${binding.en}) allow ${count - 1}; without any one of them the rest could be taken.`,
  };
}
