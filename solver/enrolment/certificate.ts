/** What enrolment claims: values and bounds of its objective, level by level. */
import type { StageCertificate } from '../model/certificate.ts';
import type { AllocationResult } from './allocation/allocate.ts';
import { LEVELS } from './allocation/problem.ts';
import { type Compiled, KEPT_LEVEL } from './compile.ts';
import { KEPT } from './draw.ts';
import type { SiblingResult } from './siblings.ts';

/** One level of the objective; smaller is better. */
export interface ObjectiveLevel {
  readonly name: string;
  readonly value: number;
  /** Proven for allocations that are as good on all levels before it; null: not claimed. */
  readonly bound: number | null;
}

/**
 * The levels in order: per tier pupils with none of their first choices and rank cost, then kept places missed, then
 * siblings' shared sections (negative, because smaller is better). A bound is stated as long as every level before it
 * is proven.
 */
export function objectiveOf(
  compiled: Compiled,
  result: AllocationResult,
  siblings: SiblingResult,
): ObjectiveLevel[] {
  const { unit, base } = compiled;
  const levels: ObjectiveLevel[] = [];
  let proven = true;
  const add = (name: string, value: number, bound: number): void => {
    const held = Math.min(bound, value);
    levels.push({ name, value, bound: proven ? held : null });
    if (held < value) proven = false;
  };
  const names = [
    ['priorityWithoutFirstChoices', 'priorityRankCost'],
    ['othersWithoutFirstChoices', 'othersRankCost'],
  ];
  for (const tier of [0, 1] as const) {
    const value = result.value[tier] + base[tier];
    const bound = Math.max(0, result.bound[tier] + base[tier]);
    const without = Math.floor(value / unit);
    const leastWithout = Math.floor(bound / unit);
    add(names[tier][0], without, leastWithout);
    add(names[tier][1], value - without * unit, without === leastWithout ? bound - leastWithout * unit : 0);
  }
  const kept = (level: number): number => compiled.keepable + Math.ceil(level / KEPT);
  if (compiled.agents.some(({ keepsOffList }) => keepsOffList)) proven = false;
  add('keptPlacesMissed', compiled.keepable - keptIn(compiled, siblings.bundles), kept(result.bound[2]));
  if (siblings.pairs > 0) levels.push({ name: 'siblingsShared', value: -siblings.shared, bound: null });
  return levels;
}

/** Kept places that these bundles give. */
export function keptIn(compiled: Compiled, bundles: readonly (readonly number[])[]): number {
  const { itemCost } = compiled.problem;
  let count = 0;
  bundles.forEach((items, agent) => {
    const without = compiled.agents[agent].keepsOffList ? KEPT : 0;
    for (const item of items) if (itemCost[item * LEVELS + KEPT_LEVEL] < without) count++;
  });
  return count;
}

export function enrolmentCertificate(
  objective: readonly ObjectiveLevel[],
  result: AllocationResult,
): StageCertificate {
  const optimal = result.status === 'optimal';
  return {
    stage: 'enrolment',
    name: 'wishes',
    status: optimal ? 'optimal' : 'bounded',
    claim: optimal
      ? {
          zh: '在既定排片表下，没有任何分班方案能使优先学生、再使其他学生更好地实现志愿；席位的影子价格证明了这一点。同等方案之间的先后由学号散列决定，不在证明之内。',
          en: 'For this matrix no enrolment gives priority pupils, and after them all others, better wishes; prices of seats prove it. Ties are broken by a keyed hash and are not part of the proof.',
        }
      : {
          zh: '在既定排片表下，志愿实现程度与席位影子价格给出的下界之差如所列；下界之后的层级不作声明。',
          en: 'For this matrix the value lies above the bound that prices of seats prove by the difference shown; levels after the first difference are not claimed.',
        },
    objective: objective.map(({ name, value, bound }) => ({ name, value, bound })),
  };
}
