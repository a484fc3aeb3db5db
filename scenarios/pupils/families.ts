import type { Blueprint } from '../blueprint.ts';
import type { Draw, Weighted } from '../draw.ts';
import type { NameSource } from '../names/person-names.ts';
import type { PupilInput } from '../parts.ts';
import { padded } from '../parts.ts';

export interface Child {
  readonly id: string;
  readonly grade: number;
}

type Collector = NonNullable<PupilInput['collectors']>[number];
type Relation = '父亲' | '母亲' | '爷爷' | '奶奶' | '外公' | '外婆';

const SIBLINGS_PERMILLE = 40;
const RELATIONS: readonly Weighted<readonly Relation[]>[] = [
  [['母亲', '父亲'], 34],
  [['奶奶', '母亲'], 18],
  [['爷爷', '奶奶'], 16],
  [['外婆', '母亲'], 12],
  [['外公', '外婆', '父亲'], 8],
  [['父亲'], 7],
  [['母亲'], 5],
];
const RELATIVES: Readonly<
  Record<Relation, { gender: 'male' | 'female'; cohort: 'adult' | 'grandparent'; line: boolean }>
> = {
  父亲: { gender: 'male', cohort: 'adult', line: true },
  母亲: { gender: 'female', cohort: 'adult', line: false },
  爷爷: { gender: 'male', cohort: 'grandparent', line: true },
  奶奶: { gender: 'female', cohort: 'grandparent', line: false },
  外公: { gender: 'male', cohort: 'grandparent', line: false },
  外婆: { gender: 'female', cohort: 'grandparent', line: false },
};
/** Cases in 1,000 of leaving without a collector, by grade. */
const ALONE_PERMILLE = [0, 5, 10, 30, 80, 250, 400, 700, 780, 820];

/** Sibling by pupil, both ways: the elder is drawn, the younger is somebody of a lower grade without a sibling so far. */
export function siblingPairs(children: readonly Child[], draw: Draw): Map<string, string> {
  const pairs = new Map<string, string>();
  const byGrade = new Map<number, Child[]>();
  for (const child of children) byGrade.set(child.grade, [...(byGrade.get(child.grade) ?? []), child]);
  const lowest = Math.min(...byGrade.keys());
  for (const elder of children) {
    if (elder.grade === lowest || !draw.chance(SIBLINGS_PERMILLE, elder.id, 'sibling') || pairs.has(elder.id))
      continue;
    const lower = byGrade.get(draw.between(lowest, elder.grade - 1, elder.id, 'grade of sibling')) ?? [];
    const younger = lower[draw.below(Math.max(1, lower.length), elder.id, 'which sibling')];
    if (!younger || pairs.has(younger.id)) continue;
    pairs.set(elder.id, younger.id);
    pairs.set(younger.id, elder.id);
  }
  return pairs;
}

/** Who may collect a child; siblings ask with the family key of the elder, so that they have the same people. */
export function collectorsOf(family: string, surname: string, names: NameSource, draw: Draw): Collector[] {
  return draw.weighted(RELATIONS, family, 'collectors').map((relation): Collector => {
    const { gender, cohort, line } = RELATIVES[relation];
    const key = `${family} ${relation}`;
    return {
      name: line ? names.full(key, gender, cohort, surname) : names.full(key, gender, cohort),
      relation,
    };
  });
}

/** Private minders 托管 near the gate, one for about a hundred and twenty pupils; each collects from many classes. */
export function minders(pupils: number, names: NameSource): Collector[] {
  return Array.from({ length: Math.max(1, Math.floor(pupils / 120)) }, (_, i) => {
    const minder = `minder-${padded(i + 1, 2)}`;
    return { name: names.full(minder, 'female', 'adult'), relation: '托管接送人', minder };
  });
}

export function mayLeaveAlone(blueprint: Blueprint, child: Child, draw: Draw): boolean {
  const rural = blueprint.region.setting === 'rural' ? 60 : 0;
  return draw.chance(ALONE_PERMILLE[child.grade] + rural, child.id, 'leaves alone');
}
