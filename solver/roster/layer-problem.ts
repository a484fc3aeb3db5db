import type { CoverageClass } from '../model/menu.ts';

/** One thing to give to one person: a series of duties or a single one. */
export interface LayerItem {
  readonly id: string;
  readonly coverage: CoverageClass;
  /** Load counted for the item, in sub-units. A layer is a network only where all are equal. */
  readonly units: number;
}

export interface LayerPerson {
  readonly person: string;
  /** Whole-number weight of the squared load; 0: outside fairness. */
  readonly weight: number;
  /** Load before the layer, in sub-units. */
  readonly offset: number;
  /** Load after the layer that costs nothing at the level `window`; missing: any. */
  readonly window?: { readonly least: number; readonly most: number };
}

/** A compromise of fairness and willingness: a weighted sum, or the people's windows first, then willingness. */
export type LayerBalance =
  | { readonly kind: 'weight'; readonly fairness: number; readonly willingness: number }
  | { readonly kind: 'window' };

/** That a person may take an item, with the whole-number cost on each linear level. */
export interface Candidate {
  /** Index into `people`. */
  readonly person: number;
  readonly externals: number;
  readonly affinity: number;
  readonly willingness: number;
  readonly missingDates: number;
  readonly ties: number;
}

/** At most `cap` of `items` for one person. */
export interface LayerLimit {
  readonly person: number;
  /** `day`, `week`, or another word for what does not nest with them. */
  readonly kind: string;
  readonly cell: string;
  readonly items: readonly number[];
  readonly cap: number;
}

/** One layer of the roster, with whole numbers only; knows nothing of schools. */
export interface LayerProblem {
  readonly name: string;
  readonly items: readonly LayerItem[];
  readonly people: readonly LayerPerson[];
  /** Per item, by rising person. */
  readonly candidates: readonly (readonly Candidate[])[];
  /** Per item the items that overlap with it in time, rising; symmetric. */
  readonly overlaps: readonly (readonly number[])[];
  readonly limits: readonly LayerLimit[];
  readonly willingnessFirst: boolean;
  /** Takes the place of the order of fairness and willingness. */
  readonly balance?: LayerBalance;
}

export const COVERAGE_CLASSES: readonly CoverageClass[] = ['pupils', 'gate', 'leader', 'other'];

export type LinearCost = Exclude<keyof Candidate, 'person'>;

/** One objective of the layer, minimised after all before it. */
export type LayerLevel =
  | { readonly kind: 'uncovered'; readonly name: string; readonly coverage: CoverageClass }
  | { readonly kind: 'linear'; readonly name: string; readonly cost: LinearCost }
  | { readonly kind: 'fairness'; readonly name: string }
  | {
      readonly kind: 'balanced';
      readonly name: string;
      readonly fairness: number;
      readonly willingness: number;
    }
  | { readonly kind: 'window'; readonly name: string };

/** What a load of one person costs at a level: convex in the load. */
export function personCost(level: LayerLevel, { weight, window }: LayerPerson, load: number): number {
  switch (level.kind) {
    case 'fairness':
      return weight * load * load;
    case 'balanced':
      return level.fairness * weight * load * load;
    case 'window':
      return window ? Math.max(0, window.least - load) + Math.max(0, load - window.most) : 0;
    default:
      return 0;
  }
}

/** What giving an item to a candidate costs at a level. */
export function candidateCost(level: LayerLevel, candidate: Candidate): number {
  if (level.kind === 'linear') return candidate[level.cost];
  return level.kind === 'balanced' ? level.willingness * candidate.willingness : 0;
}

/** The objectives of a layer in order. Linear ones whose costs are all 0 are left out. */
export function levelsOf(problem: LayerProblem): LayerLevel[] {
  const occurs = (cost: LinearCost): boolean =>
    problem.candidates.some((list) => list.some((candidate) => candidate[cost] !== 0));
  const linear = (name: string, cost: LinearCost): LayerLevel[] =>
    occurs(cost) ? [{ kind: 'linear', name, cost }] : [];
  const fairness: LayerLevel[] = [{ kind: 'fairness', name: 'fairness' }];
  const willingness = linear('willingness', 'willingness');
  return [
    ...COVERAGE_CLASSES.filter((coverage) => problem.items.some((item) => item.coverage === coverage)).map(
      (coverage): LayerLevel => ({ kind: 'uncovered', name: `uncovered-${coverage}`, coverage }),
    ),
    ...linear('externals', 'externals'),
    ...linear('affinity', 'affinity'),
    ...compromise(problem, fairness, willingness),
    ...linear('missing-dates', 'missingDates'),
    ...linear('ties', 'ties'),
  ];
}

/** Fairness and willingness in their order; a weighted sum of both settles willingness with fairness. */
function compromise(
  { balance, willingnessFirst }: LayerProblem,
  fairness: LayerLevel[],
  willingness: LayerLevel[],
): LayerLevel[] {
  if (balance?.kind === 'weight') return [{ ...balance, kind: 'balanced', name: 'balanced' }, ...fairness];
  if (balance?.kind === 'window') return [{ kind: 'window', name: 'window' }, ...willingness, ...fairness];
  return willingnessFirst ? [...willingness, ...fairness] : [...fairness, ...willingness];
}

/** The name of the level that only breaks ties and is not certified. */
export const TIES = 'ties';

/** The candidate of an item for a person, if there is one. */
export function candidateOf(problem: LayerProblem, item: number, person: number): Candidate | undefined {
  return problem.candidates[item].find((candidate) => candidate.person === person);
}

/** Value of every level for an assignment (per item a person or −1). */
export function levelValues(
  problem: LayerProblem,
  levels: readonly LayerLevel[],
  assigned: readonly number[],
): number[] {
  const chosen = assigned.map((person, item) => candidateOf(problem, item, person));
  return levels.map((level) => {
    if (level.kind === 'uncovered') {
      return problem.items.filter((item, at) => item.coverage === level.coverage && assigned[at] < 0).length;
    }
    const given = chosen.reduce((sum, one) => sum + (one ? candidateCost(level, one) : 0), 0);
    if (level.kind === 'linear') return given;
    const loads = problem.people.map((person) => person.offset);
    assigned.forEach((person, item) => {
      if (person >= 0) loads[person] += problem.items[item].units;
    });
    return problem.people.reduce((sum, person, at) => sum + personCost(level, person, loads[at]), given);
  });
}

/** Below 0 where the first is better: the order of level values. */
export function compareLevels(a: readonly number[], b: readonly number[]): number {
  for (let level = 0; level < a.length; level++) {
    if (a[level] !== b[level]) return a[level] - b[level];
  }
  return 0;
}

/** Does the assignment keep every overlap and every limit, with eligible people only? */
export function isFeasible(problem: LayerProblem, assigned: readonly number[]): boolean {
  const eligible = assigned.every((person, item) => person < 0 || candidateOf(problem, item, person));
  if (!eligible) return false;
  const apart = problem.overlaps.every((others, item) =>
    others.every((other) => assigned[item] < 0 || assigned[item] !== assigned[other]),
  );
  if (!apart) return false;
  return problem.limits.every(
    (limit) => limit.items.filter((item) => assigned[item] === limit.person).length <= limit.cap,
  );
}
